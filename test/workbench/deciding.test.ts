import { describe, expect, it } from "vitest";
import type { CommentView } from "../../src/protocol/session.ts";
import { emptyList, withWindow } from "../../src/workbench/commentList.ts";
import { rowsOf, spanTo, wishOf, withPicked } from "../../src/workbench/deciding.ts";
import { ALL, listKey, UNCODED, type PageModel } from "../../src/workbench/model.ts";
import { report } from "../fixtures/report.ts";
import { comment, reportOf } from "./pageFixture.ts";

/** Rows 101, 102 … of a list, of which three have come. */
function listed(): PageModel {
  const model = reportOf(report);
  const comments = [101, 102, 103].map((row): CommentView => ({ ...comment, row }));
  return { ...model, list: withWindow(emptyList(listKey(model) ?? ""), 0, { total: 9, offset: 0, comments }) };
}
const at = (model: PageModel, cursor: number, opened: number | null = null): PageModel => ({
  ...model,
  reading: { ...model.reading, cursor, opened },
});

describe("a wish", () => {
  const model = listed();

  it("is about the theme that is selected, about no theme where all comments are", () => {
    expect(wishOf(model, "rename")).toEqual({ deed: "rename", theme: model.choice, rows: [] });
    expect(wishOf({ ...model, choice: UNCODED }, "create")).toEqual({ deed: "create", theme: null, rows: [] });
    expect(wishOf({ ...model, choice: ALL }, null)).toEqual({ deed: null, rows: [] });
  });

  it("is about the comments that are picked, else about the one that is open, where comments are moved", () => {
    expect(wishOf(at(model, 1, 1), "move").rows).toEqual([102]);
    expect(wishOf(at(model, 1, 1), "create").rows).toEqual([]);
    const picked = withPicked(at(model, 1, 1), [103, 101], "all between");
    expect(wishOf(picked, "move").rows).toEqual([101, 103]);
    expect(wishOf(picked, "create").rows).toEqual([101, 103]);
  });

  it("is about what was dropped, wherever that was", () => {
    expect(wishOf(model, "move", { rows: [7], into: UNCODED })).toMatchObject({ rows: [7], into: null });
    expect(wishOf(model, "move", { rows: [7], into: "t-9ab0417e" })).toMatchObject({ into: "t-9ab0417e" });
    expect(wishOf(model, "rename", { theme: "t-9ab0417e" })).toMatchObject({ theme: "t-9ab0417e" });
  });
});

describe("comments are picked", () => {
  it("one by one, and let go of again", () => {
    const once = withPicked(listed(), [102], "one");
    expect([...once.picked]).toEqual([102]);
    expect([...withPicked(once, [102], "one").picked]).toEqual([]);
  });

  it("with all between the keyboard's line and another, either way round", () => {
    expect(spanTo(at(listed(), 2), 0, "all between")).toEqual({ first: 0, last: 2 });
    expect(spanTo(at(listed(), 0), 2, "all between")).toEqual({ first: 0, last: 2 });
    expect(spanTo(at(listed(), 0), 2, "one")).toEqual({ first: 2, last: 2 });
  });

  it("as far as they have been fetched", () => {
    expect(rowsOf(listed(), { first: 1, last: 2 })).toEqual([102, 103]);
    expect(rowsOf(listed(), { first: 1, last: 3 })).toBeNull();
  });
});
