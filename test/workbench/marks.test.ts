import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedPieces } from "../../src/workbench/marks.ts";

const marked = (text: string, words: readonly string[]): string =>
  markedPieces(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");

describe("a theme's words are marked in a comment", () => {
  it.each([
    {
      how: "every time they stand there",
      text: "no reply, not a reply",
      words: ["reply"],
      expected: "no [reply], not a [reply]",
    },
    {
      how: "whole, not inside others",
      text: "replying to a reply",
      words: ["reply"],
      expected: "replying to a [reply]",
    },
    {
      how: "the longer before the shorter",
      text: "support desk, support",
      words: ["support", "support desk"],
      expected: "[support desk], [support]",
    },
    {
      how: "in any alphabet",
      text: "ждал ответа, ответ плохой",
      words: ["ответ", "ждал"],
      expected: "[ждал] ответа, [ответ] плохой",
    },
    { how: "where words have no spaces", text: "配送が遅い", words: ["配送"], expected: "[配送]が遅い" },
    {
      how: "as they are, not as patterns",
      text: "C++ (sic) a.b axb",
      words: ["C++", "a.b"],
      expected: "[C++] (sic) [a.b] axb",
    },
    { how: "not at all without words", text: "nothing", words: [], expected: "nothing" },
  ])("$how", ({ text, words, expected }) => {
    expect(marked(text, words)).toBe(expected);
  });

  it("and the comment is never changed by it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ unit: "grapheme" })), (text, words) => {
        expect(
          markedPieces(text, words)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
