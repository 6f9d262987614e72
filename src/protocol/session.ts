import type { Comparison } from "../engine/compare/document.ts";
import type { ComparisonFormat } from "../engine/compare/formats.ts";
import type { PersonalComments } from "../engine/privacy/personalComments.ts";
import type { ReportDocument } from "../engine/report/document.ts";
import type { Ingredients } from "../engine/report/lock.ts";
import { OUTPUT_FORMATS, type OutputFormat } from "../engine/report/formats.ts";
import { PROFILE_NAMES, type ProfileName } from "../engine/report/profileNames.ts";
import type { CommentBlock } from "../engine/assign/assignComments.ts";
import type { LearntThemes } from "../engine/assign/learntThemes.ts";
import type { Beside } from "../engine/assign/lines.ts";
import type { ProposedTheme } from "../engine/assign/proposeThemes.ts";
import type { Change } from "../engine/codebook/change.ts";
import type { REASONS } from "../engine/codebook/decisions.ts";
import type { FiguresDifference } from "../engine/codebook/diffReports.ts";
import type { Effect } from "../engine/codebook/effect.ts";
import type { CodebookTheme } from "../engine/codebook/schema.ts";
import type { ThemePart } from "../engine/codebook/splitTheme.ts";
import type { Study } from "../engine/study/schema.ts";
import type { Condition, Settings } from "../engine/settings.ts";
import type { Band } from "../engine/measures/preset.ts";
import type { ColumnRoles } from "../engine/survey/roles.ts";
import type { Diagnostic } from "../engine/survey/diagnostic.ts";
import type { Exclusion } from "../engine/survey/responses.ts";
import type { Format, Source } from "../engine/survey/table.ts";
import type { SampledComment, ThemeSample } from "../engine/themes/sampleThemes.ts";

/** A survey file as bytes, and what the user says about them. */
export interface SurveyInput {
  /** File name without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format?: Format | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** The file that `benchmarksFile` of the settings names. */
  readonly benchmarks?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

/** What `verbatim columns` prints: how the file was understood, before any figure. */
export interface ColumnsDocument {
  readonly schemaVersion: 1;
  readonly source: Source & { readonly rows: number };
  readonly columns: ColumnRoles;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The columns as they were understood, and the first rows as the file has them, for a person to judge by. Nothing that is
 * missing stands in its way: neither a column that is set, nor the scores and the comments.
 */
export interface Preview {
  readonly document: ColumnsDocument;
  readonly headings: readonly string[];
  /** As many cells a row as there are headings. */
  readonly rows: readonly (readonly string[])[];
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
  /** Only rows that meet these conditions, as for the figures. */
  readonly where?: readonly Condition[] | undefined;
  /** Only comments in which this occurs, whatever its case. */
  readonly search?: string | undefined;
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
  /** What put it there, or kept it out of every theme. */
  readonly by: (typeof REASONS)[number];
  /** The rule, where it was one. */
  readonly rule: string | null;
  /** The other themes it speaks of, in the order of the text, each with the part of the comment that does. */
  readonly also: readonly { readonly theme: string; readonly evidence: string }[];
}

export interface CommentPage {
  readonly total: number;
  readonly offset: number;
  readonly comments: readonly CommentView[];
}

/**
 * Every comment with content as a point of the plane, −1…1, x to the right and y downwards; one entry a comment in all but the
 * last. A comment lies at the same place whichever rows are chosen. Themes alike lie near each other.
 */
export interface CommentMap {
  /** 1-based records, ascending. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** x and y in turn. */
  readonly places: Float32Array<ArrayBuffer>;
  /** Index into the report's themes, −1 for an uncoded one. */
  readonly themes: Int16Array<ArrayBuffer>;
  /** x and y of the middle of each of the report's themes in turn. */
  readonly centres: Float32Array<ArrayBuffer>;
}

/** The rows behind one reason why their score does not count: 1-based, ascending, at most {@link MOST_EXCLUDED_ROWS} of them. */
export interface ExcludedRows {
  readonly total: number;
  readonly rows: readonly { readonly row: number; readonly cell: string }[];
}

export const MOST_EXCLUDED_ROWS = 1000;

export { OUTPUT_FORMATS, PROFILE_NAMES };
export type { OutputFormat, ProfileName };

/** One file of a report, ready to be written beside the survey. */
export interface OutputFile {
  /** Path relative to the output folder, `/` between its parts: `q3-nps.report.md`, `q3-nps.report/themes.svg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Some comments of a stream, and what stands beside them. */
export interface AssignBlock extends CommentBlock, Beside {}

/** The JSON Lines of a block (UTF-8), and how many of its comments came where. */
export interface AssignedLines {
  readonly lines: Uint8Array;
  readonly inThemes: number;
  /** Of those that say something. */
  readonly inNone: number;
  readonly blank: number;
  /** Places in the block of the comments that fit no theme and are in none. */
  readonly unfit: Uint32Array;
}

/** One side of a comparison: a survey, or the rows of it that meet all conditions beside those of its settings. */
export interface SideRequest {
  readonly input: SurveyInput;
  readonly settings: Settings;
  readonly where: readonly Condition[];
  /** What a reader calls it; null: its conditions, else its file. */
  readonly label: string | null;
}

/**
 * What the worker answers. It keeps the analysis of the last `analyze` until the next one. `where` are conditions as
 * `verbatim analyze --where` takes them: they choose the rows that count, the themes stay those of all comments.
 */
export type SessionCalls = {
  readonly columns: { readonly request: { input: SurveyInput; settings: Settings }; readonly reply: ColumnsDocument };
  /** `rows`: how many of the first rows are wanted. */
  readonly preview: {
    readonly request: { input: SurveyInput; settings: Settings; rows: number };
    readonly reply: Preview;
  };
  readonly analyze: {
    readonly request: { input: SurveyInput; settings: Settings; assignments: boolean };
    readonly reply: ReportDocument;
  };
  /** The report of the rows that meet the conditions. */
  readonly figures: { readonly request: { where: readonly Condition[] }; readonly reply: ReportDocument };
  readonly comments: { readonly request: CommentQuery; readonly reply: CommentPage };
  /** Single comments by their 1-based records, in the order asked for; those without content, or out of the file, are left out. */
  readonly commentsAt: { readonly request: { rows: readonly number[] }; readonly reply: readonly CommentView[] };
  /** Up to `most` comments of each side of each theme, for somebody who is to say what the theme is about. */
  readonly sampleThemes: { readonly request: { most: number }; readonly reply: readonly ThemeSample[] };
  /** The comments that share words with a question, the likest first, `most` of them; `found`: how many do. */
  readonly search: {
    readonly request: { question: string; most: number };
    readonly reply: { readonly found: number; readonly comments: readonly SampledComment[] };
  };
  readonly map: { readonly request: { where: readonly Condition[] }; readonly reply: CommentMap };
  /**
   * What a decision would do: the study with it, and its effect on the figures of all rows of the last analysis. Nothing is kept;
   * whoever takes the decision writes the study and analyses anew, which finds no clusters again.
   */
  readonly decide: {
    readonly request: { study: Study; change: Change };
    readonly reply: { readonly study: Study; readonly effect: Effect };
  };
  /** The themes that people decided about, those included that are out of the report: archived, noise, merged or split away. */
  readonly codebook: { readonly request: null; readonly reply: readonly CodebookTheme[] };
  /** Parts that a theme could be split into; none where it is one thing. */
  readonly split: {
    readonly request: { theme: string; parts: number | "auto" };
    readonly reply: readonly ThemePart[];
  };
  /** The themes of a survey, for the comments of others; nothing is kept. */
  readonly learn: { readonly request: { input: SurveyInput; settings: Settings }; readonly reply: LearntThemes };
  /** Keeps learnt themes for the calls of `assign` that follow. */
  readonly adopt: { readonly request: LearntThemes; readonly reply: null };
  readonly assign: { readonly request: AssignBlock; readonly reply: AssignedLines };
  /** Themes of comments that fit none; nothing is kept. */
  readonly propose: {
    readonly request: { comments: readonly string[]; settings: Settings["themes"]; taken: readonly string[] };
    readonly reply: readonly ProposedTheme[];
  };
  /** By what a kept report is known to be of this survey and these settings; nothing is analysed. */
  readonly ingredients: { readonly request: { input: SurveyInput; settings: Settings }; readonly reply: Ingredients };
  /** Comments of the file that hold personal data; nothing is analysed. */
  readonly personalComments: {
    readonly request: { input: SurveyInput; settings: Settings };
    readonly reply: PersonalComments;
  };
  /** What becomes of the figures of one survey from some settings to others; leaves the analysis of the latter as the last one. */
  readonly differ: {
    readonly request: { input: SurveyInput; before: Settings; after: Settings };
    readonly reply: FiguresDifference;
  };
  readonly excluded: { readonly request: { reason: Exclusion }; readonly reply: ExcludedRows };
  readonly export: {
    /** The files of the whole report, and those for departments. */
    readonly request: {
      formats: readonly OutputFormat[];
      profiles?: readonly ProfileName[];
      assignments?: boolean;
    };
    readonly reply: readonly OutputFile[];
  };
  /** Leaves the last analysis as it is. Same bytes and settings on both sides: one file is compared within itself. */
  readonly compare: {
    readonly request: { before: SideRequest; after: SideRequest };
    readonly reply: Comparison;
  };
  /** The files of the last comparison. */
  readonly exportComparison: {
    readonly request: { formats: readonly ComparisonFormat[] };
    readonly reply: readonly OutputFile[];
  };
};
