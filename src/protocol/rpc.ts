import type { CancelSignal } from "../engine/cancel.ts";
import type { Progress, Watch } from "../engine/effects.ts";
import { CancelledError, errorOf, failureOf, type Failure } from "../engine/errors.ts";

/**
 * The one shape of every message between two sides (window and editor, editor and worker). `Calls` maps a call's name to
 * what is asked and what is answered; each request is settled by exactly one reply, failure, defect or cancelled.
 */
export type CallMap = Record<string, { readonly request: unknown; readonly reply: unknown }>;

export type Request<Calls extends CallMap> = {
  [Name in keyof Calls & string]: { kind: "request"; id: number; call: Name; body: Calls[Name]["request"] };
}[keyof Calls & string];

export type Message<Calls extends CallMap> =
  | Request<Calls>
  | { kind: "reply"; id: number; body: Calls[keyof Calls & string]["reply"] }
  | { kind: "failure"; id: number; failure: Failure }
  | { kind: "defect"; id: number; message: string }
  | { kind: "cancelled"; id: number }
  | { kind: "progress"; id: number; progress: Progress }
  | { kind: "cancel"; id: number };

/** What the answering side does for each call. */
export type Handlers<Calls extends CallMap> = {
  readonly [Name in keyof Calls & string]: (
    body: Calls[Name]["request"],
    effects: Watch,
  ) => Calls[Name]["reply"] | Promise<Calls[Name]["reply"]>;
};

/**
 * The answering side: give it every message that comes in. `signalOf` makes the signal of one request from the flag that
 * a "cancel" message sets; a side that is too busy to receive messages looks elsewhere as well.
 */
export function createAnswerer<Calls extends CallMap>(
  handlers: Handlers<Calls>,
  post: (message: Message<Calls>) => void,
  signalOf: (flag: { aborted: boolean }) => CancelSignal = pollable,
): (message: Message<Calls>) => Promise<void> {
  const running = new Map<number, { aborted: boolean }>();
  return async (message) => {
    if (message.kind === "cancel") {
      const flag = running.get(message.id);
      if (flag) flag.aborted = true;
    }
    if (message.kind !== "request") return;
    const { id } = message;
    const flag = { aborted: false };
    running.set(id, flag);
    const handler: (body: unknown, effects: Watch) => unknown = handlers[message.call];
    try {
      const effects = {
        signal: signalOf(flag),
        onProgress: (progress: Progress) => post({ kind: "progress", id, progress }),
      };
      post({ kind: "reply", id, body: (await handler(message.body, effects)) as Calls[keyof Calls & string]["reply"] });
    } catch (error) {
      post(settlementOf(id, error));
    } finally {
      running.delete(id);
    }
  };
}

/** A signal that reads `flag` each time it is asked. */
export function pollable(flag: { readonly aborted: boolean }): CancelSignal {
  return {
    get aborted() {
      return flag.aborted;
    },
    throwIfAborted() {
      if (flag.aborted) throw new CancelledError();
    },
  };
}

type Settlement = Extract<Message<CallMap>, { kind: "failure" | "defect" | "cancelled" }>;

function settlementOf(id: number, error: unknown): Settlement {
  if (error instanceof CancelledError) return { kind: "cancelled", id };
  const failure = failureOf(error);
  if (failure) return { kind: "failure", id, failure };
  return { kind: "defect", id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The asking side. */
export interface Caller<Calls extends CallMap> {
  /**
   * Settles with the reply, or rejects with FeedbackError (failure), CancelledError (cancelled) or Error (a defect of the
   * other side). `post` hands the request over; when it throws, the request is settled by that.
   */
  readonly call: <Name extends keyof Calls & string>(
    name: Name,
    body: Calls[Name]["request"],
    options: { post: (message: Message<Calls>) => void; onProgress?: ((progress: Progress) => void) | undefined },
  ) => { readonly id: number; readonly reply: Promise<Calls[Name]["reply"]> };
  /** Give it every message that comes in; others than settlements and progress are ignored. */
  readonly receive: (message: Message<Calls>) => void;
  /** Settles everything that is open: the other side is gone. */
  readonly settleAll: (error: Error) => void;
}

export function createCaller<Calls extends CallMap>(): Caller<Calls> {
  const open = new Map<number, Settle>();
  let last = 0;
  return {
    call(name, body, { post, onProgress = () => {} }) {
      const id = ++last;
      const reply = new Promise<Calls[typeof name]["reply"]>((resolve, reject) => {
        open.set(id, { resolve, reject, onProgress });
        try {
          post({ kind: "request", id, call: name, body } as Request<Calls>);
        } catch (error) {
          open.delete(id);
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      return { id, reply };
    },
    receive(message) {
      const settle = open.get(message.id);
      if (!settle || message.kind === "request" || message.kind === "cancel") return;
      if (message.kind === "progress") {
        settle.onProgress(message.progress);
        return;
      }
      open.delete(message.id);
      if (message.kind === "reply") settle.resolve(message.body);
      else if (message.kind === "failure") settle.reject(errorOf(message.failure));
      else if (message.kind === "cancelled") settle.reject(new CancelledError());
      else settle.reject(defectOf(message.message));
    },
    settleAll(error) {
      for (const { reject } of open.values()) reject(error);
      open.clear();
    },
  };
}

/** An error with the stack it had on the other side, where the mistake is. */
function defectOf(stack: string): Error {
  const error = new Error(stack.split("\n", 1)[0]);
  error.stack = stack;
  return error;
}

interface Settle {
  readonly resolve: (body: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (progress: Progress) => void;
}
