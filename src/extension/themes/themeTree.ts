import { themesInOrder, shownImpact } from "../../engine/report/order.ts";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { decidedFacts } from "../../engine/report/sections/decided.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { CommentPage } from "../../protocol/session.ts";
import type { Problem, Showing } from "../../protocol/workbench.ts";
import { measureShown } from "../headline.ts";

/** A theme in the tree, or the comments that have none. What commands are given of it stands in `survey`, `theme` and `name`. */
export interface ThemeNode {
  readonly kind: "theme";
  /** URI. */
  readonly survey: string;
  readonly revision: number;
  /** Id; null for the comments without a theme. */
  readonly theme: string | null;
  readonly name: string;
  /** What people decided about it; null where the machine alone has found it. */
  readonly decided: "proposed" | "pinned" | null;
  readonly description: string;
  readonly facts: readonly string[];
}

export interface CommentNode {
  readonly kind: "comment";
  readonly survey: string;
  readonly theme: string | null;
  /** 1-based record, the header not counted. */
  readonly row: number;
  readonly text: string;
  /** The score, and the text in one line. */
  readonly label: string;
  readonly description: string;
  readonly facts: readonly string[];
}

/** In place of the comments of a theme that could not be fetched. */
export interface FailureNode {
  readonly kind: "failure";
  readonly survey: string;
  readonly theme: string | null;
  readonly label: string;
  readonly facts: readonly string[];
}

export type TreeNode = ThemeNode | CommentNode | FailureNode;

/** Comments of a theme that the tree shows: enough to get an idea, few enough to scroll by. */
export const MOST_COMMENTS = 100;

/** Themes as the page has them at first, the worst effect on the score on top, then the comments without one. */
export function themeNodes(survey: string, shown: Extract<Showing, { at: "report" }>, locale: Locale): ThemeNode[] {
  const { t, whole } = locale;
  const { report, revision } = shown;
  const of = { kind: "theme", survey, revision } as const;
  const nodes: ThemeNode[] = themesInOrder(report.themes).map((theme) => ({
    ...of,
    theme: theme.id,
    name: theme.name,
    decided: theme.decided?.status ?? null,
    description: described(theme, report, locale),
    facts: factsOf(theme, report, locale),
  }));
  const uncoded = report.comments?.uncoded ?? 0;
  if (uncoded > 0) {
    const facts = [t("Comments that fit none of the themes.")];
    const about = { name: t("Without a theme"), decided: null, description: whole(uncoded), facts };
    nodes.push({ ...of, theme: null, ...about });
  }
  return nodes;
}

/** `58 · NPS −31`. */
export function described(theme: ThemeReport, report: ReportDocument, locale: Locale): string {
  const base = locale.whole(theme.base);
  const score = theme.scores === null ? null : measureShown(report, theme.scores, locale);
  return score === null ? base : `${base} · ${score}`;
}

function factsOf(theme: ThemeReport, report: ReportDocument, locale: Locale): string[] {
  const { t, whole, percent, difference } = locale;
  const measure = measureOf(report);
  const impact = shownImpact(theme);
  const base = t("{0} comments, {1} of all", { 0: whole(theme.base), 1: percent(theme.share) });
  const facts = [...decidedFacts(theme, locale), theme.keywords.slice(0, 8).join(", "), base];
  if (impact !== null && measure !== null)
    facts.push(t("Impact on the score: {0}", { 0: difference(impact, measure) }));
  if (theme.trust === "firm") facts.push(t("Firm: other samples find it again."));
  if (theme.trust === "fair") facts.push(t("Fair: other samples find most of it again."));
  if (theme.trust === "loose") facts.push(t("Loose: other samples group these comments differently."));
  return facts;
}

/** Says why a theme has no comments below it. */
export function failureNode({ survey, theme }: ThemeNode, { what, detail, where, next }: Problem): FailureNode {
  const facts = [where, detail, next].filter((fact) => fact !== null);
  return { kind: "failure", survey, theme, label: what, facts };
}

/** The first comments of a theme; where there are more, the last one says so. */
export function commentNodes(theme: ThemeNode, { comments, total }: CommentPage, locale: Locale): CommentNode[] {
  const { t, whole, day } = locale;
  return comments.map((comment, at) => {
    const line = comment.text.replace(/\s+/gu, " ").trim().slice(0, LONGEST_LABEL);
    const place = t("row {0}", { 0: whole(comment.row) });
    const score = comment.score === null ? null : scoreShown(comment.score, locale);
    const isCut = at === comments.length - 1 && total > comments.length;
    return {
      kind: "comment",
      survey: theme.survey,
      theme: theme.theme,
      row: comment.row,
      text: comment.text,
      label: score === null ? line : `${score} · ${line}`,
      description: isCut ? `${place} · ${t("{0} of {1}", { 0: whole(comments.length), 1: whole(total) })}` : place,
      facts: [
        [...(score === null ? [] : [t("Score {0}", { 0: score })]), place].join(" · "),
        ...(comment.date === null ? [] : [day(comment.date)]),
        ...comment.segments.filter(({ value }) => value !== "").map(({ column, value }) => `${column}: ${value}`),
        ...(isCut ? [t("The page has all {0} comments of this theme.", { 0: whole(total) })] : []),
      ],
    };
  });
}

const LONGEST_LABEL = 300;

/** As many digits as it was given with. */
function scoreShown(score: number, { whole, decimal }: Locale): string {
  return Number.isInteger(score) ? whole(score) : decimal(score, 2);
}
