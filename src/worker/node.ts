import { workerData } from "node:worker_threads";
import kernelModule from "../kernel/kernel.wasm";
import type { ThreadData } from "./cancelCell.ts";
import { serveHelper, type HelperData } from "./secondThread.ts";
import { wasmKernel } from "./wasmKernel.ts";

/** The entry of both threads under Node, in the terminal and in the editor's extension host: the session's, and its helper's. */
const data = workerData as ThreadData | HelperData;
const kernel = wasmKernel(kernelModule);
if ("helperPort" in data) serveHelper(data, kernel);
// The helper needs but a small part of what the session does.
else (await import("./serveSession.ts")).serveSession(data, kernel);
