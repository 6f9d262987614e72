import { CancelledError, failureOf } from "../engine/errors.ts";
import type { ModelFault } from "../engine/modelFaults.ts";
import type { Completion } from "./model/textModel.ts";

/** How many times a question is sent that fails for a reason which may pass. */
const TRIES: { readonly [Fault in ModelFault]?: number } = {
  "rate-limit": 4,
  "server-error": 3,
  "cut-short": 3,
  timeout: 2,
  unreachable: 2,
};
const FIRST_WAIT_MS = 500;
/** A server that asks to wait longer is not waited for. */
const LONGEST_WAIT_MS = 60_000;

/** Tries again what may pass, after as long as the server asks, else after half a second, one, two … */
export async function completeWithRetries(
  complete: () => Promise<Completion>,
  {
    signal,
    sleep,
  }: { readonly signal: AbortSignal; readonly sleep: (ms: number, signal: AbortSignal) => Promise<void> },
): Promise<Completion> {
  for (let tried = 1; ; tried++) {
    try {
      return await complete();
    } catch (error) {
      if (signal.aborted) throw new CancelledError();
      const failure = failureOf(error);
      if (failure?.code !== "model-failed") throw error;
      const { fault, waitMs } = failure.details;
      const wait = waitMs ?? FIRST_WAIT_MS * 2 ** (tried - 1);
      if (tried >= (TRIES[fault] ?? 1) || wait > LONGEST_WAIT_MS) throw error;
      await sleep(wait, signal);
    }
  }
}
