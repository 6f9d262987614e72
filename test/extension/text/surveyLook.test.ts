import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { looksLikeSurvey } from "../../../src/extension/text/surveyLook.ts";

const sample = (name: string, encoding: string): string =>
  new TextDecoder(encoding).decode(readFileSync(new URL(`../../../samples/${name}`, import.meta.url)));
const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join("\n");

describe("a text looks like a survey", () => {
  it.each([
    ["nps-2026-q3.csv", "utf-8"],
    ["nps-2026-q3-ru.csv", "windows-1251"],
    ["nps-2026-q3-lt.csv", "utf-8"],
  ])("by the beginning of %s", (name, encoding) => {
    expect(looksLikeSurvey(sample(name, encoding).slice(0, 8000), false)).toBe(true);
  });

  it.each([
    ["a score by its name", `Date;NPS\n${rows(12, (at) => `2026-01-0${at % 9};${at % 11}`)}\n`],
    ["comments by their name", `id,comment\n1,"Took too long, nobody\nanswered"\n2,Good people all round\n`],
    ["one record and no line end", "nps,why\n9,Good people all round"],
    [
      "numbers and sentences without headings",
      `${rows(30, (at) => `${(at * 7) % 11},The people of shop ${at} were kind to me`)}\n`,
    ],
  ])("by %s", (_, text) => {
    expect(looksLikeSurvey(text, true)).toBe(true);
  });
});

describe("a text does not look like a survey", () => {
  it.each([
    ["measurements", `time,voltage,current\n${rows(40, (at) => `${at * 10},${3.3 + at / 100},${at / 7}`)}\n`],
    ["a price list", `sku,name,price\n${rows(40, (at) => `A-${at},Bolt M${at},${at}.99`)}\n`],
    ["a log", `level,file,line\n${rows(40, (at) => `info,src/a${at}.ts,${at * 3}`)}\n`],
    ["prose", "Dear all,\nhere is the plan; it has three parts.\n"],
    ["nothing", ""],
    ["headings alone", "nps,why\n"],
    ["one endless line", "x".repeat(5000)],
    ["a quote that is never closed", `a,b\n1,"${"x\n".repeat(50)}`],
  ])("that is %s", (_, text) => {
    expect(looksLikeSurvey(text, true)).toBe(false);
  });
});
