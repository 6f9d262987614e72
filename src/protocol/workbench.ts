import type { Stage } from "../engine/effects.ts";
import type { ReportDocument } from "../engine/report/document.ts";
import type { CommentPage, CommentQuery } from "./session.ts";

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
}

/** What the page can ask the editor to do; the buttons of a {@link Problem} are a choice of them. */
export type Action = "analyze" | "cancel" | "export" | "open-as-text" | "open-study-file" | "show-log";

/** A failure in words: what happened, where (file, row, column) and what to do next. */
export interface Problem {
  readonly what: string;
  /** More of it than a heading can hold. */
  readonly detail: string | null;
  readonly where: string | null;
  readonly next: string | null;
  readonly actions: readonly Action[];
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
}

/** What the page asks of the editor. */
export type HostCalls = {
  readonly hello: { readonly request: null; readonly reply: Greeting };
  /** Cancelled when `revision` is no longer the one shown; a failure comes in words, for the page has none of its own. */
  readonly comments: {
    readonly request: { readonly revision: number; readonly query: CommentQuery };
    readonly reply: CommentPage | Problem;
  };
  readonly act: { readonly request: Action; readonly reply: null };
};

/** What the editor asks of the page; the reply says that it is drawn. */
export type PageCalls = {
  readonly show: { readonly request: Showing; readonly reply: null };
  readonly progress: { readonly request: Work; readonly reply: null };
};
