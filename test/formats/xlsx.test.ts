import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { failure, grid, load, names, noted } from "./reading.ts";
import { workbook, type WorkbookSheet } from "./workbook.ts";

const answers: WorkbookSheet = {
  name: "Answers",
  rows: [
    ["nps", "why", "answered", "arr", "churned"],
    // Seconds come out of Excel's count of days a millisecond short.
    [9, "fast & <good>\n«да» ", { serial: 46277.00017361111 }, 1234.5, true],
    [null, null, { serial: 46278 }, 0.1, false],
    [3, null, null, 1e21, null],
  ],
};

describe("XLSX", () => {
  it("reads texts, numbers, moments and blanks", async () => {
    const table = await load(workbook([answers]), { file: "answers.xlsx" });
    expect(table.source).toMatchObject({ format: "xlsx", encoding: null, delimiter: null });
    expect(names(table)).toEqual(["nps", "why", "answered", "arr", "churned"]);
    expect(grid(table)).toEqual([
      ["9", "fast & <good>\n«да» ", "2026-09-12T00:00:15", "1234.5", "true"],
      ["", "", "2026-09-13", "0.1", "false"],
      ["3", "", "", "1e+21", ""],
    ]);
    expect(table.diagnostics).toEqual([]);
  });

  it("takes the first sheet that holds a table, and says which", async () => {
    const cover: WorkbookSheet = { name: "Read me", rows: [["About"], ["This survey"], ["was held"]] };
    const table = await load(workbook([{ name: "Empty", rows: [] }, cover, answers]), { file: "a.xlsx" });
    expect(names(table)[0]).toBe("nps");
    expect(noted(table, "sheet-chosen")?.message).toMatch(/“Answers” was read, not “Empty”, “Read me”/);
  });

  it("leaves out a title above the headings and blank rows between", async () => {
    const [head = [], first = [], ...others] = answers.rows;
    const table = await load(workbook([{ name: "S", rows: [["Our survey"], [], head, first, [], ...others] }]));
    expect(names(table)).toEqual(["nps", "why", "answered", "arr", "churned"]);
    expect(table.rows).toBe(3);
    expect(noted(table, "blank-row")?.message).toContain("left out: 2");
  });

  it("reads a sheet larger than half a megabyte without workers of its reader's", async () => {
    const rows = Array.from({ length: 8_000 }, (_, row) => [row % 11, `comment number ${row}`]);
    const table = await load(workbook([{ name: "S", rows: [["nps", "why"], ...rows] }]));
    expect(table.rows).toBe(8_000);
    expect(grid(table)[7_999]).toEqual(["2", "comment number 7999"]);
  });

  it("refuses an archive that unpacks to far more than it should, before it unpacks", async () => {
    const bytes = workbook([answers]);
    // The archive's list says how large a part is, 24 bytes into the part's entry; entries begin with PK 1 2.
    const entry = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, next) => bytes[at + next] === byte));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 60 * 2 ** 20, true);
    expect(await failure(load(bytes, { file: "a.xlsx" }))).toMatchObject({
      code: "too-large",
      details: { limit: "200 times its packed size" },
    });
  });

  it("says when a workbook has no table, is cut off, or is none", async () => {
    const empty = workbook([{ name: "S", rows: [["nps"]] }]);
    expect(await failure(load(empty, { file: "a.xlsx" }))).toMatchObject({ code: "empty-file" });
    const cut = workbook([answers]).subarray(0, 700);
    expect(await failure(load(cut, { file: "a.xlsx" }))).toMatchObject({ code: "malformed-file" });
    const hollow = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
    expect(await failure(load(hollow, { file: "a.xlsx" }))).toMatchObject({ code: "malformed-file" });
    expect(await failure(load("nps,why\n9,a", { format: "xlsx" }))).toMatchObject({ code: "malformed-file" });
  });
});
