import type { ReportDocument } from "../report/document.ts";
import { judge, resultOf, type CheckResult } from "./check.ts";
import { judgedSentence, points } from "./words.ts";

/** Whether the NPS lies below a limit in points. The headline's, else that of another column. */
export function checkNps(report: Pick<ReportDocument, "scores" | "measures">, limit: number): CheckResult {
  const check = "npsNotBelow";
  const found = npsOf(report);
  if (found === null) return resultOf({ check, result: "cannot-tell", limit, words: missing(report) });
  const result = judge(found, limit, "below");
  const of = { what: "NPS", measured: found, limit: points(limit), side: "below", show: points } as const;
  const words = judgedSentence({ ...of, result, counted: "scores" });
  return resultOf({ check, result, unit: "points", limit, ...found, words });
}

function npsOf({ scores, measures }: Pick<ReportDocument, "scores" | "measures">) {
  if (scores?.measure === "nps") return { value: scores.nps, interval: scores.interval, base: scores.valid };
  for (const measure of measures)
    if ((measure.kind === "nps" || measure.kind === "enps") && measure.base !== null)
      return { value: measure.value, interval: measure.interval, base: measure.base };
  return null;
}

function missing({ scores }: Pick<ReportDocument, "scores">): string {
  if (scores === null) return "There is no NPS: the survey has no scores.";
  const { low, high } = scores.scale;
  return `There is no NPS: the scores go from ${low} to ${high}, and an NPS is of scores from 0 to 10.`;
}
