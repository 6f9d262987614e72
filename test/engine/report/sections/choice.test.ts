import { expect, it } from "vitest";
import { choiceSentence } from "../../../../src/engine/report/sections/choice.ts";
import { toHtml } from "../../../../src/engine/report/html/toHtml.ts";
import { toMarkdown } from "../../../../src/engine/report/markdown/toMarkdown.ts";
import { report } from "../../../fixtures/report.ts";

const where = [
  { column: "plan", value: "Pro" },
  { column: "@band", value: "detractor" },
  { column: "plan", value: "Team" },
  { column: "@theme", value: "t-9ab0417e" },
  { column: "@period", value: "2026-07..2026-09" },
  { column: "@language", value: "de" },
  { column: "@text", value: "spät" },
];

it("a report of some rows says which, in words", () => {
  expect(choiceSentence({ ...report, where })).toBe(
    "Only rows where “plan” is “Pro” or “Team”, the band is “detractor”, the main theme is “Price after renewal”, the period is “2026-07 to 2026-09”, the comment’s language is “German” and the comment’s text holds “spät”; the themes are those of all comments.",
  );
  expect(choiceSentence(report)).toBeNull();
});

it("on its first page, in either form", () => {
  const some = { ...report, where: [{ column: "plan", value: "<b>Pro" }] };
  expect(toMarkdown(some, { pictures: "p" })).toContain("Only rows where “plan” is “&lt;b&gt;Pro”");
  expect(toHtml(some)).toContain("Only rows where “plan” is “&lt;b&gt;Pro”");
  expect(toMarkdown(report, { pictures: "p" })).not.toContain("Only rows");
});
