import { measureName } from "../measures/measureNames.ts";
import { said } from "../phrase.ts";
import { ENGLISH, type Speech } from "../speech.ts";
import type { AnswerReport, MeasureReport, ServiceReport } from "./document.ts";
import { COUNTS_ONLY_BELOW } from "./order.ts";

/** A measure as a reader sees it. */
export interface MeasureWords {
  readonly name: string;
  /** `+23`, `74%`, `2.5 h` (the median); null where too few answers are behind it. */
  readonly value: string | null;
  /** `69% to 78%` at 95 %; null where the value is, and for medians. */
  readonly interval: string | null;
  /** What it counts and how: bands, ranges, quantiles. */
  readonly facts: readonly string[];
  /** What a reader must know before using it. */
  readonly caution: string | null;
}

export function measureWords(measure: MeasureReport, speech: Speech = ENGLISH): MeasureWords {
  const name = said(measureName(measure), speech);
  const { base } = measure;
  if (base === null) return { name, value: null, interval: null, facts: [], caution: hiddenWords(speech) };
  const isFew = base < COUNTS_ONLY_BELOW;
  const own = isService(measure) ? serviceWords(measure, speech) : answerWords(measure, speech);
  const few = isFew ? speech.t("too few to state a figure") : measure.lowBase ? speech.t("low n") : null;
  return {
    name,
    value: isFew ? null : own.value,
    interval: isFew ? null : own.interval,
    facts: isFew ? [] : own.facts,
    caution: few === null || own.caution === null ? (few ?? own.caution) : `${few}; ${own.caution}`,
  };
}

/** What stands for the figures of a group of employees that is too small. */
function hiddenWords({ t }: Pick<Speech, "t">): string {
  return t("hidden: fewer than 5");
}

/** Of a segment or a period, which may be hidden for the sake of a smaller one. */
export function hiddenGroupWords({ t }: Pick<Speech, "t">): string {
  return t("hidden: fewer than 5, or telling of those");
}

type Own = Omit<MeasureWords, "name">;

function answerWords(measure: AnswerReport, speech: Speech): Own {
  const { value, interval } = measure;
  const shown = (figure: number): string => answerValue(measure, figure, speech);
  return {
    value: value === null ? null : shown(value),
    interval: interval && range(interval, shown, speech),
    facts: answerFacts(measure, speech),
    caution: measure.kind === "rating3" ? lineWords(measure, speech) : null,
  };
}

function answerValue({ kind }: Pick<AnswerReport, "kind">, value: number, speech: Speech): string {
  switch (kind) {
    case "nps":
    case "enps":
    case "ins":
      return speech.signed(value, 0);
    case "csat":
    case "rating3":
      return speech.percent(value / 100);
    case "ces1":
    case "ces2":
    case "mean":
      return speech.decimal(value, 2);
  }
}

function answerFacts(measure: AnswerReport, speech: Speech): string[] {
  const { t } = speech;
  const n = (count: number | null): string => speech.whole(count ?? 0);
  const { low, high } = measure.scale;
  const ends = { low: String(low), high: String(high) };
  switch (measure.kind) {
    case "nps":
    case "enps": {
      const { promoters, passives, detractors, preset } = measure;
      const counts = { promoters: n(promoters), passives: n(passives), detractors: n(detractors), preset };
      return [t("promoters: {promoters}, passives: {passives}, detractors: {detractors}; preset {preset}", counts)];
    }
    case "csat": {
      const best = measure.scale.reversed ? `${low}–${low + 1}` : `${high - 1}–${high}`;
      return [t("answers {best} on {low}–{high}: {n}", { best, ...ends, n: n(measure.satisfied) })];
    }
    case "ces1":
      return [t("mean on {low}–{high}, lower is better", ends)];
    case "ces2": {
      const { easy } = measure;
      const mean = t("mean on {low}–{high}, higher is better", ends);
      if (easy === null || easy.share === null) return [mean];
      return [mean, t("answers of 5 and above: {share}", { share: speech.percent(easy.share) })];
    }
    case "ins": {
      const { satisfied, dissatisfied, ranges } = measure;
      return [
        t("satisfied ({range}): {n}", { range: ranges.satisfied.join("–"), n: n(satisfied) }),
        t("dissatisfied ({range}): {n}", { range: ranges.dissatisfied.join("–"), n: n(dissatisfied) }),
        t("“don't know” is left out"),
      ];
    }
    case "rating3": {
      const { bad, ok, great } = measure;
      return [t("bad: {bad}, ok: {ok}, great: {great}", { bad: n(bad), ok: n(ok), great: n(great) })];
    }
    case "mean":
      return [t("mean on {low}–{high}", ends)];
  }
}

function lineWords(
  { line, above, surelyAbove }: Extract<MeasureReport, { kind: "rating3" }>,
  speech: Speech,
): string | null {
  const shown = { line: speech.percent(line / 100) };
  if (surelyAbove) return speech.t("above the line of {line}, and so is its whole interval", shown);
  return above ? speech.t("above the line of {line}, which may be chance: its interval reaches below", shown) : null;
}

function serviceWords(measure: ServiceReport, speech: Speech): Own {
  const { t } = speech;
  const { p10, median, p90, max, mean, unit } = measure;
  const shown = (value: number | null): string => (value === null ? "–" : inUnit(value, unit, speech));
  const spread = { p10: shown(p10), p90: shown(p90), max: shown(max), mean: shown(mean) };
  return {
    value: median === null ? null : shown(median),
    interval: null,
    facts: [
      t("median; 1 in 10 up to {p10}, 9 in 10 up to {p90}, at most {max}; mean {mean}", spread),
      ...measure.targets.map((target) => targetWords(target, { unit }, speech)),
    ],
    caution: unit === null ? t("unit not known: name it in the heading or in the study file") : null,
  };
}

function targetWords(
  { channel, at, base, beyond: { share, interval } }: ServiceReport["targets"][number],
  { unit }: Pick<ServiceReport, "unit">,
  speech: Speech,
): string {
  const { t } = speech;
  const values = {
    at: inUnit(at, unit, speech),
    share: share === null ? "–" : speech.percent(share),
    range: interval ? range(interval, speech.percent, speech) : "–",
    n: speech.whole(base),
  };
  switch (channel) {
    case "social":
      return t("social networks, longer than {at}: {share} of {n} ({range})", values);
    case "other":
      return t("other channels, longer than {at}: {share} of {n} ({range})", values);
    case null:
      return t("longer than {at}: {share} of {n} ({range})", values);
  }
}

/** `2.5 h`, `190 h`, `3`; one decimal below ten. */
export function inUnit(value: number, unit: ServiceReport["unit"], speech: Speech): string {
  const { t } = speech;
  const isWhole = Math.abs(value) >= 9.95 || Number.isInteger(value);
  const shown = { value: isWhole ? speech.whole(value) : speech.decimal(value, value < 0.095 ? 2 : 1) };
  switch (unit) {
    case "seconds":
      return t("{value} s", shown);
    case "minutes":
      return t("{value} min", shown);
    case "hours":
      return t("{value} h", shown);
    case "days":
      return t("{value} d", shown);
    case "contacts":
    case null:
      return shown.value;
  }
}

function range([low, high]: readonly [number, number], shown: (value: number) => string, { t }: Speech): string {
  return t("{low} to {high}", { low: shown(low), high: shown(high) });
}

export function isService(measure: MeasureReport): measure is ServiceReport {
  return "targets" in measure;
}

/** Whether there is more to say than the headline does. */
export function saysMore({ measures }: { readonly measures: readonly MeasureReport[] }): boolean {
  return measures.some(({ headline, kind }) => !headline || kind === "rating3" || kind === "ces1" || kind === "ces2");
}
