import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import { pollable } from "../protocol/rpc.ts";
import { mixtureTask } from "../engine/cluster/mixtures.ts";
import { resampleTask } from "../engine/cluster/resample.ts";
import type { Kernel } from "../engine/kernel/kernel.ts";
import { isCancelled, type CancelCell } from "./cancelCell.ts";
import { helpWith, tellAnswered, type Helper, type HelperAnswer, type HelperJob } from "./pairCrew.ts";

/** What a helping thread can do. */
const TASKS = [mixtureTask, resampleTask];

/** What a helping thread is started with. */
export interface HelperData {
  readonly cancelCell: CancelCell;
  /** Jobs come in and answers go out here. */
  readonly helperPort: MessagePort;
}

/** Starts a helping thread under Node from the same built entry `script`; it ends with the thread that starts it. */
export function startHelper(script: string | URL, cancelCell: CancelCell): Helper {
  const { port1, port2 } = new MessageChannel();
  const workerData: HelperData = { cancelCell, helperPort: port2 };
  const worker = new Worker(script, { workerData, transferList: [port2] });
  // Where it dies nobody answers, and its pieces are made by the thread that waits.
  worker.on("error", () => {});
  worker.unref();
  port1.unref();
  return {
    post: (job) => port1.postMessage(job),
    receive: () => receiveMessageOnPort(port1)?.message as HelperAnswer | undefined,
  };
}

/** The helping thread's side. */
export function serveHelper({ cancelCell, helperPort }: HelperData, kernel: Kernel): void {
  const signal = pollable({
    get aborted() {
      return isCancelled(cancelCell);
    },
  });
  helperPort.on("message", (job: HelperJob) => {
    const answer = helpWith(job, TASKS, { kernel, signal });
    helperPort.postMessage(answer);
    tellAnswered(job);
  });
}
