import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/engine/survey/table.ts";
import { appendCell, createColumn, finishColumn, padColumn } from "../../src/formats/tableBuilder.ts";

const LABEL = { name: "why", heading: "why", question: null };

function build(cells: readonly string[]) {
  const column = createColumn();
  for (const cell of cells) appendCell(column, cell);
  return finishColumn(column, LABEL);
}

describe("columns that grow", () => {
  it("give back what was put in, coded or not", () => {
    const some = fc.array(fc.constantFrom("", "yes", "no", "a comment that comes again"), { maxLength: 50 });
    const distinct = fc
      .nat({ max: 3000 })
      .map((count) => Array.from({ length: count }, (_, at) => `comment number ${at}`));
    fc.assert(
      fc.property(some, distinct, some, (before, middle, after) => {
        const cells = [...before, ...middle, ...after];
        const column = build(cells);
        expect(cells.map((_, row) => cellAt(column, row))).toEqual(cells);
      }),
      { numRuns: 50 },
    );
  });

  it("keep each of few distinct cells once", () => {
    const column = build(Array.from({ length: 5000 }, (_, row) => `plan ${row % 7}`));
    expect(column.values).toHaveLength(7);
    expect(column.codes).toHaveLength(5000);
  });

  it("give up codes where most cells are distinct", () => {
    const column = build(Array.from({ length: 5000 }, (_, row) => `comment ${row}`));
    expect(column.codes).toBeNull();
    expect(column.values).toHaveLength(5000);
  });

  it("keep codes for many distinct cells that come again and again", () => {
    const column = build(Array.from({ length: 20_000 }, (_, row) => `shop ${row % 4000}`));
    // The first round is all new, so it ends without codes; a column that settles first keeps them.
    expect(column.codes).toBeNull();
    const settled = build(Array.from({ length: 20_000 }, (_, row) => `shop ${row % (1 + Math.floor(row / 10))}`));
    expect(settled.codes).not.toBeNull();
  });

  it("fill up with blanks", () => {
    const column = createColumn();
    padColumn(column, 3);
    appendCell(column, "x");
    padColumn(column, 5);
    expect(finishColumn(column, LABEL)).toMatchObject({ values: ["", "x"], codes: Uint32Array.of(0, 0, 0, 1, 0) });
  });
});
