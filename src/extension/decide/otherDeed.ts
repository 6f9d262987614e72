import type { Deed } from "../../protocol/decisions.ts";
import type { Matter } from "./matter.ts";
import type { Line } from "./questions.ts";

/** Asks which of the rarer decisions about a theme is meant; null where that is given up. */
export async function otherDeed({ wish, report, codebook, questions, locale: { t } }: Matter): Promise<Deed | null> {
  const theme = report.themes.find(({ id }) => id === wish.theme);
  const entry = codebook.find(({ id }) => id === wish.theme);
  const hasRules = (entry?.include ?? entry?.exclude) !== undefined;
  const isOut = codebook.some(({ status, into }) => into !== undefined || status === "archived" || status === "noise");
  const line = (value: Deed, label: string, description?: string): Line<Deed> => ({
    kind: "choice",
    label,
    value,
    ...(description !== undefined && { description }),
  });
  const ofTheme = [
    line("describe", t("Describe…")),
    theme?.decided?.status === "pinned"
      ? line("unpin", t("Unpin"), t("to be looked at again"))
      : line("pin", t("Pin"), t("it keeps its name and its words in the next run and the next wave")),
    line("add-rule", t("Add Rule…"), t("for comments that come, too")),
    ...(hasRules ? [line("remove-rule", t("Remove Rule…"))] : []),
    line("owner", t("Set Owner…"), theme?.decided?.owner ?? undefined),
    line("issue", t("Set Issue Link…"), theme?.decided?.issue ?? undefined),
    line("archive", t("Archive…"), t("its comments go to the themes they are nearest to next")),
    line("noise", t("Mark as Noise…"), t("its comments are in no theme")),
  ];
  const ofAll = [line("create", t("New Theme…")), ...(isOut ? [line("restore", t("Restore Theme…"))] : [])];
  const lines: Line<Deed>[] =
    theme === undefined ? ofAll : [...ofTheme, { kind: "heading", label: t("Others") }, ...ofAll];
  const title = theme === undefined ? t("Decide about Themes") : t("Decide about “{name}”", { name: theme.name });
  return (await questions.choose({ title, placeholder: t("What shall be decided?"), lines })) ?? null;
}
