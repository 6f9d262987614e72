import * as z from "zod";
import { count, interval } from "./parts.ts";

/** Why impact and regression tell different stories of a theme, the plainest first. */
const DISAGREEMENTS = ["sign", "clear", "rank"] as const;

const part = z.number().min(0).max(1);

const driver = z.strictObject({
  /** Id of the theme. */
  id: z.string(),
  /** Answers whose comment speaks of it, as its main theme or beside another. */
  base: count,
  /** Fewer than 30 such answers, or than 30 others: not ranked. */
  lowBase: z.boolean(),
  /** Headline measure of answers that speak of it minus that of answers that do not, the other themes and the controls being equal. */
  effect: z.number(),
  interval,
  p: part,
  /** `p` after Benjamini–Hochberg over the themes. */
  adjustedP: part,
  /** `effect` times the share of all answers that speak of it: what it does to the headline measure, in the units of `impact`. */
  pull: z.number(),
  pullInterval: interval,
  /** By size of `pull`, the largest first, from 1; null for a low base. */
  rank: z.int().min(1).nullable(),
  /** The same of the theme's impact. */
  impactRank: z.int().min(1).nullable(),
  /** Null where the two views agree. */
  disagreement: z
    .strictObject({
      /** `sign`: opposite directions; `clear`: the interval of one alone leaves out zero; `rank`: far apart in rank. */
      kind: z.enum(DISAGREEMENTS),
      /** The theme that its answers speak of most often besides, and in how many of them. */
      beside: z.strictObject({ id: z.string(), both: count }).nullable(),
    })
    .nullable(),
});

/** Which themes move the score, by a regression of the answers on the themes they speak of. Beside impact, a second view. */
export const drivers = z.strictObject({
  /** `ridge`: where the themes cannot be told apart by least squares alone. */
  method: z.enum(["ols", "ridge"]),
  /** Of the standard errors (MacKinnon & White 1985). */
  errors: z.literal("HC3"),
  /** Answers with a comment that has content. */
  base: count,
  /** Coefficients, the constant and the controls included. */
  parameters: count,
  /** Share of the variance that is explained. */
  r2: z.number(),
  /** Segment columns that are held equal. */
  controls: z.array(z.string()),
  themes: z.array(driver),
});

export type Drivers = z.infer<typeof drivers>;
export type Driver = Drivers["themes"][number];
