import type { Change } from "../../engine/codebook/change.ts";
import type { CodebookTheme } from "../../engine/codebook/schema.ts";
import { themesInOrder } from "../../engine/report/order.ts";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import type { Wish } from "../../protocol/decisions.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { SessionCalls } from "../../protocol/session.ts";
import type { Question } from "../survey/surveyDocument.ts";
import { described } from "../themes/themeTree.ts";
import type { Line, Questions } from "./questions.ts";

/** What a decision is made out with: the wish, what is known of the survey, and whom to ask for the rest. */
export interface Matter {
  readonly wish: Wish;
  readonly report: ReportDocument;
  /** Themes that people decided about, those that are out of the report as well. */
  readonly codebook: readonly CodebookTheme[];
  /** Asks of the analysis that `report` is of. */
  readonly ask: <Name extends Question>(
    name: Name,
    body: SessionCalls[Name]["request"],
  ) => Promise<SessionCalls[Name]["reply"]>;
  readonly questions: Questions;
  readonly locale: Locale;
}

/** A decision that has been made out, and has yet to be taken. */
export interface MadeOut {
  readonly change: Change;
  /** In the reader's language; the editor's Undo names it. */
  readonly label: string;
  /** The theme to look at afterwards; missing where nothing else needs to be selected. */
  readonly follow?: string;
}

/** Null: a question was given up, or there is nothing to decide, which has been said. */
export type Deeds<Name extends string> = Readonly<Record<Name, (matter: Matter) => Promise<MadeOut | null>>>;

/** The theme that is meant, asked for where the wish names none that there is; null where that is given up. */
export async function themeMeant(matter: Matter, title: string): Promise<ThemeReport | null> {
  const { report, wish, locale } = matter;
  const named = report.themes.find(({ id }) => id === wish.theme);
  if (named) return named;
  const id = await matter.questions.choose({
    title,
    placeholder: locale.t("Which theme?"),
    lines: themeLines(report.themes, matter),
  });
  return report.themes.find((theme) => theme.id === id) ?? null;
}

/** Themes to choose from, by their ids, the worst effect first. */
export function themeLines(
  themes: readonly ThemeReport[],
  { report, locale }: Pick<Matter, "report" | "locale">,
): Line<string>[] {
  return themesInOrder(themes).map((theme) => ({
    kind: "choice",
    label: theme.name,
    description: described(theme, report, locale),
    value: theme.id,
  }));
}

/** A name for a theme, without space around it; null where the question is given up. `own`: the id of the theme that has it. */
export async function nameAsked(
  { report, questions, locale: { t } }: Matter,
  { title, value, own }: { readonly title: string; readonly value: string; readonly own: string | null },
): Promise<string | null> {
  const name = await questions.text({
    title,
    prompt: t("A name that says what the comments are about"),
    value,
    check(text) {
      const wanted = text.trim();
      if (wanted === "") return t("A theme needs a name.");
      const isTaken = report.themes.some((theme) => theme.id !== own && theme.name === wanted);
      return isTaken ? t("Another theme has this name: merge the two instead.") : null;
    },
  });
  return name?.trim() ?? null;
}
