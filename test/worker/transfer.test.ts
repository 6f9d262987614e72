import { expect, it } from "vitest";
import type { Message } from "../../src/protocol/rpc.ts";
import type { SessionCalls } from "../../src/protocol/session.ts";
import { transferables } from "../../src/worker/transfer.ts";

const reply = (body: unknown): Message<SessionCalls> => ({ kind: "reply", id: 1, body }) as Message<SessionCalls>;

it("hands over the bytes of files, but no part of a buffer that others use", () => {
  const whole = new Uint8Array(8);
  const part = new Uint8Array(new ArrayBuffer(64), 8, 8);
  const files = [
    { path: "a.md", bytes: whole },
    { path: "b.md", bytes: part },
  ];
  expect(transferables(reply(files))).toEqual([whole.buffer]);
});

it("has nothing to hand over of a list of comments", () => {
  expect(transferables(reply([{ row: 1, text: "Good" }]))).toEqual([]);
  expect(transferables(reply([]))).toEqual([]);
});
