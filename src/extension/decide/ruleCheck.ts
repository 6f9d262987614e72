import { parseRule } from "../../engine/codebook/rule.ts";
import { failureOf } from "../../engine/errors.ts";
import type { Locale } from "../../protocol/locale.ts";

/** What is wrong with the text of a rule, and where; null for a rule. */
export function ruleProblem(text: string, { t }: Pick<Locale, "t">): string | null {
  try {
    parseRule(text);
    return null;
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.code !== "wrong-setting") throw error;
    const { expected } = failure.details;
    const [, what = expected, at = "1"] = /^(.*) at character (\d+)$/u.exec(expected) ?? [];
    return t("At character {at} there should be: {expected}", { at, expected: what === "a word" ? t("a word") : what });
  }
}
