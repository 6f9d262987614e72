import type { Scores } from "../../engine/report/document.ts";
import type { Exclusion } from "../../engine/survey/responses.ts";
import type { View } from "../view.ts";

/** Why scores are not counted, after a number of rows. */
export function exclusionWords(
  { scale }: Pick<Scores, "scale">,
  { locale: { t } }: View,
): Readonly<Record<Exclusion, (n: string) => string>> {
  const [low, high] = [String(scale.low), String(scale.high)];
  return {
    ragged: (n) => t("{n} with more cells than the head", { n }),
    filtered: (n) => t("{n} filtered out", { n }),
    missing: (n) => t("{n} missing", { n }),
    "not-a-number": (n) => t("{n} not a number", { n }),
    "not-an-integer": (n) => t("{n} not whole", { n }),
    "out-of-range": (n) => t("{n} outside {low}–{high}", { n, low, high }),
    duplicate: (n) => t("{n} repeated", { n }),
  };
}
