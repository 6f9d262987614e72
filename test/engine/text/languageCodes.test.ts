import { eld } from "eld/extrasmall";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../../src/engine/text/languageCodes.ts";
import { languageByLetters } from "../../../src/engine/text/script.ts";
import { stemmerFor } from "../../../src/engine/text/stem.ts";
import { stopWordsOf } from "../../../src/engine/text/stopWords.ts";

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");
const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Words whose ending every stemmer takes for one. */
const ENDINGS = ["running", "организация", "програмите", "παιδιών", "autókat", "wydatkach"];

test("every language that something is known of can be asked for, and no other", () => {
  const known = pairs.filter(
    (code) =>
      stopWordsOf(code, { add: [], keep: [] }).size > 0 || ENDINGS.some((word) => stemmerFor(code)(word) !== word),
  );
  const detected = Object.values(eld.info().Languages);
  const byLetters = ["ひらがな", "ภาษา", "한국어", "қазақ тілі", "мы ещё", "є ґава"].map(languageByLetters);
  expect([...LANGUAGES]).toEqual([...new Set([...known, ...detected, ...byLetters])].toSorted());
});
