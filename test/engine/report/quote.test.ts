import { expect, test } from "vitest";
import { origin } from "../../../src/engine/report/sections/quote.ts";

test.each([
  [{ row: 118, score: 3 }, "row 118, score 3"],
  [{ row: 2025, score: 22 / 3 }, "row 2025, score 7.33"],
  [{ row: 7, score: null }, "row 7"],
])("%j is told as %s", (quote, told) => {
  expect(origin(quote)).toBe(told);
});
