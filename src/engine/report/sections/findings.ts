import type { ReportDocument } from "../document.ts";
import { counted, money } from "../../format.ts";
import { atRisk, isLowBase, themesInOrder } from "../order.ts";
import { MEASURE_NAMES, MEASURE_POINTS, measureOf } from "../wording.ts";
import { impactIntervalShown, impactShown, isClear } from "./themes.ts";

/** One thing a reader should take away, its theme apart from the words so that an output can set it off. */
export interface Finding {
  /** `Pulls NPS down most`. */
  readonly lead: string;
  /** The theme's name; null where the finding is about none. */
  readonly theme: string | null;
  readonly text: string;
}

/** At most three: the worst drag, the best lift, and where most revenue is at risk. Only what is more than noise. */
export function findingsOf(report: ReportDocument): Finding[] {
  const measure = measureOf(report);
  const ordered = themesInOrder(report.themes);
  if (ordered.length === 0) return [];
  if (measure === null) return largest(report);
  const name = MEASURE_NAMES[measure];
  const clear = ordered.filter(isClear);
  const findings: Finding[] = [];
  const worst = clear.find((theme) => (theme.impact ?? 0) < 0);
  const best = clear.findLast((theme) => (theme.impact ?? 0) > 0);
  for (const [lead, theme] of [
    [`Pulls ${name} down most`, worst],
    [`Lifts ${name} most`, best],
  ] as const) {
    if (theme === undefined) continue;
    const text = `${impactShown(theme, measure) ?? ""} ${MEASURE_POINTS[measure]} (${impactIntervalShown(theme, measure) ?? ""}), ${counted(theme.base, "comment")}`;
    findings.push({ lead, theme: theme.name, text });
  }
  if (findings.length === 0) {
    const text = ordered.every(isLowBase)
      ? "each has fewer than 30 scores, too few to say what it does"
      : `none moves ${name} by more than chance would with this many answers`;
    findings.push({ lead: "Effect of the themes", theme: null, text });
  }
  return [...findings, ...dearest(report)];
}

function largest({ themes }: ReportDocument): Finding[] {
  return themesInOrder(themes)
    .slice(0, 1)
    .map((theme) => ({ lead: "Said most often", theme: theme.name, text: counted(theme.base, "comment") }));
}

function dearest({ themes, revenue }: ReportDocument): Finding[] {
  if (revenue === null) return [];
  const all = atRisk(revenue);
  const dear = themesInOrder(themes)
    .filter((theme) => !isLowBase(theme) && (atRisk(theme.revenue) ?? 0) > 0)
    .sort((a, b) => (atRisk(b.revenue) ?? 0) - (atRisk(a.revenue) ?? 0))[0];
  if (dear === undefined || all === null) return [];
  const text = `${money(atRisk(dear.revenue) ?? 0, revenue.currency)} of ${money(all, revenue.currency)}, ${counted(dear.revenue?.accounts ?? 0, "account")}`;
  return [{ lead: "Most revenue at risk", theme: dear.name, text }];
}
