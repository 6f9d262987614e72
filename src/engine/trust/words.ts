/** How far a theme may be relied on, the most first. */
export const TRUST_WORDS = ["firm", "fair", "loose"] as const;
export type TrustWord = (typeof TRUST_WORDS)[number];

/**
 * From which stability a theme is called what: `firm` is highly stable, `valid` still a theme of its own, `fair` a pattern
 * whose members are in doubt; what is below is not to be trusted. Source: Hennig 2007, in the manual of fpc's `clusterboot`.
 */
export const TRUST_FROM = { firm: 0.85, valid: 0.75, fair: 0.6 } as const;

/** The word for a stability of 0…1; null when it was not measured. Stable does not mean true. */
export function trustWord(stability: number | null): TrustWord | null {
  if (stability === null) return null;
  if (stability >= TRUST_FROM.firm) return "firm";
  return stability >= TRUST_FROM.fair ? "fair" : "loose";
}
