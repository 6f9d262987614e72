import type { CancelSignal } from "./cancel.ts";
import { alone, type Crew } from "./crew.ts";
import type { FirstFigures } from "./report/firstFigures.ts";

/** The steps of the main job, in the order the data passes them. */
export const STAGES = ["read", "scores", "text", "cluster", "themes", "report"] as const;
export type Stage = (typeof STAGES)[number];

/** How far one stage has come. `total` is 0 where it cannot be known. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
  /** What is known once the scores are counted, long before the themes are. */
  readonly first?: FirstFigures;
}

/** Who watches a job. */
export interface Watch {
  readonly signal: CancelSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** The outside world as the engine sees it; always the last argument. */
export interface Effects extends Watch {
  /** Who computes. */
  readonly crew: Crew;
}

/** Never cancelled, nobody listening, nobody helping. */
export const quiet: Effects = {
  signal: { aborted: false, throwIfAborted: () => {} },
  onProgress: () => {},
  crew: alone,
};
