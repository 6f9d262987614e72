import { expect, test } from "vitest";
import { topWhatIf, whatIfSentences } from "../../../src/engine/report/sections/whatIf.ts";
import { present } from "../../fixtures/present.ts";
import { report, withoutRevenue } from "../../fixtures/report.ts";

test("of the themes that drag the score down, the one whose detractors would bring most is named", () => {
  expect(topWhatIf(report)?.theme.name).toBe("Slow replies from support");
  // However many detractors a theme has: what lifts the score is nothing to mend.
  const lifting = { ...report, themes: report.themes.map((theme) => ({ ...theme, impact: 1 })) };
  expect(topWhatIf(lifting)).toBeNull();
});

test("without revenue only the score is spoken of", () => {
  const theme = present(withoutRevenue.themes.find(({ name }) => name === "Slow replies from support"));
  expect(whatIfSentences(theme, withoutRevenue)[0]).toBe(
    "If its detractors (30) became passives: NPS +7.5 (95% interval +5.3 to +10.6).",
  );
});
