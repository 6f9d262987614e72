import type { AnswerReport } from "../report/schema/measures.ts";
import type { Scale } from "../survey/scale.ts";
import { csatOf, isSatisfied } from "./csat.ts";
import { countOf, meanOf, type Histogram } from "./histogram.ts";
import { insRanges } from "./ins.ts";
import { meanInterval } from "./mean.ts";
import type { AnswerKind, InsVariant } from "./measureKinds.ts";
import { npsInterval, npsTally, type Interval } from "./nps.ts";
import { bandOf, type Band, type PresetName } from "./preset.ts";
import { shareOf } from "./share.ts";
import { wilsonInterval } from "./proportion.ts";

/** What the report states of a measure beside its own figures. */
type Beside = Exclude<keyof AnswerReport, "kind" | "value" | "interval">;
type Own<Report> = Report extends unknown ? Omit<Report, Beside> : never;

/** Bad answers above this share, in percent, call for a closer look. Source: Groove. */
const BAD_LINE = 10;
/** CES 2 counts an answer from here on as “it was easy”. */
const EASY_FROM = 5;

export interface Measured {
  readonly scale: Scale;
  readonly preset: PresetName;
  readonly variant: InsVariant | null;
}

/** What an answer measure states of its own: its value with a 95 % interval, and the counts behind it. */
export function answerFigures(kind: AnswerKind, histogram: Histogram, on: Measured): Own<AnswerReport> {
  const { scale, preset } = on;
  switch (kind) {
    case "nps":
    case "enps":
      return { kind, ...npsFigures(histogram, preset) };
    case "csat":
      return { kind, ...csatOf(histogram, scale), satisfied: countOf(histogram, (score) => isSatisfied(score, scale)) };
    case "ces1":
      return { kind, ...meanFigures(histogram, scale), variant: "lower-is-better" };
    case "ces2": {
      const easy = countOf(histogram, (score) => score >= EASY_FROM);
      const variant = "higher-is-better" as const;
      return { kind, ...meanFigures(histogram, scale), variant, easy: shareOf(easy, countOf(histogram)) };
    }
    case "ins":
      return { kind, ...insFigures(histogram, on) };
    case "rating3":
      return { kind, ...ratingFigures(histogram) };
    case "mean":
      return { kind, ...meanFigures(histogram, scale) };
  }
}

function meanFigures(histogram: Histogram, scale: Scale): { value: number | null; interval: Interval | null } {
  return { value: meanOf(histogram), interval: meanInterval(histogram, scale) };
}

function npsFigures(histogram: Histogram, preset: PresetName) {
  const inBand = (band: Band): number => countOf(histogram, (score) => bandOf(score, preset) === band);
  const bands = { promoters: inBand("promoter"), passives: inBand("passive"), detractors: inBand("detractor") };
  return { value: npsTally(bands).nps, interval: npsInterval(bands), preset, ...bands };
}

/** The interval is that of an NPS: both are differences of two shares of the same answers. */
function insFigures(histogram: Histogram, { scale, variant: asked }: Measured) {
  const variant = asked ?? "satisfied";
  const ranges = insRanges(scale, variant);
  const within = ([from, to]: readonly [number, number]) => countOf(histogram, (score) => score >= from && score <= to);
  const [satisfied, dissatisfied] = [within(ranges.satisfied), within(ranges.dissatisfied)];
  const base = countOf(histogram);
  const bands = { promoters: satisfied, passives: base - satisfied - dissatisfied, detractors: dissatisfied };
  return { value: npsTally(bands).nps, interval: npsInterval(bands), variant, satisfied, dissatisfied, ranges };
}

/** The line is passed for certain when the whole interval lies above it. */
function ratingFigures(histogram: Histogram) {
  const [bad, ok, great] = [1, 2, 3].map((step) => countOf(histogram, (score) => score === step));
  const base = countOf(histogram);
  const value = base === 0 ? null : (100 * (bad ?? 0)) / base;
  const wilson = wilsonInterval(bad ?? 0, base);
  const interval: Interval | null = wilson && [100 * wilson[0], 100 * wilson[1]];
  return {
    value,
    interval,
    bad: bad ?? 0,
    ok: ok ?? 0,
    great: great ?? 0,
    line: BAD_LINE,
    above: value !== null && value > BAD_LINE,
    surelyAbove: interval !== null && interval[0] > BAD_LINE,
  };
}
