import { readAmount } from "./amount.ts";
import { countCells } from "./countCells.ts";
import { currencyIn } from "./currency.ts";
import { readDateCell } from "./dateCell.ts";
import { isStepWord } from "./fiveWords.ts";
import { foldText } from "./foldText.ts";
import { BAND_WORDS } from "./headingWords.ts";
import { isMissing } from "./missing.ts";
import { readScoreCell } from "./scoreCell.ts";
import { cellAt, type Column } from "./table.ts";
import { isScaleWord } from "./threeWords.ts";

/** What a nested answer becomes in a table: nobody's words. */
const JSON_TEXT = /^(?:\{\s*"|\[\s*[[{"])/;

/** Cells looked into; a column of a million rows shows its kind on these. */
const SAMPLE = 20000;

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
  /** Different answers in the sample, case and outer blanks aside. */
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

/** Looks at a column: all cells of a small table, an evenly spread sample of a large one. */
export function profileColumn(column: Column, rows: number): Profile {
  const sample = sampleOf(column, rows);
  const cells = sample.cells.map(([cell, times]) => ({ cell, times, ...kindsOf(cell) }));
  const answered = sum(cells);
  const share = (keep: (cell: Cell) => boolean): number => (answered === 0 ? 0 : sum(cells.filter(keep)) / answered);
  const answers = new Set(cells.map(({ cell }) => foldText(cell)));
  const texts = cells.filter(({ isText }) => isText);
  const words = texts.reduce((total, { cell, times }) => total + times * wordsIn(cell), 0);
  return {
    rows,
    ...countCells(column, rows),
    answered,
    fill: sample.size === 0 ? 0 : answered / sample.size,
    answers: answers.size,
    scores: share(({ isScore }) => isScore),
    scaleWords: share(({ cell }) => isScaleWord(cell) || isStepWord(cell)),
    numbers: share(({ number }) => number !== null),
    ...rangeOf(cells),
    dates: share(({ date }) => date === "date"),
    serials: share(({ date }) => date === "serial"),
    amounts: share(({ isAmount }) => isAmount),
    currencies: share(({ isAmount, currency }) => isAmount && currency !== null),
    texts: share(({ isText }) => isText),
    words: texts.length === 0 ? 0 : words / sum(texts),
    bands: answers.size > 1 && [...answers].every((answer) => BAND_WORDS.has(answer)),
    example: sample.cells[0]?.[0] ?? "",
  };
}

interface Cell extends ReturnType<typeof kindsOf> {
  readonly cell: string;
  readonly times: number;
}

function kindsOf(cell: string) {
  const score = readScoreCell(cell);
  const date = readDateCell(cell).kind;
  const { currency, rest } = currencyIn(cell);
  const isAmount = readAmount(rest) !== null;
  const isScore = score.kind === "number";
  return {
    isScore,
    /** Null where the number has a label, or there is none. */
    number: isScore && /^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? score.value : null,
    date: date === "unreadable" ? null : date === "serial" ? ("serial" as const) : ("date" as const),
    isAmount,
    currency,
    isText: !isScore && date === "unreadable" && !isAmount && /\p{L}/u.test(cell) && !JSON_TEXT.test(cell),
  };
}

function rangeOf(cells: readonly Cell[]): Pick<Profile, "whole" | "low" | "high"> {
  const numbers = cells
    .flatMap(({ number, times }) => (number === null ? [] : [{ number, times }]))
    .sort((a, b) => a.number - b.number);
  const count = sum(numbers);
  let above = Math.floor(count * 0.01);
  let last = numbers.length - 1;
  for (; last > 0; last--) {
    above -= numbers[last]?.times ?? 0;
    if (above < 0) break;
  }
  return {
    whole: count === 0 ? 0 : sum(numbers.filter(({ number }) => Number.isInteger(number))) / count,
    low: numbers[0]?.number ?? Number.NaN,
    high: numbers[last]?.number ?? Number.NaN,
  };
}

function sum(cells: readonly { readonly times: number }[]): number {
  return cells.reduce((total, { times }) => total + times, 0);
}

function wordsIn(cell: string): number {
  return cell.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Answered cells of the sampled rows with how often they stand there, in the order of the file. */
function sampleOf(column: Column, rows: number) {
  const size = Math.min(rows, SAMPLE);
  const times = new Map<string, number>();
  for (let index = 0; index < size; index++) {
    const cell = cellAt(column, sampledRow(index, rows)).trim();
    times.set(cell, (times.get(cell) ?? 0) + 1);
  }
  return { cells: [...times].filter(([cell]) => !isMissing(cell)), size };
}

/** Steps of the golden ratio spread evenly and, unlike every nth row, never fall in step with rows that come in threes. */
function sampledRow(index: number, rows: number): number {
  return rows <= SAMPLE ? index : Math.floor(((index * 0.6180339887498949) % 1) * rows);
}
