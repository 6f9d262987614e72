import type { Bench, Crew, Errand, ErrandEffects, Task } from "../engine/crew.ts";
import type { CancelSignal } from "../engine/cancel.ts";
import { CancelledError } from "../engine/errors.ts";
import type { Kernel } from "../engine/kernel/kernel.ts";

/** Two cells that both threads see: the next piece that nobody has taken, and whether the helper has answered. */
type Tickets = Int32Array<SharedArrayBuffer>;
const NEXT = 0;
const ANSWERED = 1;

/** An errand as it is handed to the helping thread, which takes pieces as long as there are any. */
export interface HelperJob {
  readonly id: number;
  /** Name of the task. */
  readonly task: string;
  readonly shared: unknown;
  readonly count: number;
  readonly tickets: Tickets;
}

/** What the helping thread made of a job: its pieces with their numbers, or nothing where it failed. */
export interface HelperAnswer {
  readonly id: number;
  readonly pieces: readonly (readonly [index: number, result: unknown])[];
  /** True when the thread was told to stop. */
  readonly cancelled: boolean;
}

/** The helping thread as the one that works and waits sees it. */
export interface Helper {
  readonly post: (job: HelperJob) => void;
  /** The next answer that has come, without waiting for the event loop. */
  readonly receive: () => HelperAnswer | undefined;
}

/** The helper is waited for so many times as long as the slowest piece of one's own took, and at least for `patienceMs`. */
const PATIENCE_TIMES = 4;

export interface PairOptions {
  /** Starts the helping thread. */
  readonly start: () => Helper;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  readonly patienceMs?: number;
}

/**
 * Two threads that take pieces of an errand in turn, whoever is free; the helper is started by the first call of `wake`. Pieces that the helper took and does not answer for are made again here: a thread that dies costs time and nothing
 * else.
 */
export function pairCrew(
  kernel: Kernel,
  { start, now, patienceMs = 2000 }: PairOptions,
): Crew & { readonly wake: () => void } {
  let helper: Helper | null = null;
  let lost = false;
  let last = 0;

  function begin<Shared, Result>(errand: Errand<Shared, Result>, effects: ErrandEffects): () => Result[] {
    const { task, shared, count } = errand;
    const job = { id: ++last, task: task.name, shared, count, tickets: newTickets() };
    const partner = count > 1 && !lost ? helper : null;
    partner?.post(job);
    return () => finish(errand, { ...effects, tickets: job.tickets, id: job.id, partner });
  }

  function finish<Shared, Result>(
    { task, shared, count }: Errand<Shared, Result>,
    { signal, onPiece, tickets, id, partner }: ErrandEffects & Begun,
  ): Result[] {
    const bench: Bench = { kernel, signal };
    const results = new Map<number, Result>();
    let slowest = 0;
    for (const index of takenFrom(tickets, count)) {
      const begun = now();
      onPiece?.(index);
      results.set(index, task.piece(shared, index, bench));
      slowest = Math.max(slowest, now() - begun);
    }
    if (partner && results.size < count) {
      const patience = Math.max(patienceMs, PATIENCE_TIMES * slowest);
      const answer = answerTo({ id, tickets }, partner, { signal, patience });
      if (!answer) lost = true;
      if (answer?.cancelled) signal.throwIfAborted();
      for (const [index, result] of answer?.pieces ?? []) results.set(index, result as Result);
    }
    return Array.from({ length: count }, (_, index) => results.get(index) ?? task.piece(shared, index, bench));
  }

  return {
    kernel,
    begin,
    wake() {
      if (lost) return;
      try {
        helper ??= start();
      } catch {
        // A host that grants no second thread still has this one.
        lost = true;
      }
    },
  };
}

/** An errand that is under way. */
interface Begun {
  readonly id: number;
  readonly tickets: Tickets;
  readonly partner: Helper | null;
}

/** What the helping thread does with a job; `tasks`: those it knows. */
export function helpWith(
  { id, task: name, shared, count, tickets }: HelperJob,
  tasks: readonly Task<never, unknown>[],
  bench: Bench,
): HelperAnswer {
  const pieces: [number, unknown][] = [];
  const task = tasks.find((known) => known.name === name);
  let cancelled = false;
  try {
    if (task)
      for (const index of takenFrom(tickets, count)) pieces.push([index, task.piece(shared as never, index, bench)]);
  } catch (error) {
    // A piece that fails here fails again where it can be told.
    cancelled = error instanceof CancelledError;
  }
  return { id, pieces, cancelled };
}

/** Tells the waiting thread that the answer is on its way; after it was posted. */
export function tellAnswered({ tickets }: HelperJob): void {
  Atomics.store(tickets, ANSWERED, 1);
  Atomics.notify(tickets, ANSWERED);
}

const newTickets = (): Tickets => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

function* takenFrom(tickets: Tickets, count: number): Generator<number> {
  for (;;) {
    const index = Atomics.add(tickets, NEXT, 1);
    if (index >= count) return;
    yield index;
  }
}

/** How long a wait lasts before the signal is looked at. */
const GLANCE_MS = 50;

function answerTo(
  { id, tickets }: Pick<HelperJob, "id" | "tickets">,
  helper: Helper,
  { signal, patience }: { readonly signal: CancelSignal; readonly patience: number },
): HelperAnswer | null {
  for (let waited = 0; waited < patience; waited += GLANCE_MS) {
    signal.throwIfAborted();
    if (Atomics.wait(tickets, ANSWERED, 0, GLANCE_MS) === "timed-out") continue;
    // Answers to errands that were done without waiting for them may lie in front.
    for (let answer = helper.receive(); answer; answer = helper.receive()) if (answer.id === id) return answer;
  }
  return null;
}
