import Papa from "papaparse";
import { findDialect, type Dialect } from "../../formats/dialect.ts";
import { readHeader, type Header } from "../../formats/header.ts";
import { LEADING } from "../../formats/recordTable.ts";
import { repeatsHeadings } from "../../formats/strayRows.ts";
import { cellSpans, type Span } from "./cellSpans.ts";
import { lineStartsOf, pointAt, type Point } from "./textLines.ts";

/** A stretch of text: 0-based lines, 0-based UTF-16 characters, the end not included. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface CellAt {
  /** 1-based record, the header not counted. */
  readonly row: number;
  readonly column: string;
  /** What the cell says, its quotes taken off. */
  readonly text: string;
  readonly place: Place;
}

/** Where the cells of a delimited text stand; rows and columns are those of the table that is read from it. */
export interface CellPlaces {
  /** The line of the headings, or the first line of a text without any. */
  readonly headerLine: number;
  readonly columns: readonly string[];
  readonly rows: number;
  /** The cell with its quotes; null for a row or a column that there is not. A cell that its record lacks is empty, at the record's end. */
  readonly cell: (row: number, column: string) => CellAt | null;
  readonly record: (row: number) => Place | null;
  /** Null for a text without headings. */
  readonly heading: (column: string) => Place | null;
  /** The answer's cell at a point; null in the header, between records and beyond the last column. */
  readonly at: (point: Point) => CellAt | null;
}

/** Characters of the beginning that the delimiter and the line ends are found by, as for the bytes of a file. */
const SAMPLE = 1 << 17;
/** A delimiter that no text contains. Source: unit separator of ASCII. */
const NONE = "\u001F";
const MARK = "\uFEFF";

/** What the report of a survey says of the file. */
export interface Known {
  /** Null for one column. */
  readonly delimiter: string | null;
  /** Names of all columns, in the order of the file. */
  readonly columns: readonly string[];
}

/**
 * `text`: the whole of a delimited file; a byte order mark counts as a character of its first line. What is not known is
 * found. Known names stand above those that are read: the editor may have decoded the headings in another way.
 */
export function cellPlaces(text: string, known?: Known): CellPlaces {
  const mark = text.startsWith(MARK) ? 1 : 0;
  const body = text.slice(mark);
  const dialect = dialectOf(body, known?.delimiter);
  const records = recordsOf(body, dialect);
  const read = records.header.labels.map(({ name }) => name);
  const columns = known?.columns.length === read.length ? known.columns : read;
  const lineStarts = lineStartsOf(text);
  const cut = dialect.delimiter ?? NONE;

  const placeOf = ({ start, end }: Span): Place => {
    const [from, to] = [pointAt(lineStarts, mark + start), pointAt(lineStarts, mark + end)];
    return { line: from.line, character: from.character, endLine: to.line, endCharacter: to.character };
  };
  const spansOf = (record: Span | undefined): readonly (Span & { readonly text: string })[] =>
    record === undefined ? [] : cellSpans(body, record, { delimiter: cut, newline: dialect.newline });

  const cell = (row: number, column: string): CellAt | null => {
    const at = columns.indexOf(column);
    const spans = spansOf(records.answers[row - 1]);
    const end = spans.at(-1)?.end;
    if (at < 0 || end === undefined) return null;
    const span = spans[at] ?? { start: end, end, text: "" };
    return { row, column, text: span.text, place: placeOf(span) };
  };

  return {
    headerLine: records.headings === null ? 0 : placeOf(records.headings).line,
    columns,
    rows: records.answers.length,
    cell,
    record(row) {
      const spans = spansOf(records.answers[row - 1]);
      const [first, last] = [spans[0], spans.at(-1)];
      return first && last ? placeOf({ start: first.start, end: last.end }) : null;
    },
    heading(column) {
      const at = columns.indexOf(column);
      const span = records.headings === null ? undefined : spansOf(records.headings)[at];
      return span ? placeOf(span) : null;
    },
    at({ line, character }) {
      const offset = (lineStarts[line] ?? Infinity) + character - mark;
      const index = recordAround(records.answers, offset);
      const column = spansOf(records.answers[index]).findIndex(({ start, end }) => start <= offset && offset <= end);
      return column < 0 || columns[column] === undefined ? null : cell(index + 1, columns[column]);
    },
  };
}

function dialectOf(body: string, known: string | null | undefined): Dialect {
  const dialect = findDialect(body.slice(0, SAMPLE), body.length <= SAMPLE, known ?? undefined);
  return known === null ? { ...dialect, delimiter: null } : dialect;
}

interface Records {
  readonly header: Header;
  /** Null where there are none. */
  readonly headings: Span | null;
  readonly answers: readonly Span[];
}

/** The records in the order and with the numbers that the reader of the file gives them. */
function recordsOf(body: string, { delimiter, newline, start }: Dialect): Records {
  const leading: { readonly cells: string[]; readonly span: Span }[] = [];
  const answers: Span[] = [];
  const found: { header: Header | null } = { header: null };
  let from = start;

  const answer = ({ labels }: Header, cells: readonly string[], span: Span): void => {
    if (!repeatsHeadings(cells, labels)) answers.push(span);
  };
  const settle = (): Header => {
    const settled = readHeader(leading.map(({ cells }) => cells));
    for (const { cells, span } of leading.slice(settled.length)) answer(settled, cells, span);
    return settled;
  };
  const step = ({ data: [cells = []], meta }: { data: string[][]; meta: { cursor: number } }): void => {
    const span = { start: from, end: start + meta.cursor };
    from = span.end;
    if (newline === "\n") cells.push((cells.pop() ?? "").replace(/\r$/, ""));
    if (cells.every((one) => one.trim() === "")) return;
    if (found.header !== null) answer(found.header, cells, span);
    else if (leading.push({ cells, span }) === LEADING) found.header = settle();
  };
  // Papa's own types ask for a row of the handle, which this is beneath.
  const options: object = { delimiter: delimiter ?? NONE, newline, step };
  new Papa.Parser(options).parse(body.slice(start), 0, false);

  const header = found.header ?? settle();
  const first = leading.find(({ cells }) => isHeadings(cells, header));
  return { header, headings: first?.span ?? null, answers };
}

function isHeadings(cells: readonly string[], { labels }: Header): boolean {
  const plain = cells.map((one) => one.replaceAll(MARK, ""));
  return plain.length === labels.length && labels.every(({ heading }, at) => heading === plain[at]);
}

/** Index of the record that an offset lies in, or else after; −1 before the first. */
function recordAround(records: readonly Span[], offset: number): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
