import { describe, expect, it } from "vitest";
import type { ReportDocument } from "../../src/engine/report/document.ts";
import { measures } from "../../src/workbench/views/measures.ts";
import { report, withoutScores } from "../fixtures/report.ts";
import { HIDDEN_MEASURE } from "../fixtures/reportMeasures.ts";
import { reading } from "./flatten.ts";
import { view } from "./pageFixture.ts";

const shown = (of: Pick<ReportDocument, "measures" | "hidden">): string => reading(measures(of, view));

describe("the cards of the measures", () => {
  it("give each its name, value, interval, base and what it counts", () => {
    const text = shown(report);
    expect(text).toContain("CSAT Satisfaction with delivery 74% 69% to 78% base 380");
    expect(text).toContain("INS (satisfied − dissatisfied) Satisfaction with delivery +62 +55 to +68 base 380");
    expect(text).toContain("longer than 24 h: 12% of 300 (9% to 16%)");
  });

  it("do not repeat the headline", () => {
    expect(shown(report)).not.toContain("How likely are you to recommend us?");
    expect(shown({ ...withoutScores, measures: [] })).toBe("");
  });

  it("state no figure of few, nor of a hidden group", () => {
    const text = shown({
      measures: [HIDDEN_MEASURE],
      hidden: { smallest: 5, themes: 1, segments: 2, periods: 0, measures: 1 },
    });
    expect(text).toContain("Satisfaction with the canteen hidden: fewer than 5");
    expect(text).toContain("Themes: 1, segments: 2, periods: 0, measures: 1.");
  });
});
