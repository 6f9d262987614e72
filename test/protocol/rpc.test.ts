import { describe, expect, it } from "vitest";
import { CancelledError, FeedbackError } from "../../src/engine/errors.ts";
import { createAnswerer, createCaller, type Handlers, type Message } from "../../src/protocol/rpc.ts";

type Calls = {
  readonly double: { readonly request: number; readonly reply: number };
  readonly wait: { readonly request: null; readonly reply: string };
};

/** Both sides in one place; every message crosses as a structured clone, as it does between threads. */
function connect(handlers: Handlers<Calls>) {
  const caller = createCaller<Calls>();
  const messages: Message<Calls>[] = [];
  const answer = createAnswerer<Calls>(handlers, (message) => {
    const clone = structuredClone(message);
    messages.push(clone);
    caller.receive(clone);
  });
  const post = (message: Message<Calls>): void => void answer(structuredClone(message));
  return { caller, post, messages };
}

const double = (n: number): number => 2 * n;
const wait = (): string => "done";

describe("a request is settled by exactly one message", () => {
  it("a reply, after its progress", async () => {
    const { caller, post, messages } = connect({
      wait,
      double: (n, { onProgress }) => {
        onProgress({ stage: "read", done: 1, total: 2 });
        return 2 * n;
      },
    });
    const seen: number[] = [];
    const { reply } = caller.call("double", 21, { post, onProgress: ({ done }) => seen.push(done) });
    await expect(reply).resolves.toBe(42);
    expect(seen).toEqual([1]);
    expect(messages.map(({ kind }) => kind)).toEqual(["progress", "reply"]);
  });

  it("a failure with its code and details", async () => {
    const { caller, post } = connect({
      double,
      wait: () => {
        throw new FeedbackError("empty-file", { file: "q3.csv" });
      },
    });
    const error = await caller.call("wait", null, { post }).reply.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FeedbackError);
    expect(error).toMatchObject({ code: "empty-file", details: { file: "q3.csv" } });
  });

  it.each([
    ["a throwing handler", () => Promise.reject(new TypeError("boom")), /boom/],
    ["an answer that cannot cross", () => Promise.resolve((() => {}) as unknown as string), /could not be cloned/],
  ])("a defect: %s", async (_, handler, message) => {
    const { caller, post } = connect({ double, wait: handler });
    await expect(caller.call("wait", null, { post }).reply).rejects.toThrow(message);
  });

  it("cancelled, when asked to stop", async () => {
    const { caller, post, messages } = connect({
      double,
      async wait(_, { signal }) {
        while (!signal.aborted) await new Promise(setImmediate);
        signal.throwIfAborted();
        return "never";
      },
    });
    const { id, reply } = caller.call("wait", null, { post });
    post({ kind: "cancel", id });
    await expect(reply).rejects.toBeInstanceOf(CancelledError);
    expect(messages).toEqual([{ kind: "cancelled", id }]);
  });

  it("what `post` throws, when it cannot be sent", async () => {
    const { caller } = connect({ double, wait });
    const post = (): never => {
      throw new Error("no thread");
    };
    await expect(caller.call("wait", null, { post }).reply).rejects.toThrow("no thread");
  });

  it("whatever ended the other side", async () => {
    const { caller } = connect({ double, wait });
    const replies = [1, 2].map((n) => caller.call("double", n, { post: () => {} }).reply);
    caller.settleAll(new FeedbackError("worker-failed", { cause: "out of memory" }));
    const settled = await Promise.allSettled(replies);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
