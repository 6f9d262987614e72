import { phrase, said, type Phrase } from "../phrase.ts";
import type { Settings } from "../settings.ts";
import { asksStaff } from "./measureWords.ts";
import type { Candidate } from "./roleRules.ts";
import type { RespondentsReading } from "./roles.ts";
import { shortened } from "./shortened.ts";

/**
 * Whose answers they are: what is set, else employees where a heading or a question asks of the place of work. A survey of
 * customers that is taken for one of employees only shows less, so any column will do.
 */
export function respondentsOf(
  candidates: readonly Candidate[],
  { respondents, respondentsFrom }: Pick<Settings, "respondents" | "respondentsFrom">,
): RespondentsReading {
  const reading = (kind: RespondentsReading["kind"], chosenBy: RespondentsReading["chosenBy"], why: Phrase) => ({
    kind,
    chosenBy,
    why,
    reason: said(why),
  });
  if (respondents !== "auto") {
    const why = phrase(respondentsFrom === "study" ? "set in the study file" : "set by option");
    return reading(respondents, respondentsFrom, why);
  }
  const asking = candidates.find(({ column }) => asksStaff(column))?.column;
  if (!asking) return reading("customers", "inferred", phrase("no column asks about a place of work"));
  return reading(
    "employees",
    "inferred",
    phrase("“{column}” asks about a place of work", { column: shortened(asking.question ?? asking.heading) }),
  );
}
