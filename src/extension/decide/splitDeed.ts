import type { ThemePart } from "../../engine/codebook/splitTheme.ts";
import type { ThemeReport } from "../../engine/report/document.ts";
import { themeMeant, type Deeds, type Matter } from "./matter.ts";
import type { Line } from "./questions.ts";

/** Typical comments of a part that are shown before it is decided. */
const TYPICAL = 2;
/** Of a comment, so that two of them fit a line of a list. */
const LONGEST_QUOTE = 54;
/** Numbers of parts that can be asked for. */
const COUNTS = [2, 3, 4, 5, 6, 7, 8];

export const splitDeed: Deeds<"split"> = {
  async split(matter) {
    const { t } = matter.locale;
    const theme = await themeMeant(matter, t("Split a theme"));
    if (theme === null) return null;
    const label = t("Split “{name}”", { name: theme.name });
    const parts = await partsAsked(matter, theme, label);
    if (parts === null) return null;
    const found = parts.map((part) => part.theme);
    return {
      change: { kind: "split", theme: theme.id, parts: found },
      label,
      ...(found[0] && { follow: found[0].id }),
    };
  },
};

type Answer = "take" | "other number";

/** Shows the parts until some are taken; null where none are. */
async function partsAsked(matter: Matter, theme: ThemeReport, title: string): Promise<readonly ThemePart[] | null> {
  const { ask, questions, locale } = matter;
  const { t, whole } = locale;
  let wanted: number | "auto" = "auto";
  for (;;) {
    const parts: readonly ThemePart[] = await questions.busy(t("Looking for parts …"), () =>
      ask("split", { theme: theme.id, parts: wanted }),
    );
    if (parts.length < 2 && wanted === "auto") {
      questions.say(
        t("No parts were found in “{name}”: its comments are of one kind, or too few.", { name: theme.name }),
      );
      return null;
    }
    const answer: Answer | undefined = await questions.choose({
      title,
      placeholder:
        parts.length < 2
          ? t("So many parts were not found: choose another number.")
          : t("Parts that were found: {n}. Typical comments stand below each.", { n: whole(parts.length) }),
      lines: await partLines(parts, matter),
    });
    if (answer === "take") return parts;
    if (answer === undefined) return null;
    const count = await questions.choose({
      title,
      placeholder: t("Into how many parts?"),
      lines: COUNTS.map((value): Line<number> => ({ kind: "choice", label: whole(value), value })),
    });
    if (count === undefined) return null;
    wanted = count;
  }
}

async function partLines(parts: readonly ThemePart[], { ask, locale }: Matter): Promise<Line<Answer>[]> {
  const { t, whole } = locale;
  const other: Line<Answer> = { kind: "choice", label: t("Choose Another Number of Parts…"), value: "other number" };
  if (parts.length < 2) return [other];
  const comments = await ask("commentsAt", { rows: parts.flatMap(({ rows }) => rows.slice(0, TYPICAL)) });
  const texts = new Map(comments.map(({ row, text }) => [row, text]));
  return [
    { kind: "choice", label: t("Take These Parts…"), value: "take" },
    other,
    { kind: "heading", label: t("Parts") },
    ...parts.map(({ theme, base, rows }): Line<Answer> => {
      const quotes = rows.slice(0, TYPICAL).map((row) => quoted(texts.get(row) ?? ""));
      const description = base === 1 ? t("1 comment") : t("{n} comments", { n: whole(base) });
      return { kind: "fact", label: theme.name, description, detail: quotes.join(" ") };
    }),
  ];
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line}”`;
}
