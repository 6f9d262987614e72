import type { ReportDocument } from "../engine/report/document.ts";
import { OUTPUT_FORMATS, type OutputFormat } from "../engine/report/formats.ts";
import type { Settings } from "../engine/settings.ts";
import type { Band } from "../engine/measures/preset.ts";
import type { ColumnRoles } from "../engine/survey/roles.ts";
import type { Diagnostic } from "../engine/survey/diagnostic.ts";
import type { Format, Source } from "../engine/survey/table.ts";

/** A survey file as bytes, and what the user says about them. */
export interface SurveyInput {
  /** File name without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format?: Format | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

/** What `verbatim columns` prints: how the file was understood, before any figure. */
export interface ColumnsDocument {
  readonly schemaVersion: 1;
  readonly source: Source & { readonly rows: number };
  readonly columns: ColumnRoles;
  readonly diagnostics: readonly Diagnostic[];
}

export const COMMENT_ORDERS = ["typical", "score-up", "score-down", "revenue", "newest", "file"] as const;
export type CommentOrder = (typeof COMMENT_ORDERS)[number];

/** In place of a theme's id: every comment with content. */
export const ALL_THEMES = "all";

/**
 * A window of the comments of one theme (its id), of the uncoded ones (null), or of all ({@link ALL_THEMES}). Those that
 * speak of a theme beside their main one follow those whose main theme it is.
 */
export interface CommentQuery {
  readonly theme: string | null;
  readonly order: CommentOrder;
  readonly offset: number;
  readonly limit: number;
}

export interface CommentView {
  /** 1-based record, the header not counted. */
  readonly row: number;
  readonly text: string;
  readonly score: number | null;
  readonly band: Band | null;
  /** ISO date, e.g. `2026-09-12`. */
  readonly date: string | null;
  readonly revenue: number | null;
  readonly segments: readonly { readonly column: string; readonly value: string }[];
  /** Id of its main theme; null for an uncoded one. */
  readonly theme: string | null;
  /** Words of the comment that belong to its main theme, as they stand in the text. */
  readonly words: readonly string[];
  readonly confidence: number | null;
  /** The other themes it speaks of, in the order of the text, each with the part of the comment that does. */
  readonly also: readonly { readonly theme: string; readonly evidence: string }[];
}

export interface CommentPage {
  readonly total: number;
  readonly offset: number;
  readonly comments: readonly CommentView[];
}

export { OUTPUT_FORMATS };
export type { OutputFormat };

/** One file of a report, ready to be written beside the survey. */
export interface OutputFile {
  /** Path relative to the output folder, `/` between its parts: `q3-nps.report.md`, `q3-nps.report/themes.svg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the worker answers. It keeps the analysis of the last `analyze` until the next one. */
export type SessionCalls = {
  readonly columns: { readonly request: { input: SurveyInput; settings: Settings }; readonly reply: ColumnsDocument };
  readonly analyze: {
    readonly request: { input: SurveyInput; settings: Settings; assignments: boolean };
    readonly reply: ReportDocument;
  };
  readonly comments: { readonly request: CommentQuery; readonly reply: CommentPage };
  readonly export: {
    readonly request: { formats: readonly OutputFormat[]; assignments?: boolean };
    readonly reply: readonly OutputFile[];
  };
};
