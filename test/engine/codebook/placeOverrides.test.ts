import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { placeOverrides } from "../../../src/engine/codebook/placeOverrides.ts";
import { textHash } from "../../../src/engine/codebook/textHash.ts";
import { columnOf } from "../survey/tableOf.ts";

const comments = (texts: readonly string[]) => ({ comment: columnOf("why", texts), rows: texts.length });

const of = (row: number, text: string, theme: string | null = "t-0001") => ({ row, text: textHash(text), theme });

describe("textHash", () => {
  it("is the beginning of the text's SHA-256", () => {
    const whole = createHash("sha256").update("žąsis 🙂").digest("hex");
    expect(textHash("  žąsis 🙂\n")).toBe(`sha256:${whole.slice(0, 16)}`);
  });
});

describe("placeOverrides", () => {
  it("finds a comment in its row", () => {
    const { themes, moved, lost } = placeOverrides(comments(["a", "b"]), [of(2, "b", null)]);
    expect([...themes]).toEqual([[1, null]]);
    expect([moved, lost]).toEqual([[], []]);
  });

  it("follows a comment to the row it stands in now", () => {
    const override = of(1, "late");
    const { themes, moved } = placeOverrides(comments(["new", "b", "late"]), [override]);
    expect([...themes]).toEqual([[2, "t-0001"]]);
    expect(moved).toEqual([{ override, row: 3 }]);
  });

  it("gives comments that read the same to one override each, the nearest row first", () => {
    const rows = ["x", "late", "late", "y", "late"];
    const { themes } = placeOverrides(comments(rows), [
      of(4, "late", "t-0004"),
      of(3, "late", "t-0003"),
      of(9, "late", "t-0009"),
    ]);
    expect([...themes].sort(([a], [b]) => a - b)).toEqual([
      [1, "t-0009"],
      [2, "t-0003"],
      [4, "t-0004"],
    ]);
  });

  it("lists an override whose comment was changed or taken out", () => {
    const override = of(1, "late");
    expect(placeOverrides(comments(["late!"]), [override])).toEqual({ themes: new Map(), moved: [], lost: [override] });
    expect(placeOverrides({ comment: null, rows: 1 }, [override]).lost).toEqual([override]);
  });
});
