import type { OpenAI } from "openai";
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import { CancelledError } from "../../engine/errors.ts";
import { modelFailed, type Completion, type Prompt, type TextModel } from "./textModel.ts";
import { faultOf } from "./openaiFaults.ts";
import type { Server } from "./server.ts";

export interface OpenAiOptions {
  readonly model: string;
  readonly server: Server;
  /** How long one question may take, from its first byte to the reply's last. */
  readonly timeoutMs: number;
}

/** What a server turned out not to take; it is not offered again. */
interface Taken {
  jsonSchema: boolean;
  temperature: boolean;
  mostOutput: "max_tokens" | "max_completion_tokens" | null;
}

/**
 * A model behind an address that speaks OpenAI's protocol: OpenAI, Azure, Ollama, LM Studio, vLLM. The client is loaded with
 * the first question. It follows no redirection, which would carry comments to a host that nobody agreed to, and it does not
 * try again by itself: the package waits as long as a server says, and cannot be interrupted meanwhile.
 */
export function openAiModel({ model, server, timeoutMs }: OpenAiOptions): TextModel {
  const { host } = server;
  let client: Promise<OpenAI> | undefined;
  const taken: Taken = { jsonSchema: true, temperature: true, mostOutput: "max_tokens" };

  async function complete(prompt: Prompt, signal: AbortSignal): Promise<Completion> {
    if (isRaised(signal)) throw new CancelledError();
    const openai = await (client ??= clientFor(server));
    // The package's own time limit ends with the first byte of the reply.
    const limit = AbortSignal.timeout(timeoutMs);
    const both = AbortSignal.any([signal, limit]);
    for (;;) {
      const request = requestOf(prompt, model, taken);
      try {
        return completionOf(await openai.chat.completions.create(request, { signal: both }), host);
      } catch (error) {
        if (isRaised(signal)) throw new CancelledError();
        if (isRaised(limit)) throw modelFailed("timeout", { host });
        if (!learn(taken, error)) throw await faultOf(error, server);
      }
    }
  }
  return { name: model, host, complete };
}

/** A signal may be raised between two looks. */
const isRaised = (signal: AbortSignal): boolean => signal.aborted;

async function clientFor({ baseUrl, key }: Server): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  return new OpenAI({
    baseURL: baseUrl,
    // Everything that it would else take from the environment is said here.
    apiKey: key ?? "none",
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: "off",
    maxRetries: 0,
    ...(key === null && { defaultHeaders: { Authorization: null } }),
    fetchOptions: { redirect: "error" },
    dangerouslyAllowBrowser: true,
  });
}

function requestOf(prompt: Prompt, model: string, taken: Taken): ChatCompletionCreateParamsNonStreaming {
  const { name, jsonSchema } = prompt.form;
  const form = taken.jsonSchema
    ? ""
    : `\n\nReply with one JSON object of this schema and nothing else:\n${JSON.stringify(jsonSchema)}`;
  const user = { role: "user" as const, content: prompt.user };
  const again = prompt.correction === undefined ? [] : [{ role: "user" as const, content: prompt.correction }];
  return {
    model,
    messages: [{ role: "system", content: prompt.system + form }, user, ...again],
    ...(taken.temperature && { temperature: 0 }),
    ...(taken.mostOutput !== null && { [taken.mostOutput]: prompt.mostOutput }),
    ...(taken.jsonSchema && {
      response_format: { type: "json_schema", json_schema: { name, strict: true, schema: { ...jsonSchema } } },
    }),
  };
}

/** Whether a server's complaint is about a parameter that can be left out; it is, from then on. */
function learn(taken: Taken, error: unknown): boolean {
  const { status, message } = error as { readonly status?: unknown; readonly message?: unknown };
  if ((status !== 400 && status !== 422) || typeof message !== "string") return false;
  if (taken.jsonSchema && /response_format|json_schema|structured output|guided/iu.test(message)) {
    taken.jsonSchema = false;
  } else if (taken.mostOutput === "max_tokens" && /max_completion_tokens/iu.test(message)) {
    taken.mostOutput = "max_completion_tokens";
  } else if (taken.mostOutput !== null && /max_(?:completion_)?tokens/iu.test(message)) {
    taken.mostOutput = null;
  } else if (taken.temperature && /temperature/iu.test(message)) {
    taken.temperature = false;
  } else return false;
  return true;
}

/** Servers that speak the protocol nearly may leave out what its types promise. */
type Loose = { readonly [Key in keyof ChatCompletion]?: ChatCompletion[Key] | null };

function completionOf(reply: ChatCompletion, host: string): Completion {
  // A server may send anything, a bare text among it.
  const { choices, usage } = (typeof reply === "object" ? reply : {}) as Loose;
  const choice = choices?.[0];
  if (choice === undefined) throw modelFailed("server-error", { host, detail: "no answer in its reply" });
  if (choice.finish_reason === "content_filter" || choice.message.refusal) throw modelFailed("refused", { host });
  if (choice.finish_reason === "length") throw modelFailed("too-long", { host });
  const text = choice.message.content ?? "";
  if (text.trim() === "") throw modelFailed("empty", { host });
  const counted = usage && Number.isFinite(usage.prompt_tokens) && Number.isFinite(usage.completion_tokens);
  return { text, usage: counted ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null };
}
