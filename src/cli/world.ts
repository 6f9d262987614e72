import type { SessionClient } from "../worker/client.ts";

/** What the command line needs of the world around it. */
export interface World {
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: OutStream;
  readonly stderr: Stream;
  /** How a shell calls this program: git has to. */
  readonly command: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A session with a worker of its own. */
  readonly openSession: () => SessionClient;
}

/** A standard stream. `columns` is known on a terminal only, and 0 where nobody has sized that. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A stream that a pipe may read slowly. */
export interface OutStream extends Stream {
  /** `done` is called once it has been handed on, or could not be. */
  write(text: string | Uint8Array, done?: () => void): unknown;
}

/** Options that every command takes. */
export interface CommonOptions {
  /** One JSON document on standard output and nothing else there. */
  readonly json?: true;
  /** Failures alone are told. */
  readonly quiet?: true;
  /** False: `--no-color`. */
  readonly color: boolean;
}

/** Colour is for people's eyes: on a terminal, unless told otherwise (no-color.org; FORCE_COLOR as Node has it). */
export function hasColor(stream: Stream, { color }: CommonOptions, env: World["env"]): boolean {
  if (!color || env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

const WIDEST = 100;

/** Columns to print in: a terminal's own up to where lines become hard to read, 80 where they are not known. */
export function widthOf({ columns = 0 }: Stream): number {
  // A pseudo-terminal that nobody has sized says 0.
  return columns > 0 ? Math.min(columns, WIDEST) : 80;
}
