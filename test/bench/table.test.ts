import { expect, test } from "vitest";
import { engineLines, judged } from "./engine.ts";
import { median, spreadOf, spreadText, tableLines } from "./table.ts";

test("columns stand under their heads", () => {
  expect(
    tableLines([
      ["set", "k", "AMI"],
      ["a", "12", "0.1"],
    ]),
  ).toEqual(["set   k  AMI", "a    12  0.1"]);
});

test("a mean over seeds is told with its deviation, and alone when there is one seed", () => {
  expect(spreadText(spreadOf([0.1, 0.2, 0.3]))).toBe("0.200 ±0.100");
  expect(spreadText(spreadOf([0.25]))).toBe("0.250");
});

test("the median of an even number of runs lies between the two in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 10, 2])).toBe(3);
});

const run = (seconds: number, megabytes: number | null = 100) => ({ seconds, megabytes });

test("times are held against the targets there are", () => {
  const small = { name: "10,000 comments", target: { ratio: 1 } };
  expect(judged(small, run(1), run(2))).toMatchObject({ ratio: 0.5, met: true });
  expect(judged(small, run(3), run(2))).toMatchObject({ ratio: 1.5, met: false });
  expect(judged(small, run(3), null)).toMatchObject({ ratio: null, met: null });
  const large = { name: "1,000,000 comments", target: { seconds: 30, megabytes: 2000 } };
  expect(judged(large, run(29, 1999), null).met).toBe(true);
  expect(judged(large, run(29, 2001), null).met).toBe(false);
  expect(judged(large, run(31, 1000), null).met).toBe(false);
});

test("the table of times fits a terminal", () => {
  const lines = engineLines([
    judged({ name: "100,000 comments", target: { ratio: 0.5 } }, run(1.5, 900), run(9, 800)),
    judged({ name: "1,000,000 comments", target: { seconds: 30, megabytes: 2000 } }, run(31, null), null),
  ]);
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "                    verbatim    peak  scikit-learn    peak  ratio             target
    100,000 comments      1.50 s  900 MB        9.00 s  800 MB  0.17×             ≤ 0.5×     met
    1,000,000 comments   31.00 s       –             –       –      –  ≤ 30 s, ≤ 2000 MB  missed"
  `);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
});
