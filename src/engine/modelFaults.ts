import type { Speech } from "./speech.ts";

/** Why a language model gave nothing that can be used. */
export const MODEL_FAULTS = [
  "no-model",
  "no-key",
  "forbidden",
  "unreachable",
  "key-refused",
  "not-found",
  "not-accepted",
  "quota",
  "rate-limit",
  "timeout",
  "server-error",
  "cut-short",
  "refused",
  "empty",
  "not-json",
  "wrong-shape",
  "wrong-language",
  "too-long",
  "duplicate",
  "ungrounded",
  "over-budget",
] as const;
export type ModelFault = (typeof MODEL_FAULTS)[number];

/** After these the next question would fail as well. */
const LASTING: ReadonlySet<ModelFault> = new Set([
  "no-model",
  "no-key",
  "forbidden",
  "unreachable",
  "key-refused",
  "not-found",
  "quota",
  "over-budget",
]);

export function lasts(fault: ModelFault): boolean {
  return LASTING.has(fault);
}

interface Words {
  readonly what: string;
  readonly next: string;
}

/** What happened and what to do about it. `host`: where the model is; `detail`: what it said, in its own words. */
export function explainModelFault(
  { fault, host, detail }: { readonly fault: ModelFault; readonly host: string; readonly detail: string },
  t: Speech["t"],
): Words {
  const { what, next } = WORDS[fault](t, host);
  return { what: detail === "" ? what : `${what} (${detail})`, next };
}

const WORDS: { readonly [Fault in ModelFault]: (t: Speech["t"], host: string) => Words } = {
  "no-model": (t) => ({
    what: t("no language model is named"),
    next: t("Name the model, and the address of its server unless it is OpenAI's."),
  }),
  "no-key": (t, host) => ({
    what: t("there is no key for {host}", { host }),
    next: t("Give the key that this server asks for; a model on this computer needs none."),
  }),
  forbidden: (t) => ({
    what: t("this survey's study file forbids language models"),
    next: t("Ask whoever set “languageModel” to “forbidden” in it."),
  }),
  unreachable: (t, host) => ({
    what: t("{host} cannot be reached", { host }),
    next: t("Check the address, the connection, and that the server runs; then run it again."),
  }),
  "key-refused": (t, host) => ({
    what: t("{host} does not accept the key", { host }),
    next: t("Check that the key is whole, still valid, and meant for this server and model."),
  }),
  "not-found": (t, host) => ({
    what: t("{host} does not have this model, or nothing at this address", { host }),
    next: t("Check the model's name and the address; it mostly ends with /v1."),
  }),
  "not-accepted": (t, host) => ({
    what: t("{host} did not accept the question", { host }),
    next: t("Choose another model, or one that takes longer questions."),
  }),
  quota: (t, host) => ({
    what: t("{host} says that what was paid for is used up", { host }),
    next: t("Look at the account there; what was answered is kept, so run it again afterwards."),
  }),
  "rate-limit": (t, host) => ({
    what: t("{host} asks for fewer questions at a time", { host }),
    next: t("Run it again later: what was answered is not asked again."),
  }),
  timeout: (t, host) => ({
    what: t("{host} did not answer in time", { host }),
    next: t("Run it again, or give it more time: what was answered is not asked again."),
  }),
  "server-error": (t, host) => ({
    what: t("{host} failed", { host }),
    next: t("Run it again later: what was answered is not asked again."),
  }),
  "cut-short": (t, host) => ({
    what: t("the answer of {host} broke off", { host }),
    next: t("Run it again: what was answered is not asked again."),
  }),
  refused: (t) => ({
    what: t("the model refused to answer"),
    next: t("The local name stays; another model may answer."),
  }),
  empty: (t) => ({
    what: t("the model's answer is empty"),
    next: t("The local name stays; another model may answer."),
  }),
  "not-json": (t) => ({
    what: t("the model's answer is not JSON"),
    next: t("The local name stays; a larger model keeps to the form more often."),
  }),
  "wrong-shape": (t) => ({
    what: t("the model's answer does not have the form that was asked for"),
    next: t("The local name stays; a larger model keeps to the form more often."),
  }),
  "wrong-language": (t) => ({
    what: t("the model answered in another language than was asked for"),
    next: t("The local name stays; another model may know the language."),
  }),
  "too-long": (t) => ({
    what: t("the model's answer is longer than was asked for"),
    next: t("The local name stays; another model may keep to the length."),
  }),
  duplicate: (t) => ({
    what: t("the model gave the name of another theme"),
    next: t("The local name stays; look whether the two themes are one."),
  }),
  ungrounded: (t) => ({
    what: t("what the model said does not rest on the comments that were sent"),
    next: t("The local name stays."),
  }),
  "over-budget": (t) => ({
    what: t("the budget is used up"),
    next: t("Raise it and run it again: what was answered is not asked again."),
  }),
};
