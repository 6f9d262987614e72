import type { Tally } from "../report/document.ts";
import type { Responses } from "../survey/responses.ts";
import type { Scale } from "../survey/scale.ts";
import { answersOf } from "./answers.ts";
import { csatOf } from "./csat.ts";
import { countOf, histogramOf, meanOf, type Histogram } from "./histogram.ts";
import { meanInterval } from "./mean.ts";
import { measureOf } from "./measure.ts";
import { npsInterval, npsTally } from "./nps.ts";
import { bandOf, type Band, type PresetName } from "./preset.ts";

/** Fewer valid scores are marked, and never ranked or gated on. */
export const LOW_BASE = 30;

/**
 * The scores behind some rows (null: all), each answer once. Without a score column everything is 0 or null.
 * `rows`: different rows, in any order.
 */
export function tallyRows(responses: Responses, preset: PresetName, rows: Int32Array | null): Tally {
  const { scale } = responses;
  return scale ? tallyHistogram(histogramOf(responses, answersOf(responses, rows)), scale, preset) : EMPTY;
}

type Headline = Pick<Tally, "promoters" | "passives" | "detractors" | "nps" | "value" | "interval">;

const NO_BANDS = { promoters: null, passives: null, detractors: null, nps: null };
const EMPTY: Tally = { valid: 0, ...NO_BANDS, value: null, interval: null, mean: null, lowBase: true };

export function tallyHistogram(histogram: Histogram, scale: Scale, preset: PresetName): Tally {
  const valid = countOf(histogram);
  const headline = headlineOf(histogram, scale, preset);
  return { valid, ...headline, mean: meanOf(histogram), lowBase: valid < LOW_BASE };
}

function headlineOf(histogram: Histogram, scale: Scale, preset: PresetName): Headline {
  switch (measureOf(scale)) {
    case "nps": {
      const inBand = (band: Band): number => countOf(histogram, (score) => bandOf(score, preset) === band);
      const promoters = inBand("promoter");
      const passives = inBand("passive");
      const detractors = inBand("detractor");
      const { nps } = npsTally({ promoters, passives, detractors });
      const interval = npsInterval({ promoters, passives, detractors });
      return { promoters, passives, detractors, nps, value: nps, interval };
    }
    case "csat":
      return { ...NO_BANDS, ...csatOf(histogram, scale) };
    case "mean":
      return { ...NO_BANDS, value: meanOf(histogram), interval: meanInterval(histogram, scale) };
  }
}
