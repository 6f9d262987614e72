import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { assertUnpackable, listZip, repackPlain } from "../../src/formats/zip.ts";

const MB = 2 ** 20;
const entries = (...sizes: number[]) => sizes.map((size, at) => ({ name: `xl/part${at}.xml`, size }));

describe("archives", () => {
  it("are listed without being unpacked", () => {
    const bytes = zipSync({ "xl/a.xml": strToU8("<a/>"), "xl/b.png": new Uint8Array(9) });
    expect(listZip(bytes)).toEqual([
      { name: "xl/a.xml", size: 4 },
      { name: "xl/b.png", size: 9 },
    ]);
    expect(listZip(bytes.subarray(0, -20))).toBeNull();
  });

  it.each([
    ["all parts together beyond 1 GB", entries(600 * MB, 500 * MB), 900 * MB],
    ["packed 200 times over", entries(60 * MB), 0.2 * MB],
  ])("are refused: %s", (_, list, packed) => {
    expect(() => assertUnpackable(list, packed, "a.xlsx")).toThrow("too-large");
  });

  it.each([
    ["a large workbook", entries(300 * MB, 300 * MB), 60 * MB],
    ["a small one, however tightly packed", entries(40 * MB), 0.1 * MB],
  ])("are let pass: %s", (_, list, packed) => {
    expect(() => assertUnpackable(list, packed, "a.xlsx")).not.toThrow();
  });

  it("are packed again without compression and without pictures", () => {
    const xml = "<a>".repeat(10_000);
    const plain = repackPlain(zipSync({ "xl/a.xml": strToU8(xml), "xl/b.png": new Uint8Array(9) }));
    expect(listZip(plain)).toEqual([{ name: "xl/a.xml", size: xml.length }]);
    expect(plain.length).toBeGreaterThan(xml.length);
  });
});
