import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { sentences, sentencesIn } from "./sentences.ts";

const LANGUAGES = ["ru", "lt"] as const;

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const wordsOf = (file: string): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(read(file)));
const placeholders = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/gu))].toSorted();
/** What links lead to, which is the same in every language. */
const commands = (sentence: string): string[] => (sentence.match(/\(command:[\w.]+\)/gu) ?? []).toSorted();

const { said, unreadable } = sentences();

describe("the sentences of the sources", () => {
  it("are literals wherever they are to be translated", () => {
    expect(unreadable).toEqual([]);
    expect(said.length).toBeGreaterThan(200);
  });

  it("are found in every form that a call may have", () => {
    const source = `t("a"); l10n.t("b {0}", 1); view.locale.t(n === 1 ? "c" : \`d\`); t(\n"e",\n{}); other("f");`;
    expect(sentencesIn("x.ts", source)).toEqual({ said: ["a", "b {0}", "c", "d", "e"], unreadable: [] });
    expect(sentencesIn("x.ts", "t(name);\nt(`a ${b}`);\nt(a ? b : 'c')").unreadable).toEqual([
      "x.ts:1",
      "x.ts:2",
      "x.ts:3",
    ]);
  });
});

describe.each(LANGUAGES)("the words of the editor and its page in %s", (language) => {
  const words = wordsOf(`media/l10n/bundle.l10n.${language}.json`);

  it("are those that the sources say, none missing and none left over", () => {
    const known = Object.keys(words);
    expect({
      missing: said.filter((sentence) => !known.includes(sentence)),
      leftOver: known.filter((sentence) => !said.includes(sentence)),
    }).toEqual({ missing: [], leftOver: [] });
  });

  it("stand in alphabetical order, so that two people's additions merge", () => {
    expect(Object.keys(words)).toEqual(Object.keys(words).toSorted());
  });

  it("have the places for values that the English has", () => {
    const differing = Object.entries(words).filter(
      ([english, own]) => placeholders(own).join() !== placeholders(english).join(),
    );
    expect(differing).toEqual([]);
  });

  it("are translated", () => {
    const same = Object.entries(words).flatMap(([english, own]) => (own === english || own === "" ? [english] : []));
    expect(same).toEqual(["CSAT", "NPS", "NPS {value}", "eNPS"]);
  });
});

describe.each(LANGUAGES)("the words of the manifest in %s", (language) => {
  const english = wordsOf("package.nls.json");
  const words = wordsOf(`package.nls.${language}.json`);

  it("are those of the English, in its order", () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });

  it("lead where the English leads, and are translated", () => {
    for (const [key, own] of Object.entries(words)) {
      expect(commands(own), key).toEqual(commands(english[key] ?? ""));
      expect(own.endsWith("…"), key).toBe(english[key]?.endsWith("…"));
      if (key !== "configuration.title") expect(own, key).not.toBe(english[key]);
    }
  });
});

it("package.json names the folder of the words", () => {
  expect(z.object({ l10n: z.string() }).parse(JSON.parse(read("package.json"))).l10n).toBe("./media/l10n");
});
