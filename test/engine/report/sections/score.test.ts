import { expect, test } from "vitest";
import { splitSentence } from "../../../../src/engine/report/sections/score.ts";
import { report } from "../../../fixtures/report.ts";
import { present } from "../../../fixtures/present.ts";

test("the shares of the split add up to 100, as those beside its bar do", () => {
  const scores = { ...present(report.scores), valid: 120, promoters: 51, passives: 45, detractors: 24 };
  expect(splitSentence(scores)).toContain("51 promoters (43%), 45 passives (37%) and 24 detractors (20%)");
});
