import { setTimeout } from "node:timers/promises";
import { CancelledError } from "../../engine/errors.ts";

/** Rejects with CancelledError when the signal is raised meanwhile. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal });
  } catch {
    throw new CancelledError();
  }
}
