import type { Locale } from "../../protocol/locale.ts";
import type { CommentView } from "../../protocol/session.ts";

export interface ThemeComments {
  readonly name: string;
  /** File of the survey. */
  readonly file: string;
  readonly comments: readonly CommentView[];
}

/** The comments of a theme as plain text, to read, search and copy. */
export function commentsText({ name, file, comments }: ThemeComments, { t, whole, day }: Locale): string {
  const head =
    comments.length === 1
      ? t("1 comment in {0}", { 0: file })
      : t("{0} comments in {1}", { 0: whole(comments.length), 1: file });
  const entries = comments.map(({ row, score, date, segments, text }) => {
    const facts = [
      t("Row {0}", { 0: whole(row) }),
      ...(score === null ? [] : [t("score {0}", { 0: String(score) })]),
      ...(date === null ? [] : [day(date)]),
      ...segments.map(({ value }) => value).filter((value) => value !== ""),
    ];
    return `${facts.join(" · ")}\n${text.trim()}`;
  });
  return `${[`${name}\n${head}`, ...entries].join("\n\n")}\n`;
}
