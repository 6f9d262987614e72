import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { analyze } from "../engine/analyze.ts";
import type { Kernel } from "../engine/kernel/kernel.ts";
import { loadTable } from "../formats/load.ts";
import { createAnswerer, pollable, type Message } from "../protocol/rpc.ts";
import type { SessionCalls } from "../protocol/session.ts";
import { isCancelled, type ThreadData } from "./cancelCell.ts";
import { startHelper } from "./secondThread.ts";
import { pairCrew } from "./pairCrew.ts";
import { createSession } from "./session.ts";
import { transferables } from "./transfer.ts";

/** Smaller surveys are done before a second thread has started. */
const WORTH_A_HELPER = 40_000;

/** The session's side of its thread. */
export function serveSession({ cancelCell }: ThreadData, kernel: Kernel): void {
  const port = parentPort;
  if (!port) throw new Error("this file runs as a worker thread only");
  const script = new URL(import.meta.url);
  const crew = pairCrew(kernel, {
    start: () => startHelper(script, cancelCell),
    now: () => performance.now(),
  });
  const digest = (bytes: Uint8Array): string => {
    if (bytes.length > WORTH_A_HELPER) crew.wake();
    return createHash("sha256").update(bytes).digest("hex");
  };
  const answer = createAnswerer<SessionCalls>(
    createSession({ load: loadTable, analyze, digest, crew }),
    (message) => port.postMessage(message, transferables(message)),
    (flag) =>
      pollable({
        get aborted() {
          return flag.aborted || isCancelled(cancelCell);
        },
      }),
  );
  port.on("message", (message: Message<SessionCalls>) => void answer(message));
}
