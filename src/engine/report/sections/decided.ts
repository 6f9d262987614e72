import type { Speech } from "../../speech.ts";
import type { ThemeReport } from "../document.ts";

/** What people decided about a theme, one sentence each; none where nobody has decided anything. */
export function decidedFacts({ decided }: Pick<ThemeReport, "decided">, { t }: Pick<Speech, "t">): string[] {
  if (decided === null) return [];
  const { status, description, owner, issue } = decided;
  return [
    ...(description === null ? [] : [description]),
    status === "pinned" ? t("Pinned: decided by people.") : t("Proposed: to be looked at."),
    ...(owner === null ? [] : [t("Owner: {name}", { name: owner })]),
    ...(issue === null ? [] : [t("Issue: {link}", { link: issue })]),
  ];
}
