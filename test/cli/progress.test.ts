import { describe, expect, it } from "vitest";
import { createProgressBar } from "../../src/cli/progress.ts";

function barOn(columns: number) {
  const written: string[] = [];
  const bar = createProgressBar({ isTTY: true, columns, write: (text: string) => written.push(text) }, "q3.csv");
  return { bar, written };
}

describe("the progress bar", () => {
  it("goes on from stage to stage, one line that is written over", () => {
    const { bar, written } = barOn(100);
    bar.show({ stage: "read", done: 0, total: 0 });
    bar.show({ stage: "text", done: 50, total: 100 });
    bar.show({ stage: "report", done: 1, total: 1 });
    const percents = written.map((line) => Number(/(\d+) %/.exec(line)?.[1]));
    expect(percents).toEqual([0, 32, 100]);
    expect(written[1]).toBe("\r██████████░░░░░░░░░░░░░░░░░░░░  32 %  Reading comments  q3.csv\u001b[K");
  });

  it("takes a terminal that nobody has sized for 80 columns", () => {
    const { bar, written } = barOn(0);
    bar.show({ stage: "read", done: 0, total: 0 });
    expect(written[0]).toContain("  q3.csv\u001b[K");
  });

  it("writes a line once, never wraps, and goes without a trace", () => {
    const { bar, written } = barOn(40);
    bar.show({ stage: "cluster", done: 1, total: 1000 });
    bar.show({ stage: "cluster", done: 2, total: 1000 });
    bar.clear();
    expect(written).toHaveLength(2);
    expect(written[0]?.replace("\r", "").replace("\u001b[K", "")).toHaveLength(39);
    expect(written[1]).toBe("\r\u001b[K");
  });
});
