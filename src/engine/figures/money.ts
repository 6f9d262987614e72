import type { ReportDocument, ThemeReport } from "../report/document.ts";
import { whatIfs } from "../revenue/whatIf.ts";
import type { Settings } from "../settings.ts";
import { valueReport } from "../value/valueReport.ts";
import { rowsByGroup, type Basis } from "./group.ts";

interface Themes {
  /** Row → theme, −1 for none. */
  readonly of: ArrayLike<number>;
  readonly themes: readonly ThemeReport[];
}

/** Who stays, what that is worth, and what a change of each theme would come to. */
export function moneyOfThemes(
  { responses, preset, rates }: Basis,
  { of, themes }: Themes,
  settings: Settings,
): Pick<ReportDocument, "value" | "whatIf"> {
  const rows = rowsByGroup(of, themes.length);
  const own = themes.map(({ id }, index) => ({ id, rows: rows[index] ?? new Int32Array() }));
  return {
    value: valueReport(responses, { preset, settings, themes: own }),
    whatIf: whatIfs(responses, { preset, rates }, own),
  };
}
