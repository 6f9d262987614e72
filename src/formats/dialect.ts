import Papa from "papaparse";

/** How a delimited text separates its cells and records. */
export interface Dialect {
  /** Null for a text of one column. */
  readonly delimiter: string | null;
  /** `\n` stands for `\r\n` too: files that were joined hold both. */
  readonly newline: "\n" | "\r";
  /** Characters before the first record: the line by which Excel names the delimiter. */
  readonly start: number;
}

const DELIMITERS: readonly string[] = [",", ";", "\t", "|"];

/** Records looked at. */
const PREVIEW = 200;

/** `sample`: the beginning of the text; its last record counts only if `whole`. */
export function findDialect(sample: string, whole: boolean, asked?: string): Dialect {
  const newline = findNewline(sample);
  const named = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(sample);
  const start = named ? named[0].length : 0;
  if (asked !== undefined) return { delimiter: asked, newline, start };
  if (named?.[1] !== undefined) return { delimiter: named[1], newline, start };
  return { delimiter: findDelimiter(sample, whole, newline), newline, start };
}

/** `\r` alone only where it ends more lines than `\n` does, quoted cells not looked into. */
function findNewline(sample: string): "\n" | "\r" {
  let quoted = false;
  let feeds = 0;
  let lone = 0;
  for (let at = 0; at < sample.length; at++) {
    const character = sample.charCodeAt(at);
    if (character === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (character === 0x0a) feeds++;
    else if (character === 0x0d && sample.charCodeAt(at + 1) !== 0x0a) lone++;
  }
  return lone > feeds ? "\r" : "\n";
}

/**
 * The delimiter that gives most records the same number of cells, the headings among them. Where none does, the text has
 * one column: a comment with commas in it is no table.
 */
function findDelimiter(sample: string, whole: boolean, newline: "\n" | "\r"): string | null {
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const score = consistency(cellCounts(sample, { delimiter, newline, whole }));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

interface Cut {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
  readonly whole: boolean;
}

/** Cells of each of the first records that is not blank. */
function cellCounts(sample: string, { delimiter, newline, whole }: Cut): number[] {
  const parser = new Papa.Parser({ delimiter, newline, preview: PREVIEW });
  const { data } = parser.parse(sample, 0, !whole) as { data: string[][] };
  return data.filter((record) => record.join("").trim() !== "").map((record) => record.length);
}

/** 0 when the counts speak against the delimiter; else higher for more records that agree, then for more cells. */
function consistency(counts: readonly number[]): number {
  // A text of this delimiter and nothing else.
  if (counts.length === 0) return 1;
  const [heading = 0] = counts;
  const { mode, times } = mostFrequent(counts);
  if (mode < 2) return heading >= 2 && counts.length === 1 ? 1 : 0;
  const share = times / counts.length;
  const breadth = Math.min(mode, 100) / 1000;
  if (heading === mode) return 2 + share + breadth;
  // The headings differ: lines above them, or a heading too few. Text with a comma in each line must not pass for that.
  if (heading >= 2) return 1 + share + breadth;
  return mode >= 3 && share >= 0.8 && counts.length >= 5 ? share + breadth : 0;
}

/** Of equally frequent counts the one that comes first. */
function mostFrequent(counts: readonly number[]): { mode: number; times: number } {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let mode = 0;
  for (const [count, times] of seen) if (times > (seen.get(mode) ?? 0)) mode = count;
  return { mode, times: seen.get(mode) ?? 0 };
}
