import type { Change } from "../../engine/codebook/change.ts";
import type { CodebookTheme } from "../../engine/codebook/schema.ts";
import type { Deed } from "../../protocol/decisions.ts";
import { nameAsked, themeLines, themeMeant, type Deeds, type MadeOut, type Matter } from "./matter.ts";
import type { Line } from "./questions.ts";

type ThemeDeed = Exclude<Deed, "split" | "add-rule" | "remove-rule" | "create" | "move">;
type Status = Extract<Change, { kind: "mark" }>["status"];

/** Decisions about a theme as a whole. */
export const themeDeeds: Deeds<ThemeDeed> = {
  async rename(matter) {
    const { t } = matter.locale;
    const theme = await themeMeant(matter, t("Rename a theme"));
    if (theme === null) return null;
    const { id, name: value } = theme;
    const name = await nameAsked(matter, { title: t("Rename “{name}”", { name: value }), value, own: id });
    if (name === null || name === value) return null;
    return {
      change: { kind: "rename", theme: id, name },
      label: t("Rename “{before}” to “{after}”", { before: value, after: name }),
    };
  },

  async describe(matter) {
    const { questions, locale } = matter;
    const { t } = locale;
    const theme = await themeMeant(matter, t("Describe a theme"));
    if (theme === null) return null;
    const label = t("Describe “{name}”", { name: theme.name });
    const before = theme.decided?.description ?? "";
    const prompt = t("What the theme is about, in a sentence; an empty one takes it away");
    const text = (await questions.text({ title: label, prompt, value: before, check: () => null }))?.trim();
    if (text === undefined || text === before) return null;
    return { change: { kind: "describe", theme: theme.id, description: text }, label };
  },

  async merge(matter) {
    const { report, questions, wish, locale } = matter;
    const { t } = locale;
    const theme = await themeMeant(matter, t("Merge a theme"));
    if (theme === null) return null;
    const others = report.themes.filter(({ id }) => id !== theme.id);
    const into =
      others.find(({ id }) => id === wish.into)?.id ??
      (await questions.choose({
        title: t("Merge “{name}”", { name: theme.name }),
        placeholder: t("Into which theme do its comments go?"),
        lines: themeLines(others, matter),
      }));
    const target = others.find(({ id }) => id === into);
    if (target === undefined) return null;
    return {
      change: { kind: "merge", themes: [theme.id], into: target.id },
      label: t("Merge “{from}” into “{into}”", { from: theme.name, into: target.name }),
      follow: target.id,
    };
  },

  pin: (matter) =>
    marked(matter, "pinned", {
      asked: matter.locale.t("Pin a theme"),
      label: (name) => matter.locale.t("Pin “{name}”", { name }),
    }),
  unpin: (matter) =>
    marked(matter, "proposed", {
      asked: matter.locale.t("Unpin a theme"),
      label: (name) => matter.locale.t("Unpin “{name}”", { name }),
    }),
  archive: (matter) =>
    marked(matter, "archived", {
      asked: matter.locale.t("Archive a theme"),
      label: (name) => matter.locale.t("Archive “{name}”", { name }),
    }),
  noise: (matter) =>
    marked(matter, "noise", {
      asked: matter.locale.t("Mark a theme as noise"),
      label: (name) => matter.locale.t("Mark “{name}” as Noise", { name }),
    }),

  async restore({ codebook, report, questions, wish, locale: { t } }) {
    const names = new Map([...codebook, ...report.themes].map(({ id, name }) => [id, name]));
    const out = codebook.filter(
      ({ status, into }) => into !== undefined || status === "archived" || status === "noise",
    );
    if (out.length === 0) {
      questions.say(t("No theme was archived, marked as noise, merged or split."));
      return null;
    }
    const whereabouts = ({ status, into = [] }: CodebookTheme): string => {
      const targets = into.map((id) => `“${names.get(id) ?? id}”`).join(", ");
      if (into.length === 0) return status === "noise" ? t("noise") : t("archived");
      return into.length === 1
        ? t("merged into {themes}", { themes: targets })
        : t("split into {themes}", { themes: targets });
    };
    const named = out.find((theme) => theme.id === wish.theme);
    const lines = out.map((theme): Line<CodebookTheme> => ({
      ...{ kind: "choice", label: theme.name, description: whereabouts(theme), value: theme },
    }));
    const placeholder = t("Which theme shall be told apart again?");
    const theme = named ?? (await questions.choose({ title: t("Restore a theme"), placeholder, lines }));
    if (theme === undefined) return null;
    return { change: restoring(theme), label: t("Restore “{name}”", { name: theme.name }), follow: theme.id };
  },

  owner: (matter) => {
    const { t } = matter.locale;
    return tracked(matter, "owner", {
      asked: t("Set the owner of a theme"),
      label: (name) => t("Set Owner of “{name}”", { name }),
      prompt: t("Who looks after the theme; an empty text takes the owner away"),
    });
  },
  issue: (matter) => {
    const { t } = matter.locale;
    return tracked(matter, "issue", {
      asked: t("Set the issue link of a theme"),
      label: (name) => t("Set Issue Link of “{name}”", { name }),
      prompt: t("Where the work on it is tracked; an empty text takes the link away"),
    });
  },
};

interface MarkWords {
  /** Title of the question which theme. */
  readonly asked: string;
  readonly label: (name: string) => string;
}

async function marked(matter: Matter, status: Status, { asked, label }: MarkWords): Promise<MadeOut | null> {
  const theme = await themeMeant(matter, asked);
  return theme && { change: { kind: "mark", theme: theme.id, status }, label: label(theme.name) };
}

/** What was split is put together again, what was merged goes its own way again. */
function restoring({ id, into = [] }: CodebookTheme): Change {
  if (into.length === 0) return { kind: "mark", theme: id, status: "pinned" };
  return { kind: "merge", themes: into.length === 1 ? [id] : [...into], into: id };
}

async function tracked(
  matter: Matter,
  what: "owner" | "issue",
  { asked, label, prompt }: MarkWords & { readonly prompt: string },
): Promise<MadeOut | null> {
  const theme = await themeMeant(matter, asked);
  if (theme === null) return null;
  const before = theme.decided?.[what] ?? "";
  const title = label(theme.name);
  const text = (await matter.questions.text({ title, prompt, value: before, check: () => null }))?.trim();
  if (text === undefined || text === before) return null;
  return { change: { kind: "track", theme: theme.id, [what]: text }, label: title };
}
