import * as z from "zod";
import { count, interval } from "./parts.ts";

/** Differences: what the figure would be minus what it is. Money is null where nothing is known about revenue. */
const step = z.strictObject({
  /** Answers that would change their band. */
  answers: count,
  /** Points of NPS. */
  nps: z.number(),
  /** 95 %, Wilson's of the share of answers that change. */
  npsInterval: interval,
  shortTermRisk: z.number().nullable(),
  longTermRisk: z.number().nullable(),
  /** Of both risks together; negative is less at risk. */
  net: z.number().nullable(),
  potential: z.number().nullable(),
});

/** What a change of the bands of one theme's answers, all others as they are, would come to: arithmetic, not a forecast. */
export const whatIf = z.strictObject({
  /** Id. */
  theme: z.string(),
  detractorsToPassives: step,
  passivesToPromoters: step,
});

export type WhatIf = z.infer<typeof whatIf>;
export type WhatIfStep = z.infer<typeof step>;
