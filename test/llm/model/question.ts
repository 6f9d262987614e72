import * as z from "zod";
import { failureOf, type FailureDetails } from "../../../src/engine/errors.ts";
import type { Question } from "../../../src/llm/ask.ts";
import { formOf } from "../../../src/llm/jobs/replies.ts";
import { openAiModel } from "../../../src/llm/model/openaiModel.ts";
import { serverAt } from "../../../src/llm/model/server.ts";
import type { Prompt, TextModel } from "../../../src/llm/model/textModel.ts";

const schema = z.object({ name: z.string() });
/** A question without comments. */
export const prompt: Prompt = {
  system: "Rules.",
  user: '{"comments":[]}',
  form: formOf("theme", schema),
  mostOutput: 100,
};
export const question: Question<z.infer<typeof schema>> = { prompt, schema, complaint: () => null };
/** Never raised. */
export const never = new AbortController().signal;
export const KEY = "sk-verysecretkey0123456789";

/** The real client. */
export function modelAt(address: string, { key = KEY, timeoutMs = 5000 } = {}): TextModel {
  const server = serverAt(address, { own: key, openai: undefined });
  if (server === null) throw new Error(`no address: ${address}`);
  return openAiModel({ model: "small", server, timeoutMs });
}

/** What went wrong, when nothing else may go wrong. */
export async function faultOf(promise: Promise<unknown>): Promise<Partial<FailureDetails["model-failed"]>> {
  const failure = await promise.then(
    () => null,
    (error: unknown) => failureOf(error),
  );
  if (failure?.code !== "model-failed") throw new Error(`no fault of a model: ${JSON.stringify(failure)}`);
  return failure.details;
}
