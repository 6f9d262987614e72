import type { ReportDocument } from "../../engine/report/document.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { CommentView } from "../../protocol/session.ts";

/** What a hover says of a comment; the edge turns it into the editor's Markdown. */
export interface CommentHover {
  /** Name of its theme. */
  readonly heading: string;
  readonly lines: readonly string[];
  /** Other themes that it speaks of, each with the part of it that does. */
  readonly also: readonly { readonly name: string; readonly evidence: string }[];
  readonly theme: string | null;
}

export function hoverOf(comment: CommentView, report: ReportDocument, { t, percent }: Locale): CommentHover {
  const nameOf = (id: string): string => report.themes.find((theme) => theme.id === id)?.name ?? id;
  const { theme, words, confidence, also } = comment;
  const others = also.map((other) => ({ name: nameOf(other.theme), evidence: other.evidence }));
  if (theme === null) {
    const lines = [t("This comment fits none of the themes.")];
    return { heading: t("Without a theme"), lines, also: others, theme };
  }
  const lines = [
    ...(words.length === 0 ? [] : [t("By the words: {0}", { 0: words.join(", ") })]),
    ...(confidence === null ? [] : [t("Confidence: {0}", { 0: percent(confidence) })]),
  ];
  return { heading: nameOf(theme), lines, also: others, theme };
}
