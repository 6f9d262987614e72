import type { Progress } from "../engine/effects.ts";
import type { Work } from "../protocol/workbench.ts";

export function startWork(): Work {
  return { stage: null, done: 0, total: 0, elapsedMs: 0, finished: [] };
}

/** The state of the work after one more report of progress, `elapsedMs` after its beginning. */
export function workAfter(work: Work, progress: Progress, elapsedMs: number): Work {
  const { stage, done, total } = progress;
  if (stage === work.stage || work.stage === null) return { ...work, stage, done, total, elapsedMs };
  const before = work.finished.reduce((sum, one) => sum + one.ms, 0);
  return { stage, done, total, elapsedMs, finished: [...work.finished, { stage: work.stage, ms: elapsedMs - before }] };
}
