import type * as z from "zod";
import { CancelledError, failureOf } from "../engine/errors.ts";
import type { ModelFault } from "../engine/modelFaults.ts";
import { digest } from "./digest.ts";
import { jsonIn } from "./jsonReply.ts";
import { completeWithRetries } from "./retry.ts";
import type { Meter } from "./meter.ts";
import { modelFailed, type Prompt, type TextModel } from "./model/textModel.ts";

/** One thing that a model is asked, and how its reply is read. */
export interface Question<Value> {
  readonly prompt: Prompt;
  readonly schema: z.ZodType<Value>;
  /** What is wrong with a reply that has the right form; null for nothing. */
  readonly complaint: (value: Value) => Complaint | null;
}

export interface Complaint {
  readonly fault: ModelFault;
  /** For the model, when it is asked again. */
  readonly correction: string;
}

/** Replies that were paid for, by the hash of what was asked. */
export interface ReplyCache {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, reply: string) => Promise<void>;
}

export const noCache: ReplyCache = { get: () => Promise.resolve(null), set: () => Promise.resolve() };

/** What asking needs of the world. */
export interface AskPorts {
  readonly model: TextModel;
  readonly cache: ReplyCache;
  /** Counts what is spent, and says no before it is too much. */
  readonly meter: Meter;
  readonly signal: AbortSignal;
  /** Rejects when the signal is raised. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A reply that does not hold is asked for once more, with what was wrong with it. */
const ATTEMPTS = 2;

/**
 * Asks, reads the reply and checks it; replies that hold are kept, and a question that was answered is not paid for again.
 * Rejects with FeedbackError("model-failed") or CancelledError.
 */
export async function ask<Value>(question: Question<Value>, ports: AskPorts): Promise<Value> {
  const { host } = ports.model;
  let correction: string | undefined;
  for (let attempt = 1; ; attempt++) {
    const prompt = correction === undefined ? question.prompt : { ...question.prompt, correction };
    const key = await keyOf(prompt, ports.model);
    const kept = await ports.cache.get(key);
    const reply = kept ?? (await paidFor(prompt, ports));
    const reading = typeof reply === "string" ? readingOf(reply, question) : reply;
    if ("value" in reading) {
      if (kept === null && typeof reply === "string") await ports.cache.set(key, reply);
      return reading.value;
    }
    if (attempt === ATTEMPTS) throw modelFailed(reading.fault, { host });
    correction = reading.correction;
  }
}

type Reading<Value> = { readonly value: Value } | Complaint;

function readingOf<Value>(reply: string, { schema, complaint }: Question<Value>): Reading<Value> {
  const json = jsonIn(reply);
  if (json === undefined) return NOT_JSON;
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join(".") ?? "";
    const correction = `Your reply did not fit the schema (${place === "" ? "" : `${place}: `}${issue?.message ?? ""}). Reply again.`;
    return { fault: "wrong-shape", correction };
  }
  return complaint(parsed.data) ?? { value: parsed.data };
}

const NOT_JSON: Complaint = {
  fault: "not-json",
  correction: "Your reply was not JSON. Reply with the JSON object only.",
};

/** The reply, or what is wrong with one that was made and cannot be read. */
async function paidFor(prompt: Prompt, { model, meter, signal, sleep }: AskPorts): Promise<string | Complaint> {
  const open = await meter.open(prompt, model.host);
  try {
    const { text, usage } = await completeWithRetries(() => model.complete(prompt, signal), { signal, sleep });
    open.close(usage, text);
    return text;
  } catch (error) {
    const failure = failureOf(error);
    const correction = failure?.code === "model-failed" ? UNREADABLE[failure.details.fault] : undefined;
    if (signal.aborted || failure?.code !== "model-failed" || correction === undefined) {
      open.cancel();
      throw signal.aborted ? new CancelledError() : error;
    }
    // A reply that was made was paid for, whatever is in it.
    open.close(null, "");
    return { fault: failure.details.fault, correction };
  }
}

const UNREADABLE: { readonly [Fault in ModelFault]?: string } = {
  empty: "Your reply was empty. Reply with the JSON object.",
  "too-long": "Your reply was too long. Say it in fewer words.",
};

/** By model, prompt and form; the version is raised when replies are read in another way. */
function keyOf({ system, user, form, correction }: Prompt, { name }: Pick<TextModel, "name">): Promise<string> {
  return digest(JSON.stringify([1, name, system, user, form.jsonSchema, correction ?? null]));
}
