import { expect, test } from "vitest";
import { guarded } from "../../../src/engine/report/formulaGuard.ts";

test.each([
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+SUM(A1:A9)",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1,1)",
  "- slow app",
  "+ quick\n- dear",
  "@support never answers",
  "\t=1+1",
  "\ttext",
  "\rtext",
  "\n=1",
  " =1+1",
  "\u00a0=1+1",
  "\u3000=1+1",
  "\ufeff=1+1",
  "\u200b=1+1",
  '"=1+1"',
  "'=1+1",
  "“=1+1”",
  "＝1+1",
  "＋1+1",
  "－1-1",
  "＠SUM(1)",
  "-5-5",
  "+370 612 34567",
  "--5",
  "-5x",
  "=5",
  "-=5",
])("%j is a formula to some spreadsheet and gets an apostrophe", (cell) => {
  expect(guarded(cell)).toBe(`'${cell}`);
});

test.each([
  "",
  "-5",
  "+3.2",
  "-1,5",
  "-1,234.50",
  "+1 234 567,89",
  "-12%",
  "-1.5e-7",
  "-",
  "+",
  "9",
  "10 - Extremely likely",
  "Slow = bad",
  "a@b.com",
  "“Great”",
  "5 + 5",
  "€-5",
])("%j is none and stays", (cell) => {
  expect(guarded(cell)).toBe(cell);
});
