import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { CancelledError } from "../../../src/engine/errors.ts";
import { toCodedCsv } from "../../../src/engine/report/codedCsv.ts";
import { guarded } from "../../../src/engine/report/formulaGuard.ts";
import { analysisOf, tableOf } from "../../fixtures/analysis.ts";
import { fivePoint, report } from "../../fixtures/report.ts";
import { present } from "../../fixtures/present.ts";

const written = (analysis: Parameters<typeof toCodedCsv>[0]) => [...toCodedCsv(analysis)].join("");

/** As any reader of RFC 4180 takes it, mark at the front and all. */
function parsed(text: string): string[][] {
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ",", newline: "\r\n" });
  expect(errors).toEqual([]);
  expect(data.pop()).toEqual([""]);
  return data;
}

test("all columns in their order under their own headings, then what the coding says of the row", () => {
  const table = tableOf({
    id: ["a", "b", "c", "d"],
    nps: ["10", "8", "0", "x"],
    why: ["great", "", "slow, dear", "-"],
  });
  const analysis = analysisOf(table, {
    scores: [10, 8, 0, null],
    themes: [0, -1, 1, -1],
    confidence: [0.91234, 0, 0.5, 0],
    words: { 0: ["great"], 2: ["slow", "=dear"] },
    also: {
      2: [
        { theme: 0, evidence: "slow" },
        { theme: 2, evidence: "dear" },
      ],
    },
  });
  const [first, second, third] = report.themes.map(({ id, name }) => [id, name]);
  expect(parsed(written(analysis))).toEqual([
    ["id", "nps", "why", "band", "theme_id", "theme_name", "confidence", "also_themes", "words"],
    ["a", "10", "great", "promoter", ...present(first), "0.912", "", "great"],
    ["b", "8", "", "passive", "", "", "", "", ""],
    ["c", "0", "slow, dear", "detractor", ...present(second), "0.500", `${first?.[1]}; ${third?.[1]}`, "slow; =dear"],
    ["d", "x", "-", "", "", "", "", "", ""],
  ]);
});

test("a row that repeats an answer has the band of the score that counts; one that was replaced has none", () => {
  const table = tableOf({ nps: ["9", "9", "2"] });
  const analysis = analysisOf(table, { scores: [9, 9, 2], answers: [0, 0, -1] });
  expect(parsed(written(analysis)).map((row) => row[1])).toEqual(["band", "promoter", "promoter", ""]);
});

test("off the 0–10 scale no band is made up", () => {
  const analysis = { ...analysisOf(tableOf({ stars: ["5"] }), { scores: [5] }), report: fivePoint };
  expect(parsed(written(analysis))[1]).toEqual(["5", "", "", "", "", "", ""]);
});

test("the words of a comment are guarded like its own cells", () => {
  const analysis = analysisOf(tableOf({ why: ["=dear"] }), { themes: [0], words: { 0: ["=dear"] } });
  expect(parsed(written(analysis))[1]?.at(-1)).toBe("'=dear");
});

test("headings that the file has already are numbered, repeated and empty ones stay as they are", () => {
  const column = (name: string, heading: string) => ({ name, heading, question: null, values: ["1"], codes: null });
  const table = tableOf([
    column("Band", "Band"),
    column("theme_name", "theme_name"),
    column("theme_name (2)", "theme_name (2)"),
    column("q", "q"),
    column("q (2)", "q"),
    column("(column 6)", ""),
    column("=x", "=x"),
  ]);
  expect(parsed(written(analysisOf(table)))[0]).toEqual([
    ...["Band", "theme_name", "theme_name (2)", "q", "q", "", "'=x"],
    ...["band (2)", "theme_id", "theme_name (3)", "confidence", "also_themes", "words"],
  ]);
});

test("any cells come back as they were, but for the apostrophe before a formula", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(...Array.from(`",;\r\n\t '=+-@0é`)) }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, fc.nat(2)), { minLength: 1 }),
      fc.tuple(cell, cell, cell),
      (rows, repeated) => {
        const table = tableOf([
          { name: "a", heading: "a", question: null, values: rows.map(([a]) => a), codes: null },
          { name: "b", heading: "b", question: null, values: rows.map(([, b]) => b), codes: null },
          {
            name: "c",
            heading: "c",
            question: null,
            values: repeated,
            codes: Uint32Array.from(rows, ([, , code]) => code),
          },
        ]);
        const back = parsed(written(analysisOf(table))).slice(1);
        expect(back.map((row) => row.slice(0, 3))).toEqual(
          rows.map(([a, b, code]) => [a, b, repeated[code] ?? ""].map(guarded)),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("a long table comes in chunks, each row once, and stops between two when it is cancelled", () => {
  const ids = Array.from({ length: 10_000 }, (_, row) => String(row));
  const analysis = analysisOf(tableOf({ id: ids }));
  expect(
    parsed(written(analysis))
      .slice(1)
      .map(([id]) => id),
  ).toEqual(ids);
  let asked = 0;
  const signal = {
    aborted: false,
    throwIfAborted: () => {
      if (++asked > 1) throw new CancelledError();
    },
  };
  expect(() => [...toCodedCsv(analysis, { signal, onProgress: () => {} })]).toThrow(CancelledError);
});
