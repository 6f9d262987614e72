import * as z from "zod";
import { count, interval, name } from "./parts.ts";
import { worth } from "./revenue.ts";
import { tally } from "./scores.ts";

const part = z.number().min(0).max(1);
const quote = z.strictObject({ row: z.int().min(1), score: z.number().nullable(), text: z.string() });

/** What one side of a group says. */
const voice = z.strictObject({
  /** Its comments with content. */
  base: count,
  /** Words that it uses more than all others who answered, the most telling first. */
  words: z.array(z.string()),
  quotes: z.array(quote),
});

/** A group of respondents, by one value or band of one column, that differs from all others more than chance allows. */
export const persona = z.strictObject({
  /** Made from the column and the value: `p-` and eight hexadecimal digits. */
  id: z.string().regex(/^p-[0-9a-f]{8}$/),
  column: z.string(),
  /** The value, or the band of a numeric column: `13–24`. */
  value: z.string(),
  kind: z.enum(["value", "band"]),
  /** The column tells what became of the respondent (churned, renewed): it may follow from the score. */
  outcome: z.boolean(),
  /** The conditions that choose its rows. */
  where: z.array(z.strictObject({ column: z.string(), value: z.string() })),
  rows: count,
  /** `rows` over all rows that take part, 0…1. */
  share: part,
  scores: tally.nullable(),
  /** Headline measure of the group minus that of all others; null without scores, and where it was not tested. */
  difference: z
    .strictObject({
      value: z.number(),
      /** The headline measure of all others. */
      rest: z.number(),
      interval,
      p: part,
      /** After Benjamini–Hochberg over everything tried. */
      adjustedP: part,
      /** `adjustedP` is at most the rate of the search. */
      clear: z.boolean(),
    })
    .nullable(),
  revenue: worth.nullable(),
  /** Themes that it speaks of more or less than all others do, beyond chance; the largest difference first. */
  themes: z.array(
    z.strictObject({
      id: z.string(),
      /** Its comments whose main theme it is. */
      base: count,
      /** Of its comments with content, and of those of all others; 0…1. */
      share: part,
      rest: part,
      p: part,
      adjustedP: part,
    }),
  ),
  /** Words that it uses more than all others, the most telling first. */
  words: z.array(z.string()),
  /** Those who are pleased: promoters on 0–10, elsewhere the good end of the scale. Null without scores. */
  promoters: voice.nullable(),
  /** Those who are not: detractors on 0–10, elsewhere the bad end of the scale. */
  detractors: voice.nullable(),
});

/** How personas were looked for; null where no column could give one. */
export const personaSearch = z.strictObject({
  /** Comparisons made: groups, each by its score and by every theme. All are corrected for together. */
  tried: count,
  /** Of them, those that remain after the correction. */
  found: count,
  /** The share of chance finds that is accepted (false discovery rate). */
  rate: part,
  columns: z.array(
    z.strictObject({
      column: z.string(),
      kind: z.enum(["value", "band"]),
      groups: count,
    }),
  ),
  /** Columns that were left out although they have groups, and why. */
  leftOut: z.array(z.strictObject({ column: z.string(), reason: z.enum(["tells-the-score"]) })),
  /** Groups that differ but are left out, for they hold nearly the same rows as one that is shown or there were too many. */
  unshown: z.array(z.strictObject({ column: z.string(), value: z.string(), like: name })),
});

export type Persona = z.infer<typeof persona>;
export type PersonaSearch = z.infer<typeof personaSearch>;
export type PersonaVoice = z.infer<typeof voice>;
