import { expect, test } from "vitest";
import { frameTimes } from "./frames.ts";
import { quantile } from "./table.ts";
import { bundleLines, frameLines, openingLines } from "./workbenchLines.ts";

test("a quantile is one of the values", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantile(hundred, 0.95)).toBe(95);
  expect(quantile([7], 0.95)).toBe(7);
});

const smooth = frameTimes([16, 17, 16, 17]);
const rough = frameTimes([16, 17, 50, 17, 80]);
const opening = { firstFigure: 300, themes: 900, text: 200 };

test("frames are told by their middle, their tail and the worst of them", () => {
  expect(rough).toEqual({ frames: 5, median: 17, p95: 80, worst: 80 });
});

test("the tables of the page fit a terminal", () => {
  const movements = [
    { name: "switching themes", frames: rough, baseline: null },
    { name: "scrolling comments", frames: rough, baseline: smooth },
  ];
  const cases = [{ name: "100,000 rows", opening, switching: 40, movements }];
  const lines = [
    ...openingLines(cases),
    "",
    ...frameLines(cases),
    "",
    ...bundleLines({ raw: 251, gzip: 80, budget: 250, met: false }),
  ];
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "opening       first figure  themes  as text  figure : text  theme to comments
    100,000 rows        300 ms  900 ms   200 ms          1.50×              40 ms

    ms a frame                        median   p95  worst  empty page's p95  ratio
    100,000 rows, switching themes      17.0  80.0   80.0                 –      –
    100,000 rows, scrolling comments    17.0  80.0   80.0              17.0  4.71×

    the page's files     raw   gzip    target
                      251 kB  80 kB  ≤ 250 kB  missed"
  `);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
});
