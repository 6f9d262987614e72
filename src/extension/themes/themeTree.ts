import { themesInOrder, shownImpact } from "../../engine/report/order.ts";
import { difference, percent } from "../../engine/format.ts";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { CommentPage } from "../../protocol/session.ts";
import type { Showing } from "../../protocol/workbench.ts";
import { measureShown } from "../headline.ts";
import type { L10n } from "../problem.ts";

/** A theme in the tree, or the comments that have none. What commands are given of it stands in `survey`, `theme` and `name`. */
export interface ThemeNode {
  readonly kind: "theme";
  /** URI. */
  readonly survey: string;
  readonly revision: number;
  /** Id; null for the comments without a theme. */
  readonly theme: string | null;
  readonly name: string;
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

export type TreeNode = ThemeNode | CommentNode;

/** Comments of a theme that the tree shows: enough to get an idea, few enough to scroll by. */
export const MOST_COMMENTS = 100;

/** Themes as the page has them at first, the worst effect on the score on top, then the comments without one. */
export function themeNodes(survey: string, shown: Extract<Showing, { at: "report" }>, l10n: L10n): ThemeNode[] {
  const { report, revision } = shown;
  const of = { kind: "theme", survey, revision } as const;
  const nodes: ThemeNode[] = themesInOrder(report.themes).map((theme) => ({
    ...of,
    theme: theme.id,
    name: theme.name,
    description: described(theme, report),
    facts: factsOf(theme, report, l10n),
  }));
  const uncoded = report.comments?.uncoded ?? 0;
  if (uncoded > 0) {
    const facts = [l10n.t("Comments that fit none of the themes.")];
    nodes.push({ ...of, theme: null, name: l10n.t("Without a theme"), description: String(uncoded), facts });
  }
  return nodes;
}

function described(theme: ThemeReport, report: ReportDocument): string {
  const score = theme.scores === null ? null : measureShown(report, theme.scores);
  return score === null ? String(theme.base) : `${theme.base} · ${score}`;
}

function factsOf(theme: ThemeReport, report: ReportDocument, { t }: L10n): string[] {
  const measure = measureOf(report);
  const impact = shownImpact(theme);
  const base = t("{0} comments, {1} of all", theme.base, percent(theme.share));
  const facts = [theme.keywords.slice(0, 8).join(", "), base];
  if (impact !== null && measure !== null) facts.push(t("Impact on the score: {0}", difference(impact, measure)));
  if (theme.trust === "firm") facts.push(t("Firm: other samples find it again."));
  if (theme.trust === "fair") facts.push(t("Fair: other samples find most of it again."));
  if (theme.trust === "loose") facts.push(t("Loose: other samples group these comments differently."));
  return facts;
}

/** The first comments of a theme; where there are more, the last one says so. */
export function commentNodes(theme: ThemeNode, { comments, total }: CommentPage, l10n: L10n): CommentNode[] {
  return comments.map((comment, at) => {
    const line = comment.text.replace(/\s+/gu, " ").trim().slice(0, LONGEST_LABEL);
    const place = l10n.t("row {0}", comment.row);
    const isCut = at === comments.length - 1 && total > comments.length;
    return {
      kind: "comment",
      survey: theme.survey,
      theme: theme.theme,
      row: comment.row,
      text: comment.text,
      label: comment.score === null ? line : `${comment.score} · ${line}`,
      description: isCut ? `${place} · ${l10n.t("{0} of {1}", comments.length, total)}` : place,
      facts: [
        [...(comment.score === null ? [] : [l10n.t("Score {0}", comment.score)]), place].join(" · "),
        ...(comment.date === null ? [] : [comment.date]),
        ...comment.segments.filter(({ value }) => value !== "").map(({ column, value }) => `${column}: ${value}`),
        ...(isCut ? [l10n.t("The page has all {0} comments of this theme.", total)] : []),
      ],
    };
  });
}

const LONGEST_LABEL = 300;
