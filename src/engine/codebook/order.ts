import type { CodebookTheme, Override } from "./schema.ts";

/** In a fixed order two people's decisions stand apart in the file. */
export function inOrderOfId(themes: readonly CodebookTheme[]): CodebookTheme[] {
  return [...themes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export function inOrderOfRow(overrides: readonly Override[]): Override[] {
  return [...overrides].sort((a, b) => a.row - b.row || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}
