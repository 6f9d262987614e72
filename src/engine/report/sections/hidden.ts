import { ENGLISH, type Speech } from "../../speech.ts";
import type { ReportDocument } from "../document.ts";

/** What is hidden of a survey of employees: `Of employees, groups of fewer than 5 are hidden: themes 1, segments 3.`; null of customers. */
export function hiddenSentence(
  { hidden }: Pick<ReportDocument, "hidden">,
  { t, whole }: Speech = ENGLISH,
): string | null {
  if (hidden === null) return null;
  const { themes, segments, periods, measures } = hidden;
  const smallest = whole(hidden.smallest);
  if (themes + segments + periods + measures === 0) {
    return t("Answers of employees: groups of fewer than {smallest} would be hidden, and there are none.", {
      smallest,
    });
  }
  return t(
    "Answers of employees: groups of fewer than {smallest} are hidden, and others by which they could be worked out. Themes: {themes}, segments: {segments}, periods: {periods}, measures: {measures}.",
    {
      smallest,
      themes: whole(themes),
      segments: whole(segments),
      periods: whole(periods),
      measures: whole(measures),
    },
  );
}
