import { describe, expect, it } from "vitest";
import { partingsOf } from "../../../src/extension/compare/compareCommands.ts";
import { commandLine } from "../../../src/extension/compare/commandLine.ts";
import {
  labelsOf,
  pairIn,
  pairKey,
  pairOfSurveys,
  partOf,
  swapped,
  wholeSurvey,
} from "../../../src/extension/compare/pair.ts";
import { report } from "../../fixtures/report.ts";

const folder = "file:///surveys/";
const names = (one: string, other: string): string[] =>
  Object.values(labelsOf(pairOfSurveys(folder + one, folder + other)));

describe("two surveys", () => {
  it.each([
    ["q3-nps.csv", "q2-nps.csv", ["q2-nps.csv", "q3-nps.csv"]],
    ["wave 10.csv", "wave 9.csv", ["wave 9.csv", "wave 10.csv"]],
    ["2026-09.csv", "2025-12.xlsx", ["2025-12.xlsx", "2026-09.csv"]],
  ])("%s and %s: the earlier name first", (one, other, expected) => {
    expect(names(one, other)).toEqual(expected);
    expect(names(other, one)).toEqual(expected);
  });

  it("of one name in two folders are two", () => {
    const pair = pairOfSurveys("file:///b/nps.csv", "file:///a/nps.csv");
    expect(pair.before.uri).toBe("file:///a/nps.csv");
    expect(labelsOf(pair)).toEqual({ before: "a/nps.csv", after: "b/nps.csv" });
    expect(pairKey(pair)).not.toBe(pairKey(swapped(pair)));
    expect(pairKey(swapped(swapped(pair)))).toBe(pairKey(pair));
  });
});

describe("what a page has kept", () => {
  it("makes the pair again", () => {
    const pair = { before: partOf(`${folder}a.csv`, "plan", "Pro"), after: wholeSurvey(`${folder}b.csv`) };
    expect(pairIn(JSON.parse(JSON.stringify(pair)))).toEqual(pair);
  });

  it.each([undefined, null, "q3.csv", { before: { uri: "a" } }, { before: { uri: "" }, after: { uri: "b" } }])(
    "%j is no pair",
    (value) => {
      expect(pairIn(value)).toBeNull();
    },
  );
});

describe("parts of a survey", () => {
  it("are its periods and its segments, where there are two of them", () => {
    const partings = partingsOf(report);
    expect(partings[0]).toEqual({ column: "@period", values: report.trend.map(({ period }) => period) });
    expect(partings.slice(1).map(({ column }) => column)).toEqual([
      ...new Set(report.segments.map(({ column }) => column)),
    ]);
    expect(partingsOf({ trend: report.trend.slice(1, 2), segments: [] })).toEqual([]);
  });

  it("are called by their value, and by their column where that says nothing alone", () => {
    expect(partOf("a", "plan", "Pro").label).toBe("Pro");
    expect(partOf("a", "churned", "1").label).toBe("churned 1");
    expect(partOf("a", "@period", "2026-09").label).toBe("2026-09");
  });
});

describe("the command line of a comparison", () => {
  const pathOf = (uri: string): string => uri.replace(folder, "");

  it("names both files", () => {
    expect(commandLine(pairOfSurveys(`${folder}q2.csv`, `${folder}опрос 3.csv`), pathOf)).toBe(
      "verbatim compare q2.csv 'опрос 3.csv'",
    );
    const itself = { before: wholeSurvey(`${folder}q2.csv`), after: wholeSurvey(`${folder}q2.csv`) };
    expect(commandLine(itself, pathOf)).toBe("verbatim compare q2.csv q2.csv");
  });

  it("names the one file and its parts, quoted where a shell would read them otherwise", () => {
    const part = (column: string, value: string) => partOf(`${folder}q3.csv`, column, value);
    expect(commandLine({ before: part("plan", "Pro"), after: part("plan", "It's $1") }, pathOf)).toBe(
      String.raw`verbatim compare q3.csv --before plan=Pro --after 'plan=It'\''s $1'`,
    );
    expect(commandLine({ before: part("@period", "2026-08"), after: part("@period", "2026-09") }, pathOf)).toBe(
      "verbatim compare q3.csv --before '@period=2026-08' --after '@period=2026-09'",
    );
  });
});
