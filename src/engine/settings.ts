import { NO_CODEBOOK, type Codebook } from "./codebook/codebook.ts";
import type { Benchmark } from "./benchmarks/benchmark.ts";
import type { InsVariant, MeasureKind } from "./measures/measureKinds.ts";
import type { PresetName } from "./measures/preset.ts";
import type { Period } from "./survey/calendar.ts";
import type { DurationUnit } from "./survey/duration.ts";
import type { ColumnSettings, RespondentsKind } from "./survey/roles.ts";
import type { ScaleId } from "./survey/scale.ts";
import type { RevenuePeriod } from "./revenue/per.ts";
import type { CltvName } from "./value/names.ts";
import type { TenureUnit } from "./value/tenure.ts";

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
  /** What the amounts are per; null: as the heading says. */
  readonly per: RevenuePeriod | null;
  /** All customers, for whom the answering accounts are to stand; null: no such claim is made. */
  readonly population: number | null;
}

/** What is told of who stays and what that is worth, besides the file's own columns. */
export interface ValueSettings {
  /** Column names; a missing key is left to inference, null forbids one. */
  readonly columns: {
    readonly churned?: string | null | undefined;
    readonly tenure?: string | null | undefined;
    readonly margin?: string | null | undefined;
    readonly retention?: string | null | undefined;
  };
  /** What the tenure column counts; null: as its heading or its values say. */
  readonly tenureIn: TenureUnit | null;
  readonly customersAtStart: number | null;
  readonly customersAtEnd: number | null;
  readonly newCustomers: number | null;
  /** What these counts, the churned column, `retention` and `marginPerAccount` are over; null: nobody says. */
  readonly per: "month" | "year" | null;
  /** Chance to stay for one more period, 0…1. */
  readonly retention: number | null;
  /** Margin as a share of revenue. */
  readonly marginRate: number | null;
  /** Margin of an account in money. */
  readonly marginPerAccount: number | null;
  /** A year, 0.1 = 10 %; null: future money counts in full. */
  readonly discountRate: number | null;
  readonly firstPayment: CltvName;
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

export interface TrendSettings {
  /** What the answers are gathered by over time; `auto`: chosen from the dates. */
  readonly by: Period | "auto";
}

/** A measure that somebody set: of which column, or of none. */
export interface MeasureSetting {
  readonly kind: MeasureKind;
  /** Null turns the measure off. */
  readonly column: string | null;
  readonly variant?: InsVariant | undefined;
  /** What bare numbers count. */
  readonly unit?: DurationUnit | undefined;
  readonly targetHours?: number | undefined;
  readonly from: "option" | "study";
}

/** How long customers are to wait, at most, in hours. Source of the defaults: Groove. */
export interface ServiceTargets {
  /** For the first reply by mail, and where no channel is known. */
  readonly firstReplyHours: number;
  readonly firstReplySocialHours: number;
  readonly resolutionHours: number;
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
  readonly codebook: Codebook;
  readonly revenue: RevenueRates;
  readonly value: ValueSettings;
  readonly trend: TrendSettings;
  readonly where: readonly Condition[];
  readonly measures: readonly MeasureSetting[];
  readonly targets: ServiceTargets;
  /** Targets that a study file sets, by name. */
  readonly targetsSet: readonly (keyof ServiceTargets)[];
  readonly respondents: RespondentsKind | "auto";
  readonly respondentsFrom: "option" | "study";
  /** Figures of others to compare with. */
  readonly benchmarks: readonly Benchmark[];
  /** A file of such figures, as the host calls it; whoever has its bytes reads it into `benchmarks`. */
  readonly benchmarksFile: string | null;
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
  codebook: NO_CODEBOOK,
  revenue: {
    shortTermRate: 0.5,
    longTermRate: 0.3,
    potentialRate: 0.3,
    averagePerAccount: null,
    per: null,
    population: null,
  },
  value: {
    columns: {},
    tenureIn: null,
    customersAtStart: null,
    customersAtEnd: null,
    newCustomers: null,
    per: null,
    retention: null,
    marginRate: null,
    marginPerAccount: null,
    discountRate: null,
    firstPayment: "renewal",
  },
  trend: { by: "auto" },
  where: [],
  measures: [],
  targets: { firstReplyHours: 24, firstReplySocialHours: 1, resolutionHours: 48 },
  targetsSet: [],
  respondents: "auto",
  respondentsFrom: "option",
  benchmarks: [],
  benchmarksFile: null,
};
