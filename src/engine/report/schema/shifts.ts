import * as z from "zod";
import { PERIODS } from "../../survey/calendar.ts";
import { count } from "./parts.ts";

const part = z.number().min(0).max(1);

/** A theme whose share of the comments changed more than shuffled dates explain. */
export const shift = z.strictObject({
  /** Id of the theme. */
  theme: z.string(),
  direction: z.enum(["emerges", "fades"]),
  /** The period from which on it is so; the one that parts the shares best. */
  since: z.string(),
  /** Share of the dated comments with content whose main theme it is, 0…1, before `since` and from then on. */
  from: part,
  to: part,
  /** Of the largest difference between before and after, over all periods that could part them; by shuffling the dates. */
  p: part,
  /** `p` after Benjamini–Hochberg over the themes tested. */
  adjustedP: part,
});

/** How shifts were looked for; null in a report without two periods. */
export const shiftSearch = z.strictObject({
  by: z.enum(PERIODS),
  /** Whether the period was asked for or follows from the dates. */
  byChosen: z.enum(["asked", "rule"]),
  periods: count,
  /** Dated comments with content. */
  comments: count,
  /** Themes that were tested; the others have too few comments. */
  tested: count,
  /** The share of chance finds that is accepted: among the shifts listed, and of files without any real shift that list one. */
  rate: part,
  /** The headline measure, tested in the same way by itself; null where there are too few dated answers. */
  score: z
    .strictObject({
      direction: z.enum(["up", "down"]),
      since: z.string(),
      /** The headline measure before `since` and from then on. */
      from: z.number(),
      to: z.number(),
      p: part,
      /** `p` is at most `rate`. */
      clear: z.boolean(),
    })
    .nullable(),
});

export type Shift = z.infer<typeof shift>;
export type ShiftSearch = z.infer<typeof shiftSearch>;
