import { FeedbackError } from "../errors.ts";
import { measureName } from "../measures/measureNames.ts";
import { phrase, said, type Phrase } from "../phrase.ts";
import type { Settings } from "../settings.ts";
import { columnNamed, findColumn } from "./findColumn.ts";
import { inferMeasures, type MeasureColumn } from "./inferMeasures.ts";
import { profileColumn } from "./profileColumn.ts";
import { looksOf, reasonFor, reasonForNone } from "./reasons.ts";
import { respondentsOf } from "./respondentsKind.ts";
import { asSegment, RULES, type Candidate } from "./roleRules.ts";
import type { ColumnReading, ColumnRoles, ColumnSettings, RespondentsReading, Role } from "./roles.ts";
import { shortened } from "./shortened.ts";
import type { Column, Table } from "./table.ts";

type SingleRole = Exclude<Role, "segment" | "measure">;

/** In this order columns are given away: the surer a role is by its values, the earlier. */
const ORDER = ["score", "comment", "date", "revenue", "id", "account"] as const satisfies readonly SingleRole[];

const MOST_SEGMENTS = 8;

const NO_FIT = -1;

interface Found {
  readonly role: Role;
  readonly why: Phrase;
  readonly chosenBy: ColumnReading["chosenBy"];
}

/**
 * Which column plays which role, from what is set, from the names (en, ru, lt, de, fr, es, pl) and from the values, each
 * with its reason. Of columns that suit a role equally well the leftmost is taken, and the reason says so.
 *
 * Throws FeedbackError("missing-column") when a column that is set does not exist, and
 * FeedbackError("nothing-to-analyze") when neither scores nor comments are found.
 */
export function inferRoles(table: Table, settings: Settings): ColumnRoles {
  const roles = giveRoles(table, settings);
  if (roles.score === null && roles.comment === null) throw nothingToAnalyze(table);
  return roles;
}

/**
 * As {@link inferRoles}, for a person who will choose the columns: whatever is not there is passed over, be it a column that
 * is set, the scores or the comments.
 */
export function likelyRoles(table: Table, settings: Settings): ColumnRoles {
  return giveRoles(table, { ...settings, columns: presentColumns(table, settings.columns) });
}

function presentColumns(table: Table, { segments, ...single }: ColumnSettings): ColumnSettings {
  const isThere = (name: string): boolean => columnNamed(table, name) !== undefined;
  const present = Object.entries(single).filter(([, name]) => typeof name !== "string" || isThere(name));
  return { ...Object.fromEntries(present), ...(segments !== undefined && { segments: segments.filter(isThere) }) };
}

function giveRoles(table: Table, settings: Settings): ColumnRoles {
  const candidates = candidatesOf(table);
  const found = new Map<Column, Found>();
  for (const role of ORDER) takeSet(role, { table, settings, candidates, found });
  const set = settings.columns.segments?.map((name) => findColumn(table, name, "segment"));
  for (const column of set ?? [])
    found.set(column, found.get(column) ?? byHand("segment", column, { settings, candidates }));
  for (const role of ORDER) {
    if (settings.columns[role] === undefined) takeBest(role, { candidates, found });
  }
  const respondents = respondentsOf(candidates, settings);
  const measures = takeMeasures({ table, settings, candidates, found }, respondents);
  const segments = set ?? bestSegments(candidates, found);

  const columnOf = (role: SingleRole): string | null => {
    const name = settings.columns[role];
    if (typeof name === "string") return findColumn(table, name, role).name;
    return [...found].find(([, is]) => is.role === role)?.[0].name ?? null;
  };
  const single = {
    id: columnOf("id"),
    account: columnOf("account"),
    score: columnOf("score"),
    comment: columnOf("comment"),
    date: columnOf("date"),
    revenue: columnOf("revenue"),
  };
  return {
    ...single,
    segments: segments.map(({ name }) => name),
    measures,
    respondents,
    readings: candidates.map((candidate) => readingOf(candidate, found.get(candidate.column), single)),
  };
}

function candidatesOf({ columns, rows }: Table): Candidate[] {
  return columns.map((column) => ({ column, profile: profileColumn(column, rows) }));
}

interface Work {
  readonly table: Table;
  readonly settings: Settings;
  readonly candidates: readonly Candidate[];
  readonly found: Map<Column, Found>;
}

function takeSet(role: SingleRole, { table, settings, candidates, found }: Work): void {
  const name = settings.columns[role];
  if (typeof name !== "string") return;
  const column = findColumn(table, name, role);
  found.set(column, byHand(role, column, { settings, candidates }));
}

function byHand(role: Role, column: Column, { settings, candidates }: Pick<Work, "settings" | "candidates">): Found {
  const from = settings.columnsFrom[role === "segment" ? "segments" : role] ?? "option";
  const profile = candidates.find((candidate) => candidate.column === column)?.profile;
  const set = phrase(from === "study" ? "set in the study file" : "set by option");
  const why = profile ? phrase("{set}; {looks}", { set, looks: looksOf(profile, role) }) : set;
  return { role, why, chosenBy: from };
}

function takeBest(role: SingleRole, { candidates, found }: Pick<Work, "candidates" | "found">): void {
  const fits = candidates
    .filter(({ column }) => !found.has(column))
    .map((candidate) => ({ candidate, fit: RULES[role](candidate) ?? NO_FIT }))
    .filter(({ fit }) => fit !== NO_FIT);
  const best = fits.reduce<(typeof fits)[number] | null>(
    (leader, entry) => (leader && leader.fit >= entry.fit ? leader : entry),
    null,
  );
  if (!best) return;
  const ties = fits.filter((entry) => entry !== best && entry.fit === best.fit);
  const reason = reasonFor(best.candidate, role);
  const other = ties[0]?.candidate.column.name;
  const why =
    other === undefined
      ? reason
      : phrase("{reason}; the leftmost, though “{other}” would do as well", { reason, other: shortened(other) });
  found.set(best.candidate.column, { role, why, chosenBy: "inferred" });
}

/** Columns that give a measure split nothing: their values are answers. */
function takeMeasures({ table, settings, candidates, found }: Work, { kind }: RespondentsReading): MeasureColumn[] {
  const score = [...found].find(([, { role }]) => role === "score")?.[0].name ?? null;
  const measures = inferMeasures({
    table,
    candidates,
    score: { column: score, scale: settings.scale },
    free: (column) => !found.has(column),
    staff: kind === "employees",
    set: settings.measures,
  });
  for (const { column } of candidates) {
    const own = measures.filter((measure) => measure.column === column.name);
    const [first] = own;
    if (first === undefined || found.has(column)) continue;
    const names = own
      .map((measure) => measureName(measure))
      .reduce((one, other) => phrase("{one} and {other}", { one, other }));
    found.set(column, {
      role: "measure",
      why: phrase("gives {measures}: {why}", { measures: names, why: first.why }),
      chosenBy: first.chosenBy,
    });
  }
  return measures;
}

/** Best first: by what the name says, then by how many cells are filled, then from the left. */
function bestSegments(candidates: readonly Candidate[], found: Map<Column, Found>): Column[] {
  const fits = candidates
    .filter(({ column }) => !found.has(column))
    .map((candidate) => ({ candidate, fit: asSegment(candidate) ?? NO_FIT }))
    .filter(({ fit }) => fit !== NO_FIT)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_SEGMENTS);
  for (const { candidate } of fits) {
    found.set(candidate.column, { role: "segment", why: reasonFor(candidate, "segment"), chosenBy: "inferred" });
  }
  return fits.map(({ candidate }) => candidate.column);
}

function readingOf(
  candidate: Candidate,
  found: Found | undefined,
  taken: Readonly<Record<SingleRole, string | null>>,
): ColumnReading {
  const { filled, distinct } = candidate.profile;
  const given = Object.entries(taken).filter((entry): entry is [SingleRole, string] => entry[1] !== null);
  const { role, why, chosenBy } = found ?? {
    role: null,
    why: reasonForNone(candidate, Object.fromEntries(given)),
    chosenBy: "inferred" as const,
  };
  return { column: candidate.column.name, role, why, reason: said(why), chosenBy, filled, distinct };
}

function nothingToAnalyze(table: Table): FeedbackError {
  const candidates = candidatesOf(table);
  return new FeedbackError("nothing-to-analyze", {
    file: table.source.file,
    lookedFor: [
      "a score (whole numbers such as 0–10 under a name such as “NPS”, “Score”, “Оценка” or “Įvertinimas”)",
      "comments (text under a name such as “Comment”, “Why …?”, “Комментарий” or “Komentaras”)",
    ],
    columns: candidates.map((candidate) => ({
      name: candidate.column.name,
      found: said(reasonForNone(candidate, {})),
    })),
  });
}
