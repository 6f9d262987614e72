import { languageName } from "../engine/text/languageNames.ts";

/** What a model is told of a language: its English name, which models know best. */
export function languageForModel(code: string): string {
  return languageName(code) ?? `the language with the ISO 639-1 code “${code}”`;
}
