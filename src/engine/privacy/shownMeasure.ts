import type { AnswerReport, MeasureReport, ServiceReport } from "../report/document.ts";
import { SMALLEST_GROUP } from "./smallGroups.ts";

/** A measure of employees: without figures where fewer than five are behind it, and never with single rows, which are people. */
export function shownMeasure(measure: MeasureReport): MeasureReport {
  const { base } = measure;
  if ("targets" in measure) {
    const shown = { ...measure, lowest: [], highest: [], min: null, max: null };
    return base !== null && base >= SMALLEST_GROUP ? { ...shown, targets: largeTargets(measure) } : hiddenCases(shown);
  }
  return base !== null && base >= SMALLEST_GROUP ? measure : hiddenAnswers(measure);
}

const HIDDEN = { suppressed: true, base: null, excluded: null, lowBase: true } as const;

function hiddenCases(measure: ServiceReport): ServiceReport {
  return { ...measure, ...HIDDEN, p10: null, median: null, p90: null, mean: null, targets: [] };
}

/** A target holds for all cases, or for those of two groups of channels, of which one alone would tell the other. */
function largeTargets({ targets }: ServiceReport): ServiceReport["targets"] {
  return targets.every(({ base }) => base >= SMALLEST_GROUP) ? targets : [];
}

function hiddenAnswers(measure: AnswerReport): AnswerReport {
  const hidden = { ...HIDDEN, value: null, interval: null, mean: null, distribution: [] };
  switch (measure.kind) {
    case "nps":
    case "enps":
      return { ...measure, ...hidden, promoters: null, passives: null, detractors: null };
    case "csat":
      return { ...measure, ...hidden, satisfied: null };
    case "ces2":
      return { ...measure, ...hidden, easy: null };
    case "ins":
      return { ...measure, ...hidden, satisfied: null, dissatisfied: null };
    case "rating3":
      return { ...measure, ...hidden, bad: null, ok: null, great: null, above: false, surelyAbove: false };
    case "ces1":
    case "mean":
      return { ...measure, ...hidden };
  }
}
