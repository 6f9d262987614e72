import { readAmount } from "./amount.ts";
import { currencyIn } from "./currency.ts";
import { readDateCell } from "./dateCell.ts";
import { isStepWord } from "./fiveWords.ts";
import { foldText } from "./foldText.ts";
import { BAND_WORDS } from "./headingWords.ts";
import { rowsOf, sampleOf, type CellSample, type Times } from "./sampleCells.ts";
import { LONGEST_SCORE, readScoreCell } from "./scoreCell.ts";
import type { Column } from "./table.ts";
import { isScaleWord } from "./threeWords.ts";

/** What a nested answer becomes in a table: nobody's words. */
const JSON_TEXT = /^(?:\{\s*"|\[\s*[[{"])/;

/** Beyond it a cell is prose, and neither an amount nor the name of an answer. */
const LONGEST_NAME = 60;

/** What a column's cells look like. Shares are of the answered cells: not blank and no word for “no answer”. */
export interface Profile {
  readonly rows: number;
  /** Cells that are not blank, of all rows. */
  readonly filled: number;
  /** Different cells among them. */
  readonly distinct: number;
  /** Answered cells in the sample, and the share of the sample they are. */
  readonly answered: number;
  readonly fill: number;
  /** Different answers in the sample, outer blanks aside, and case where they are not thousands. */
  readonly answers: number;
  /** Share of cells that give a number when read as a score, labels aside. */
  readonly scores: number;
  /** Share of cells that are words or faces of a scale of three or five steps. */
  readonly scaleWords: number;
  /** Share of cells that are bare numbers. */
  readonly numbers: number;
  /** Share of the numbers that are whole. */
  readonly whole: number;
  readonly low: number;
  /** The highest number, the last hundredth left out. */
  readonly high: number;
  /** Share of cells that are dates by their form, and that are bare numbers which could be dates. */
  readonly dates: number;
  readonly serials: number;
  /** Share of cells that are amounts, and that carry a currency. */
  readonly amounts: number;
  readonly currencies: number;
  /** Share of cells with letters that are neither number, date, amount nor JSON. */
  readonly texts: number;
  /** Mean words of the texts. */
  readonly words: number;
  /** All answers are names of score bands. */
  readonly bands: boolean;
  /** The first answered cell. */
  readonly example: string;
}

/**
 * Looks at a column: all cells of a small table, an evenly spread sample of a large one. What kind a cell is takes a dozen
 * expressions to tell: of a column with thousands of different cells those of some rows are asked, which tell a share as well.
 */
export function profileColumn(column: Column, rows: number): Profile {
  const sample = sampleOf(column, rows);
  const answered = rowsOf(sample.answers);
  const cells = Array.from(sample.looked, ([cell, times]): Cell => ({ cell, times, ...kindsOf(cell) }));
  const looked = sum(cells);
  const share = (keep: (cell: Cell) => boolean): number => (looked === 0 ? 0 : sum(cells.filter(keep)) / looked);
  const texts = cells.filter(({ isText }) => isText);
  const words = texts.reduce((total, { cell, times }) => total + times * wordsIn(cell), 0);
  return {
    rows,
    filled: sample.filled,
    distinct: sample.distinct,
    answered,
    fill: sample.size === 0 ? 0 : answered / sample.size,
    ...answersIn(sample),
    scores: share(({ isScore }) => isScore),
    scaleWords: share(({ cell }) => cell.length <= LONGEST_NAME && (isScaleWord(cell) || isStepWord(cell))),
    ...numbersIn(sample.answers, answered),
    dates: share(({ date }) => date === "date"),
    serials: share(({ date }) => date === "serial"),
    amounts: share(({ isAmount }) => isAmount),
    currencies: share(({ isAmount, currency }) => isAmount && currency !== null),
    texts: share(({ isText }) => isText),
    words: texts.length === 0 ? 0 : words / sum(texts),
    example: sample.example,
  };
}

/** Thousands of different cells are no names of bands, and few of them differ in nothing but case. */
function answersIn({ answers, looked }: CellSample): Pick<Profile, "answers" | "bands"> {
  if (looked !== answers) return { answers: answers.size, bands: false };
  const folded = new Set(Array.from(answers.keys(), foldText));
  return { answers: folded.size, bands: folded.size > 1 && [...folded].every((answer) => BAND_WORDS.has(answer)) };
}

interface Cell extends ReturnType<typeof kindsOf> {
  readonly cell: string;
  readonly times: number;
}

function kindsOf(cell: string) {
  const isScore = readScoreCell(cell).kind === "number";
  const date = readDateCell(cell).kind;
  const { currency, rest } =
    cell.length <= LONGEST_NAME && /\d/.test(cell) ? currencyIn(cell) : { currency: null, rest: "" };
  const isAmount = readAmount(rest) !== null;
  return {
    isScore,
    date: date === "unreadable" ? null : date === "serial" ? ("serial" as const) : ("date" as const),
    isAmount,
    currency,
    isText: !isScore && date === "unreadable" && !isAmount && /\p{L}/u.test(cell) && !JSON_TEXT.test(cell),
  };
}

/** A number as a score is one, without a label. */
const NUMBER = /^[+-]?\d{1,15}(?:[.,]\d+)?$/;

function numbersIn(cells: Times, answered: number): Pick<Profile, "numbers" | "whole" | "low" | "high"> {
  const numbers = new Float64Array(answered);
  let count = 0;
  let fractions = 0;
  for (const [cell, times] of cells) {
    if (cell.length > LONGEST_SCORE || !NUMBER.test(cell)) continue;
    const number = Number(cell.replace(",", "."));
    for (const end = count + times; count < end;) numbers[count++] = number;
    if (!Number.isInteger(number)) fractions += times;
  }
  const sorted = numbers.subarray(0, count).sort();
  return {
    numbers: answered === 0 ? 0 : count / answered,
    whole: count === 0 ? 0 : (count - fractions) / count,
    low: sorted[0] ?? Number.NaN,
    high: sorted[count - 1 - Math.floor(count * 0.01)] ?? Number.NaN,
  };
}

function sum(cells: readonly { readonly times: number }[]): number {
  return cells.reduce((total, { times }) => total + times, 0);
}

function wordsIn(cell: string): number {
  return cell.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
