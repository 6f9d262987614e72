import type { Comparison } from "../engine/compare/document.ts";
import type { Condition } from "../engine/settings.ts";
import type { Problem, Work } from "./workbench.ts";

export const SIDES = ["before", "after"] as const;
export type SideName = (typeof SIDES)[number];

/** One side of a comparison: a survey file, or those of its rows that meet all conditions. */
export interface Side {
  readonly uri: string;
  readonly where: readonly Condition[];
  /** What a reader calls it; null: the name of the file. */
  readonly label: string | null;
}

export type Pair = Readonly<Record<SideName, Side>>;

/** What the sides are called before anything is known of them. */
export type SideLabels = Readonly<Record<SideName, string>>;

/** The one thing that the page of a comparison shows at a time. */
export type ComparisonShowing =
  | { readonly at: "working"; readonly labels: SideLabels; readonly work: Work }
  | {
      readonly at: "comparison";
      readonly labels: SideLabels;
      readonly comparison: Comparison;
      readonly tookMs: number;
    }
  | { readonly at: "stopped"; readonly labels: SideLabels }
  | { readonly at: "failed"; readonly labels: SideLabels; readonly problem: Problem };

/** What the page can ask the editor to do. */
export type ComparisonAction =
  "compare" | "cancel" | "swap" | "export" | "copy-command" | "open-before" | "open-after" | "show-log";

export interface ComparisonGreeting {
  readonly showing: ComparisonShowing;
  /** For the page to keep: it is what the panel is made again from when the window was reloaded. */
  readonly pair: Pair;
  /** Translations of the page's English words; empty where the editor speaks English. */
  readonly words: Readonly<Record<string, string>>;
}

/** What the page asks of the editor. */
export type ComparisonHostCalls = {
  readonly hello: { readonly request: null; readonly reply: ComparisonGreeting };
  /** Opens one side's survey as text at a 1-based record. */
  readonly reveal: { readonly request: { readonly side: SideName; readonly row: number }; readonly reply: null };
  /** Puts text on the clipboard, and says so with `said`. */
  readonly copy: { readonly request: { readonly text: string; readonly said: string }; readonly reply: null };
  readonly act: { readonly request: ComparisonAction; readonly reply: null };
};

/** What the editor asks of the page; the reply says that it is drawn. */
export type ComparisonPageCalls = {
  /** With the pair again, for its sides may have been swapped. */
  readonly show: {
    readonly request: { readonly showing: ComparisonShowing; readonly pair: Pair };
    readonly reply: null;
  };
  readonly progress: { readonly request: Work; readonly reply: null };
};
