import type { RevenuePeriod } from "../revenue/per.ts";
import type { NegativeAmount } from "./money.ts";
import type { Column } from "./table.ts";
import type { Scale } from "./scale.ts";

/** Why a row's score is not counted, in the order the reasons are tried. */
export const EXCLUSIONS = [
  "ragged",
  "filtered",
  "missing",
  "not-a-number",
  "not-an-integer",
  "out-of-range",
  "duplicate",
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Why a row's comment can have no theme. */
export const COMMENT_STATES = ["text", "blank", "contentless", "excluded"] as const;

/** A day that a row does not have. */
export const NO_DATE = -2147483648;

/**
 * The rows of a table as survey responses, column by column; every array has one entry a row.
 *
 * An *answer* is what one respondent gave at one time. Exports in long form repeat it over several rows (one a question),
 * so a row points at its answer; without an id column every scored row is an answer of its own.
 */
export interface Responses {
  readonly rows: number;
  readonly scale: Scale | null;
  /** Score as given, NaN where it is excluded for any reason but "duplicate". */
  readonly score: Float64Array;
  /** 0 = counted, else 1 + index into {@link EXCLUSIONS}. */
  readonly exclusion: Uint8Array;
  /**
   * Row → the 0-based row whose score counts for it: itself, or the row it repeats; −1 where no counted score belongs to
   * it. Exactly the counted rows (exclusion 0) point at themselves.
   */
  readonly answer: Int32Array;
  /** The comments as they stand in the file; null when there is no such column. */
  readonly comment: Column | null;
  /** Index into {@link COMMENT_STATES}; all "blank" when there is no comment column. */
  readonly commentState: Uint8Array;
  /** Days since 1970-01-01, {@link NO_DATE} where missing or unreadable; null without a date column. */
  readonly day: Int32Array | null;
  /**
   * Revenue of the row's account in the file's currency: the latest amount that any of its rows knows, so that all rows
   * of an account agree. NaN where none does and on rows that are ragged or filtered; null without a revenue column.
   */
  readonly revenue: Float64Array | null;
  /** What the cells of the revenue column hold, each for itself; null without one. */
  readonly revenueCells: RevenueCells | null;
  /** ISO code or symbol the revenue cells (else their heading) carry, when they agree on one. */
  readonly currency: string | null;
  /** Row → 0-based account, numbered by first appearance; a row without an account or id is an account of its own. */
  readonly account: Int32Array;
  readonly accounts: number;
  readonly customers: Customers;
  /** One spelling a value; blank cells are `""`. */
  readonly segments: readonly Column[];
}

export interface RevenueCells {
  /** What the heading says that the amounts are per. */
  readonly per: RevenuePeriod | null;
  /** Index into AMOUNT_STATES (survey/money). */
  readonly state: Uint8Array;
  readonly negatives: readonly NegativeAmount[];
}

/** What the file tells of accounts beside their revenue: as that, one value for all rows of an account, NaN where unknown. */
export interface Customers {
  /** 1 for an account that has left, 0 for one that has not. */
  readonly churned: Float64Array | null;
  /** Months as a customer so far. */
  readonly tenure: Float64Array | null;
  /** Money, or a share of the revenue where it is `marginIsShare`. */
  readonly margin: Float64Array | null;
  readonly marginIsShare: boolean;
  /** What a margin in money and the retention are per, as their headings say. */
  readonly marginPer: RevenuePeriod | null;
  /** Chance to stay for one more period, 0…1. */
  readonly retention: Float64Array | null;
  readonly retentionPer: RevenuePeriod | null;
  /** The columns' names. */
  readonly columns: Readonly<Record<"churned" | "tenure" | "margin" | "retention", string | null>>;
}

/** Whether a row takes part at all: it is neither ragged nor filtered out. */
export function takesPart(responses: Pick<Responses, "exclusion">, row: number): boolean {
  const code = responses.exclusion[row] ?? 0;
  return code !== RAGGED && code !== FILTERED;
}

/** Codes in `exclusion`. */
export const RAGGED = 1 + EXCLUSIONS.indexOf("ragged");
export const FILTERED = 1 + EXCLUSIONS.indexOf("filtered");
export const MISSING = 1 + EXCLUSIONS.indexOf("missing");
export const DUPLICATE = 1 + EXCLUSIONS.indexOf("duplicate");
