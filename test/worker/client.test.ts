import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CancelledError, FeedbackError } from "../../src/engine/errors.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { Message } from "../../src/protocol/rpc.ts";
import type { SessionCalls } from "../../src/protocol/session.ts";
import { isCancelled, type ThreadData } from "../../src/worker/cancelCell.ts";
import { createSessionClient, type ThreadEvents } from "../../src/worker/client.ts";

interface FakeThread {
  readonly data: ThreadData;
  readonly events: ThreadEvents;
  readonly posted: Message<SessionCalls>[];
  terminated: boolean;
}

function fakeThreads() {
  const threads: FakeThread[] = [];
  const client = createSessionClient((data, events) => {
    const thread: FakeThread = { data, events, posted: [], terminated: false };
    threads.push(thread);
    return {
      post: (message) => void thread.posted.push(message),
      terminate: () => {
        thread.terminated = true;
        events.onDeath("terminated");
        return Promise.resolve();
      },
    };
  });
  const at = (index: number): FakeThread => {
    const thread = threads[index];
    if (!thread) throw new Error(`thread ${index} was not started`);
    return thread;
  };
  return { client, threads, at };
}

const query = { theme: null, order: "file", offset: 0, limit: 5 } as const;
const page = { total: 0, offset: 0, comments: [] };
const turn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const requests = ({ posted }: FakeThread): number[] =>
  posted.filter(({ kind }) => kind === "request").map(({ id }) => id);

describe("the client of a worker", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks one thing after the other", async () => {
    const { client, at } = fakeThreads();
    const both = Promise.all([client.call("comments", query), client.call("comments", query)]);
    await turn();
    expect(requests(at(0))).toEqual([1]);
    at(0).events.onMessage({ kind: "reply", id: 1, body: page });
    await turn();
    expect(requests(at(0))).toEqual([1, 2]);
    at(0).events.onMessage({ kind: "reply", id: 2, body: page });
    expect(await both).toEqual([page, page]);
  });

  it("has a thread ready where it was told to start", async () => {
    const { client, threads, at } = fakeThreads();
    client.start();
    expect(threads).toHaveLength(1);
    void client.call("comments", query).catch(() => {});
    await turn();
    expect(requests(at(0))).toEqual([1]);
    await client.close();
    expect(threads.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it("settles what a dead worker was asked, and asks the next one on", async () => {
    const { client, at } = fakeThreads();
    const first = client.call("comments", query).catch((error: unknown) => error);
    const second = client.call("comments", query);
    await turn();
    at(0).events.onDeath("out of memory");
    expect(await first).toBeInstanceOf(FeedbackError);
    expect(await first).toMatchObject({ code: "worker-failed", details: { cause: "out of memory" } });
    await turn();
    at(1).events.onMessage({ kind: "reply", id: 1, body: page });
    expect(await second).toEqual(page);
  });

  it("raises the flag that the busy worker reads, and lowers it for the next call", async () => {
    const { client, at } = fakeThreads();
    const abort = new AbortController();
    const first = client.call("comments", query, { signal: abort.signal }).catch((error: unknown) => error);
    await turn();
    abort.abort();
    expect(isCancelled(at(0).data.cancelCell)).toBe(true);
    at(0).events.onMessage({ kind: "cancelled", id: 1 });
    expect(await first).toBeInstanceOf(CancelledError);
    void client.call("comments", query).catch(() => {});
    await turn();
    expect(isCancelled(at(0).data.cancelCell)).toBe(false);
    expect(at(0).terminated).toBe(false);
  });

  it("ends a worker that does not stop within a second of being cancelled", async () => {
    const { client, at, threads } = fakeThreads();
    const abort = new AbortController();
    const first = client.call("comments", query, { signal: abort.signal }).catch((error: unknown) => error);
    const second = client.call("comments", query);
    await turn();
    abort.abort();
    await vi.advanceTimersByTimeAsync(999);
    expect(at(0).terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(at(0).terminated).toBe(true);
    expect(await first).toBeInstanceOf(CancelledError);
    await turn();
    expect(threads).toHaveLength(2);
    at(1).events.onMessage({ kind: "reply", id: 1, body: page });
    expect(await second).toEqual(page);
  });

  it("a call that waits is cancelled at once, and never asked", async () => {
    const { client, at } = fakeThreads();
    const abort = new AbortController();
    const first = client.call("comments", query);
    const second = client.call("comments", query, { signal: abort.signal }).catch((error: unknown) => error);
    await turn();
    abort.abort();
    expect(await second).toBeInstanceOf(CancelledError);
    at(0).events.onMessage({ kind: "reply", id: 1, body: page });
    expect(await first).toEqual(page);
    await turn();
    expect(requests(at(0))).toEqual([1]);
  });

  it("a reply that crossed the cancelling is cancelled all the same", async () => {
    const { client, at } = fakeThreads();
    const abort = new AbortController();
    const first = client.call("comments", query, { signal: abort.signal }).catch((error: unknown) => error);
    await turn();
    abort.abort();
    at(0).events.onMessage({ kind: "reply", id: 1, body: page });
    expect(await first).toBeInstanceOf(CancelledError);
  });

  it("closing cancels what is open and what waits", async () => {
    const { client, at } = fakeThreads();
    const open = [1, 2].map(() => client.call("comments", query).catch((error: unknown) => error));
    await turn();
    await client.close();
    for (const settled of open) expect(await settled).toBeInstanceOf(CancelledError);
    expect(at(0).terminated).toBe(true);
  });

  it("passes progress on", async () => {
    const { client, at } = fakeThreads();
    const seen: number[] = [];
    const input = { file: "q3.csv", bytes: new Uint8Array(1) };
    const call = client.call(
      "columns",
      { input, settings: DEFAULT_SETTINGS },
      { onProgress: ({ done }) => seen.push(done) },
    );
    await turn();
    at(0).events.onMessage({ kind: "progress", id: 1, progress: { stage: "read", done: 7, total: 9 } });
    at(0).events.onMessage({ kind: "failure", id: 1, failure: { code: "empty-file", details: { file: "q3.csv" } } });
    await expect(call).rejects.toMatchObject({ code: "empty-file" });
    expect(seen).toEqual([7]);
  });
});
