import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings.ts";
import type { CodebookTheme } from "../../../src/engine/codebook/schema.ts";
import { loadTable } from "../../../src/formats/load.ts";
import { topicComments } from "../cluster/fixture.ts";

/** A survey of two-clause comments on made-up topics, with scores. */
export const COMMENTS: readonly string[] = twoClauses(topicComments(240, 11).texts);

function twoClauses(texts: readonly string[]): string[] {
  return texts.map((text, at) => (at % 3 === 0 ? `${text}, but ${texts[(at * 7 + 1) % texts.length] ?? ""}` : text));
}

export async function tableOf(comments: readonly string[]) {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = comments.map((text, at) => `${at % 11},${cell(text)}`);
  return await loadTable(new TextEncoder().encode(["NPS,Why", ...lines, ""].join("\n")), { file: "q3.csv" });
}

export function settingsWith(themes: readonly CodebookTheme[] = []): Settings {
  const { themes: usual } = DEFAULT_SETTINGS;
  return {
    ...DEFAULT_SETTINGS,
    themes: { ...usual, language: "en", count: 4, resamples: 0 },
    codebook: { themes, overrides: [] },
  };
}
