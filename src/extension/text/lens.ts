import type { Locale } from "../../protocol/locale.ts";
import type { Showing } from "../../protocol/workbench.ts";
import { headline } from "../headline.ts";

/** One link above the headings of a survey's text; without a command it only says something. */
export interface Lens {
  readonly title: string;
  readonly tooltip: string;
  readonly command: string | null;
  readonly argument: unknown;
}

/** `showing`: what the survey of the text shows; null where nobody has opened it as one. */
export function lensesOf(uri: string, showing: Showing | null, locale: Locale): Lens[] {
  const { t, whole } = locale;
  const open: Lens = {
    title: t("Open Workbench"),
    tooltip: t("Open the survey in the Feedback Workbench"),
    command: "verbatim.openWorkbench",
    argument: uri,
  };
  if (showing?.at === "working") {
    const working = { title: t("Analysing…"), tooltip: "", command: null, argument: null };
    return [working, { title: t("Cancel"), tooltip: "", command: "verbatim.cancelAnalysis", argument: uri }, open];
  }
  if (showing?.at === "report") {
    const { report } = showing;
    const count = report.themes.length;
    const themes = count === 0 ? null : count === 1 ? t("1 theme") : t("{0} themes", { 0: whole(count) });
    const title = [headline(report, locale), themes].filter((part) => part !== null).join(" · ");
    return [{ title, tooltip: t("Show the themes"), command: "verbatim.themes.focus", argument: null }, open];
  }
  const analyze: Lens = {
    title: t("Analyze"),
    tooltip: t("Count the scores and find the themes of this survey"),
    command: "verbatim.analyzeFile",
    argument: { uri, page: false },
  };
  return [analyze, open];
}
