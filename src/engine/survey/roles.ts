import type { Phrase } from "../phrase.ts";
import type { MeasureColumn } from "./inferMeasures.ts";

/** What a column of a survey can be to the analysis. */
export const ROLES = ["id", "account", "score", "comment", "date", "revenue", "segment", "measure"] as const;
export type Role = (typeof ROLES)[number];

/** Column names by role, as people set them by option or study file. A missing key is left to inference, null forbids one. */
export interface ColumnSettings {
  readonly id?: string | null | undefined;
  readonly account?: string | null | undefined;
  readonly score?: string | null | undefined;
  readonly comment?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly revenue?: string | null | undefined;
  readonly segments?: readonly string[] | undefined;
}

/** Whose answers a survey holds: small groups of employees are hidden, for their colleagues would know them. */
export const RESPONDENTS = ["customers", "employees"] as const;
export type RespondentsKind = (typeof RESPONDENTS)[number];

export interface RespondentsReading {
  readonly kind: RespondentsKind;
  readonly why: Phrase;
  /** The clause in English. */
  readonly reason: string;
  readonly chosenBy: "option" | "study" | "inferred";
}

/** One column of the file, what it was taken for, and why. */
export interface ColumnReading {
  readonly column: string;
  readonly role: Role | null;
  /** One clause for people: "named “NPS”, whole numbers 0–10". */
  readonly why: Phrase;
  /** The clause in English. */
  readonly reason: string;
  readonly chosenBy: "option" | "study" | "inferred";
  /** Cells that are not blank. */
  readonly filled: number;
  readonly distinct: number;
}

/** The columns the analysis uses. */
export interface ColumnRoles {
  /** Who answered: decides which rows are one respondent's answers. */
  readonly id: string | null;
  /** Who pays, where several respondents answer for one customer; without it the respondent is the account. */
  readonly account: string | null;
  readonly score: string | null;
  readonly comment: string | null;
  readonly date: string | null;
  readonly revenue: string | null;
  readonly segments: readonly string[];
  /** Every measure that the columns give, the headline’s own among them. */
  readonly measures: readonly MeasureColumn[];
  /** Whose answers they are. */
  readonly respondents: RespondentsReading;
  readonly readings: readonly ColumnReading[];
}
