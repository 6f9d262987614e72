import { expect, it } from "vitest";
import { newTheme } from "../../../src/engine/codebook/newTheme.ts";
import { codebookTheme } from "../../../src/engine/codebook/schema.ts";

const nobody: ReadonlySet<string> = new Set();

it("has an id that its name gives, and another one where that is taken", () => {
  const first = newTheme("Refunds", { rules: [], taken: nobody });
  expect(codebookTheme.parse(first)).toEqual(first);
  expect(first).toEqual(newTheme("Refunds", { rules: [], taken: nobody }));
  const second = newTheme("Refunds", { rules: [], taken: new Set([first.id]) });
  expect(second.id).not.toBe(first.id);
});

it("has rules only where some are given", () => {
  expect(newTheme("Refunds", { rules: [], taken: nobody })).not.toHaveProperty("include");
  expect(newTheme("Refunds", { rules: ["refund*"], taken: nobody }).include).toEqual(["refund*"]);
});
