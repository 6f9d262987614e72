import type { Measure } from "../report/document.ts";
import type { Scale } from "../survey/scale.ts";
import { isSatisfied } from "./csat.ts";
import { bandOf, type PresetName } from "./preset.ts";

/** The measure that heads a report: NPS on 0–10, CSAT on five steps, else the mean. */
export function measureOf({ id }: Scale): Measure {
  if (id === "0-10") return "nps";
  return id === "1-5" || id === "fft" ? "csat" : "mean";
}

const POINTS = { promoter: 100, passive: 0, detractor: -100 } as const;

/** What one score adds: every headline measure is the mean of this over the answers. */
export function contribution(score: number, scale: Scale, preset: PresetName): number {
  switch (measureOf(scale)) {
    case "nps":
      return POINTS[bandOf(score, preset)];
    case "csat":
      return isSatisfied(score, scale) ? 100 : 0;
    case "mean":
      return score;
  }
}
