import { FeedbackError } from "../../engine/errors.ts";
import type { ModelFault } from "../../engine/modelFaults.ts";

/** What a model is asked. */
export interface Prompt {
  /** Rules, in our own words; nothing of a survey. */
  readonly system: string;
  /** One JSON document of data. */
  readonly user: string;
  /** What the reply has to look like. */
  readonly form: ReplyForm;
  /** Tokens of the longest reply. */
  readonly mostOutput: number;
  /** What was wrong with the reply before, where it is asked again. */
  readonly correction?: string;
}

export interface ReplyForm {
  /** Letters, digits and underscores. */
  readonly name: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
}

/** Tokens of one question. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

export interface Completion {
  /** As the model wrote it: JSON, JSON among other words, or anything else. */
  readonly text: string;
  /** Null where the server does not count. */
  readonly usage: Usage | null;
}

/**
 * A language model, wherever it is. It only carries a question there and a reply back, once: reading the reply, trying
 * again and remembering are the same for every model; see {@link ask}.
 */
export interface TextModel {
  /** As the server calls it. */
  readonly name: string;
  /** Where the question goes, for people: `api.openai.com`. */
  readonly host: string;
  /** Rejects with FeedbackError("model-failed") or CancelledError. */
  readonly complete: (prompt: Prompt, signal: AbortSignal) => Promise<Completion>;
}

/** A model that is not there; whoever asks is told why. */
export function disabledModel(fault: ModelFault, { name = "", host = "" } = {}): TextModel {
  return { name, host, complete: () => Promise.reject(modelFailed(fault, { host })) };
}

export function modelFailed(
  fault: ModelFault,
  {
    host,
    detail = "",
    waitMs,
  }: { readonly host: string; readonly detail?: string; readonly waitMs?: number | undefined },
): FeedbackError<"model-failed"> {
  return new FeedbackError("model-failed", { fault, host, detail, ...(waitMs !== undefined && { waitMs }) });
}
