import type { Measure, ReportDocument, ThemeReport } from "../document.ts";
import { between, counted, currencySign, difference, labelled, money, percent, whole } from "../../format.ts";
import { atRisk, atStake, isLowBase, shownImpact, stakeName, themesInOrder } from "../order.ts";
import {
  countsShown,
  intervalShown,
  MEASURE_NAMES,
  MEASURE_POINTS,
  measureOf,
  QUADRANT_NAMES,
  contentOf,
  valueShown,
} from "../wording.ts";
import { moneyPer, moneyRange } from "./amounts.ts";
import { figures, LOW, named, NONE, withoutEmptyColumns, type ReportColumn, type ReportTable } from "./table.ts";
import { baseShown, trustCuts, trustFigures, trustSentence } from "./trust.ts";

/** Every theme with its base, score, impact and revenue at risk, and how far it may be relied on. */
export function themesTable(report: ReportDocument): ReportTable {
  const measure = measureOf(report);
  return withoutEmptyColumns({
    caption: measure === null ? "Themes, largest first" : `Themes, worst effect on ${MEASURE_NAMES[measure]} first`,
    columns: themeColumns(report),
    rows: themesInOrder(report.themes).map((theme) => {
      const stake = atStake(theme.revenue);
      const trust = trustFigures(theme);
      return {
        theme: theme.id,
        faint: isLowBase(theme),
        hovers: trust === null ? {} : { Trust: trust },
        cells: [
          theme.name,
          baseShown(theme),
          percent(theme.share),
          theme.scores === null ? NONE : `${whole(theme.scores.valid)}${isLowBase(theme) ? ` (${LOW})` : ""}`,
          (measure !== null && theme.scores !== null && valueShown(theme.scores, measure)) || NONE,
          impactShown(theme, measure) ?? NONE,
          impactIntervalShown(theme, measure) ?? NONE,
          stake === null ? NONE : money(stake, null),
          theme.trust ?? NONE,
        ],
      };
    }),
  });
}

function themeColumns(report: ReportDocument): ReportColumn[] {
  const measure = measureOf(report);
  const name = measure === null ? "Score" : MEASURE_NAMES[measure];
  const unit = measure === null ? "" : { nps: "points", csat: "pp", mean: "steps" }[measure];
  const stake = stakeName(report.themes);
  return [
    named("Theme"),
    figures(
      "Comments",
      "Comments whose main theme it is; behind the plus, those that speak of it beside another main theme.",
    ),
    figures("Share", `Comments whose main theme it is / all ${whole(contentOf(report))} comments with content.`),
    figures("Scores", "Scores given with the comments whose main theme it is, each answer once."),
    figures(name, `${name} of these scores.`),
    figures(
      labelled("Impact", unit),
      `${name} of all ${whole(report.scores?.valid ?? 0)} scores minus ${name} of all without these; negative drags it down.`,
    ),
    figures("95% interval", "Of the impact, from 1,000 resamples of the responses."),
    figures(
      labelled(stake, currencySign(report.revenue?.currency ?? null)),
      `${stake} of the accounts behind the comments whose main theme it is, each account once.`,
    ),
    named("Trust", `By stability: ${trustCuts()}.`),
  ];
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
  const sentences = [
    `${counted(theme.base, "comment")}, ${percent(theme.share)} of the ${whole(contentOf(report))} with content${alsoWords(theme, measure)}.`,
  ];
  if (measure !== null && theme.scores !== null) sentences.push(...effectOf(theme, measure));
  const worth = worthOf(theme, report);
  if (worth !== null) sentences.push(worth);
  const trust = trustSentence(theme);
  return trust === null ? sentences : [...sentences, trust];
}

/** What is said of it elsewhere: `; 7 more speak of it beside another theme (NPS of all 65: −35)`. */
function alsoWords({ base, mentions }: ThemeReport, measure: Measure | null): string {
  const also = mentions.base - base;
  if (also === 0) return "";
  const value = measure === null || mentions.scores === null ? null : valueShown(mentions.scores, measure);
  const all =
    value === null || measure === null ? "" : ` (${MEASURE_NAMES[measure]} of all ${whole(mentions.base)}: ${value})`;
  return `; ${whole(also)} more ${also === 1 ? "speaks" : "speak"} of it beside another theme${all}`;
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

function worthOf({ id, revenue }: ThemeReport, { revenue: all, value }: ReportDocument): string | null {
  if (revenue === null) return null;
  const currency = all?.currency ?? null;
  const amount = (sum: number): string => money(sum, currency);
  const risk = atRisk(revenue);
  const range = revenue.riskInterval === null ? "" : `; 95% interval ${moneyRange(revenue.riskInterval, currency)}`;
  const parts = [
    ...(revenue.shortTermRisk === null ? [] : [`${amount(revenue.shortTermRisk)} in the short term`]),
    ...(revenue.longTermRisk === null ? [] : [`${amount(revenue.longTermRisk)} in the long term`]),
  ];
  const total = `${moneyPer(amount(revenue.total), all?.per ?? null)} of revenue in ${counted(revenue.accounts, "account")}`;
  const own = value?.lifetime?.themes.find(({ theme }) => theme === id);
  const lasting =
    own === undefined || own.atRisk === null
      ? ""
      : ` Over the time to come ${amount(own.atRisk)} of ${amount(own.total)} is at risk.`;
  return risk === null
    ? `${total}.${lasting}`
    : `${total}, ${amount(risk)} of it at risk (${parts.join(", ")}${range}).${lasting}`;
}
