import { counted, listed, whole } from "../format.ts";
import { KIND_NAMES } from "../privacy/kindNames.ts";
import type { PersonalComments } from "../privacy/personalComments.ts";
import { resultOf, type CheckResult } from "./check.ts";

/** Rows in the sentence; more of them are in the result. */
const NAMED_ROWS = 8;

/** Whether comments hold personal data; which ones is told by their rows, the data themselves are not. */
export function checkPersonal({ comments, holding, kinds, rows }: PersonalComments): CheckResult {
  const of = { check: "piiPresent", unit: "comments", value: holding, limit: 0, base: comments, rows } as const;
  if (holding === 0) {
    const words = `No personal data found in ${counted(comments, "comment")}; names without a sign of being one are not found.`;
    return resultOf({ ...of, result: "pass", words });
  }
  const found = kinds.map((each) => `${counted(each.comments, "comment")} with ${nameOf(each.kind)}`);
  const shown = rows.slice(0, NAMED_ROWS).join(", ");
  const more = holding > NAMED_ROWS ? ", …" : ".";
  const words = `${whole(holding)} of ${counted(comments, "comment")} ${holding === 1 ? "holds" : "hold"} personal data: ${listed(found)}. ${holding === 1 ? "Row" : "Rows"} ${shown}${more}`;
  return resultOf({ ...of, result: "fail", words });
}

function nameOf(kind: keyof typeof KIND_NAMES): string {
  return KIND_NAMES[kind][1];
}
