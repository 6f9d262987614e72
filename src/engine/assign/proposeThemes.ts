import type { CodebookTheme } from "../codebook/schema.ts";
import { quiet, type Effects } from "../effects.ts";
import type { ThemeSettings } from "../settings.ts";
import { findThemes } from "../themes/findThemes.ts";
import { themeIds } from "../themes/identity.ts";
import { inTextOrder } from "../themes/textOrder.ts";

/** A theme of comments that fit none, for people to take into their codebook or not. */
export interface ProposedTheme {
  /** As it would stand in a study file. */
  readonly theme: CodebookTheme;
  /** Comments in it. */
  readonly base: number;
  /** The most typical ones. */
  readonly comments: readonly string[];
}

const EXEMPLARS = 3;

/** Clusters comments that fit no theme by themselves. `taken`: ids of other themes. Too few comments give none. */
export function proposeThemes(
  comments: readonly string[],
  { settings, taken }: { readonly settings: ThemeSettings; readonly taken: readonly string[] },
  effects: Effects = quiet,
): ProposedTheme[] {
  const rows = inTextOrder(Int32Array.from(comments.keys()), (row) => comments[row] ?? "");
  const texts = Array.from(rows, (row) => comments[row] ?? "");
  const asked = { ...settings, count: "auto", resamples: 0 } as const;
  const found = findThemes({ texts: () => texts, documents: texts.length }, asked, effects);
  const terms = found.knownBy();
  const ids = themeIds(
    terms.map((words) => Object.keys(words)),
    taken,
  );
  const { cluster, typicality } = found.assignment;
  return found.themes.map(({ keywords: { name } }, at) => {
    const own = [...cluster.keys()].filter((document) => cluster[document] === at);
    own.sort((a, b) => (typicality[b] ?? 0) - (typicality[a] ?? 0) || a - b);
    return {
      theme: { id: ids[at] ?? "", name, status: "proposed", terms: { ...terms[at] } },
      base: own.length,
      comments: own.slice(0, EXEMPLARS).map((document) => texts[document] ?? ""),
    };
  });
}
