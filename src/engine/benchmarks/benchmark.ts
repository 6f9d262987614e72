import * as z from "zod";
import { PRESET_NAMES } from "../measures/preset.ts";
import { MEASURES } from "../report/schema/scores.ts";
import { daysOfPeriod } from "../survey/calendar.ts";
import { SCALES } from "../survey/scale.ts";

/** A figure of others to compare with. Where it comes from is part of it: without source and date it says nothing. */
export const benchmark = z.strictObject({
  name: z.string().trim().min(1).describe("Whom or what it is of, as it is to be printed."),
  measure: z.enum(MEASURES).describe("What was measured; another measure than the survey's is not compared."),
  preset: z.enum(PRESET_NAMES).optional().describe("Of an NPS: where its bands begin."),
  scale: z.enum(SCALES).optional().describe("Of a mean: the scale it was asked on."),
  value: z.number().describe("NPS in points −100…100, CSAT in percent 0…100, a mean in steps of its scale."),
  n: z.int().min(1).optional().describe("Answers behind it, where it is known."),
  source: z.string().trim().min(1).describe("Who published it, and where."),
  date: z
    .string()
    .refine((date) => daysOfPeriod(date) !== null, {
      error: "a day, month, quarter or year such as 2026-03 is expected",
    })
    .describe("When it was measured: 2026-03-31, 2026-03, 2026-Q1 or 2026."),
});

const RANGES = {
  nps: [-100, 100],
  csat: [0, 100],
  mean: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
} as const;

/** A benchmark that can be compared at all: in range, and with the preset or the scale that its measure needs. */
export const wholeBenchmark = benchmark.superRefine(({ measure, preset, scale, value }, context) => {
  const [low, high] = RANGES[measure];
  const complain = (path: string, message: string): void => context.addIssue({ code: "custom", path: [path], message });
  if (value < low || value > high) complain("value", `a number from ${low} to ${high} is expected`);
  if (measure === "nps" && preset === undefined) complain("preset", `one of ${PRESET_NAMES.join(", ")} is expected`);
  if (measure === "mean" && scale === undefined) complain("scale", `one of ${SCALES.join(", ")} is expected`);
});

export type Benchmark = z.infer<typeof benchmark>;
