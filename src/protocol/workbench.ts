import type { Stage } from "../engine/effects.ts";
import type { ReportDocument } from "../engine/report/document.ts";
import type { FirstFigures } from "../engine/report/firstFigures.ts";
import type { Condition } from "../engine/settings.ts";
import type { Exclusion } from "../engine/survey/responses.ts";
import type { ColumnSettings } from "../engine/survey/roles.ts";
import type { Deed, Wish } from "./decisions.ts";
import type { CommentMap, CommentPage, CommentQuery, CommentView, ExcludedRows, Preview } from "./session.ts";

/** How far the analysis of a survey has come. */
export interface Work {
  /** Null until the engine reports its first stage. */
  readonly stage: Stage | null;
  readonly done: number;
  /** 0 where it cannot be known. */
  readonly total: number;
  /** Since the analysis began. */
  readonly elapsedMs: number;
  /** The stages that are over, in their order. */
  readonly finished: readonly { readonly stage: Stage; readonly ms: number }[];
  /** What is known already; null before the scores are counted. */
  readonly first: FirstFigures | null;
}

/** What the page can ask the editor to do; the buttons of a {@link Problem} are a choice of them. */
export type Action =
  "analyze" | "cancel" | "choose-columns" | "export" | "open-as-text" | "open-study-file" | "show-log";

/** A failure in words: what happened, where (file, row, column) and what to do next. */
export interface Problem {
  readonly what: string;
  /** More of it than a heading can hold. */
  readonly detail: string | null;
  readonly where: string | null;
  readonly next: string | null;
  readonly actions: readonly Action[];
  /** The record of a file that is to blame, 1-based, the header not counted; missing where it is not known. */
  readonly at?: { readonly file: string; readonly row: number; readonly column: string | null };
}

/** The one thing a page shows at a time. `revision` counts the finished analyses of this document. */
export type Showing =
  | { readonly at: "working"; readonly file: string; readonly work: Work }
  | {
      readonly at: "report";
      readonly file: string;
      readonly revision: number;
      readonly report: ReportDocument;
      readonly tookMs: number;
    }
  | { readonly at: "stopped"; readonly file: string }
  | { readonly at: "failed"; readonly file: string; readonly problem: Problem };

/** What the editor gives a page that has just loaded. */
export interface Greeting {
  readonly showing: Showing;
  /** Translations of the page's English words; empty where the editor speaks English. */
  readonly words: Readonly<Record<string, string>>;
  /** What the page of this survey that was used last has chosen; null where there is none, or it has chosen nothing yet. */
  readonly kept: Kept | null;
}

/** What a page has chosen: selection, filters, orders. The editor does not look into it, it hands it on to the next page. */
export type Kept = Readonly<Record<string, unknown>>;

/** What columns are chosen by. */
export interface ColumnsPreview extends Preview {
  /** Name of the study file that the choice is saved in. */
  readonly study: string;
}

/** A question about the analysis of this revision. */
type About<Body> = { readonly revision: number } & Body;

/**
 * What the page asks of the editor. Questions about an analysis are cancelled when it is no longer the one shown; a failure
 * comes in words, for the page has none of its own.
 */
export type HostCalls = {
  readonly hello: { readonly request: null; readonly reply: Greeting };
  readonly figures: {
    readonly request: About<{ readonly where: readonly Condition[] }>;
    readonly reply: ReportDocument | Problem;
  };
  readonly comments: {
    readonly request: About<{ readonly query: CommentQuery }>;
    readonly reply: CommentPage | Problem;
  };
  readonly commentsAt: {
    readonly request: About<{ readonly rows: readonly number[] }>;
    readonly reply: readonly CommentView[] | Problem;
  };
  readonly map: {
    readonly request: About<{ readonly where: readonly Condition[] }>;
    readonly reply: CommentMap | Problem;
  };
  readonly excluded: {
    readonly request: About<{ readonly reason: Exclusion }>;
    readonly reply: ExcludedRows | Problem;
  };
  /** The survey's columns, for a person to choose by; asked for whatever came of the analysis. */
  readonly preview: { readonly request: null; readonly reply: ColumnsPreview | Problem };
  /** Takes these columns from now on: an edit that can be undone, and that is saved in the study file. */
  readonly setColumns: { readonly request: { readonly columns: ColumnSettings }; readonly reply: null | Problem };
  /** Begins a decision about themes or comments, which is asked for and shown by the editor. */
  readonly decide: { readonly request: Wish; readonly reply: null };
  /** Opens the survey as text at a 1-based record, where it is a text file. */
  readonly reveal: { readonly request: { readonly row: number }; readonly reply: null };
  /** Puts text on the clipboard, and says so with `said`. */
  readonly copy: { readonly request: { readonly text: string; readonly said: string }; readonly reply: null };
  /** Tells what is chosen now, so that another page of the survey can begin with it. */
  readonly keep: { readonly request: { readonly kept: Kept }; readonly reply: null };
  /** Tells that a theme is selected, by its id; null stands for the comments without one. */
  readonly selected: { readonly request: { readonly theme: string | null }; readonly reply: null };
  readonly act: { readonly request: Action; readonly reply: null };
};

/** What the editor asks of the page; the reply says that it is drawn. */
export type PageCalls = {
  readonly show: { readonly request: Showing; readonly reply: null };
  readonly progress: { readonly request: Work; readonly reply: null };
  /** Shows the columns, to be chosen. */
  readonly chooseColumns: { readonly request: null; readonly reply: null };
  /** Begins a decision about what is selected. */
  readonly decide: { readonly request: { readonly deed: Deed }; readonly reply: null };
  /** Selects a theme by its id, the comments without one where it is null; a theme that the page does not have changes nothing. */
  readonly select: { readonly request: { readonly theme: string | null }; readonly reply: null };
};
