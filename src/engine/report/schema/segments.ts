import * as z from "zod";
import { count } from "./parts.ts";
import { worth } from "./revenue.ts";
import { tally } from "./scores.ts";

export const segment = z.strictObject({
  column: z.string(),
  value: z.string(),
  /** Null where hidden. */
  rows: count.nullable(),
  /** Fewer than five employees, or needed to hide those; its figures are null. */
  suppressed: z.literal(true).optional(),
  scores: tally.nullable(),
  revenue: worth.nullable(),
  /** By main theme. */
  themes: z.array(z.strictObject({ id: z.string(), base: count, share: z.number() })),
});
