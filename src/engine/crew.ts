import type { CancelSignal } from "./effects.ts";
import type { Kernel } from "./kernel/kernel.ts";
import { plainKernel } from "./kernel/plain.ts";
import { TASKS } from "./cluster/tasks.ts";

/** What a task works with. */
export interface Bench {
  readonly kernel: Kernel;
  readonly signal: CancelSignal;
}

/** One of several independent pieces of work: what all of them share, which one it is, and what to work with. */
export type Task<Shared, Result> = (shared: Shared, index: number, bench: Bench) => Result;

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type SharedOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type ResultOf<Name extends TaskName> = ReturnType<Tasks[Name]>;

/** Pieces 0 … count − 1 of a task. */
export interface Errand<Name extends TaskName> {
  readonly task: Name;
  /** Plain data, which can be handed to another thread. */
  readonly shared: SharedOf<Name>;
  readonly count: number;
}

/** Whoever computes independent pieces of a job: one thread, or several side by side. The results are the same bits. */
export interface Crew {
  readonly kernel: Kernel;
  /** Results in the order of the pieces; `onDone` hears how many are begun. */
  readonly run: <Name extends TaskName>(
    errand: Errand<Name>,
    signal: CancelSignal,
    onDone?: (pieces: number) => void,
  ) => ResultOf<Name>[];
}

/** One piece of an errand. */
export function runPiece<Name extends TaskName>({ task, shared }: Errand<Name>, index: number, bench: Bench) {
  const work: Task<SharedOf<Name>, ResultOf<Name>> = TASKS[task] as never;
  return work(shared, index, bench);
}

/** One thread that does everything itself. */
export function soloCrew(kernel: Kernel): Crew {
  return {
    kernel,
    run: (errand, signal, onDone) =>
      Array.from({ length: errand.count }, (_, index) => {
        onDone?.(index);
        return runPiece(errand, index, { kernel, signal });
      }),
  };
}

export const alone: Crew = soloCrew(plainKernel);
