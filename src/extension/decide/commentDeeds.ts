import { newTheme } from "../../engine/codebook/newTheme.ts";
import { textHash } from "../../engine/codebook/textHash.ts";
import type { CodebookTheme, Override } from "../../engine/codebook/schema.ts";
import type { CommentView } from "../../protocol/session.ts";
import { nameAsked, themeLines, type Deeds, type MadeOut, type Matter } from "./matter.ts";
import type { Line } from "./questions.ts";
import { ruleAsked } from "./ruleDeeds.ts";

/** Decisions about single comments, and themes that are made of them. */
export const commentDeeds: Deeds<"create" | "move"> = {
  async create(matter) {
    const { t } = matter.locale;
    const rows = matter.wish.rows ?? [];
    if (rows.length > 0) return createdOf(matter, rows);
    const name = await nameAsked(matter, { title: t("New Theme (1/2): Name"), value: "", own: null });
    if (name === null) return null;
    const title = t("New Theme (2/2): Rule");
    const rule = await ruleAsked(matter, { title, prompt: t("Comments that it fits are put into the theme") });
    return rule === null ? null : created(matter, { name, rules: [rule], comments: [] });
  },

  async move(matter) {
    const { wish, questions, locale } = matter;
    const { t } = locale;
    const { rows = [] } = wish;
    if (rows.length === 0) {
      questions.say(t("Select the comments that are to be moved on the page first."));
      return null;
    }
    const found = await matter.ask("commentsAt", { rows });
    const into = wish.into === undefined ? await placeAsked(matter, found) : wish.into;
    if (into === undefined) return null;
    if (into === NEW) return createdOf(matter, rows);
    const comments = found.map(knownAgain);
    const label = moveLabel(comments.length, into, matter);
    return { change: { kind: "move", comments, theme: into }, label };
  },
};

/** No id of a theme. */
const NEW = "new";

/** The theme that comments go to, null for none; undefined where that is given up. */
async function placeAsked(
  { report, questions, locale }: Matter,
  comments: readonly CommentView[],
): Promise<string | null | undefined> {
  const { t, whole } = locale;
  const count = comments.length;
  // Where all of them are already is no place to move them to.
  const isElsewhere = (place: string | null): boolean => comments.some(({ theme }) => theme !== place);
  const others = report.themes.filter(({ id }) => isElsewhere(id));
  return questions.choose<string | null>({
    title: count === 1 ? t("Move a Comment") : t("Move {n} Comments", { n: whole(count) }),
    placeholder: t("Into which theme?"),
    lines: [
      ...themeLines(others, { report, locale }),
      { kind: "heading", label: t("Others") },
      ...(!isElsewhere(null) ? [] : [{ kind: "choice", label: t("No Theme"), value: null } satisfies Line<null>]),
      { kind: "choice", label: t("New Theme…"), value: NEW },
    ],
  });
}

async function createdOf(matter: Matter, rows: readonly number[]): Promise<MadeOut | null> {
  const name = await nameAsked(matter, { title: matter.locale.t("New Theme of Comments"), value: "", own: null });
  return name === null ? null : created(matter, { name, rules: [], comments: await commentsIn(rows, matter) });
}

type Comments = readonly Pick<Override, "row" | "text">[];

interface Made {
  readonly name: string;
  readonly rules: readonly string[];
  readonly comments: Comments;
}

function created({ report, codebook, locale }: Matter, { name, rules, comments }: Made): MadeOut {
  const taken = new Set([...report.themes, ...codebook].map(({ id }) => id));
  const theme: CodebookTheme = newTheme(name, { rules, taken });
  return {
    change: { kind: "create", theme, comments: [...comments] },
    label: locale.t("New Theme “{name}”", { name }),
    follow: theme.id,
  };
}

async function commentsIn(rows: readonly number[], { ask }: Matter): Promise<Pick<Override, "row" | "text">[]> {
  return (await ask("commentsAt", { rows })).map(knownAgain);
}

/** By what an override knows it again. */
function knownAgain({ row, text }: CommentView): Pick<Override, "row" | "text"> {
  return { row, text: textHash(text) };
}

function moveLabel(count: number, into: string | null, { report, locale: { t, whole } }: Matter): string {
  const name = report.themes.find(({ id }) => id === into)?.name ?? "";
  if (count === 1)
    return into === null ? t("Move a Comment out of Its Theme") : t("Move a Comment to “{name}”", { name });
  const n = whole(count);
  return into === null
    ? t("Move {n} Comments out of Their Themes", { n })
    : t("Move {n} Comments to “{name}”", { n, name });
}
