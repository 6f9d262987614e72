import type { ModelFault } from "./modelFaults.ts";

/** Why a piece of work could not be done, with the facts a message needs. One entry a code. */
export interface FailureDetails {
  "file-not-found": { file: string };
  "file-not-readable": { file: string; cause: string };
  "empty-file": { file: string };
  /** `found` where the kind of file is known well enough to say what to do about it. */
  "binary-file": { file: string; found?: "xls" };
  "unknown-format": { file: string; known: readonly string[]; found?: "markup" };
  "malformed-file": { file: string; format: string; row: number | null; column: string | null; cause: string };
  /** `row` is 0 for a quote among the headings. */
  "unclosed-quote": { file: string; row: number };
  "ragged-rows": { file: string; row: number; cells: number; expected: number; ragged: number; rows: number };
  "too-large": { file: string; what: string; limit: string };
  "nothing-to-analyze": {
    file: string;
    lookedFor: readonly string[];
    columns: readonly { name: string; found: string }[];
  };
  /** Too few comments to have themes. */
  "nothing-to-learn": { file: string };
  "missing-column": { file: string; role: string; column: string; columns: readonly string[] };
  "wrong-setting": { setting: string; value: string; expected: string };
  "bad-study-file": { file: string; problems: readonly { path: string; message: string }[] };
  /** `row` null for a column that is missing; `columns` are those a file of benchmarks can have. */
  "bad-benchmarks": { file: string; row: number | null; column: string; problem: string; columns: readonly string[] };
  "study-file-cycle": { file: string; chain: readonly string[] };
  "study-not-writable": { file: string; cause: string };
  "report-not-writable": { path: string; cause: string };
  /** A choice of employees, in the words of `--where`, by which too few are chosen or left out. */
  "group-too-small": { smallest: number; where: readonly string[] };
  /** Two results that would be compared; `differ` names the respect in which they are not of one kind. */
  incomparable: {
    differ: "respondents" | "ces-version" | "measure" | "variant" | "preset" | "scale";
    before: string;
    after: string;
  };
  /** `host`: where the model is; `detail`: what the server said, "" for nothing; `waitMs`: how long it asks to wait. */
  "model-failed": { fault: ModelFault; host: string; detail: string; waitMs?: number };
  "worker-failed": { cause: string };
  "not-analyzed": { asked: string };
}

export type FailureCode = keyof FailureDetails;

/** A failure as plain data: it crosses the border between threads and windows. */
export type Failure = { [Code in FailureCode]: { code: Code; details: FailureDetails[Code] } }[FailureCode];

/** The one error the product throws on purpose. The edge turns it into words with {@link explain}. */
export class FeedbackError<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = "FeedbackError";

  constructor(
    readonly code: Code,
    readonly details: FailureDetails[Code],
  ) {
    super(code);
  }
}

/** Thrown by a cancelled job, so that cancelled never looks like empty. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";

  constructor() {
    super("cancelled");
  }
}

/** What of an error crosses a border; null for an error that is none of ours. {@link errorOf} makes it again on the other side. */
export function failureOf(error: unknown): Failure | null {
  return isFeedbackError(error) ? ({ code: error.code, details: error.details } as Failure) : null;
}

function isFeedbackError(error: unknown): error is FeedbackError {
  return error instanceof FeedbackError;
}

export function errorOf(failure: Failure): FeedbackError {
  return new FeedbackError(failure.code, failure.details);
}
