import type { Measure, ReportDocument, ThemeReport } from "../document.ts";
import { between, counted, currencySign, decimal, difference, labelled, money, percent, whole } from "../../format.ts";
import { atStake, isLowBase, shownImpact, stakeName, themesInOrder } from "../order.ts";
import {
  countsShown,
  intervalShown,
  MEASURE_NAMES,
  MEASURE_POINTS,
  measureOf,
  QUADRANT_NAMES,
  stabilityWord,
  valueShown,
} from "../wording.ts";
import { figures, LOW, named, NONE, withoutEmptyColumns, type ReportTable } from "./table.ts";

/** Every theme with its base, score, impact and revenue at risk. */
export function themesTable(report: ReportDocument): ReportTable {
  const measure = measureOf(report);
  const name = measure === null ? "Score" : MEASURE_NAMES[measure];
  const currency = report.revenue?.currency ?? null;
  return withoutEmptyColumns({
    caption: measure === null ? "Themes, largest first" : `Themes, worst effect on ${name} first`,
    columns: [
      named("Theme"),
      figures("Comments"),
      figures("Share"),
      figures("Scores"),
      figures(name),
      figures(
        measure === null ? "Impact" : `Impact, ${measure === "csat" ? "pp" : measure === "mean" ? "steps" : "points"}`,
      ),
      figures("95% interval"),
      figures(labelled(stakeName(report.themes), currencySign(currency))),
    ],
    rows: themesInOrder(report.themes).map((theme) => {
      const stake = atStake(theme.revenue);
      return {
        theme: theme.id,
        faint: isLowBase(theme),
        cells: [
          theme.name,
          whole(theme.base),
          percent(theme.share),
          theme.scores === null ? NONE : `${whole(theme.scores.valid)}${isLowBase(theme) ? ` (${LOW})` : ""}`,
          (measure !== null && theme.scores !== null && valueShown(theme.scores, measure)) || NONE,
          impactShown(theme, measure) ?? NONE,
          impactIntervalShown(theme, measure) ?? NONE,
          stake === null ? NONE : money(stake, null),
        ],
      };
    }),
  });
}

export function impactShown(theme: ThemeReport, measure: Measure | null): string | null {
  const impact = shownImpact(theme);
  return impact === null || measure === null ? null : difference(impact, measure);
}

export function impactIntervalShown(theme: ThemeReport, measure: Measure | null): string | null {
  if (shownImpact(theme) === null || theme.impactInterval === null || measure === null) return null;
  return between(theme.impactInterval, (value) => difference(value, measure));
}

/** What one theme does, says and is worth: sentences in the order a reader asks. */
export function themeSentences(theme: ThemeReport, report: ReportDocument): string[] {
  const measure = measureOf(report);
  const content = (report.comments?.coded ?? 0) + (report.comments?.uncoded ?? 0);
  const sentences = [
    `${counted(theme.base, "comment")}, ${percent(theme.share)} of the ${whole(content)} with content.`,
  ];
  if (measure !== null && theme.scores !== null) sentences.push(...effectOf(theme, measure));
  const worth = worthOf(theme, report.revenue?.currency ?? null);
  if (worth !== null) sentences.push(worth);
  if (theme.stability !== null) {
    sentences.push(`Stability ${decimal(theme.stability, 2)}: ${stabilityWord(theme.stability)}.`);
  }
  return sentences;
}

/**
 * The theme's quotes, one that shows its effect first: of a theme that drags, from someone below the mean. The others keep
 * their order, which runs over all bands.
 */
export function quotesOf(theme: ThemeReport, { scores }: ReportDocument): ThemeReport["exemplars"] {
  const { impact, exemplars } = theme;
  const mean = scores?.mean ?? null;
  if (impact === null || mean === null) return exemplars;
  const better = (scores?.scale.reversed ? -1 : 1) * Math.sign(impact);
  const telling = exemplars.find(({ score }) => score !== null && (score - mean) * better > 0);
  return telling === undefined ? exemplars : [telling, ...exemplars.filter((quote) => quote !== telling)];
}

/** `Fix first`, `Build on` …; null where impact or revenue is missing or rests on too few scores. */
export function quadrantOf(theme: ThemeReport): string | null {
  return theme.quadrant === null || isLowBase(theme) ? null : QUADRANT_NAMES[theme.quadrant];
}

/** True where the impact's interval leaves out zero and enough scores stand behind it. */
export function isClear(theme: ThemeReport): boolean {
  const interval = theme.impactInterval;
  return shownImpact(theme) !== null && interval !== null && !isLowBase(theme) && (interval[0] > 0 || interval[1] < 0);
}

function effectOf(theme: ThemeReport, measure: Measure): string[] {
  const { scores } = theme;
  if (scores === null) return [];
  const name = MEASURE_NAMES[measure];
  const value = valueShown(scores, measure);
  if (value === null) return [`${countsShown(scores)}: too few to state a score or an impact.`];
  const interval = intervalShown(scores, measure);
  const own = `Its own ${name} is ${value}${interval === null ? "" : ` (${interval})`} from ${counted(scores.valid, "score")}.`;
  const impact = shownImpact(theme);
  if (impact === null) return [own];
  const range = impactIntervalShown(theme, measure);
  const ranged = range === null ? "" : ` (95% interval ${range})`;
  const points = MEASURE_POINTS[measure];
  if (isLowBase(theme))
    return [`Impact on ${name} ${difference(impact, measure)} ${points}${ranged}, resting on few scores.`, own];
  if (!isClear(theme)) return [`Effect on ${name} not clear: ${difference(impact, measure)} ${points}${ranged}.`, own];
  const size = `${difference(Math.abs(impact), measure).replace("+", "")} ${points}${ranged}`;
  return [impact < 0 ? `Pulls ${name} down by ${size}.` : `Lifts ${name} by ${size}.`, own];
}

function worthOf({ revenue }: ThemeReport, currency: string | null): string | null {
  if (revenue === null) return null;
  const amount = (value: number): string => money(value, currency);
  const parts = [
    ...(revenue.shortTermRisk === null ? [] : [`${amount(revenue.shortTermRisk)} at risk in the short term`]),
    ...(revenue.longTermRisk === null ? [] : [`${amount(revenue.longTermRisk)} in the long term`]),
  ];
  const total = `${amount(revenue.total)} of revenue in ${counted(revenue.accounts, "account")}`;
  return `${[total, ...parts].join(", ")}.`;
}
