import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstJsonFault } from "../../src/formats/jsonFault.ts";
import { failure, grid, load, names, noted, utf16, utf8 } from "./reading.ts";

const loadJson = (document: unknown) => load(JSON.stringify(document), { file: "answers.json" });

describe("JSON", () => {
  const answers = [
    { nps: 9, why: "fast", plan: { name: "gold" } },
    { why: "slow", nps: 3.5, tags: ["web", 7, null, "app"], churned: false, plan: null },
  ];

  it("a list of objects: the union of their keys in the order they appear", async () => {
    const table = await loadJson(answers);
    expect(table.source).toMatchObject({ format: "json", encoding: "utf-8", delimiter: null });
    expect(names(table)).toEqual(["nps", "why", "plan.name", "tags", "churned", "plan"]);
    expect(grid(table)).toEqual([
      ["9", "fast", "gold", "", "", ""],
      ["3.5", "slow", "", "web; 7; app", "false", ""],
    ]);
  });

  it.each([
    ["under a usual name", { total: 2, meta: [{ page: 1 }], responses: answers }],
    ["under data", { data: answers }],
    ["under the only list of objects", { version: 3, tags: ["a"], feedback: answers }],
  ])("a list %s", async (_, document) => {
    expect(grid(await loadJson(document))).toEqual(grid(await loadJson(answers)));
  });

  it("columns: lists, lists by row number, rows with their names beside", async () => {
    const expected = [
      ["9", "fast"],
      ["3", ""],
    ];
    for (const document of [
      { nps: [9, 3], why: ["fast", null] },
      { nps: { 0: 9, 1: 3 }, why: { 0: "fast", 1: null } },
      {
        columns: ["nps", "why"],
        index: [0, 1],
        data: [
          [9, "fast"],
          [3, null],
        ],
      },
      [
        ["nps", "why"],
        [9, "fast"],
        [3, null],
      ],
    ]) {
      const table = await loadJson(document);
      expect(names(table)).toEqual(["nps", "why"]);
      expect(grid(table)).toEqual(expected);
    }
  });

  it("gives the answers of a list a column for each question, however they are ordered", async () => {
    const answers = (...list: unknown[]): object => ({ token: "t", answers: list });
    const nps = (number: number): object => ({ field: { id: "a1", ref: "nps" }, type: "number", number });
    const why = { field: { id: "a2", ref: "why" }, type: "text", text: "slow" };
    const table = await load(JSON.stringify({ items: [answers(nps(3), why), answers(nps(9)), answers(why, nps(5))] }), {
      file: "responses.json",
    });
    const cells = Object.fromEntries(names(table).map((name, at) => [name, grid(table).map((row) => row[at])]));
    expect(cells).toMatchObject({ "answers.nps.number": ["3", "9", "5"], "answers.why.text": ["slow", "", "slow"] });
    const tags = [{ tags: [{ name: "vip" }, { name: "eu" }], nps: 3 }];
    expect(names(await load(JSON.stringify(tags), { file: "a.json" }))).toEqual(["tags", "nps"]);
  });

  it("flattens three levels, and keeps what lies deeper as JSON", async () => {
    const table = await loadJson([{ a: { b: { c: { d: 1 } }, e: [] }, f: [{ g: 1 }] }]);
    expect(names(table)).toEqual(["a.b.c", "a.e", "f"]);
    expect(grid(table)).toEqual([['{"d":1}', "", '[{"g":1}]']]);
  });

  it("takes keys that JavaScript has a meaning for", async () => {
    const table = await load('[{"__proto__": 9, "constructor": "a"}, {"toString": "b"}]', { file: "a.json" });
    expect(names(table)).toEqual(["__proto__", "constructor", "toString"]);
    expect(grid(table)).toEqual([
      ["9", "a", ""],
      ["", "", "b"],
    ]);
  });

  it("reads UTF-16, as some Windows tools write it", async () => {
    const table = await load(utf16('[{"why": "дорого"}]', "le"), { file: "a.json" });
    expect(grid(table)).toEqual([["дорого"]]);
  });

  it.each([
    ['[\n  {"nps": 9},\n  {"nps": }\n]', "line 3, column 11: unexpected “}”"],
    ['[{"nps": 9,}]', "line 1, column 12: unexpected “}”"],
    ["[{'nps': 9}]", "line 1, column 3: unexpected “'”"],
    ['[{"nps": 09}]', "line 1, column 11: unexpected “9”"],
    ['[{"nps" 9}]', "line 1, column 9: unexpected “9”"],
    ['[{"nps": 9}]\n\n[]', "line 3, column 1: unexpected “[”"],
    ['[{"why": "a\nb"}]', 'line 1, column 10: unexpected “"”'],
    ['[{"nps": [1, 2]}, {"nps": 9', "it ends too early"],
  ])("says where %j is not JSON", async (text, cause) => {
    expect(await failure(load(text, { file: "a.json" }))).toEqual({
      code: "malformed-file",
      details: { file: "a.json", format: "json", row: null, column: null, cause },
    });
  });

  it("finds no fault in JSON, and one behind it where something follows", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(firstJsonFault(text)).toBe("it ends too early");
        expect(firstJsonFault(`${text}\n ]`)).toBe(`line ${text.split("\n").length + 1}, column 2: unexpected “]”`);
      }),
    );
  });

  it.each(["42", '{"nps": 9}', '{"a": [1], "b": [1, 2]}', '"text"'])(
    "refuses %s, which holds no answers",
    async (text) => {
      expect(await failure(load(text, { file: "a.json" }))).toMatchObject({ code: "malformed-file" });
    },
  );
});

describe("JSON Lines", () => {
  const text = '{"nps": 9, "why": "fast"}\r\n\n{"nps": 3, "plan": {"name": "gold"}}\n{"why": "мед\\nленно"}';

  it("reads a record a line, blank lines apart", async () => {
    const table = await load(text, { file: "answers.jsonl" });
    expect(table.source.format).toBe("jsonl");
    expect(names(table)).toEqual(["nps", "why", "plan.name"]);
    expect(grid(table)).toEqual([
      ["9", "fast", ""],
      ["3", "", "gold"],
      ["", "мед\nленно", ""],
    ]);
  });

  it("is told from JSON by what is in the file", async () => {
    expect((await load(text, { file: "answers.json" })).source.format).toBe("jsonl");
    expect((await load(text, { file: "answers.txt" })).source.format).toBe("jsonl");
  });

  it("names the record that cannot be read", async () => {
    expect(await failure(load('{"nps": 9}\n\n{"nps": 3\n', { file: "a.jsonl" }))).toMatchObject({
      code: "malformed-file",
      details: { format: "json lines", row: 2, cause: "it ends too early" },
    });
    expect(await failure(load('{"nps": 9}\n{"nps": }\n', { file: "a.jsonl" }))).toMatchObject({
      details: { row: 2, cause: "column 9: unexpected “}”" },
    });
  });

  it("reads lines that span the pieces it is decoded in", async () => {
    const long = Array.from({ length: 3000 }, (_, row) => JSON.stringify({ row, why: "ё".repeat(row % 90) }));
    const table = await load(long.join("\n"), { file: "a.jsonl" });
    expect(table.rows).toBe(3000);
    expect(grid(table)[2999]).toEqual(["2999", "ё".repeat(29)]);
  });

  it("notices letters that are lost", async () => {
    const bytes = utf8('{"why": "größer ?"}\n');
    bytes[bytes.indexOf(0x3f)] = 0xff;
    expect(noted(await load(bytes, { file: "a.jsonl" }), "broken-letters")).toMatchObject({ row: 1, column: "why" });
  });
});
