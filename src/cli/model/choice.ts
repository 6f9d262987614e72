import type { Study } from "../../engine/study/schema.ts";
import type { AskPorts, ReplyCache } from "../../llm/ask.ts";
import { noCache } from "../../llm/ask.ts";
import { createMeter, type Budget } from "../../llm/meter.ts";
import { openAiModel } from "../../llm/model/openaiModel.ts";
import { asksForKey, OPENAI, serverAt, type Server } from "../../llm/model/server.ts";
import { disabledModel, modelFailed } from "../../llm/model/textModel.ts";
import { UsageError } from "../failures.ts";
import type { World } from "../world.ts";
import type { ModelOptions } from "./options.ts";
import { cacheFolder, replyCache } from "./replyCache.ts";
import { sleep } from "./sleep.ts";

/** Which model is to be asked, and where. */
export interface ModelChoice {
  readonly model: string;
  readonly server: Server;
  readonly budget: Budget;
}

const DEFAULT_TIMEOUT_S = 120;

/** From options and environment; a key comes from the environment alone. Throws UsageError and FeedbackError("model-failed"). */
export function chosenModel(options: ModelOptions, env: World["env"]): ModelChoice {
  const address = options.baseUrl ?? (env["VERBATIM_BASE_URL"] || OPENAI);
  const server = serverAt(address, { own: env["VERBATIM_API_KEY"], openai: env["OPENAI_API_KEY"] });
  if (server === null) {
    throw new UsageError(
      `--base-url cannot be ${address}: it is an http or https address without user, query or fragment`,
    );
  }
  const model = options.model ?? env["VERBATIM_MODEL"] ?? "";
  if (model === "") throw new UsageError("no model is named: --model NAME, or VERBATIM_MODEL in the environment");
  return { model, server, budget: budgetOf(options) };
}

/** Throws FeedbackError("model-failed"), "forbidden", for a survey whose study files do. */
export function checkAllowed(studies: readonly Study[], { host }: Server): void {
  if (studies.some(({ languageModel }) => languageModel === "forbidden")) throw modelFailed("forbidden", { host });
}

/** Throws FeedbackError("model-failed"), "no-key", before anybody is asked to agree to what could not be done. */
export function checkKey(server: Server): void {
  if (lacksKey(server)) throw modelFailed("no-key", { host: server.host });
}

function lacksKey(server: Server): boolean {
  return server.key === null && asksForKey(server);
}

/** Everything that asking needs. `language`: of the comments. */
export function portsFor(
  { model, server, budget }: ModelChoice,
  { options, world, language }: { readonly options: ModelOptions; readonly world: World; readonly language: string },
): AskPorts {
  const { price = null, timeout = DEFAULT_TIMEOUT_S } = options;
  return {
    model: lacksKey(server)
      ? disabledModel("no-key", { name: model, host: server.host })
      : openAiModel({ model, server, timeoutMs: timeout * 1000 }),
    cache: cacheFor(options, { model, env: world.env }),
    meter: createMeter({ budget, price, language }),
    signal: world.signal,
    sleep,
  };
}

function cacheFor(
  { cache }: ModelOptions,
  { model, env }: { readonly model: string; readonly env: World["env"] },
): ReplyCache {
  if (cache === false) return noCache;
  return replyCache(typeof cache === "string" ? cache : cacheFolder(env), model);
}

function budgetOf({ budget, price }: ModelOptions): Budget {
  if (budget === undefined) return { tokens: null, money: null };
  const { amount, currency } = budget;
  if (currency === null) return { tokens: amount, money: null };
  if (price === undefined) throw new UsageError("--budget in money needs --price");
  if (price.currency !== currency) throw new UsageError(`--budget is in ${currency} and --price in ${price.currency}`);
  return { tokens: null, money: amount };
}
