import type { Analysis } from "../../analyze.ts";
import type { Watch } from "../../effects.ts";
import { takesPart } from "../../survey/responses.ts";
import { longColumns, type LongColumn } from "./columns.ts";

/** A response and one theme that its comment speaks of; a response that speaks of none stands there once, without one. */
export interface Mention {
  /** 0-based. */
  readonly row: number;
  /** Index into the report's themes, −1 for none. */
  readonly theme: number;
  /** Whether it is the response's main theme or one it speaks of besides; null without a theme. */
  readonly kind: "main" | "also" | null;
  /** What in the comment speaks of it. */
  readonly evidence: string;
}

/** The survey in long format: one record a response and theme, to be joined in a warehouse. */
export interface LongTable {
  readonly columns: readonly LongColumn[];
  /** The records in the order of the file, some thousands at a time: a million rows are never objects all at once. */
  readonly chunks: () => Generator<readonly Mention[], void, undefined>;
}

const ROWS_A_CHUNK = 16_384;
const BETWEEN = "; ";

/** Rows that the filter leaves out, and ragged ones, are not in it. */
export function longTable(analysis: Analysis, effects: Pick<Watch, "signal">): LongTable {
  const { responses } = analysis;
  function* chunks(): Generator<Mention[], void, undefined> {
    for (let start = 0; start < responses.rows; start += ROWS_A_CHUNK) {
      effects.signal.throwIfAborted();
      const chunk: Mention[] = [];
      for (let row = start; row < Math.min(responses.rows, start + ROWS_A_CHUNK); row++) {
        if (takesPart(responses, row)) addMentions(chunk, analysis, row);
      }
      if (chunk.length > 0) yield chunk;
    }
  }
  return { columns: longColumns(analysis), chunks };
}

function addMentions(chunk: Mention[], { coding }: Analysis, row: number): void {
  const main = coding.theme[row] ?? -1;
  const also = coding.alsoIn(row);
  if (main >= 0) chunk.push({ row, theme: main, kind: "main", evidence: coding.markWords(row).join(BETWEEN) });
  for (const { theme, evidence } of also) chunk.push({ row, theme, kind: "also", evidence });
  if (main < 0 && also.length === 0) chunk.push({ row, theme: -1, kind: null, evidence: "" });
}
