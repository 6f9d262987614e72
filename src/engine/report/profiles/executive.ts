import { counted, money } from "../../format.ts";
import type { ReportDocument } from "../document.ts";
import { atRisk, isLowBase, themesInOrder } from "../order.ts";
import { benchmarkSentences } from "../sections/benchmarks.ts";
import { findingsOf } from "../sections/findings.ts";
import { moneyPer, moneyRange } from "../sections/amounts.ts";
import { missingRevenue } from "../sections/revenue.ts";
import { scoreShiftSentence } from "../sections/shifts.ts";
import { impactShown } from "../sections/themes.ts";
import { intervalShown, MEASURE_NAMES, MEASURE_POINTS, measureOf, valueShown } from "../wording.ts";
import { item, list, picture, sentences, under, type Block, type Item } from "./blocks.ts";
import type { ProfileParts } from "./frame.ts";

export const executive: ProfileParts = {
  title: "Executives",
  purpose: "One page: where the score stands, what moves it, the money on it, and what to decide.",
  blocks: (report) => [
    picture("split"),
    ...under("Change", list(changes(report))),
    ...under(
      "Three findings",
      list(
        findingsOf(report).map(({ lead, theme, text }) => item(lead, theme === null ? text : `“${theme}”, ${text}`)),
      ),
    ),
    ...under("Money", moneyBlocks(report)),
    ...under("Beside others", list(benchmarkSentences(report).map((text) => item(null, text)))),
    ...under("To decide", list(decisions(report))),
  ],
  caveats: ({ revenue }) => [
    "Impact is no cause: the score need not change by as much when a theme goes away.",
    ...(revenue === null ? [] : ["Revenue at risk is a published rule of thumb, not a forecast of who will leave."]),
  ],
};

function changes(report: ReportDocument): Item[] {
  const { trend } = report;
  const measure = measureOf(report);
  if (measure === null) return [];
  const name = MEASURE_NAMES[measure];
  const full = trend.flatMap(({ period, scores }) => (scores === null || scores.lowBase ? [] : [{ period, scores }]));
  const [before, last] = [full.at(-2), full.at(-1)];
  const overall = scoreShiftSentence(report);
  return [
    ...(before === undefined || last === undefined
      ? []
      : [
          item(
            `${before.period} to ${last.period}`,
            `${name} ${valueShown(before.scores, measure) ?? "–"} (${intervalShown(before.scores, measure) ?? "–"}), then ${valueShown(last.scores, measure) ?? "–"} (${intervalShown(last.scores, measure) ?? "–"}).`,
          ),
        ]),
    ...(overall === null ? [] : [item("Over the whole time", overall)]),
  ];
}

function moneyBlocks(report: ReportDocument): Block[] {
  const { revenue } = report;
  if (revenue === null) return sentences([missingRevenue(report)]);
  const { currency, per, total, accounts, riskInterval } = revenue;
  const risk = atRisk(revenue);
  const range = riskInterval === null ? "" : ` (95% interval ${moneyRange(riskInterval, currency)})`;
  const all = `${moneyPer(money(total, currency), per)} of revenue in ${counted(accounts, "account")}`;
  return sentences([risk === null ? `${all}.` : `${moneyPer(money(risk, currency), per)} at risk${range}, of ${all}.`]);
}

function decisions(report: ReportDocument): Item[] {
  const measure = measureOf(report);
  if (measure === null) return [];
  const ranked = themesInOrder(report.themes).filter((theme) => !isLowBase(theme));
  const fix =
    ranked.find(({ quadrant }) => quadrant === "fix-first") ?? ranked.find(({ quadrant }) => quadrant === "fix-next");
  const keep =
    ranked.findLast(({ quadrant }) => quadrant === "protect") ??
    ranked.findLast(({ quadrant }) => quadrant === "build-on");
  const currency = report.revenue?.currency ?? null;
  const about = (theme: ReportDocument["themes"][number]): string => {
    const risk = atRisk(theme.revenue);
    const impact = impactShown(theme, measure);
    const effect = impact === null ? [] : [`Impact ${impact} ${MEASURE_POINTS[measure]}`];
    return [...effect, ...(risk === null ? [] : [`${money(risk, currency)} at risk`])].join(", ");
  };
  return [
    ...(fix === undefined ? [] : [item(`Who fixes “${fix.name}”, and by when`, `${about(fix)}.`)]),
    ...(keep === undefined ? [] : [item(`What must not be cut: “${keep.name}”`, `${about(keep)}.`)]),
    ...callDecision(report),
  ];
}

function callDecision({ callbacks, revenue }: ReportDocument): Item[] {
  if (callbacks.length === 0) return [];
  const known = callbacks.flatMap((one) => (one.revenue === null ? [] : [one.revenue]));
  const worth =
    known.length === 0
      ? ""
      : `; they stand for ${money(
          known.reduce((sum, amount) => sum + amount, 0),
          revenue?.currency ?? null,
        )} of revenue`;
  const accounts = counted(callbacks.length, "account");
  return [item(`Who calls back the ${accounts} on the support list`, `Detractors first${worth}.`)];
}
