import type { Progress } from "../engine/effects.ts";
import { CancelledError, FeedbackError } from "../engine/errors.ts";
import { createCaller, type Caller, type Message } from "../protocol/rpc.ts";
import type { SessionCalls } from "../protocol/session.ts";
import { createCancelCell, setCancelled, type CancelCell, type ThreadData } from "./cancelCell.ts";

/** A worker thread as the client sees it. */
export interface Thread {
  readonly post: (message: Message<SessionCalls>) => void;
  readonly terminate: () => Promise<void>;
}

export interface ThreadEvents {
  readonly onMessage: (message: Message<SessionCalls>) => void;
  /** The thread is gone, by itself or because it was terminated; may be told more than once. */
  readonly onDeath: (cause: string) => void;
}

/** What of `AbortSignal` is used; the DOM's and Node's both fit. */
export interface AbortListenable {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface CallEffects {
  readonly signal?: AbortListenable | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The session as its users see it: the same calls, answered by a thread of their own. */
export interface SessionClient {
  /**
   * Calls are answered one after the other. Rejects with FeedbackError (`worker-failed` when the thread dies),
   * CancelledError, or Error for a defect. The bytes of an input are handed over: their array is empty afterwards.
   */
  readonly call: <Name extends keyof SessionCalls>(
    name: Name,
    body: SessionCalls[Name]["request"],
    effects?: CallEffects,
  ) => Promise<SessionCalls[Name]["reply"]>;
  /** Ends the thread; what is open is cancelled. */
  readonly close: () => Promise<void>;
}

/** A session whose thread need not wait for the first call. */
export interface StartableSession extends SessionClient {
  readonly start: () => void;
}

interface Running {
  readonly thread: Thread;
  readonly caller: Caller<SessionCalls>;
  readonly cancelCell: CancelCell;
}

/**
 * The thread is started by `start` or else by the first call, and anew by the first call after it died. A cancelled job has `graceMs` to stop
 * by itself before its thread is ended.
 */
export function createSessionClient(
  start: (data: ThreadData, events: ThreadEvents) => Thread,
  graceMs = 1000,
): StartableSession {
  let running: Running | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  function run(): Running {
    if (running) return running;
    const cancelCell = createCancelCell();
    const caller = createCaller<SessionCalls>();
    const thread = start(
      { cancelCell },
      { onMessage: caller.receive, onDeath: (cause) => end(caller, new FeedbackError("worker-failed", { cause })) },
    );
    running = { thread, caller, cancelCell };
    return running;
  }

  function end(caller: Caller<SessionCalls>, error: Error): void {
    if (running?.caller === caller) running = null;
    caller.settleAll(error);
  }

  async function send<Name extends keyof SessionCalls>(
    name: Name,
    body: SessionCalls[Name]["request"],
    { signal, onProgress }: CallEffects,
  ): Promise<SessionCalls[Name]["reply"]> {
    if (closed || signal?.aborted) throw new CancelledError();
    const { thread, caller, cancelCell } = run();
    setCancelled(cancelCell, false);
    const { id, reply } = caller.call(name, body, { post: thread.post, onProgress });
    let grace: ReturnType<typeof setTimeout> | undefined;
    const cancel = (): void => {
      setCancelled(cancelCell, true);
      thread.post({ kind: "cancel", id });
      grace = setTimeout(() => {
        end(caller, new CancelledError());
        void thread.terminate();
      }, graceMs);
    };
    signal?.addEventListener("abort", cancel);
    try {
      const answer = await reply;
      // Cancelled never looks like done, even when the reply was already on its way.
      if (signal?.aborted) throw new CancelledError();
      return answer;
    } finally {
      clearTimeout(grace);
      signal?.removeEventListener("abort", cancel);
    }
  }

  return {
    start: () => void run(),
    call(name, body, effects = {}) {
      let started = false;
      const turn = queue.then(() => {
        started = true;
        return send(name, body, effects);
      });
      queue = turn.catch(() => {});
      return new Promise((resolve, reject) => {
        // A job that waits need not wait for another to be told that it was cancelled.
        const leave = (): void => {
          if (!started) reject(new CancelledError());
        };
        effects.signal?.addEventListener("abort", leave);
        turn.finally(() => effects.signal?.removeEventListener("abort", leave)).then(resolve, reject);
      });
    },
    async close() {
      closed = true;
      if (!running) return;
      const { thread, caller } = running;
      end(caller, new CancelledError());
      await thread.terminate();
    },
  };
}
