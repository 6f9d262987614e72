import type { Watch } from "../effects.ts";
import { phrase, type Phrase } from "../phrase.ts";
import { diagnosticOf, type Diagnostic } from "./diagnostic.ts";
import { fiveStepsOf, isStepWord } from "./fiveWords.ts";
import { findScale, type ScoreFacts } from "./findScale.ts";
import { asksToRecommend, isFriendsAndFamily } from "./headings.ts";
import { asksForEase, asksForEffort, asksForSatisfaction } from "./measureWords.ts";
import { eachRow, readCells } from "./readCells.ts";
import { EXCLUSIONS, type Exclusion } from "./responses.ts";
import type { Scale, ScaleId } from "./scale.ts";
import { readScoreCell, type ScoreCell } from "./scoreCell.ts";
import { shortened } from "./shortened.ts";
import { isScaleWord, wordScaleOf, type WordScale } from "./threeWords.ts";
import { cellAt, type Column } from "./table.ts";

export interface ScoreReading {
  readonly scale: Scale;
  /** NaN where there is no score. */
  readonly score: Float64Array;
  /** 0 = a valid score, else 1 + index into EXCLUSIONS. */
  readonly problem: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ScoreOptions {
  readonly rows: number;
  readonly scale: ScaleId | "auto";
}

type Problem = Exclude<Exclusion, "ragged" | "filtered" | "duplicate">;

/** Reads a score column on the scale that fits it. Every row gets a score or the reason why it has none. */
export function readScores(column: Column, options: ScoreOptions, effects: Watch): ScoreReading {
  const { rows } = options;
  const cellOf = readCells(column, readScoreCell);
  const { facts, wordScale } = factsOf(column, { rows, cellOf }, effects);
  const { scale, diagnostics } = findScale(facts, options.scale);
  const words = scale.id === (facts.steps === 5 ? "1-5" : "three-words") ? wordScale : null;
  const judge = readCells(column, (cell) => judged(readScoreCell(cell), cell, { scale, words }));
  const score = new Float64Array(rows).fill(Number.NaN);
  const problem = new Uint8Array(rows);
  eachRow(rows, effects, (row) => {
    const result = judge(row);
    if (typeof result === "number") score[row] = result;
    else problem[row] = 1 + EXCLUSIONS.indexOf(result);
  });
  return { scale, score, problem, diagnostics };
}

/** Reads single score cells on a scale that is known; NaN for what is no number on it. */
export function scoreTeller(scale: Scale): (cell: string) => number {
  return (written) => {
    const cell = written.trim();
    const score = judged(readScoreCell(cell), cell, { scale, words: null });
    return typeof score === "number" ? score : Number.NaN;
  };
}

function judged(cell: ScoreCell, text: string, on: { scale: Scale; words: WordScale | null }): number | Problem {
  const { scale, words } = on;
  if (cell.kind === "missing") return "missing";
  if (cell.kind === "not-a-number") return words?.(text) ?? "not-a-number";
  if (scale.id !== "fractional" && !Number.isInteger(cell.value)) return "not-an-integer";
  const onScale = cell.value >= scale.low && cell.value <= scale.high;
  return onScale && (cell.outOf === null || cell.outOf === scale.high) ? cell.value : "out-of-range";
}

interface Cells {
  readonly rows: number;
  readonly cellOf: (row: number) => ScoreCell;
}

function factsOf(column: Column, { rows, cellOf }: Cells, effects: Watch) {
  const counts = new Map<number, number>();
  const outOfs = new Map<number, number>();
  const words = new Set<string>();
  let wordCells = 0;
  eachRow(rows, effects, (row) => {
    const cell = cellOf(row);
    if (cell.kind === "number") {
      counts.set(cell.value, (counts.get(cell.value) ?? 0) + 1);
      if (cell.outOf !== null) outOfs.set(cell.outOf, (outOfs.get(cell.outOf) ?? 0) + 1);
    } else if (cell.kind === "not-a-number") {
      const text = cellAt(column, row).trim();
      if (!words.has(text) && !isScaleWord(text) && !isStepWord(text)) return;
      words.add(text);
      wordCells++;
    }
  });
  const [outOf] = [...outOfs].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0] ?? [null];
  const fiveSteps = fiveStepsOf(words);
  const wordScale = fiveSteps ?? wordScaleOf(words);
  const facts: ScoreFacts = {
    column: column.name,
    asksToRecommend: asksToRecommend(column),
    friendsAndFamily: isFriendsAndFamily(column),
    asksForEffort: asksForEffort(column) && !asksForEase(column),
    asksElse: asksElse(column),
    counts,
    words: wordScale ? wordCells : 0,
    steps: fiveSteps ? 5 : 3,
    outOf,
  };
  return { facts, wordScale };
}

function asksElse(column: Column): boolean {
  return !asksToRecommend(column) && [asksForSatisfaction, asksForEffort, asksForEase].some((asks) => asks(column));
}

/** One warning for each kind of cell that is not missing and still gives no score, with the first such row. */
export function scoreWarnings(column: Column, excluded: Uint8Array, scale: Scale): Diagnostic[] {
  return EXCLUSIONS.flatMap((reason, index): Diagnostic[] => {
    const first = excluded.indexOf(index + 1);
    if (first < 0) return [];
    const others = excluded.reduce((sum, code) => (code === index + 1 ? sum + 1 : sum), 0) - 1;
    const why = whyNoScore(reason, { cell: shortened(cellAt(column, first)), scale });
    if (why === null) return [];
    const says = others === 0 ? why : phrase("{first} Other such cells: {others}.", { first: why, others });
    const about = { code: `score-${reason}`, row: first + 1, column: column.name };
    return [diagnosticOf({ severity: "warning", ...about }, says)];
  });
}

function whyNoScore(reason: Exclusion, { cell, scale }: { cell: string; scale: Scale }): Phrase | null {
  const { low, high } = scale;
  switch (reason) {
    case "not-a-number":
      return phrase("“{cell}” is not a number: excluded from the score.", { cell });
    case "not-an-integer":
      return phrase("“{cell}” is not a whole number: excluded from the score.", { cell });
    case "out-of-range":
      return phrase("“{cell}” is not on the scale {low}–{high}: excluded from the score.", { cell, low, high });
    case "missing":
    case "ragged":
    case "filtered":
    case "duplicate":
      return null;
  }
}
