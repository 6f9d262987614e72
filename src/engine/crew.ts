import type { CancelSignal } from "./cancel.ts";
import type { Kernel } from "./kernel/kernel.ts";
import { plainKernel } from "./kernel/plain.ts";

/** What a piece of work is done with. */
export interface Bench {
  readonly kernel: Kernel;
  readonly signal: CancelSignal;
}

/** Work that falls into independent pieces. What comes in and goes out is plain data, which can cross threads. */
export interface Task<Shared, Result> {
  /** By which another thread knows it. */
  readonly name: string;
  readonly piece: (shared: Shared, index: number, bench: Bench) => Result;
}

/** Pieces 0 … count − 1 of a task. */
export interface Errand<Shared, Result> {
  readonly task: Task<Shared, Result>;
  readonly shared: Shared;
  readonly count: number;
}

export interface ErrandEffects {
  readonly signal: CancelSignal;
  /** Hears which piece is begun next. */
  readonly onPiece?: (index: number) => void;
}

/** Whoever computes the pieces of a job: one thread, or several side by side. The results are the same bits. */
export interface Crew {
  readonly kernel: Kernel;
  /**
   * Lets idle threads begin; what comes back does the rest and gives the results in the order of the pieces. What is done
   * between the two calls is done at the same time.
   */
  readonly begin: <Shared, Result>(errand: Errand<Shared, Result>, effects: ErrandEffects) => () => Result[];
}

/** One thread that does everything itself, when it is asked for. */
export function soloCrew(kernel: Kernel): Crew {
  return {
    kernel,
    begin:
      ({ task, shared, count }, { signal, onPiece }) =>
      () =>
        Array.from({ length: count }, (_, index) => {
          onPiece?.(index);
          return task.piece(shared, index, { kernel, signal });
        }),
  };
}

export const alone: Crew = soloCrew(plainKernel);
