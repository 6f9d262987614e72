import { noCache, type AskPorts, type ReplyCache } from "../../src/llm/ask.ts";
import { createMeter, type Budget, type Price } from "../../src/llm/meter.ts";
import type { Completion, Prompt, TextModel } from "../../src/llm/model/textModel.ts";
import type { NamingPorts, NamingProgress } from "../../src/llm/nameThemes.ts";

/** What a fake says: a value as JSON, a text as it is, or an error that is thrown. */
export type Said = object | string | Error;

export interface FakeModel extends TextModel {
  /** What it was asked, in order. */
  readonly asked: readonly Prompt[];
}

/** A model that says what a test wants; `usage` is 100 tokens there and 50 back. */
export function fakeModel(
  say: (prompt: Prompt, nth: number) => Said,
  usage: Completion["usage"] = { input: 100, output: 50 },
): FakeModel {
  const asked: Prompt[] = [];
  return {
    name: "fake",
    host: "localhost:1",
    asked,
    complete(prompt) {
      asked.push(prompt);
      const said = say(prompt, asked.length);
      if (said instanceof Error) return Promise.reject(said);
      return Promise.resolve({ text: typeof said === "string" ? said : JSON.stringify(said), usage });
    },
  };
}

export interface Given {
  readonly cache?: ReplyCache;
  readonly budget?: Partial<Budget>;
  readonly price?: Price;
  readonly signal?: AbortSignal;
  /** Told how long was waited for. */
  readonly waited?: (ms: number) => void;
  readonly onProgress?: (progress: NamingProgress) => void;
}

/** The ports of asking around a model; nothing is really waited for. */
export function portsOf(model: TextModel, given: Given = {}): NamingPorts & AskPorts {
  const { cache = noCache, budget, price = null, signal = new AbortController().signal, waited, onProgress } = given;
  return {
    model,
    cache,
    meter: createMeter({ budget: { tokens: null, money: null, ...budget }, price, language: "en" }),
    signal,
    sleep(ms) {
      waited?.(ms);
      return Promise.resolve();
    },
    onProgress: onProgress ?? (() => {}),
  };
}

/** A cache in memory; what it holds is counted. */
export function memoryCache(): ReplyCache & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    set: (key, reply) => Promise.resolve(void kept.set(key, reply)),
  };
}
