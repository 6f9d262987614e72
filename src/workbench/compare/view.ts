import type { ComparisonAction, SideName } from "../../protocol/comparison.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { GroupColumn } from "./groups.ts";

/** What a reader can do on the page of a comparison. */
export interface ComparisonIntents {
  readonly selectTheme: (theme: string) => void;
  readonly sortThemes: (column: GroupColumn) => void;
  readonly sortSegments: (column: GroupColumn) => void;
  readonly showClearOnly: (shown: boolean) => void;
  /** Opens one side's survey as text at a record. */
  readonly reveal: (side: SideName, row: number) => void;
  readonly copy: (text: string, said: string) => void;
  readonly act: (action: ComparisonAction) => void;
}

/** What every part of the page draws with. */
export interface ComparisonView {
  readonly locale: Locale;
  readonly intents: ComparisonIntents;
}
