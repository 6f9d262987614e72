import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { openRecords } from "../../../src/formats/stream/openRecords.ts";
import type { BadRecord } from "../../../src/formats/stream/recordStream.ts";
import type { StreamOptions } from "../../../src/formats/stream/streamText.ts";
import { load, names, utf16, utf8 } from "../reading.ts";
import { cellAt } from "../../../src/engine/survey/table.ts";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function streamed(
  content: string | Uint8Array,
  options: Partial<StreamOptions> & { readonly size?: number } = {},
) {
  const { size = 1 << 16, ...asked } = options;
  const bytes = typeof content === "string" ? utf8(content) : content;
  const stream = await openRecords(pieces(bytes, size), { file: "answers", ...asked });
  const records: (readonly string[])[] = [];
  const rows: number[] = [];
  const bad: BadRecord[] = [];
  if (stream)
    for await (const batch of stream.batches()) {
      records.push(...batch.records);
      rows.push(...batch.rows);
      bad.push(...batch.bad);
    }
  return { stream, names: stream?.names ?? [], records, rows, bad };
}

const many = (line: string, count: number): string => `${line}\n`.repeat(count);

describe("a survey that comes as a stream", () => {
  it("gives the records that the file gives, whatever pieces it comes in", async () => {
    const cell = fc.oneof(
      fc.constantFrom("a", "", "b,c", 'say "no"', "two\nlines", "žąsis", "да"),
      fc.string({ maxLength: 8 }),
    );
    const table = fc.array(fc.tuple(fc.constantFrom("1", "2"), cell, cell), { minLength: 4, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const text = Papa.unparse([["NPS", "Why", "Plan"], ...rows], { newline: "\n" });
        const whole = await load(text, { delimiter: "," });
        const found = await streamed(text, { delimiter: ",", format: "csv", size });
        expect(found.names).toEqual(names(whole));
        const expected = Array.from({ length: whole.rows }, (_, row) => whole.columns.map((one) => cellAt(one, row)));
        expect(found.records).toEqual(expected);
        expect(found.rows).toEqual(expected.map((_, at) => at + 1));
        expect(found.bad).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves out titles, headings that come again, and the sums at the end, as a file does", async () => {
    const text = `Survey of May\nid,NPS,Why\n1,9,good\nid,NPS,Why\n2,3,slow\nTotal,12,\n`;
    expect((await streamed(text)).records).toEqual([
      ["1", "9", "good"],
      ["2", "3", "slow"],
    ]);
  });

  it.each([
    ["UTF-8 with a mark", utf8("\uFEFFNPS,Why\n9,žąsis\n"), {}],
    ["UTF-16", utf16("\uFEFFNPS,Why\n9,žąsis\n", "le"), {}],
    [
      "windows-1257 by name",
      Uint8Array.from([...utf8("NPS,Why\n9,"), 0xfe, 0xe0, ...utf8("sis\n")]),
      { encoding: "windows-1257" },
    ],
  ])("decodes %s", async (_, bytes, options) => {
    expect((await streamed(bytes, { ...options, size: 3 })).records).toEqual([["9", "žąsis"]]);
  });

  it("finds JSON Lines by their look, one line of it too", async () => {
    expect(await streamed('{"nps": 9, "why": "good"}\n')).toMatchObject({
      names: ["nps", "why"],
      records: [["9", "good"]],
    });
    const two = '{"id": "a", "answers": {"why": "good", "nps": 9}}\n\n{"answers": {"nps": null, "why": "bad\\nvery"}}';
    expect(await streamed(two, { size: 5 })).toMatchObject({
      names: ["id", "answers.why", "answers.nps"],
      records: [
        ["a", "good", "9"],
        ["", "bad\nvery", ""],
      ],
    });
  });

  it("tells a line that is no JSON with its row, and reads on", async () => {
    const found = await streamed('{"why": "one"}\n{"why": oops}\n{"why": "three"}\n', { format: "jsonl" });
    expect(found.rows).toEqual([1, 3]);
    expect(found.bad).toEqual([{ row: 2, cause: expect.stringContaining("column 9") as string }]);
  });

  it("tells a record with too many cells, and reads on", async () => {
    const found = await streamed(`NPS,Why\n${many("9,good", 3)}8,a,b,c\n${many("7,bad", 3)}`, { delimiter: "," });
    expect(found.rows).toEqual([1, 2, 3, 5, 6, 7]);
    expect(found.bad).toEqual([{ row: 4, cause: "it has 4 cells, and there are 2 columns" }]);
  });

  it("gives up one line for a quote that is never closed, and reads what follows", async () => {
    const found = await streamed(`NPS,Why\n9,good\n3,"never closed\n${many("4,slow", 40)}`, { delimiter: "," });
    expect(found.bad).toEqual([{ row: 2, cause: "a quoted cell is opened and never closed" }]);
    expect(found.records).toHaveLength(41);
    expect(found.rows.at(-1)).toBe(42);
  });

  it("says that there is nothing in it", async () => {
    expect((await streamed("\n \n")).stream).toBeNull();
    expect((await streamed("")).stream).toBeNull();
    expect((await streamed("NPS,Why\n")).stream).toBeNull();
  });

  it.each([
    ["q.json", "[{}]"],
    ["q.csv", "<html></html>"],
  ])("refuses %s: %s", async (file, text) => {
    await expect(streamed(text, { file })).rejects.toThrow("unknown-format");
  });

  it("is judged by its first records", async () => {
    const { stream } = await streamed(`NPS,Why\n${many("9,good", 5000)}`, { delimiter: "," });
    const head = new TextDecoder().decode(stream?.head.bytes);
    expect(head.split("\n")).toHaveLength(2000);
    expect(head.startsWith("NPS,Why\n9,good\n")).toBe(true);
  });
});
