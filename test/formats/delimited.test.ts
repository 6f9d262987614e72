import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quiet } from "../../src/engine/effects.ts";
import { cellAt } from "../../src/engine/survey/table.ts";
import { readDelimited } from "../../src/formats/delimited.ts";
import { failure, grid, load, names, noted, utf8 } from "./reading.ts";

type Newline = "\n" | "\r\n" | "\r";

interface Style {
  readonly delimiter: string;
  readonly newline: Newline;
  readonly generous: boolean;
}

/** Writes as RFC 4180 has it; the quotes it leaves open to choice follow `generous`. */
function write(rows: readonly (readonly string[])[], { delimiter, newline, generous }: Style): string {
  const quote = (cell: string): string =>
    generous || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quote).join(delimiter) + newline).join("");
}

const letters = ["a", "b", " ", "7", '"', ",", ";", "\t", "|", "\n", "\r\n", "\r", "é", "я", "👍", "'"];
const cell = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });
// A carriage return at the very end of a record counts as part of its line end.
const last = cell.map((text) => text.replace(/\r+$/, ""));
const survey = fc.record({
  answers: fc.array(fc.tuple(cell, last), { minLength: 1, maxLength: 8 }),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom<Newline>("\n", "\r\n", "\r"),
  generous: fc.boolean(),
});
const withIds = (answers: readonly (readonly string[])[]): string[][] =>
  answers.map((cells, at) => [`r${at}`, ...cells]);
const HEADINGS = ["id", "why", "note"];

describe("RFC 4180", () => {
  it("reads back what was written", async () => {
    await fc.assert(
      fc.asyncProperty(survey, async ({ answers, delimiter, newline, generous }) => {
        const rows = withIds(answers);
        const text = write([HEADINGS, ...rows], { delimiter, newline, generous });
        const table = await load(text, { delimiter });
        expect(names(table)).toEqual(HEADINGS);
        expect(grid(table)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it("reads the same in pieces of any size", () => {
    fc.assert(
      fc.property(survey, fc.integer({ min: 1, max: 40 }), ({ answers, delimiter, newline, generous }, chunkBytes) => {
        const bytes = utf8(write([HEADINGS, ...withIds(answers)], { delimiter, newline, generous }));
        const options = { file: "a.csv", encoding: "utf-8", start: 0, delimiter };
        const pieces = readDelimited(bytes, { ...options, chunkBytes }, quiet);
        expect(pieces).toEqual(readDelimited(bytes, options, quiet));
      }),
      { numRuns: 300 },
    );
  });

  it("goes on beyond the sample that the delimiter is found by", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row};"so; so, ""row""\n${row}"`);
    const table = await load(`id;why\n${rows.join("\r\n")}`);
    expect(table.rows).toBe(20_000);
    const [id, why] = table.columns;
    for (const row of [0, 1, 9_999, 19_999]) {
      expect(id && cellAt(id, row)).toBe(String(row));
      expect(why && cellAt(why, row)).toBe(`so; so, "row"\n${row}`);
    }
  });
});

describe("delimiters and line ends, found", () => {
  it.each([
    [",", 'nps,why\n9,"slow; slow; slow"\n3,"a, b; c"\n'],
    [";", "nps;revenue;why\n9;1,5;good, cheap\n3;2,5;bad\n"],
    ["\t", "nps\trevenue\twhy\n9\t1,5\tgood, cheap\n3\t2,5\tbad; slow\n"],
    ["|", "nps|why\n9|good, cheap; fast\n3|bad\n"],
    [",", 'nps,why\n9,"line\none; two"\n3,"x ""y"" ; z"\n'],
  ])("%j", async (delimiter, text) => {
    const table = await load(text);
    expect(table.source.delimiter).toBe(delimiter);
    expect(table.rows).toBe(2);
    expect(table.diagnostics).toEqual([]);
  });

  it("takes comments with commas for one column", async () => {
    const table = await load("comment\nslow, late, cold\nfine\ngood, cheap\nno\nnever again, really\n");
    expect(table.source.delimiter).toBeNull();
    expect(grid(table)[0]).toEqual(["slow, late, cold"]);
    expect(table.rows).toBe(5);
  });

  it("takes a comma in the one heading for a comma", async () => {
    const table = await load("Comment, if any\nslow\nfine\n");
    expect(names(table)).toEqual(["Comment, if any"]);
    expect(table.source.delimiter).toBeNull();
  });

  it("honours the line by which Excel names the delimiter", async () => {
    const table = await load("sep=;\r\nnps;why\r\n9;a,b\r\n3;c,d\r\n");
    expect(table.source.delimiter).toBe(";");
    expect(names(table)).toEqual(["nps", "why"]);
    expect(table.rows).toBe(2);
  });

  it("takes an asked-for delimiter, and refuses one that cannot be", async () => {
    expect(grid(await load("nps;why\n9;a\n", { delimiter: "," }))).toEqual([["9;a"]]);
    expect((await load("nps\twhy\n9\ta\n", { delimiter: "tab" })).source.delimiter).toBe("\t");
    expect(await failure(load("a,b\n1,2", { delimiter: ",," }))).toMatchObject({ code: "wrong-setting" });
  });

  it("reads files that were joined from two systems", async () => {
    expect(grid(await load("nps,why\r\n9,a\r\n3,b\n7,c\r\n"))).toEqual([
      ["9", "a"],
      ["3", "b"],
      ["7", "c"],
    ]);
  });

  it("reads lines that end as old Macs end them, with line feeds inside cells", async () => {
    expect(grid(await load('nps,why\r9,"a\nb\nc\nd"\r3,e\r'))).toEqual([
      ["9", "a\nb\nc\nd"],
      ["3", "e"],
    ]);
  });
});

describe("rows that don't fit the headings", () => {
  const many = Array.from({ length: 20 }, () => "8,ok,x\n").join("");

  it("pads short rows and counts them", async () => {
    const table = await load(`nps,why,plan\n9,a,p\n3\n4,b\n`);
    expect(grid(table)).toEqual([
      ["9", "a", "p"],
      ["3", "", ""],
      ["4", "b", ""],
    ]);
    expect(noted(table, "short-row")).toMatchObject({ severity: "info", row: 2 });
    expect(noted(table, "short-row")?.message).toContain("headings: 2,");
  });

  it("joins surplus cells onto the last one, and names the first row", async () => {
    const table = await load(`nps,why,plan\n${many}3,slow,late,cold,\n`);
    expect(grid(table).at(-1)).toEqual(["3", "slow", "late,cold,"]);
    expect([...table.ragged]).toEqual([20]);
    expect(noted(table, "ragged-row")).toMatchObject({ severity: "warning", row: 21 });
    expect(noted(table, "ragged-row")?.message).toMatch(/row 21, has 5 cells for 3 headings.*quotes/s);
  });

  it("lets empty surplus cells pass", async () => {
    const table = await load(`nps,why,plan\n${many}3,slow,x,,\n`);
    expect(table.ragged).toHaveLength(0);
    expect(table.diagnostics).toEqual([]);
  });

  it("refuses a file where they are too many to be slips", async () => {
    const wrong = Array.from({ length: 6 }, () => "8,so,so,la\n").join("");
    expect(await failure(load(`nps,why,plan\n${many}${wrong}`))).toEqual({
      code: "ragged-rows",
      details: { file: "answers.csv", row: 21, cells: 4, expected: 3, ragged: 6, rows: 26 },
    });
  });

  it("lets three of them pass in a file however small", async () => {
    const table = await load("nps,why,plan\n1,a,b,c\n2,a,b,c\n3,a,b,c\n4,a,b\n", { delimiter: "," });
    expect([...table.ragged]).toEqual([0, 1, 2]);
  });

  it("leaves out rows without content and says so; lines between records are nothing", async () => {
    const table = await load("nps,why\n9,a\n,\n\n ,\t\n3,b\n");
    expect(grid(table)).toEqual([
      ["9", "a"],
      ["3", "b"],
    ]);
    expect(noted(table, "blank-row")?.message).toContain("left out: 2");
  });

  it("drops columns at the edge that hold neither heading nor cells", async () => {
    const table = await load("nps,why,,\n9,a,,\n3,b,,\n");
    expect(names(table)).toEqual(["nps", "why"]);
    const filled = await load("nps,,why,,\n9,,a,,\n3,,b,c,\n");
    expect(names(filled)).toEqual(["nps", "(column 2)", "why", "(column 4)"]);
  });
});

describe("quotes that don't close", () => {
  it("names the row where the quote opens", async () => {
    const job = load('nps,why\n9,"fine"\n\n3,"slow\n4,late\n5,cold\n');
    expect(await failure(job)).toEqual({ code: "unclosed-quote", details: { file: "answers.csv", row: 2 } });
  });

  it("names the row too when a later quote happens to close it", async () => {
    const job = load('nps,why,plan\n9,fine,a\n3,"slow,b\n4,"late, really",c\n5,cold,d\n');
    expect(await failure(job)).toEqual({ code: "unclosed-quote", details: { file: "answers.csv", row: 2 } });
  });

  it("tells the headings from the rows", async () => {
    const job = load('nps,"why\n9,a\n3,b\n');
    expect(await failure(job)).toEqual({ code: "unclosed-quote", details: { file: "answers.csv", row: 0 } });
    expect(noted(await load('nps,"why "so" "\n9,a\n'), "stray-quote")).toMatchObject({ row: null });
  });

  it("does not wait for the end of a large file", async () => {
    const job = load(`nps,why\n9,"fine\n${"8,ok\n".repeat(2_000_000)}`);
    expect(await failure(job)).toEqual({ code: "unclosed-quote", details: { file: "answers.csv", row: 1 } });
  });

  it("bears a quote inside a quoted cell, and says where", async () => {
    const table = await load('nps,why\n9,fine\n3,"the "best" of all"\n4,6" pizza\n');
    expect(grid(table)).toEqual([
      ["9", "fine"],
      ["3", 'the "best" of all'],
      ["4", '6" pizza'],
    ]);
    expect(noted(table, "stray-quote")).toMatchObject({ severity: "warning", row: 2 });
  });
});
