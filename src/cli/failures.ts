import { basename } from "node:path";
import { CancelledError, failureOf, type Failure, type FailureCode } from "../engine/errors.ts";
import { explain } from "../engine/explain.ts";
import { wrapped } from "./summary/displayWidth.ts";
import { widthOf, type CommonOptions, type Stream, type World } from "./world.ts";

export const STATUS = {
  done: 0,
  gateBroken: 1,
  conflicts: 1,
  wrongUsage: 2,
  unusableInput: 3,
  modelFailed: 4,
  defect: 70,
  interrupted: 130,
} as const;

/** A command line that cannot be carried out, in words. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Tells a failure on standard error and returns the exit status that goes with it. `path` is the file as it was named on
 * the command line: messages repeat that rather than its bare name.
 */
export function tellFailure(
  error: unknown,
  options: Pick<CommonOptions, "json">,
  { world, path }: { readonly world: World; readonly path?: string },
): number {
  if (error instanceof CancelledError || world.signal.aborted) return STATUS.interrupted;
  const tell = (told: Told): void => {
    const text = options.json
      ? JSON.stringify({ error: { code: told.code, details: told.details, message: told.message } })
      : sentences(told, world.stderr);
    world.stderr.write(`${text}\n`);
  };
  const failure = failureOf(error);
  if (failure) {
    tell(toldOf(failure, path));
    if (failure.code === "model-failed") return STATUS.modelFailed;
    return failure.code === "wrong-setting" ? STATUS.wrongUsage : STATUS.unusableInput;
  }
  if (error instanceof UsageError) {
    const next = "Run “verbatim --help” or “verbatim COMMAND --help” to see what there is.";
    tell({ code: "wrong-usage", details: {}, place: "verbatim: ", message: error.message, next });
    return STATUS.wrongUsage;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell({ code: "defect", details: {}, place: "verbatim: ", message, next: "This is a mistake in Verbatim itself." });
  return STATUS.defect;
}

/** Lines for a person's terminal; one for each sentence where a program reads along. */
function sentences({ place, message, next }: Told, stream: Stream): string {
  if (stream.isTTY !== true) return `${place}${message}\n  ${next}`;
  const width = widthOf(stream);
  const indented = wrapped(next, width - 2).map((line) => `  ${line}`);
  return [...wrapped(place + message, width), ...indented].join("\n");
}

interface Told {
  readonly code: string;
  readonly details: object;
  /** `file:row:column: `, as far as it is known. */
  readonly place: string;
  readonly message: string;
  readonly next: string;
}

function toldOf(failure: Failure, path: string | undefined): Told {
  const { what, where, next: advice } = explain(failure);
  const options = OPTIONS[failure.code];
  const next = options === undefined ? advice : `${advice} Options: ${options}.`;
  const file = path !== undefined && path !== STDIN && where.file === nameOf(path) ? path : where.file;
  const place = [file ?? "verbatim", where.row, where.column].filter((part) => part !== undefined);
  return { ...failure, place: `${place.join(":")}: `, message: what, next };
}

/** The options that the advice comes down to on a command line. */
const OPTIONS: { readonly [Code in FailureCode]?: string } = {
  "binary-file": "--encoding, --input-format",
  "unknown-format": "--input-format",
  "malformed-file": "--input-format, --encoding",
  "unclosed-quote": "--delimiter",
  "ragged-rows": "--delimiter",
  "nothing-to-analyze": "--score COLUMN, --comment COLUMN",
  "bad-study-file": "--no-config, --config STUDY",
  "bad-benchmarks": "--benchmarks FILE",
  "study-file-cycle": "--no-config, --config STUDY",
  "report-not-writable": "--out FOLDER",
  "model-failed": "--model NAME, --base-url URL, --timeout SECONDS; a key: VERBATIM_API_KEY",
};

/** The name a survey goes by in its report: without its folder. */
export function nameOf(path: string): string {
  return path === STDIN ? "stdin" : basename(path);
}

/** The FILE that stands for standard input. */
export const STDIN = "-";
