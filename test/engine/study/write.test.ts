import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withColumns } from "../../../src/engine/study/decide.ts";
import { parseStudy } from "../../../src/engine/study/parse.ts";
import type { Study } from "../../../src/engine/study/schema.ts";
import { writeStudy } from "../../../src/engine/study/write.ts";

const FILE = "q3-nps.feedback.json";

const full: Study = {
  version: 1,
  extends: "../2026-q2/q2-nps.feedback.json",
  columns: { score: "nps", comment: "why", id: null, segments: ["plan", "region"] },
  preset: "standard",
  themes: { seed: 42, count: "auto", stopWords: { keep: ["not"], add: [] } },
  revenue: { shortTermRate: 0.5 },
};

/** Lines of one text that the other does not have. */
function newLines(before: string, after: string): string[] {
  const known = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !known.has(line));
}

describe("a study file as it is written", () => {
  it("has its keys in one order, one setting a line, and ends with a line feed", () => {
    expect(writeStudy(full, FILE)).toBe(`{
  "version": 1,
  "extends": "../2026-q2/q2-nps.feedback.json",
  "columns": {
    "id": null,
    "score": "nps",
    "comment": "why",
    "segments": ["plan", "region"]
  },
  "preset": "standard",
  "themes": {
    "count": "auto",
    "seed": 42,
    "stopWords": {
      "add": [],
      "keep": ["not"]
    }
  },
  "revenue": {
    "shortTermRate": 0.5
  }
}
`);
  });

  it("is the same whatever the order in which things were decided, and leaves out what is not set", () => {
    const turned = Object.fromEntries(Object.entries({ ...full, scale: undefined }).toReversed());
    expect(writeStudy(turned as Study, FILE)).toBe(writeStudy(full, FILE));
  });

  it("breaks a list that does not fit into a line, one item a line", () => {
    const segments = ["A column with a long heading", "Another column with a long heading", "Short"];
    expect(writeStudy({ version: 1, columns: { segments } }, FILE)).toContain(
      `    "segments": [\n      "A column with a long heading",\n      "Another column with a long heading",\n      "Short"\n    ]\n`,
    );
  });

  it("differs by the settings that were decided, and keeps all that others have written", () => {
    const before = writeStudy(full, FILE);
    const after = writeStudy(withColumns(full, { ...full.columns, comment: "because" }), FILE);
    expect(newLines(before, after)).toEqual([`    "comment": "because",`]);
    expect(newLines(after, before)).toEqual([`    "comment": "why",`]);
  });

  it("is read as what was written", () => {
    const name = fc.option(fc.string({ minLength: 1 }), { nil: null });
    const study = fc.record(
      {
        version: fc.constant(1 as const),
        $schema: fc.string(),
        columns: fc.record(
          { score: name, comment: name, segments: fc.array(fc.string({ minLength: 1 })) },
          { requiredKeys: [] },
        ),
        preset: fc.constantFrom("standard" as const, "groove" as const),
        themes: fc.record({ count: fc.integer({ min: 2, max: 200 }), seed: fc.nat() }, { requiredKeys: [] }),
      },
      { requiredKeys: ["version"] },
    );
    fc.assert(
      fc.property(study, (one) => {
        expect(parseStudy(writeStudy(one, FILE), FILE)).toEqual(one);
      }),
    );
  });

  it("is refused when it could not be read again", () => {
    const odd = { version: 1, colour: "red" } as Study;
    expect(() => writeStudy(odd, FILE)).toThrow(
      expect.objectContaining({ code: "bad-study-file", details: expect.objectContaining({ file: FILE }) as unknown }),
    );
  });
});
