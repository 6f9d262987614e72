/** Where the bands of a 0–10 answer begin. Results under different presets are never compared. */
export const PRESETS = {
  /** Reichheld 2003. */
  standard: { passiveFrom: 7, promoterFrom: 9 },
  /** Groove's quarterly survey. */
  groove: { passiveFrom: 6, promoterFrom: 9 },
} as const;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

export const BANDS = ["detractor", "passive", "promoter"] as const;
export type Band = (typeof BANDS)[number];

/** The band of a whole score 0–10. */
export function bandOf(score: number, preset: PresetName): Band {
  const { passiveFrom, promoterFrom } = PRESETS[preset];
  if (score >= promoterFrom) return "promoter";
  return score >= passiveFrom ? "passive" : "detractor";
}
