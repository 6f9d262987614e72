import { addAbortSignal } from "node:stream";
import { createSessionClient } from "../worker/client.ts";
import { nodeThreads } from "../worker/thread.ts";
import { commandOf } from "./command.ts";
import { STATUS } from "./failures.ts";

const threads = nodeThreads(new URL("./worker.js", import.meta.url));
// A thread takes as long to start as the command line to be understood: both at once, for those commands that need it.
const first = createSessionClient(threads);
if (["analyze", "columns", "compare", "check", "assign", "name", "ask"].includes(process.argv[2] ?? "")) first.start();

// The reader of a pipe may have seen enough (`verbatim analyze … | head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(STATUS.done);
  });
}

const interruption = new AbortController();
process.once("SIGINT", () => {
  interruption.abort();
  // Who presses twice does not want to wait.
  process.once("SIGINT", () => process.exit(STATUS.interrupted));
});
process.once("SIGTERM", () => interruption.abort());

const { run } = await import("./program.ts");
const ahead = [first];
process.exitCode = await run(process.argv.slice(2), {
  signal: interruption.signal,
  get stdin() {
    return addAbortSignal(interruption.signal, process.stdin);
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  command: commandOf(process),
  openSession: () => ahead.pop() ?? createSessionClient(threads),
});
await first.close();
