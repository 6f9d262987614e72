import { describe, expect, it } from "vitest";
import { phrase, said } from "../../src/engine/phrase.ts";
import { diagnosticOf } from "../../src/engine/survey/diagnostic.ts";
import { localeOf } from "../../src/protocol/locale.ts";

const lithuanian = localeOf("lt", {
  "Cells of “{column}” that are below {least}: {cells}, read as {order}.":
    "Stulpelio „{column}“ langeliai žemiau {least}: {cells}, perskaityti kaip {order}.",
  "day/month/year": "diena/mėnuo/metai",
});
const note = phrase("Cells of “{column}” that are below {least}: {cells}, read as {order}.", {
  column: "{cells}",
  least: -1.5,
  cells: 12345,
  order: phrase("day/month/year"),
});

describe("a phrase", () => {
  it("is said in English, numbers as files have them", () => {
    expect(said(note)).toBe("Cells of “{cells}” that are below −1.5: 12,345, read as day/month/year.");
  });

  it("is said in another language, with its clauses and its numbers, the survey's own texts left alone", () => {
    expect(said(note, lithuanian)).toBe(
      "Stulpelio „{cells}“ langeliai žemiau −1,5: 12\u00a0345, perskaityti kaip diena/mėnuo/metai.",
    );
  });

  it.each([
    [10, "10"],
    [4.25, "4.25"],
    [4.249999999, "4.25"],
    [0.1 + 0.2, "0.3"],
    [-7, "−7"],
    [1e6, "1,000,000"],
  ])("writes %s with two decimals at most: %s", (value, expected) => {
    expect(said(phrase("{value}", { value }))).toBe(expected);
  });
});

it("a note carries its phrase beside the English, and is about the file unless it names a place", () => {
  const says = phrase("Rows without any content, left out: {rows}.", { rows: 2 });
  expect(diagnosticOf({ severity: "info", code: "blank-row" }, says)).toEqual({
    severity: "info",
    code: "blank-row",
    row: null,
    column: null,
    message: "Rows without any content, left out: 2.",
    pattern: "Rows without any content, left out: {rows}.",
    values: { rows: 2 },
  });
});
