import { quiet } from "../effects.ts";
import { isServiceKind, type InsVariant, type MeasureKind } from "../measures/measureKinds.ts";
import { phrase, said, type Phrase } from "../phrase.ts";
import type { MeasureSetting } from "../settings.ts";
import { readDurationCell, unitInHeading, type DurationUnit } from "./duration.ts";
import { findColumn } from "./findColumn.ts";
import { headingWeight } from "./headings.ts";
import { kindOfCases, kindsOfAnswers } from "./kindsOfMeasure.ts";
import { asksForEase, asksForEffort, asksForNetSatisfaction, asksForSatisfaction } from "./measureWords.ts";
import { readScores } from "./readScores.ts";
import { isAnswerScale, type Candidate } from "./roleRules.ts";
import type { ColumnReading } from "./roles.ts";
import { rowsOf, sampleOf } from "./sampleCells.ts";
import type { ScaleId } from "./scale.ts";
import { shortened } from "./shortened.ts";
import type { Column, Table } from "./table.ts";

/** A measure that a column gives. */
export interface MeasureColumn {
  readonly kind: MeasureKind;
  readonly column: string;
  /** Of a net satisfaction; null for other measures. */
  readonly variant: InsVariant | null;
  /** How the answers are to be read. */
  readonly scale: ScaleId | "auto";
  /** Of times, where the file or a person tells it. */
  readonly unit: DurationUnit | null;
  /** In hours; null: the usual one. */
  readonly targetHours: number | null;
  /** Whether the column heads the report. */
  readonly headline: boolean;
  readonly why: Phrase;
  readonly reason: string;
  readonly chosenBy: ColumnReading["chosenBy"];
}

/** What measures are looked for in. */
export interface MeasureSearch {
  readonly table: Table;
  readonly candidates: readonly Candidate[];
  /** The column that heads the report, and how its answers were set to be read. */
  readonly score: { readonly column: string | null; readonly scale: ScaleId | "auto" };
  /** Columns without another role. */
  readonly free: (column: Column) => boolean;
  readonly staff: boolean;
  readonly set: readonly MeasureSetting[];
}

/** Of one kind, answers and cases together: more could not be looked over, and each is read as a whole. */
const MOST_MEASURES = 16;
/** Cells of one kind, apart from slips of the pen. */
const MOST = 0.8;

/**
 * Every measure that the columns give: those that are set, then those of the column that heads the report, then the others in
 * the order of the file. A kind that is set replaces what would be inferred of that kind; one that is set to no column is off.
 * Throws FeedbackError("missing-column").
 */
export function inferMeasures(search: MeasureSearch): MeasureColumn[] {
  const { table, candidates, score, set, free } = search;
  const byHand = set.flatMap((setting) => settled(setting, search));
  const taken = new Set(byHand.map(({ column }) => column));
  const kinds = new Set(set.map(({ kind }) => kind));
  const ordered = candidates.toSorted(
    (a, b) => Number(b.column.name === score.column) - Number(a.column.name === score.column),
  );
  const found = ordered
    .filter(({ column }) => !taken.has(column.name) && (column.name === score.column || free(column)))
    .flatMap((candidate) => measuresOf(candidate, table, search))
    .filter(({ kind }) => !kinds.has(kind));
  return [...byHand, ...found].slice(0, MOST_MEASURES);
}

function settled({ kind, column: name, ...set }: MeasureSetting, { table, score }: MeasureSearch): MeasureColumn[] {
  if (name === null) return [];
  const column = findColumn(table, name, "measure");
  const why = phrase(set.from === "study" ? "set in the study file" : "set by option");
  return [
    {
      kind,
      column: column.name,
      variant: kind === "ins" ? (set.variant ?? "satisfied") : null,
      scale: SCALE_OF[kind] ?? "auto",
      unit: isServiceKind(kind) ? (set.unit ?? unitOf(column)) : null,
      targetHours: set.targetHours ?? null,
      headline: column.name === score.column,
      why,
      reason: said(why),
      chosenBy: set.from,
    },
  ];
}

/** A measure that is set by hand says how its answers are to be read. */
const SCALE_OF: Readonly<Partial<Record<MeasureKind, ScaleId>>> = {
  nps: "0-10",
  enps: "0-10",
  ces1: "1-5",
  ces2: "1-7",
  rating3: "three-words",
};

function measuresOf(candidate: Candidate, table: Table, search: MeasureSearch): MeasureColumn[] {
  const { column } = candidate;
  const headline = column.name === search.score.column;
  const of = { column: column.name, targetHours: null, headline, chosenBy: "inferred" as const };
  const cases = headline ? null : kindOfCases(column);
  if (cases !== null) {
    if (!holdsCases(column, table.rows)) return [];
    const why = namedSo(
      candidate,
      phrase("cells such as {example}", { example: shortened(candidate.profile.example) }),
    );
    const unit = cases === "contacts-per-case" ? null : unitOf(column);
    return [{ ...of, kind: cases, variant: null, scale: "auto", unit, why, reason: said(why) }];
  }
  if (!headline && !(isAnswerScale(candidate.profile) && saysMeasure(candidate))) return [];
  const asked = headline ? search.score.scale : "auto";
  const { scale } = readScores(column, { rows: table.rows, scale: asked }, quiet);
  const words = candidate.profile.scaleWords > candidate.profile.scores;
  return kindsOfAnswers(column, { scale, words, headline, staff: search.staff }).map(({ kind, variant }) => {
    const why = namedSo(candidate, scale.why);
    return { ...of, kind, variant, scale: asked, unit: null, why, reason: said(why) };
  });
}

function namedSo({ column: { heading, question } }: Candidate, looks: Phrase): Phrase {
  return heading.trim() === "" && question !== null
    ? phrase("asks “{question}”, {looks}", { question: shortened(question), looks })
    : phrase("named “{heading}”, {looks}", { heading: shortened(heading), looks });
}

/** Whether a name says that the column is an answer worth a figure of its own, or words that are nothing but ratings do. */
function saysMeasure({ column, profile: { scaleWords, answers } }: Candidate): boolean {
  const byScore = headingWeight(column, "score");
  if (byScore !== 0) return byScore > 0;
  if (scaleWords >= MOST && answers >= 3) return true;
  return [asksForEffort, asksForEase, asksForSatisfaction, asksForNetSatisfaction].some((asks) => asks(column));
}

function holdsCases(column: Column, rows: number): boolean {
  const { looked } = sampleOf(column, rows);
  const all = rowsOf(looked);
  let durations = 0;
  for (const [cell, times] of looked) {
    const { kind } = readDurationCell(cell);
    if (kind !== "missing" && kind !== "not-a-duration") durations += times;
  }
  return all > 0 && durations >= MOST * all;
}

function unitOf(column: Column): DurationUnit | null {
  return unitInHeading(column.heading) ?? (column.question === null ? null : unitInHeading(column.question));
}
