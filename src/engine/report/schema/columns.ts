import * as z from "zod";
import { ROLES } from "../../survey/roles.ts";
import { count, name } from "./parts.ts";
import { phrase } from "./phrases.ts";

export const columns = z.strictObject({
  id: name,
  /** Where several respondents answer for one paying customer. */
  account: name.optional(),
  score: name,
  comment: name,
  date: name,
  revenue: name,
  segments: z.array(z.string()),
  inferred: z.array(
    z.strictObject({
      column: z.string(),
      role: z.enum(ROLES).nullable(),
      reason: z.string(),
      /** `reason`, for other languages. */
      why: phrase,
      chosenBy: z.enum(["option", "study", "inferred"]),
      filled: count,
      distinct: count,
    }),
  ),
});
