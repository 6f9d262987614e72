import { wilsonInterval } from "../measures/proportion.ts";
import type { ReportDocument } from "../report/document.ts";
import { contentOf } from "../report/wording.ts";
import { plain } from "../survey/conditions.ts";
import { judge, resultOf, type CheckResult, type Measured } from "./check.ts";
import { judgedSentence, share } from "./words.ts";

/** Whether the share of bad answers, of “bad, ok, great”, lies above a limit 0…1. Source of the measure: Groove. */
export function checkBadShare({ measures }: Pick<ReportDocument, "measures">, limit: number): CheckResult {
  const check = "badShareNotAbove";
  const found = measures.find((measure) => measure.kind === "rating3" && measure.bad !== null);
  if (found?.kind !== "rating3" || found.bad === null || found.base === null) {
    const words = "There is no share of bad answers: no column holds answers such as bad, ok and great.";
    return resultOf({ check, result: "cannot-tell", limit, words });
  }
  return judged({ check, limit, theme: null, what: "Bad answers", counted: "answers" }, found.bad, found.base);
}

type Themes = Pick<ReportDocument, "themes" | "codebook" | "comments">;

/** Whether themes, by id or by name, have more than a share 0…1 of the comments. */
export function checkThemeShares(report: Themes, limits: Readonly<Record<string, number>>): CheckResult[] {
  return Object.entries(limits).map(([called, limit]) => checkTheme(report, called, limit));
}

function checkTheme(report: Themes, called: string, limit: number): CheckResult {
  const { themes, codebook } = report;
  const check = "themeShareNotAbove" as const;
  // A theme of the codebook that no comment is in is not in the list, and yet known.
  const known = [...themes, ...(codebook?.empty ?? []).map((theme) => ({ ...theme, base: 0 }))];
  const found = known.filter(({ id, name }) => id === called || plain(name) === plain(called));
  const [theme] = found;
  if (!theme || found.length > 1) {
    const why = theme
      ? `Several themes are called “${called}”: name one by its id (${found.map(({ id }) => id).join(", ")}).`
      : `There is no theme “${called}”; there are: ${known.map(({ id, name }) => `${id} (${name})`).join(", ") || "none"}.`;
    return resultOf({ check, result: "cannot-tell", limit, theme: { id: null, name: called }, words: why });
  }
  const of = { check, limit, theme: { id: theme.id, name: theme.name }, what: `“${theme.name}”`, counted: "comments" };
  return judged(of, theme.base, contentOf(report));
}

interface Of extends Pick<CheckResult, "theme"> {
  readonly check: "badShareNotAbove" | "themeShareNotAbove";
  readonly limit: number;
  readonly what: string;
  readonly counted: string;
}

function judged({ check, limit, theme, what, counted }: Of, count: number, base: number): CheckResult {
  const measured: Measured = { value: base === 0 ? null : count / base, interval: wilsonInterval(count, base), base };
  const result = judge(measured, limit, "above");
  const words = judgedSentence({ what, measured, limit: share(limit), side: "above", result, show: share, counted });
  return resultOf({ check, result, theme, unit: "share", limit, ...measured, words });
}
