import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { analyze } from "../engine/analyze.ts";
import { loadTable } from "../formats/load.ts";
import { createAnswerer, pollable, type Message } from "../protocol/rpc.ts";
import type { SessionCalls } from "../protocol/session.ts";
import kernelModule from "../kernel/kernel.wasm";
import { isCancelled, type ThreadData } from "./cancelCell.ts";
import { serveHelper, startHelper, type HelperData } from "./helper.ts";
import { pairCrew } from "./pairCrew.ts";
import { createSession } from "./session.ts";
import { transferables } from "./transfer.ts";
import { wasmKernel } from "./wasmKernel.ts";

/** The entry of both threads under Node, in the terminal and in the editor's extension host: the session's, and its helper's. */
const data = workerData as ThreadData | HelperData;
if ("helperPort" in data) serveHelper(data, wasmKernel(kernelModule));
else serveSession(data);

/** Smaller surveys are done before a second thread has started. */
const WORTH_A_HELPER = 100_000;

function serveSession({ cancelCell }: ThreadData): void {
  const port = parentPort;
  if (!port) throw new Error("this file runs as a worker thread only");
  const script = new URL(import.meta.url);
  const crew = pairCrew(wasmKernel(kernelModule), {
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
