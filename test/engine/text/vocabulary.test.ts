import { expect, it } from "vitest";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { NO_TERM } from "../../../src/engine/text/lexicon.ts";
import { countTerms } from "../../../src/engine/text/matrix.ts";
import { tokenize } from "../../../src/engine/text/tokens.ts";
import { NO_COLUMN, vocabularyReader } from "../../../src/engine/text/vocabulary.ts";

const TEXTS = ["The delivery was late", "Deliveries are late again", "Поддержка не отвечает", "Поддержки не дождаться"];
const corpus = buildCorpus(TEXTS, { documents: 4, languages: ["en", "ru"], stopWords: { add: ["again"], keep: [] } });
const { columnOfTerm } = countTerms(corpus, 2);
const reader = () => vocabularyReader(corpus.vocabulary(columnOfTerm));

/** What the corpus itself makes of a text's words; words without a stem left out. */
function byCorpus(text: string): number[] {
  return [...corpus.termsOfOthers([text]).terms].map((term) => {
    const column = columnOfTerm[term] ?? NO_TERM;
    return column === NO_TERM ? NO_COLUMN : column;
  });
}

function byReader(text: string, { languageOf, columnOf } = reader()): number[] {
  const language = languageOf(text);
  return [...tokenize(text, language)]
    .map(({ word }) => columnOf(word, language))
    .filter((column) => column !== NO_TERM);
}

it.each([...TEXTS, "delivered LATE, again and again", "a delivering courier", "поддержкой довольны", "x y z"])(
  "reads “%s” as the corpus does",
  (text) => expect(byReader(text)).toEqual(byCorpus(text)),
);

it("reads words the same after it has met, and forgotten, a hundred thousand others", () => {
  const one = reader();
  const before = byReader("deliverable lateness of the courier", one);
  for (let at = 0; at < 100_001; at++) one.columnOf(`word${at}`, "en");
  expect(byReader("deliverable lateness of the courier", one)).toEqual(before);
  expect(before).toContain(NO_COLUMN);
});
