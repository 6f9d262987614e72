import type { Progress } from "../../engine/effects.ts";
import type { Work } from "../../protocol/workbench.ts";

export function startWork(): Work {
  return { stage: null, done: 0, total: 0, elapsedMs: 0, finished: [], first: null };
}

/** The state of the work after one more report of progress, `elapsedMs` after its beginning. */
export function workAfter(work: Work, progress: Progress, elapsedMs: number): Work {
  const { stage, done, total, first = work.first } = progress;
  if (stage === work.stage || work.stage === null) return { ...work, stage, done, total, elapsedMs, first };
  const before = work.finished.reduce((sum, one) => sum + one.ms, 0);
  const finished = [...work.finished, { stage: work.stage, ms: elapsedMs - before }];
  return { stage, done, total, elapsedMs, finished, first };
}
