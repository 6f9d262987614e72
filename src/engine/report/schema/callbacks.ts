import * as z from "zod";
import { BANDS } from "../../measures/preset.ts";
import { name } from "./parts.ts";

/** Someone to call back: one answer an account, in the order of {@link callbackList}. */
export const callback = z.strictObject({
  row: z.int().min(1),
  respondent: name,
  account: name,
  /** ISO date. */
  date: name,
  score: z.number(),
  band: z.enum(BANDS),
  /** Of the whole account; null where it is not known. */
  revenue: z.number().nullable(),
  /** Ids: the main theme, then those it speaks of beside it. */
  themes: z.array(z.string()),
  /** The comment in one line, shortened; "" where it says nothing. */
  text: z.string(),
  /** Why it stands in the list, in words. */
  reason: z.string(),
});

export type Callback = z.infer<typeof callback>;
