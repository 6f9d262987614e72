import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { failure, grid, load, names } from "./reading.ts";

/**
 * Three answers in two row groups, packed with zstd, written once with pyarrow 26: int64, int32, string, timestamp[ms],
 * date32, decimal128(9, 2), float32, bool, a dictionary, list<string>, and a struct of string and int64.
 */
const file = new Uint8Array(readFileSync(new URL("./fixtures/answers.parquet", import.meta.url)));

describe("Parquet", () => {
  it("reads each kind of column as text", async () => {
    const table = await load(file, { file: "answers.parquet" });
    expect(table.source).toMatchObject({ format: "parquet", encoding: null, delimiter: null });
    const rows = grid(table);
    const columns = names(table).map((name, at) => [name, ...rows.map((row) => row[at])]);
    expect(columns).toEqual([
      ["account", "9007199254740993", "12", ""],
      ["nps", "9", "3", "10"],
      ["why", "Žvirblis – greitai", "", 'дорого, "очень"'],
      ["answered", "2026-09-12T11:42:00", "2026-09-13", "2026-09-14T01:02:03.500"],
      ["day", "2026-09-12", "2026-09-13", ""],
      ["arr", "19.99", "110", "0.1"],
      ["share", "0.1", "2.5", "1e-7"],
      ["churned", "true", "false", ""],
      ["plan", "gold", "gold", "silver"],
      ["tags", "web; app", "", ""],
      ["customer", '{"name":"Ann","seats":3}', '{"name":null,"seats":1}', ""],
    ]);
  });

  it("reads a Buffer that is a window on other memory", async () => {
    const pool = Buffer.alloc(file.length + 100);
    pool.set(file, 50);
    // Node's own types of this version don't know that a Buffer is a Uint8Array.
    const window = pool.subarray(50, 50 + file.length) as unknown as Uint8Array;
    expect((await load(window, { file: "answers.parquet" })).rows).toBe(3);
  });

  it("is known by its content, whatever the name", async () => {
    expect((await load(file, { file: "answers.dat" })).source.format).toBe("parquet");
  });

  it("says so when it is cut off", async () => {
    expect(await failure(load(file.subarray(0, 2000), { file: "a.parquet" }))).toMatchObject({
      code: "malformed-file",
      details: { format: "parquet" },
    });
  });

  it("names the column that cannot be read", async () => {
    const broken = Uint8Array.from(file);
    broken.fill(0xff, 4, 40);
    expect(await failure(load(broken, { file: "a.parquet" }))).toMatchObject({
      code: "malformed-file",
      details: { column: "account" },
    });
  });
});
