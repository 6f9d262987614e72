import * as z from "zod";
import { RESPONDENTS } from "../../survey/roles.ts";
import { phrase } from "./phrases.ts";

/** Whose answers a survey holds, and how that is known. */
export const respondents = z.strictObject({
  kind: z.enum(RESPONDENTS),
  chosenBy: z.enum(["option", "study", "inferred"]),
  reason: z.string(),
  /** `reason`, for other languages. */
  why: phrase,
});
