import type { CodebookTheme, Override } from "./schema.ts";

/** What people decided about the themes of a survey and about single comments of it. */
export interface Codebook {
  readonly themes: readonly CodebookTheme[];
  readonly overrides: readonly Override[];
}

export const NO_CODEBOOK: Codebook = { themes: [], overrides: [] };
