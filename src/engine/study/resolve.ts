import type { Codebook } from "../codebook/codebook.ts";
import {
  DEFAULT_SETTINGS,
  type Condition,
  type MeasureSetting,
  type Settings,
  type ThemeSettings,
} from "../settings.ts";
import type { ColumnSettings, RespondentsKind } from "../survey/roles.ts";
import { withMoney, type MoneyChoices } from "./money.ts";
import type { Study } from "./schema.ts";

/** What one run is asked by hand: on the command line, or in the editor for this time only. */
export interface RunOptions {
  readonly columns?: ColumnSettings | undefined;
  readonly scale?: Settings["scale"] | undefined;
  readonly dateOrder?: Settings["dateOrder"] | undefined;
  readonly preset?: Settings["preset"] | undefined;
  readonly method?: ThemeSettings["method"] | undefined;
  readonly count?: ThemeSettings["count"] | undefined;
  readonly seed?: number | undefined;
  readonly resamples?: number | undefined;
  readonly language?: string | undefined;
  readonly period?: Settings["trend"]["by"] | undefined;
  readonly where?: readonly Condition[] | undefined;
  readonly money?: MoneyChoices | undefined;
  readonly measures?: readonly Omit<MeasureSetting, "from">[] | undefined;
  readonly respondents?: RespondentsKind | undefined;
  /** A file of benchmarks; takes the place of those of the study. */
  readonly benchmarks?: string | undefined;
}

/** Options win over study files, a later study file over the ones it extends, all of them over the defaults. */
export function resolveSettings(studies: readonly Study[], options: RunOptions = {}): Settings {
  const base = studies.reduce(withStudy, DEFAULT_SETTINGS);
  const asked = columnsOf(options.columns, "option");
  return {
    ...base,
    ...benchmarksOf(options.benchmarks),
    ...respondentsOf(options.respondents, "option"),
    measures: joinMeasures(base.measures, options.measures, "option"),
    ...given({ scale: options.scale, dateOrder: options.dateOrder, preset: options.preset, where: options.where }),
    columns: { ...base.columns, ...asked.columns },
    columnsFrom: { ...base.columnsFrom, ...asked.from },
    themes: {
      ...base.themes,
      ...given({ method: options.method, count: options.count, seed: options.seed, resamples: options.resamples }),
      ...given({ language: options.language }),
    },
    trend: { ...base.trend, ...given({ by: options.period }) },
    ...withMoney(base, options.money ?? {}),
  };
}

function withStudy(base: Settings, study: Study): Settings {
  const set = columnsOf(study.columns, "study");
  const { stopWords, ...themes } = study.themes ?? {};
  return {
    ...base,
    ...benchmarksOf(study.benchmarks),
    ...respondentsOf(study.respondents, "study"),
    measures: joinMeasures(base.measures, study.measures, "study"),
    targets: { ...base.targets, ...given(study.targets ?? {}) },
    targetsSet: [...new Set([...base.targetsSet, ...keysOf(given(study.targets ?? {}))])],
    ...given({ scale: study.scale, dateOrder: study.dateOrder, preset: study.preset }),
    columns: { ...base.columns, ...set.columns },
    columnsFrom: { ...base.columnsFrom, ...set.from },
    themes: { ...base.themes, ...given(themes), stopWords: joinStopWords(base.themes.stopWords, stopWords) },
    ...withMoney(base, study),
    trend: { ...base.trend, ...given(study.trend ?? {}) },
    // What was decided about single comments of an earlier survey says nothing of this one's.
    codebook: withDecisions(base.codebook, study),
  };
}
/** A later file's theme stands in the place of the earlier one of the same id. */
export function withDecisions({ themes }: Codebook, { codebook = [], overrides = [] }: Study): Codebook {
  const byId = new Map([...themes, ...codebook].map((theme) => [theme.id, theme]));
  return { themes: [...byId.values()], overrides };
}

/** Benchmarks are set as a whole: a file or a list takes the place of either. */
function benchmarksOf(set: Study["benchmarks"]): Partial<Pick<Settings, "benchmarks" | "benchmarksFile">> {
  if (set === undefined) return {};
  return typeof set === "string" ? { benchmarks: [], benchmarksFile: set } : { benchmarks: set, benchmarksFile: null };
}

function respondentsOf(
  respondents: RespondentsKind | undefined,
  respondentsFrom: Settings["respondentsFrom"],
): Partial<Settings> {
  return respondents === undefined ? {} : { respondents, respondentsFrom };
}

/** What is set of a kind later replaces all that was set of it before. */
function joinMeasures(
  before: Settings["measures"],
  now: readonly Omit<MeasureSetting, "from">[] = [],
  from: MeasureSetting["from"],
): MeasureSetting[] {
  const kinds = new Set(now.map(({ kind }) => kind));
  return [...before.filter(({ kind }) => !kinds.has(kind)), ...now.map((setting) => ({ ...setting, from }))];
}

function keysOf<Part extends object>(part: Part): (keyof Part)[] {
  return Object.keys(part) as (keyof Part)[];
}

function columnsOf(columns: ColumnSettings = {}, from: "option" | "study") {
  const set: ColumnSettings = given(columns);
  return { columns: set, from: Object.fromEntries(Object.keys(set).map((role) => [role, from])) };
}

type StopWords = ThemeSettings["stopWords"];

/** A later file adds to the lists of the one it extends, and takes back what it puts into the other list. */
function joinStopWords(base: StopWords, later: NonNullable<Study["themes"]>["stopWords"]): StopWords {
  const { add = [], keep = [] } = later ?? {};
  const join = (before: readonly string[], now: readonly string[], other: readonly string[]) => [
    ...new Set([...before.filter((word) => !other.includes(word)), ...now]),
  ];
  return { add: join(base.add, add, keep), keep: join(base.keep, keep, add) };
}

type Given<Part> = { [Key in keyof Part]?: Exclude<Part[Key], undefined> };

/** Without the keys that are not set, so that spreading it overwrites nothing. */
function given<Part extends object>(part: Part): Given<Part> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Given<Part>;
}
