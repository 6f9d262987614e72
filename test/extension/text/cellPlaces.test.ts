import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAt } from "../../../src/engine/survey/table.ts";
import { cellPlaces, type Place } from "../../../src/extension/text/cellPlaces.ts";
import { load } from "../../formats/reading.ts";

/** What stands at a place, the lines cut as the editor cuts them. */
function textAt(text: string, { line, character, endLine, endCharacter }: Place): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return text.slice((starts[line] ?? NaN) + character, (starts[endLine] ?? NaN) + endCharacter);
}

/** The cell that a raw one says; stray quotes aside. */
function said(raw: string): string {
  return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
}

/** Every cell of the table that the engine reads is found, says the same, and is found again from where it stands. */
async function expectAgreement(text: string): Promise<void> {
  const { columns, rows } = await load(text);
  const places = cellPlaces(text);
  for (const column of columns) {
    for (let row = 1; row <= rows; row++) {
      const cell = places.cell(row, column.name);
      expect(cell?.text, `row ${row}, ${column.name}`).toBe(cellAt(column, row - 1));
      if (cell === null) continue;
      expect(said(textAt(text, cell.place))).toBe(cell.text);
      const { line, character } = cell.place;
      if (textAt(text, cell.place) !== "") expect(places.at({ line, character })).toEqual(cell);
    }
  }
}

const letters = ["a", "é", "н", "𝄞", "7", " ", ",", ";", "\t", '"', "\n", "\r\n", "."];
const cell = fc.string({ unit: fc.constantFrom(...letters), maxLength: 10 });
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const survey = fc.record({
  answers: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 70 }),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n", "\r\n"),
  mark: fc.constantFrom("", "\uFEFF"),
  generous: fc.boolean(),
  ended: fc.boolean(),
});

describe("the places of cells", () => {
  it("are those of the table that the engine reads: quotes, line ends, byte order marks, delimiters", async () => {
    await fc.assert(
      fc.asyncProperty(survey, async ({ answers, delimiter, newline, mark, generous, ended }) => {
        const write = (text: string): string =>
          generous || /["\r\n]/.test(text) || text.includes(delimiter) ? quote(text) : text;
        const records = answers.map(([why, note], at) => [String(at % 11), write(why), write(note), "x"]);
        const lines = [["nps", "why", "note", "plan"], ...records].map((record) => record.join(delimiter));
        await expectAgreement(mark + lines.join(newline) + (ended ? newline : ""));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["lines above the headings", "Survey of autumn\n\nnps,why,plan\n9,good,Pro\n3,bad,Free\n"],
    ["the line by which Excel names the delimiter", "sep=;\r\nnps;why\r\n9;good, fast\r\n"],
    ["no headings", "9,good\n3,bad\n10,fine\n"],
    [
      "Qualtrics's rows below the headings",
      'Q1,Q2\r\n"How likely, from 0\nto 10?",Why?\r\n"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\r\n9,good\r\n',
    ],
    [
      "SurveyMonkey's row below the headings",
      "Id,How likely?,Why?\n,Response,Open-Ended Response\n1,9,good\n2,3,bad\n",
    ],
    ["blank lines and lines of delimiters", "nps,why\n\n9,good\n,\n  \n3,bad\n\n"],
    ["the headings again", "nps,why\n9,good\nnps,why\n3,bad\n"],
    ["one column", "why\nGood, fast\nbad; slow\n"],
    ["a quote that is not written twice", 'nps,why,plan\n9,"a "good" one",Pro\n3,"bad" ,Free\n'],
    ["blanks around quoted cells", 'nps,why,plan\n9,"good"  ,Pro\n3,bad,"Free"  \n'],
    ["short records", "nps,why,plan\n9,good\n3\n8,fine,Pro\n"],
    ["repeated and empty headings", "nps,why,why,,plan\n9,a,b,c,d\n"],
    ["old Mac line ends", "nps,why\r9,good\r3,bad\r"],
    ["CRLF and no line end at the end", 'nps,why\r\n9,"two\r\nlines"\r\n3,bad'],
  ])("hold for %s", async (_, text) => {
    await expectAgreement(text);
  });

  it("hold for a file of more records than the headings are read from", async () => {
    await expectAgreement(
      `nps,why\n${Array.from({ length: 200 }, (_, at) => `${at % 11},"line\n${at}"`).join("\n")}\n`,
    );
  });
});

describe("a text", () => {
  const text = 'Autumn\nnps,"why\nnot",plan\n9,"two\nlines",Pro\n\n3,,Free\n';
  const places = cellPlaces(text, { delimiter: ",", columns: [] });

  it("tells the line of its headings, and where each stands", () => {
    expect(places.headerLine).toBe(1);
    expect(places.columns).toEqual(["nps", "why not", "plan"]);
    expect(places.heading("why not")).toEqual({ line: 1, character: 4, endLine: 2, endCharacter: 4 });
    expect(cellPlaces("9,good\n3,bad\n").heading("column 1")).toBeNull();
  });

  it("finds the cell around a point, its quotes and its second line with it", () => {
    const comment = { row: 1, column: "why not", text: "two\nlines" };
    expect(places.at({ line: 3, character: 2 })).toMatchObject(comment);
    expect(places.at({ line: 4, character: 3 })).toMatchObject(comment);
    expect(places.at({ line: 4, character: 8 })).toMatchObject({ row: 1, column: "plan" });
  });

  it("has no answer in its header, in blank lines, and past its end", () => {
    for (const line of [0, 1, 5, 7, 99]) expect(places.at({ line, character: 0 }), `line ${line}`).toBeNull();
    expect(places.cell(0, "nps")).toBeNull();
    expect(places.cell(3, "nps")).toBeNull();
    expect(places.cell(1, "colour")).toBeNull();
  });

  it("gives the place of an empty cell and of a record", () => {
    expect(places.cell(2, "why not")?.place).toEqual({ line: 6, character: 2, endLine: 6, endCharacter: 2 });
    expect(places.record(1)).toEqual({ line: 3, character: 0, endLine: 4, endCharacter: 10 });
  });

  it("ends a cell after the quote that closes it, whatever quotes stand in it", () => {
    const quoted = cellPlaces('nps,why,plan\n9,"so ""good""",Pro\n3,"""",Free\n');
    expect(quoted.cell(1, "why")).toMatchObject({ text: 'so "good"', place: { character: 2, endCharacter: 15 } });
    expect(quoted.cell(2, "why")).toMatchObject({ text: '"', place: { character: 2, endCharacter: 6 } });
  });

  it("counts a byte order mark as a character of its first line, and not as part of the first heading", () => {
    const marked = cellPlaces('\uFEFF"nps, 0–10",why\n9,good\n');
    expect(marked.columns).toEqual(["nps, 0–10", "why"]);
    expect(marked.heading("nps, 0–10")).toMatchObject({ character: 1, endCharacter: 12 });
    expect(marked.cell(1, "why")?.place).toMatchObject({ line: 1, character: 2 });
  });

  it("is read with the delimiter and the names of the report where they are known", () => {
    const known = (delimiter: string | null, ...columns: string[]) => ({ delimiter, columns });
    expect(cellPlaces("a;b,c\n1;2,3\n", known(",", "A", "C")).cell(1, "A")?.text).toBe("1;2");
    expect(cellPlaces("a;b,c\n1;2,3\n", known(",", "A")).columns).toEqual(["a;b", "c"]);
    expect(cellPlaces("why\nGood, fast\n", known(null, "why")).cell(1, "why")?.text).toBe("Good, fast");
  });
});
