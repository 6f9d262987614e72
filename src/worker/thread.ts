import { Worker } from "node:worker_threads";
import type { Message } from "../protocol/rpc.ts";
import type { SessionCalls } from "../protocol/session.ts";
import type { Thread, ThreadEvents } from "./client.ts";
import type { ThreadData } from "./cancelCell.ts";
import { transferables } from "./transfer.ts";

/** Starts worker threads under Node from the built entry `script` (dist/worker.js). */
export function nodeThreads(script: string | URL): (data: ThreadData, events: ThreadEvents) => Thread {
  return (data, { onMessage, onDeath }) => {
    const worker = new Worker(script, { workerData: data });
    worker.on("message", (message: Message<SessionCalls>) => onMessage(message));
    worker.on("error", (error) => onDeath(error.message));
    worker.on("messageerror", (error) => onDeath(error.message));
    worker.on("exit", (status) => onDeath(`the worker thread ended with status ${status}`));
    return {
      post: (message) => worker.postMessage(message, transferables(message)),
      async terminate() {
        await worker.terminate();
      },
    };
  };
}
