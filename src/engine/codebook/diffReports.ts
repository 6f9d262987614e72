import type { Measure, Tally } from "../report/document.ts";
import { diffStudies, type NamedTheme, type StudyDifference } from "./diff.ts";
import { themeChanges, type Effect, type ToldTheme } from "./effect.ts";
import type { KeptReport } from "./keptReport.ts";

/** Comments that one theme had and another has; null for none. */
export interface Move {
  readonly from: NamedTheme | null;
  readonly to: NamedTheme | null;
  readonly comments: number;
}

/** What became of the figures from one report to another. */
export interface FiguresDifference {
  readonly measure: Measure | null;
  readonly scores: { readonly before: Tally | null; readonly after: Tally | null };
  /** Most comments first; null where the reports do not tell, without assignments or of other files. */
  readonly moves: readonly Move[] | null;
  readonly themes: Effect["themes"];
}

/** What of a report its figures are compared by. */
export interface ComparedReport extends Pick<KeptReport, "scores"> {
  readonly themes: readonly ToldTheme[];
}

/** What people decided between two reports, as far as these tell it: names, statuses, descriptions, owners and issues. */
export function decisionsBetween(before: KeptReport, after: KeptReport): StudyDifference[] {
  const names = new Map(before.themes.map(({ id, name }) => [id, name]));
  const study = ({ themes }: KeptReport) => ({
    version: 1 as const,
    codebook: themes.flatMap(({ id, name, decided }) => {
      if (!decided) return [];
      const { status, description, owner, issue } = decided;
      // What the machine has found is known by words, which a report does not have.
      const found = names.has(id) ? { terms: {} } : {};
      return [{ id, name, ...(status === "proposed" && { status }), ...found, ...said({ description, owner, issue }) }];
    }),
  });
  const gone = new Set(names.keys());
  for (const { id } of after.themes) gone.delete(id);
  // A theme that is gone is told by its figures: the report does not say whether it was decided so.
  return diffStudies(study(before), study(after), names).filter(
    (one) => one.kind !== "removed" || !gone.has(one.theme.id),
  );
}

function said<Part extends Readonly<Record<string, string | null>>>(part: Part): Partial<Record<keyof Part, string>> {
  const entries = Object.entries(part).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Partial<Record<keyof Part, string>>;
}

/** The figures of two reports; `moves` by who knows them. */
export function figuresBetween(
  before: ComparedReport,
  after: ComparedReport,
  moves: readonly Move[] | null,
): FiguresDifference {
  const measure = before.scores && before.scores.measure === after.scores?.measure ? before.scores.measure : null;
  return {
    measure,
    scores: { before: before.scores, after: after.scores },
    moves,
    themes: themeChanges(before.themes, after.themes),
  };
}

/** Comments that changed their theme, by the assignments of two reports of one file; null where they do not tell. */
export function movesBetween(before: KeptReport, after: KeptReport): Move[] | null {
  if (!before.assignments || !after.assignments || before.source.sha256 !== after.source.sha256) return null;
  const earlier = new Map(before.assignments.map(({ row, theme }) => [row, theme]));
  const pairs = after.assignments.flatMap(({ row, theme }) => {
    const was = earlier.get(row);
    return was === undefined ? [] : [{ from: was, to: theme }];
  });
  return countMoves(pairs, { before: before.themes, after: after.themes });
}

/** Counts those pairs that differ. */
export function countMoves(
  pairs: Iterable<{ readonly from: string | null; readonly to: string | null }>,
  themes: { readonly before: readonly NamedTheme[]; readonly after: readonly NamedTheme[] },
): Move[] {
  const counts = new Map<string, { from: string | null; to: string | null; comments: number }>();
  for (const { from, to } of pairs) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    const known = counts.get(key);
    if (known) known.comments++;
    else counts.set(key, { from, to, comments: 1 });
  }
  const names = new Map([...themes.before, ...themes.after].map(({ id, name }) => [id, name]));
  const named = (id: string | null): NamedTheme | null => (id === null ? null : { id, name: names.get(id) ?? id });
  const moves = [...counts.values()].map(({ from, to, comments }) => ({ from: named(from), to: named(to), comments }));
  return moves.sort(
    (a, b) => b.comments - a.comments || compare(a.from?.id, b.from?.id) || compare(a.to?.id, b.to?.id),
  );
}

function compare(one = "", other = ""): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
