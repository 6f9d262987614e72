import { html, nothing, type TemplateResult } from "lit";
import type { Measure, ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { isLowBase, shareChange } from "../../engine/report/order.ts";
import { sparkline } from "../../engine/report/pictures/sparkline.ts";
import { decidedFacts } from "../../engine/report/sections/decided.ts";
import { isClear } from "../../engine/report/sections/themes.ts";
import { hasAlso, trustFigures } from "../../engine/report/sections/trust.ts";
import { bandsOf, measureOf, stabilityReading } from "../../engine/report/wording.ts";
import type { Locale } from "../../protocol/locale.ts";
import { figureOf, type ThemeColumn } from "../themeColumns.ts";
import type { View } from "../view.ts";
import { decidedMark } from "./decisions.ts";
import { splitBar, spokenSplit } from "./splitBar.ts";

export interface CellContent {
  readonly content: TemplateResult | string;
  /** Shown on hover. */
  readonly title: string | null;
}

/** One cell of a theme's row. */
export function themeCell(
  column: ThemeColumn,
  { theme, report }: { readonly theme: ThemeReport; readonly report: ReportDocument },
  view: View,
): CellContent {
  const { locale } = view;
  const measure = measureOf(report) ?? "nps";
  switch (column) {
    case "name":
      return { content: named(theme, view), title: aboutTheme(theme, report, view) };
    case "base":
      return base(theme, report, view);
    case "trend":
      return overTime(theme, report, view);
    case "split":
      return split(theme, view);
    case "value":
      return ranged(figureOf(theme, "value"), theme.scores?.interval ?? null, {
        format: (value) => locale.measured(value, measure),
        why: lowBase(theme, view),
        locale,
      });
    case "impact":
      return impact(theme, measure, view);
    case "risk":
      return atRisk(theme, report, view);
  }
}

/** The name and the word of trust; where there is little room the name is cut and the word stays. */
function named(theme: ThemeReport, { locale: { t } }: View): CellContent["content"] {
  const { name, trust, decided } = theme;
  if (trust === null && decided === null) return name;
  const word = trust && { firm: t("firm"), fair: t("fair"), loose: t("loose") }[trust];
  return html`<span class="named"
    ><span class="text">${name}</span> ${decidedMark(theme)}${
      word === null ? nothing : html`<span class="trust ${trust ?? ""}" aria-hidden="true">${word}</span>`
    }</span
  >`;
}

/** The comments whose main theme it is, and behind the plus those that speak of it beside theirs. */
function base({ base: own, share, mentions }: ThemeReport, report: ReportDocument, { locale }: View): CellContent {
  const { t, whole, percent } = locale;
  const title = t("{share} of comments, as their main theme", { share: percent(share) });
  const also = mentions.base - own;
  if (also === 0) return { content: html`${whole(own)}${besideFigure("", report)}`, title };
  const all = t("{also} more beside another theme: {all} in all, {share}", {
    also: whole(also),
    all: whole(mentions.base),
    share: percent(mentions.share),
  });
  return { content: html`${whole(own)}${besideFigure(`+${whole(also)}`, report)}`, title: `${title}\n${all}` };
}

/** What stands behind a base, as wide in every row so that the bases stay in line; nothing where no row has any. */
function besideFigure(text: string, report: ReportDocument): TemplateResult | typeof nothing {
  return hasAlso(report) ? html`<span class="also">${text}</span>` : nothing;
}

interface RangeWords {
  readonly format: (value: number) => string;
  /** What a reader should know of the figure before its range. */
  readonly why: string | null;
  readonly locale: Locale;
}

function ranged(
  value: number | null,
  interval: readonly [number, number] | null,
  { format, why, locale }: RangeWords,
): CellContent {
  if (value === null) return { content: "–", title: why };
  const range = interval === null ? null : locale.range(interval, format);
  return {
    content: html`${range === null ? nothing : html`<span class="range">${range}</span>`}<b>${format(value)}</b>`,
    title: why ?? (range === null ? null : locale.t("95%: {range}", { range })),
  };
}

/** An impact whose interval holds zero is marked: where there is no room for the interval, the mark says the same. */
function impact(theme: ThemeReport, measure: Measure, view: View): CellContent {
  const { locale } = view;
  const { t } = locale;
  const cell = ranged(figureOf(theme, "impact"), theme.impactInterval, {
    format: (value) => locale.difference(value, measure),
    why: lowBase(theme, view) ?? (theme.impact === null ? t("Every score mentions the theme, or none does.") : null),
    locale,
  });
  const unclear = figureOf(theme, "impact") !== null && !isLowBase(theme) && !isClear(theme);
  return {
    content: html`${cell.content}<span class="unclear">${unclear ? "?" : ""}</span>`,
    title: unclear ? [cell.title, t("The interval holds zero: the theme may have no effect.")].join("\n") : cell.title,
  };
}

/** One cell of the row of comments without a theme. */
export function uncodedCell(column: ThemeColumn, report: ReportDocument, { locale }: View): CellContent {
  const { comments } = report;
  if (column === "name") {
    return { content: locale.t("Without a theme"), title: locale.t("Comments that are near to no theme.") };
  }
  if (column !== "base" || comments === null) return { content: "", title: null };
  return { content: html`${locale.whole(comments.uncoded)}${besideFigure("", report)}`, title: null };
}

/** Its comments by period, with how its share has changed on hover. */
function overTime(theme: ThemeReport, report: ReportDocument, view: View): CellContent {
  const { t, signed, whole } = view.locale;
  const values = theme.trend.map(({ base: count }) => count);
  const name = t("Comments by period: {name}", { name: theme.name });
  const ends = [theme.trend[0], theme.trend.at(-1)].map((end) => `${end?.period ?? ""}: ${whole(end?.base ?? 0)}`);
  const change = shareChange(report).get(theme.id);
  const moved =
    change === undefined
      ? []
      : [
          t("share of comments {change} points from the earlier half to the later", {
            change: signed(100 * change, 1),
          }),
        ];
  return {
    content: html`${view.draw(sparkline({ values, name }, { palette: "page", width: 56 }))}`,
    title: [ends.join(" → "), ...moved].join("\n"),
  };
}

function split(theme: ThemeReport, view: View): CellContent {
  const bands = theme.scores === null ? null : bandsOf(theme.scores);
  if (bands === null || theme.scores?.valid === 0) return { content: "–", title: null };
  const spoken = spokenSplit(bands, view);
  return { content: splitBar(bands, spoken), title: spoken };
}

function atRisk(theme: ThemeReport, report: ReportDocument, { locale }: View): CellContent {
  const value = figureOf(theme, "risk");
  if (value === null || theme.revenue === null) return { content: "–", title: null };
  const { shortTermRisk, longTermRisk, total, accounts } = theme.revenue;
  const money = (amount: number | null): string =>
    amount === null ? "–" : locale.money(amount, report.revenue?.currency ?? null);
  return {
    content: locale.whole(value),
    title: locale.t("{short} short term, {long} long term; accounts: {accounts}, worth {total}", {
      short: money(shortTermRisk),
      long: money(longTermRisk),
      accounts: locale.whole(accounts),
      total: money(total),
    }),
  };
}

function lowBase({ scores }: ThemeReport, { locale: { t, whole } }: View): string | null {
  return scores?.lowBase ? t("Low base: {valid} scores. Not ranked.", { valid: whole(scores.valid) }) : null;
}

function aboutTheme(theme: ThemeReport, report: ReportDocument, view: View): string {
  const { locale } = view;
  const { t, whole } = locale;
  const broad = report.broadThemes.find(({ id }) => id === theme.broad);
  const figures = trustFigures(theme, locale);
  const parts = [
    theme.name,
    ...decidedFacts(theme, locale),
    t("Words: {words}", { words: theme.keywords.join(", ") }),
    ...(broad === undefined || broad.themes.length < 2 ? [] : [t("Part of {broad}", { broad: broad.name })]),
    ...(theme.scores?.lowBase
      ? [t("Low base: {valid} scores. Not ranked.", { valid: whole(theme.scores.valid) })]
      : []),
    ...(theme.stability === null ? [] : [t("Trust: {word}", { word: stabilityReading(theme.stability, locale) })]),
    ...(figures === null ? [] : [figures]),
  ];
  return parts.join("\n");
}
