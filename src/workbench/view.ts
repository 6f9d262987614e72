import type { Condition } from "../engine/settings.ts";
import type { Deed } from "../protocol/decisions.ts";
import type { About } from "./deciding.ts";
import type { Exclusion } from "../engine/survey/responses.ts";
import type { CommentOrder, CommentView } from "../protocol/session.ts";
import type { Action } from "../protocol/workbench.ts";
import type { Cell } from "./gridKeys.ts";
import type { Locale } from "../protocol/locale.ts";
import type { Choice, Panel } from "./model.ts";
import type { SortColumn } from "./themeColumns.ts";

/** What a reader can do on the page. */
export interface Intents {
  readonly select: (choice: Choice) => void;
  /** Selects all comments. */
  readonly unselect: () => void;
  readonly sortBy: (column: SortColumn) => void;
  readonly orderBy: (order: CommentOrder) => void;
  readonly searchFor: (text: string) => void;
  readonly showPanel: (panel: Panel) => void;
  readonly focus: (cell: Cell) => void;
  /** Puts the keyboard on a line of the comments. */
  readonly moveTo: (line: number) => void;
  /** Shows a line of the comments as a whole; null: none. */
  readonly open: (line: number | null) => void;
  /** Picks a line of the comments, or lets go of it; all between the keyboard's line and it. */
  readonly pick: (line: number, how: "one" | "all between") => void;
  readonly unpick: () => void;
  /** Begins a decision, about what is selected unless it says otherwise; null: which one is asked. */
  readonly decide: (deed: Deed | null, about?: About) => void;
  /** Adds a condition, or takes it away. */
  readonly filter: (condition: Condition) => void;
  /** Makes a value the only one of its column; "" takes all of them away. */
  readonly filterTo: (condition: Condition) => void;
  readonly clearFilters: () => void;
  readonly showFilters: (shown: boolean) => void;
  /** Shows the rows that are not counted for a reason; null: the comments again. */
  readonly exclude: (reason: Exclusion | null) => void;
  /** The comment of a 1-based record; null where it has none that can be shown. */
  readonly find: (row: number) => Promise<CommentView | null>;
  /** Opens the survey as text at a record. */
  readonly reveal: (row: number) => void;
  readonly copy: (text: string, said: string) => void;
  /** Shows what each column of the file is used as, to be set right. */
  readonly chooseColumns: () => void;
  readonly act: (action: Action) => void;
}

/** What every part of the page draws with. */
export interface View {
  readonly locale: Locale;
  readonly intents: Intents;
  /** Makes a picture's markup an element of the page, or nothing where it is not a picture. */
  readonly draw: (markup: string) => unknown;
}
