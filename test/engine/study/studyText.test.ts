import { expect, test } from "vitest";
import { studyText } from "../../../src/engine/study/studyText.ts";

test("a study says a decision a line, its themes by their names", () => {
  const text = studyText({
    version: 1,
    preset: "groove",
    gate: { npsNotBelow: 5 },
    codebook: [
      { id: "t-000a", name: "Late delivery", into: ["t-000b"], terms: { late: 0.4, courier: 0.2 } },
      { id: "t-000b", name: "Delivery", status: "proposed", include: ["no reply"], exclude: ["price"], owner: "ops" },
    ],
    overrides: [
      { row: 2, text: "sha256:0000000000000002", theme: "t-000b" },
      { row: 9, text: "sha256:0000000000000009", theme: null },
    ],
  });
  expect(text).toBe(`preset: "groove"
gate.npsNotBelow: 5
theme ‹Late delivery› (t-000a): pinned
  merged into ‹Delivery›
  words: late, courier
theme ‹Delivery› (t-000b): proposed
  rule: no reply
  rule that keeps out: price
  owner: ops
row 2: in ‹Delivery› by hand
row 9: in no theme by hand
`);
});
