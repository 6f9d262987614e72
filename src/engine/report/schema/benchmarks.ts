import * as z from "zod";
import { benchmark } from "../../benchmarks/benchmark.ts";
import { PRESET_NAMES } from "../../measures/preset.ts";
import { SCALES } from "../../survey/scale.ts";
import { count } from "./parts.ts";

/** A figure of others that can be compared with this survey's headline: same measure, same preset, same scale. */
export const comparedBenchmark = benchmark.extend({
  preset: z.enum(PRESET_NAMES).nullable(),
  scale: z.enum(SCALES).nullable(),
  n: count.nullable(),
  /** The survey's headline measure minus this one; null where the survey has too few scores to state it. */
  difference: z.number().nullable(),
  /** Whether the benchmark lies within the 95 % interval of the headline measure; null together with `difference`. */
  withinInterval: z.boolean().nullable(),
});

export type ComparedBenchmark = z.infer<typeof comparedBenchmark>;
