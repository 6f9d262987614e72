import { trustWord, type TrustWord } from "./words.ts";

/** What was measured of one theme. */
export interface JudgedTheme {
  readonly base: number;
  readonly stability: number | null;
  readonly coherence: number | null;
  readonly silhouette: number | null;
}

export interface Trust {
  readonly stability: number | null;
  readonly coherence: number | null;
  readonly silhouette: number | null;
  readonly word: TrustWord | null;
}

/**
 * The themes as a whole. Stability and silhouette are means over comments, so a theme counts by its base; coherence is one
 * over themes, as topic models are compared by it. Of each, themes it was not measured of are left out.
 */
export function trustOf(themes: readonly JudgedTheme[]): Trust {
  const byBase = ({ base }: JudgedTheme): number => base;
  const stability = mean(themes, ({ stability: own }) => own, byBase);
  return {
    stability,
    coherence: mean(
      themes,
      ({ coherence }) => coherence,
      () => 1,
    ),
    silhouette: mean(themes, ({ silhouette }) => silhouette, byBase),
    word: trustWord(stability),
  };
}

function mean(
  themes: readonly JudgedTheme[],
  valueOf: (theme: JudgedTheme) => number | null,
  weightOf: (theme: JudgedTheme) => number,
): number | null {
  let [sum, weight] = [0, 0];
  for (const theme of themes) {
    const value = valueOf(theme);
    if (value === null) continue;
    sum += value * weightOf(theme);
    weight += weightOf(theme);
  }
  return weight === 0 ? null : sum / weight;
}
