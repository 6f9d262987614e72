import type { CommentOrder } from "../protocol/session.ts";
import type { Action } from "../protocol/workbench.ts";
import type { Cell } from "./gridKeys.ts";
import type { Locale } from "./locale.ts";
import type { Choice } from "./model.ts";
import type { SortColumn } from "./themeColumns.ts";

/** What a reader can do on the page. */
export interface Intents {
  readonly select: (choice: Choice) => void;
  readonly sortBy: (column: SortColumn) => void;
  readonly orderBy: (order: CommentOrder) => void;
  readonly focus: (cell: Cell) => void;
  /** Fetches the next window of comments, where one is missing. */
  readonly more: () => void;
  readonly act: (action: Action) => void;
}

/** What every part of the page draws with. */
export interface View {
  readonly locale: Locale;
  readonly intents: Intents;
  /** Makes a picture's markup an element of the page, or nothing where it is not a picture. */
  readonly draw: (markup: string) => unknown;
}
