import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { CancelledError } from "../../src/engine/errors.ts";
import type { Progress } from "../../src/engine/effects.ts";
import { loadTable } from "../../src/formats/load.ts";
import { failure, grid, joined, load, utf16, utf8 } from "./reading.ts";
import { workbook } from "./workbook.ts";

describe("what the table says about its source", () => {
  it("names the file without its folder and hashes its bytes", async () => {
    const bytes = utf8("abc,def\n1,2\n");
    for (const file of ["/home/somebody/q3/answers.csv", "C:\\q3\\answers.csv", "answers.csv"]) {
      const { source } = await load(bytes, { file });
      expect(source).toEqual({
        file: "answers.csv",
        format: "csv",
        encoding: "utf-8",
        delimiter: ",",
        // sha256sum of the twelve bytes.
        sha256: "31a0175a60e9d320b25e82674ad5a00a70d4b576b58b068248e4abc53f3d5867",
      });
    }
  });

  it("reads a Buffer that is a window on other memory", async () => {
    const pool = Buffer.from("nps,why\n9,a\n#", "latin1");
    const sheet = Buffer.from(
      workbook([
        {
          name: "S",
          rows: [
            ["nps", "why"],
            [3, "b"],
          ],
        },
      ]),
    );
    // Node's own types of this version don't know that a Buffer is a Uint8Array.
    expect(grid(await load(pool.subarray(0, -1) as unknown as Uint8Array))).toEqual([["9", "a"]]);
    expect(grid(await load(sheet as unknown as Uint8Array))).toEqual([["3", "b"]]);
  });
});

describe("format", () => {
  const csv = "nps,why\n9,a\n";
  const tabs = "nps\twhy\n9\ta\n";

  it.each([
    ["answers.csv", csv, "csv"],
    ["answers.tsv", tabs, "tsv"],
    ["answers.txt", csv, "csv"],
    ["answers.txt", tabs, "tsv"],
    ["answers", tabs, "tsv"],
    ["-", csv, "csv"],
    ["answers.csv", tabs, "csv"],
    ["answers.xlsx", csv, "csv"],
    ["answers", '[{"nps": 9}]', "json"],
    ["answers", '{"responses": [\n{"nps": 9}]}', "json"],
    ["answers", '{"nps": 9}\n{"nps": 3}\n', "jsonl"],
    ["answers.ndjson", '{"nps": 9}', "jsonl"],
    ["answers", "[Q1] How likely?,[Q2] Why?\n9,a\n", "csv"],
  ])("%s with %j is %s", async (file, text, format) => {
    expect((await load(text, { file })).source.format).toBe(format);
  });

  it("is what the user says, where that can be", async () => {
    expect((await load('{"nps": 9}\n', { format: "jsonl" })).source.format).toBe("jsonl");
    expect((await load(tabs, { format: "tsv" })).source).toMatchObject({ format: "tsv", delimiter: "\t" });
  });

  it("is a workbook by its content, whatever the name", async () => {
    const bytes = workbook([
      {
        name: "S",
        rows: [
          ["nps", "why"],
          [9, "a"],
        ],
      },
    ]);
    expect((await load(bytes, { file: "answers.csv" })).source.format).toBe("xlsx");
  });
});

describe("files that cannot be used", () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  it.each([
    ["nothing", bytes()],
    ["a byte order mark", bytes(0xef, 0xbb, 0xbf)],
    ["white space", utf8(" \r\n\t\n")],
    ["white space in UTF-16", joined(bytes(0xff, 0xfe), utf16("\n \n", "le"))],
    ["headings alone", utf8("nps,why\n")],
    ["headings and rows without content", utf8("nps,why\n,\n , \n")],
    ["delimiters alone", utf8(",,\n,,\n")],
  ])("%s", async (_, content) => {
    expect(await failure(load(content))).toEqual({ code: "empty-file", details: { file: "answers.csv" } });
  });

  it("an empty list", async () => {
    expect(await failure(load("[]", { file: "a.json" }))).toMatchObject({ code: "empty-file" });
  });

  it.each([
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ["a PDF", utf8("%PDF-1.7\n1 2\n")],
    ["something packed", bytes(0x1f, 0x8b, 8, 0, 0, 0)],
    ["NULs in both halves", Uint8Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 0 : 65))],
    ["text with a NUL", utf8(`nps,why\n${"9,a\n".repeat(100)}3,b\0c\n`)],
  ])("%s", async (_, content) => {
    expect(await failure(load(content))).toEqual({ code: "binary-file", details: { file: "answers.csv" } });
  });

  it("a workbook of Excel before 2007, with what to do", async () => {
    const content = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    expect(await failure(load(content, { file: "a.xls" }))).toEqual({
      code: "binary-file",
      details: { file: "a.xls", found: "xls" },
    });
  });

  it("an archive that is no workbook, a web page", async () => {
    const archive = zipSync({ "readme.txt": utf8("hello") });
    expect(await failure(load(archive))).toMatchObject({ code: "unknown-format" });
    const page = "<!DOCTYPE html>\n<title>Log in, please</title>\n";
    for (const file of ["a.xls", "a.csv", "a.jsonl"]) {
      expect(await failure(load(page, { file }))).toMatchObject({
        code: "unknown-format",
        details: { found: "markup" },
      });
    }
  });
});

describe("a long load", () => {
  const text = utf8(`nps,why\n${"9,quite a long comment\n".repeat(60_000)}`);

  it("tells how far it is, never backwards, up to the end", async () => {
    const seen: Progress[] = [];
    const signal = { aborted: false, throwIfAborted: () => {} };
    await loadTable(text, { file: "a.csv" }, { signal, onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.every(({ stage, total }) => stage === "read" && total === text.length)).toBe(true);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
    expect(seen.at(-1)?.done).toBe(text.length);
  });

  it("stops when it is cancelled, and does not look empty", async () => {
    let looks = 0;
    const signal = {
      aborted: false,
      throwIfAborted: () => {
        if (++looks === 4) throw new CancelledError();
      },
    };
    const job = loadTable(text, { file: "a.csv" }, { signal, onProgress: () => {} });
    await expect(job).rejects.toThrow(CancelledError);
  });
});
