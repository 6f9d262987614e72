import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { analyze } from "../engine/analyze.ts";
import { soloCrew } from "../engine/crew.ts";
import { loadTable } from "../formats/load.ts";
import { createAnswerer, pollable, type Message } from "../protocol/rpc.ts";
import type { SessionCalls } from "../protocol/session.ts";
import { transferables } from "./transfer.ts";
import { createSession } from "./session.ts";
import { isCancelled, type ThreadData } from "./cancelCell.ts";
import kernelModule from "../kernel/kernel.wasm";
import { wasmKernel } from "./wasmKernel.ts";

/** The entry of the worker thread under Node: in the terminal and in the editor's extension host. */
const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread only");

const { cancelCell } = workerData as ThreadData;
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const answer = createAnswerer<SessionCalls>(
  createSession({ load: loadTable, analyze, digest, crew: soloCrew(wasmKernel(kernelModule)) }),
  (message) => port.postMessage(message, transferables(message)),
  (flag) =>
    pollable({
      get aborted() {
        return flag.aborted || isCancelled(cancelCell);
      },
    }),
);

port.on("message", (message: Message<SessionCalls>) => void answer(message));
