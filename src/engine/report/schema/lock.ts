import * as z from "zod";

/**
 * By what a kept report is known to be what the data still gives, and if not, why. Digests are SHA-256, hexadecimal, of JSON
 * with its keys in order.
 */
export const lock = z.strictObject({
  /** Of the survey file's bytes. */
  survey: z.string(),
  /** Version of the engine. */
  engine: z.string(),
  seed: z.int().min(0),
  /** Of everything that is set besides the survey: columns, conditions, rates, benchmarks … */
  settings: z.string(),
  /** Of what people decided: the codebook and the comments put somewhere by hand. */
  decisions: z.string(),
  /** Of the rest of the document, assignments apart: tells a report that was edited by hand. */
  report: z.string(),
});

export type Lock = z.infer<typeof lock>;
