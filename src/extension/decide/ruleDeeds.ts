import { themeMeant, type Deeds, type Matter } from "./matter.ts";
import type { Line } from "./questions.ts";
import { ruleProblem } from "./ruleCheck.ts";

type List = "include" | "exclude";

/** What a field for a rule shows while it is empty. */
const RULE_EXAMPLE = 'refund AND NOT price, "exact words", deliver*, score<=6';

/** Decisions that hold for whatever comments come. */
export const ruleDeeds: Deeds<"add-rule" | "remove-rule"> = {
  async "add-rule"(matter) {
    const { questions, locale } = matter;
    const { t } = locale;
    const theme = await themeMeant(matter, t("Add a rule to a theme"));
    if (theme === null) return null;
    const title = t("Add a Rule to “{name}”", { name: theme.name });
    const list = await questions.choose({ title, placeholder: t("What does the rule do?"), lines: listLines(matter) });
    if (list === undefined) return null;
    const prompt =
      list === "include"
        ? t("Comments that it fits are put into the theme")
        : t("Comments that it fits are kept out of the theme");
    const rule = await ruleAsked(matter, { title, prompt });
    if (rule === null) return null;
    return {
      change: { kind: "rule", theme: theme.id, list, rule },
      label: t("Add Rule “{rule}” to “{name}”", { rule, name: theme.name }),
    };
  },

  async "remove-rule"(matter) {
    const { codebook, questions, locale } = matter;
    const { t } = locale;
    const theme = await themeMeant(matter, t("Remove a rule from a theme"));
    if (theme === null) return null;
    const { include = [], exclude = [] } = codebook.find(({ id }) => id === theme.id) ?? {};
    if (include.length + exclude.length === 0) {
      questions.say(t("“{name}” has no rules.", { name: theme.name }));
      return null;
    }
    const lineOf = (list: List, rule: string): Line<{ list: List; rule: string }> => ({
      kind: "choice",
      label: rule,
      description: list === "include" ? t("puts comments in") : t("keeps comments out"),
      value: { list, rule },
    });
    const picked = await questions.choose({
      title: t("Remove a Rule from “{name}”", { name: theme.name }),
      placeholder: t("Which rule?"),
      lines: [...include.map((rule) => lineOf("include", rule)), ...exclude.map((rule) => lineOf("exclude", rule))],
    });
    if (picked === undefined) return null;
    return {
      change: { kind: "rule", theme: theme.id, ...picked, remove: true },
      label: t("Remove Rule “{rule}” from “{name}”", { rule: picked.rule, name: theme.name }),
    };
  },
};

/** A rule without space around it; null where the question is given up. */
export async function ruleAsked(
  { questions, locale }: Pick<Matter, "questions" | "locale">,
  { title, prompt }: { readonly title: string; readonly prompt: string },
): Promise<string | null> {
  const check = (text: string): string | null => ruleProblem(text, locale);
  const rule = await questions.text({ title, prompt, value: "", placeholder: RULE_EXAMPLE, check });
  return rule?.trim() ?? null;
}

function listLines({ locale: { t } }: Matter): Line<List>[] {
  return [
    { kind: "choice", label: t("Put Comments into the Theme"), value: "include" },
    { kind: "choice", label: t("Keep Comments out of the Theme"), value: "exclude" },
  ];
}
