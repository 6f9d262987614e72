import { money, percent, whole } from "../../format.ts";
import { atStake } from "../../report/order.ts";
import {
  figures,
  LOW,
  named,
  NONE,
  withoutEmptyColumns,
  type ReportRow,
  type ReportTable,
} from "../../report/sections/table.ts";
import { intervalShown, MEASURE_NAMES, valueShown } from "../../report/wording.ts";
import type { Change, ComparedTheme, Comparison, ComparisonSide } from "../document.ts";
import { clearWays, shownChange, verdictOf, wayNames, type Way } from "./words.ts";

/** Both sides beside each other. */
export function sidesTable(comparison: Comparison): ReportTable {
  const { before, after, measure, currency } = comparison;
  const row = (label: string, shown: (side: ComparisonSide) => string): ReportRow => ({
    faint: false,
    cells: [label, shown(before), shown(after)],
  });
  const stake = (side: ComparisonSide): string => {
    const amount = atStake(side.revenue);
    return amount === null ? NONE : money(amount, currency);
  };
  const rows = [
    row("Rows", ({ rows: count }) => whole(count)),
    row("Scores", ({ scores }) =>
      scores === null ? NONE : `${whole(scores.valid)}${scores.lowBase ? ` (${LOW})` : ""}`,
    ),
    ...(measure === null
      ? []
      : [
          row(MEASURE_NAMES[measure], ({ scores }) => (scores && valueShown(scores, measure)) ?? NONE),
          row("95% interval", ({ scores }) => (scores && intervalShown(scores, measure)) ?? NONE),
        ]),
    row("Comments", ({ comments }) => whole(comments)),
    row("Accounts", ({ revenue }) => (revenue === null ? NONE : whole(revenue.accounts))),
    row("Revenue", ({ revenue }) => (revenue === null ? NONE : money(revenue.total, currency))),
    ...(measure === "nps" ? [row("Revenue at risk", stake)] : []),
  ].filter(({ cells }) => cells.slice(1).some((cell) => cell !== NONE));
  return { caption: "Both sides", columns: [named(""), figures(before.label), figures(after.label)], rows };
}

/** The themes: what changed by more than noise first, then by the size of the change in share. */
export function themesTable(comparison: Comparison): ReportTable {
  return changesTable(comparison, {
    caption: "Themes",
    rows: comparison.themes.map((theme) => ({ ...theme, label: theme.name, fixed: FIXED[theme.status] })),
  });
}

const FIXED = { kept: null, new: "new", gone: "gone" } as const;

/** One table a column. */
export function segmentTables(comparison: Comparison): ReportTable[] {
  const columns = [...new Set(comparison.segments.map(({ column }) => column))];
  return columns.map((caption) =>
    changesTable(comparison, {
      caption,
      rows: comparison.segments
        .filter(({ column }) => column === caption)
        .map((segment) => ({
          ...segment,
          label: segment.value,
          fixed: segment.before && segment.after ? null : "on one side only",
        })),
    }),
  );
}

interface ChangedRow extends Pick<ComparedTheme, "before" | "after" | Way> {
  readonly label: string;
  /** What stands in place of a verdict. */
  readonly fixed: string | null;
}

function changesTable(
  comparison: Comparison,
  { caption, rows }: { readonly caption: string; readonly rows: readonly ChangedRow[] },
): ReportTable {
  const { measure } = comparison;
  const names = wayNames(comparison);
  const cells = (row: ChangedRow): string[] => [
    row.label,
    ends(row, (group) => percent(group.share)),
    changed("share", row.share, comparison),
    ends(row, (group) => (measure !== null && group.scores ? (valueShown(group.scores, measure) ?? LOW) : NONE)),
    changed("score", row.score, comparison),
    changed("revenue", row.revenue, comparison),
    row.fixed ?? verdictOf(row, comparison),
  ];
  return withoutEmptyColumns({
    caption,
    columns: [
      named(caption === "Themes" ? "Theme" : caption),
      figures("Share"),
      figures("Change, points", "After minus before, in percentage points, with its 95% interval"),
      figures(names.score),
      figures(`Change of ${names.score}`, "After minus before, with its 95% interval"),
      figures(
        `Change ${names.revenue.startsWith("at") ? names.revenue : `of ${names.revenue}`}`,
        "After minus before with its 95% interval, like for like: before is taken as if it had as many accounts as after",
      ),
      named("More than noise"),
    ],
    rows: rows.toSorted(byStrength).map((row) => ({
      cells: cells(row),
      faint: row.fixed === null && clearWays(row).length === 0,
    })),
  });
}

function ends({ before, after }: ChangedRow, shown: (group: NonNullable<ChangedRow["before"]>) => string): string {
  const [from, to] = [before ? shown(before) : NONE, after ? shown(after) : NONE];
  return from === NONE && to === NONE ? NONE : `${from} → ${to}`;
}

function changed(way: Way, change: Change | null, comparison: Comparison): string {
  if (!change) return NONE;
  const { value, interval } = shownChange(way, change, { ...comparison, currency: null });
  return interval === null ? value : `${value} (${interval})`;
}

/** What changed for certain first, the larger change of share before the smaller; equal ones stay as they are. */
function byStrength(a: ChangedRow, b: ChangedRow): number {
  return rank(a) - rank(b) || Math.abs(b.share?.difference ?? 0) - Math.abs(a.share?.difference ?? 0);
}

function rank(row: ChangedRow): number {
  return row.fixed !== null && row.fixed !== "on one side only" ? 0 : clearWays(row).length > 0 ? 1 : 2;
}
