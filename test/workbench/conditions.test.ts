import { describe, expect, it } from "vitest";
import { asOptions, setTo, toggled } from "../../src/workbench/conditions.ts";

const pro = { column: "plan", value: "Pro" };
const team = { column: "plan", value: "Team" };

it("a condition is added by the first click and taken away by the second", () => {
  expect(toggled([pro], team)).toEqual([pro, team]);
  expect(toggled([pro, team], pro)).toEqual([team]);
});

it("a column can have one value alone, or none", () => {
  expect(setTo([pro, { column: "@period", value: "2026-08" }], { column: "@period", value: "2026-09" })).toEqual([
    pro,
    { column: "@period", value: "2026-09" },
  ]);
  expect(setTo([pro], { ...pro, value: "" })).toEqual([]);
});

describe("as options of the command line", () => {
  it("conditions are quoted where a shell would read them otherwise", () => {
    expect(asOptions([pro, { column: "@period", value: "2026-07..2026-09" }])).toBe(
      "--where plan=Pro --where @period=2026-07..2026-09",
    );
    expect(asOptions([{ column: "Plan type", value: "it's $5" }])).toBe(String.raw`--where 'Plan type=it'\''s $5'`);
  });
});
