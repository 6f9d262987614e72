import { expect, it } from "vitest";
import type { CommentPage, CommentView } from "../../src/protocol/session.ts";
import {
  commentAt,
  emptyList,
  missingWindows,
  WINDOW,
  windowQuery,
  withAsked,
  withWindow,
} from "../../src/workbench/commentList.ts";

const page = (window: number, total: number): CommentPage => {
  const { offset } = windowQuery(window);
  const size = Math.min(WINDOW, total - offset);
  const comments = Array.from({ length: size }, (_, at) => ({ row: offset + at + 1 }) as CommentView);
  return { total, offset, comments };
};
const begun = withWindow(emptyList("a"), 0, page(0, 1000));

it("the first window is asked for before anything is known", () => {
  expect(missingWindows(emptyList("a"), { first: 0, last: 20 })).toEqual([0]);
  expect(missingWindows(withAsked(emptyList("a"), 0), { first: 0, last: 20 })).toEqual([]);
});

it("windows are asked for where the reader is, wherever that is", () => {
  expect(missingWindows(begun, { first: 0, last: 20 })).toEqual([]);
  expect(missingWindows(begun, { first: 490, last: 510 })).toEqual([9, 10]);
  expect(missingWindows(withAsked(begun, 9), { first: 490, last: 510 })).toEqual([10]);
});

it("nothing is asked for beyond the end", () => {
  const short = withWindow(emptyList("a"), 0, page(0, 7));
  expect(missingWindows(short, { first: 0, last: WINDOW })).toEqual([]);
  expect(
    missingWindows(withWindow(emptyList("a"), 0, { total: 0, offset: 0, comments: [] }), { first: 0, last: 9 }),
  ).toEqual([]);
});

it("a comment is found once its window has come", () => {
  expect(commentAt(begun, 120)).toBeUndefined();
  expect(commentAt(withWindow(begun, 2, page(2, 1000)), 120)?.row).toBe(121);
});

it("a window that was given up is asked for again, a problem is not", () => {
  const given = withWindow(withAsked(begun, 3), 3, null);
  expect(missingWindows(given, { first: 150, last: 160 })).toEqual([3]);
  const problem = { what: "no", detail: null, where: null, next: null, actions: [] };
  expect(missingWindows(withWindow(begun, 3, problem), { first: 150, last: 160 })).toEqual([]);
});

it("a long way through a long list does not keep all of it", () => {
  let list = withWindow(emptyList("a"), 0, page(0, 1_000_000));
  for (let window = 1; window < 1000; window++) list = withWindow(list, window, page(window, 1_000_000));
  expect(list.windows.size).toBeLessThan(100);
  expect(commentAt(list, 999 * WINDOW)).toBeDefined();
});
