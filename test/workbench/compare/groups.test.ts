import { describe, expect, it } from "vitest";
import { DEFAULT_SORT, sortAfter, sortedGroups, type GroupSort } from "../../../src/workbench/compare/groups.ts";
import { comparison } from "../../fixtures/comparison.ts";

const names = (sort: GroupSort): string[] =>
  sortedGroups(comparison.themes, sort, ({ name }) => name).map(({ name }) => name.split(" ")[0] ?? "");

describe("the order of groups", () => {
  it("begins with what is more than noise, then what only one side has; what cannot be told is last", () => {
    expect(names(DEFAULT_SORT)).toEqual(["Slow", "App", "No", "Friendly", "Invoices"]);
  });

  it.each([
    [{ column: "name", descending: false } as const, ["App", "Friendly", "Invoices", "No", "Slow"]],
    [{ column: "after", descending: true } as const, ["Friendly", "Slow", "App", "Invoices", "No"]],
    // Neither what is not known nor what rests on too few answers is ranked, either way round.
    [{ column: "share", descending: true } as const, ["Friendly", "Slow", "Invoices", "App", "No"]],
    [{ column: "share", descending: false } as const, ["Slow", "Friendly", "Invoices", "App", "No"]],
    [{ column: "revenue", descending: true } as const, ["Friendly", "Slow", "Invoices", "App", "No"]],
  ])("by %j", (sort, expected) => {
    expect(names(sort)).toEqual(expected);
  });

  it("turns round when it is asked for again", () => {
    expect(sortAfter(DEFAULT_SORT, "score")).toEqual({ column: "score", descending: false });
    expect(sortAfter({ column: "score", descending: false }, "score")).toEqual({ column: "score", descending: true });
    expect(sortAfter(DEFAULT_SORT, "share").descending).toBe(true);
  });
});
