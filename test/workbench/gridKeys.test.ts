import { describe, expect, it } from "vitest";
import { cellAfter, inside } from "../../src/workbench/gridKeys.ts";

const size = { rows: 15, columns: 6 };
const after = ([row, column]: readonly [number, number], key: string, ctrlKey = false) =>
  cellAfter({ row, column }, { key, ctrlKey }, size);

describe("keys move the focus through the grid", () => {
  it.each([
    ["ArrowDown", [1, 2], { row: 2, column: 2 }],
    ["ArrowUp", [1, 2], { row: 0, column: 2 }],
    ["ArrowUp", [0, 2], { row: 0, column: 2 }],
    ["ArrowDown", [14, 0], { row: 14, column: 0 }],
    ["ArrowLeft", [3, 0], { row: 3, column: 0 }],
    ["ArrowRight", [3, 5], { row: 3, column: 5 }],
    ["Home", [3, 4], { row: 3, column: 0 }],
    ["End", [3, 1], { row: 3, column: 5 }],
    ["PageDown", [3, 1], { row: 13, column: 1 }],
    ["PageDown", [9, 1], { row: 14, column: 1 }],
    ["PageUp", [5, 1], { row: 1, column: 1 }],
    ["PageUp", [0, 1], { row: 0, column: 1 }],
  ] as const)("%s from %j", (key, from, expected) => {
    expect(after(from, key)).toEqual(expected);
  });

  it("to its corners with Ctrl", () => {
    expect(after([4, 4], "Home", true)).toEqual({ row: 0, column: 0 });
    expect(after([4, 4], "End", true)).toEqual({ row: 14, column: 5 });
  });

  it("but other keys are left to the page", () => {
    expect([after([1, 1], "Tab"), after([1, 1], "a"), after([1, 1], "Escape")]).toEqual([null, null, null]);
  });
});

it("the focus falls to the nearest cell when rows have gone", () => {
  expect(inside({ row: 20, column: 9 }, { row: 3, column: 2 })).toEqual({ row: 3, column: 2 });
  expect(inside({ row: 2, column: 1 }, { row: -1, column: 0 })).toEqual({ row: 0, column: 0 });
});
