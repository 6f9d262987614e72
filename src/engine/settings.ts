import type { PresetName } from "./measures/preset.ts";
import type { ColumnSettings } from "./survey/roles.ts";
import type { ScaleId } from "./survey/scale.ts";

/** Shares of revenue that count as at risk or as potential; source and caveats: SurveyMonkey CX's published approximation. */
export interface RevenueRates {
  /** Of detractors' revenue. */
  readonly shortTermRate: number;
  /** Of passives' revenue. */
  readonly longTermRate: number;
  /** Of promoters' revenue. */
  readonly potentialRate: number;
  /** Used when the file has no revenue column; null = then nothing is said about revenue. */
  readonly averagePerAccount: number | null;
}

/** How themes are found: mixtures that vote, or k-means on the words alone. */
export const THEME_METHODS = ["consensus", "plain"] as const;
export type ThemeMethod = (typeof THEME_METHODS)[number];

export interface ThemeSettings {
  readonly method: ThemeMethod;
  readonly count: "auto" | number;
  /** 0 … 2³² − 1. */
  readonly seed: number;
  /** Clusterings of resampled comments that the stability of themes is measured by; 0: it is not. */
  readonly resamples: number;
  /** `auto` or an ISO 639-1 code. */
  readonly language: string;
  readonly stopWords: { readonly add: readonly string[]; readonly keep: readonly string[] };
}

/** A row is analysed only when its cell in `column` reads `value`. */
export interface Condition {
  readonly column: string;
  readonly value: string;
}

/** Everything that steers the main job besides the table itself. */
export interface Settings {
  readonly columns: ColumnSettings;
  /** Where `columns` came from, for the reasons shown to people. */
  readonly columnsFrom: Readonly<Record<string, "option" | "study">>;
  readonly scale: ScaleId | "auto";
  readonly dateOrder: "dmy" | "mdy" | "auto";
  readonly preset: PresetName;
  readonly themes: ThemeSettings;
  readonly revenue: RevenueRates;
  readonly where: readonly Condition[];
}

export const DEFAULT_SETTINGS: Settings = {
  columns: {},
  columnsFrom: {},
  scale: "auto",
  dateOrder: "auto",
  preset: "standard",
  themes: {
    method: "consensus",
    count: "auto",
    seed: 42,
    resamples: 5,
    language: "auto",
    stopWords: { add: [], keep: [] },
  },
  revenue: { shortTermRate: 0.5, longTermRate: 0.3, potentialRate: 0.3, averagePerAccount: null },
  where: [],
};
