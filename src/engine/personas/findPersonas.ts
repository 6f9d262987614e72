import type { Effects } from "../effects.ts";
import type { Basis } from "../figures/group.ts";
import { tallyRows } from "../measures/tally.ts";
import type { Persona, PersonaSearch } from "../report/document.ts";
import { worthOf } from "../revenue/worth.ts";
import type { ColumnRoles } from "../survey/roles.ts";
import type { Table } from "../survey/table.ts";
import type { CodedComments } from "../themes/codeComments.ts";
import { fingerprint } from "../themes/identity.ts";
import { choosePersonas } from "./choosePersonas.ts";
import { groupingsOf } from "./columns.ts";
import { findDifferences, RATE, type Counted, type GroupFinding } from "./findings.ts";
import { ALL_ROWS, totalsOf, varianceBetween, type Totals } from "./totals.ts";
import { everybodyOf, voicesOf, type Everybody } from "./voices.ts";

/** A column that explains so much of the scores was made from them, or they from it. */
const TELLS_THE_SCORE = 0.5;
/** Themes of a card. */
const MOST_THEMES = 6;

interface Survey {
  readonly table: Table;
  readonly roles: ColumnRoles;
  readonly coded: CodedComments;
  /** Ids of the themes, in the coding's order. */
  readonly ids: readonly string[];
}

interface Personas {
  readonly personas: Persona[];
  readonly personaSearch: PersonaSearch | null;
}

/**
 * Groups of respondents that differ from all others, in the score or in what they speak of, by more than chance allows for
 * so many that were tried: every value of every column that parts respondents, and every band of the numeric ones.
 */
export function findPersonas(basis: Basis, survey: Survey, effects: Effects): Personas {
  const { table, roles, coded, ids } = survey;
  const on = { basis, coding: coded.coding, count: ids.length };
  const all = totalsOf(ALL_ROWS, on, effects.signal);
  const variance = varianceOf(basis);
  const counted = groupingsOf(basis, { table, roles }).map((grouping): Counted => ({
    grouping,
    totals: totalsOf(grouping, on, effects.signal),
  }));
  if (counted.length === 0) return { personas: [], personaSearch: null };
  const telling = counted.filter(({ totals }) => varianceBetween(totals, all, variance) > TELLS_THE_SCORE);
  const columns = counted.filter((column) => !telling.includes(column));
  const { found, tried, kept } = findDifferences(columns, all, basis.responses.scale);
  const { chosen, unshown } = choosePersonas(found, all.rows[0] ?? 0);
  const everybody = chosen.length === 0 ? null : everybodyOf(basis, coded);
  return {
    personas: chosen.map((finding) => {
      effects.signal.throwIfAborted();
      return personaOf(finding, { ...survey, basis, all, everybody });
    }),
    personaSearch: {
      tried,
      found: kept,
      rate: RATE,
      columns: columns.map(({ grouping: { column, kind, groups } }) => ({ column, kind, groups: groups.length })),
      leftOut: telling.map(({ grouping }) => ({ column: grouping.column, reason: "tells-the-score" })),
      unshown: unshown.map(({ finding, like }) => ({ ...nameOf(finding), like: like && idOf(like) })),
    },
  };
}

/** Of the scores as given, each answer once. */
function varianceOf({ all }: Basis): number {
  let [count, sum, squares] = [0, 0, 0];
  for (const [score, times] of all) {
    count += times;
    sum += times * score;
    squares += times * score * score;
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

function nameOf({ counted, group }: GroupFinding): { column: string; value: string } {
  const { column, groups } = counted.grouping;
  return { column, value: groups[group]?.label ?? "" };
}

function idOf({ counted, group }: GroupFinding): string {
  const { column, groups } = counted.grouping;
  return `p-${fingerprint(`${column}\n${groups[group]?.condition ?? ""}`)}`;
}

interface Whole extends Survey {
  readonly basis: Basis;
  readonly all: Totals;
  readonly everybody: Everybody | null;
}

function personaOf(finding: GroupFinding, { basis, coded, ids, all, everybody }: Whole): Persona {
  const { counted, group, score } = finding;
  const { grouping, totals } = counted;
  const { responses, preset, rates } = basis;
  const rows = rowsIn(grouping.of, group, totals.rows[group] ?? 0);
  const more = new Set(finding.themes.filter(({ z }) => z > 0).map(({ theme }) => theme));
  return {
    id: idOf(finding),
    ...nameOf(finding),
    kind: grouping.kind,
    outcome: grouping.outcome,
    where: [{ column: grouping.column, value: grouping.groups[group]?.condition ?? "" }],
    rows: rows.length,
    share: rows.length / Math.max(1, all.rows[0] ?? 0),
    scores: responses.scale ? tallyRows(responses, preset, rows) : null,
    difference: score && {
      value: score.value,
      rest: score.rest,
      interval: score.interval,
      p: score.p,
      adjustedP: score.adjustedP,
      clear: score.clear,
    },
    revenue: worthOf(responses, { preset, rates }, rows),
    themes: finding.themes.slice(0, MOST_THEMES).map(({ theme, p, adjustedP }) => {
      const [base, comments] = [totals.themes[theme]?.[group] ?? 0, totals.comments[group] ?? 0];
      const others = (all.themes[theme]?.[0] ?? 0) - base;
      const rest = others / ((all.comments[0] ?? 0) - comments);
      return { id: ids[theme] ?? "", base, share: base / comments, rest, p, adjustedP };
    }),
    ...voicesOf({ holds: (row) => grouping.of[row] === group, themes: more }, basis, { coded, everybody }),
  };
}

function rowsIn(of: Int16Array, group: number, size: number): Int32Array {
  const rows = new Int32Array(size);
  let at = 0;
  of.forEach((own, row) => {
    if (own === group) rows[at++] = row;
  });
  return rows;
}
