import fc from "fast-check";
import { expect, it } from "vitest";
import { drawnIn, scrollTo, type Lines } from "../../src/workbench/lines.ts";

const lines = fc.record({
  total: fc.integer({ min: 1, max: 3_000_000 }),
  height: fc.integer({ min: 20, max: 90 }),
  opened: fc.option(fc.record({ index: fc.nat(200), height: fc.integer({ min: 90, max: 900 }) })),
});
const port = { height: 400, scrollTop: 0 };

/** Where a line stands in the window, by what is drawn. */
function topIn({ height, opened }: Lines, index: number, at: number): number {
  const { first, shift } = drawnIn({ total: 1e9, height, opened }, { ...port, scrollTop: at });
  const extra = opened !== null && opened.index >= first && opened.index < index ? opened.height - height : 0;
  return shift + (index - first) * height + extra - at;
}

it("the lines that can be seen are drawn, and few others", () => {
  fc.assert(
    fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
      const { scrollHeight } = drawnIn(list, port);
      const scrollTop = part * Math.max(0, scrollHeight - port.height);
      const { first, last, shift } = drawnIn(list, { ...port, scrollTop });
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThanOrEqual(list.total);
      expect(last - first).toBeLessThan(port.height / list.height + 22);
      // What is drawn begins above the window, or with the list.
      expect(first === 0 || shift <= scrollTop).toBe(true);
      const extra =
        list.opened !== null && list.opened.index >= first && list.opened.index < last ? list.opened.height : 0;
      const end = shift + (last - first) * list.height + extra;
      expect(last === list.total || end >= scrollTop + port.height).toBe(true);
    }),
  );
});

it("the first line is at the top, the last one at the bottom, however long the list", () => {
  for (const total of [1, 50, 1_000_000]) {
    const list = { total, height: 42, opened: null };
    expect(drawnIn(list, port)).toMatchObject({ first: 0, shift: 0 });
    const { scrollHeight } = drawnIn(list, port);
    expect(scrollHeight).toBeLessThanOrEqual(30_000_000);
    const scrollTop = Math.max(0, scrollHeight - port.height);
    const { first, last, shift } = drawnIn(list, { ...port, scrollTop });
    expect(last).toBe(total);
    expect(shift + (last - first) * 42).toBeCloseTo(
      Math.max(scrollHeight, total * 42 > scrollHeight ? scrollHeight : total * 42),
      3,
    );
  }
});

it("a line that is open moves those below it", () => {
  const list = { total: 1000, height: 40, opened: { index: 3, height: 140 } };
  expect(topIn(list, 3, 0)).toBe(120);
  expect(topIn(list, 4, 0)).toBe(260);
  expect(drawnIn(list, port).scrollHeight).toBe(40_100);
});

it("a line out of sight is scrolled to by the shortest way", () => {
  const list = { total: 1000, height: 40, opened: null };
  expect(scrollTo(list, 5, port)).toBeNull();
  expect(scrollTo(list, 10, port)).toBe(40);
  expect(scrollTo(list, 2, { ...port, scrollTop: 400 })).toBe(80);
});

it("a line of a list that is too long to be drawn at full length comes into sight all the same", () => {
  const list = { total: 2_000_000, height: 42, opened: null };
  const scrollTop = scrollTo(list, 1_234_567, port) ?? 0;
  const { first, last, shift } = drawnIn(list, { ...port, scrollTop });
  expect(first).toBeLessThanOrEqual(1_234_567);
  expect(last).toBeGreaterThan(1_234_567);
  const top = shift + (1_234_567 - first) * 42 - scrollTop;
  expect(top).toBeGreaterThanOrEqual(-1);
  expect(top + 42).toBeLessThanOrEqual(401);
});
