import type { Persona, ReportDocument } from "../../engine/report/document.ts";
import { percent, whole } from "../../engine/format.ts";
import { disagreements } from "../../engine/report/sections/drivers.ts";
import { personaName } from "../../engine/report/sections/personas.ts";
import { scoreShiftSentence, shiftLines } from "../../engine/report/sections/shifts.ts";
import { MEASURE_NAMES, measureOf, valueShown } from "../../engine/report/wording.ts";
import { measured } from "../../engine/format.ts";

/** Lines that a reader takes in at a glance; the reports have the rest. */
const MOST = 3;

/** What is changing, who differs, and where the two views of what moves the score part; only what is beyond chance. */
export function findingFacts(report: ReportDocument): { readonly label: string; readonly text: string }[] {
  const score = report.shiftSearch?.score?.clear === true ? [scoreShiftSentence(report) ?? ""] : [];
  const themes = shiftLines(report).map(({ theme, text }) => `${theme} ${text}.`);
  const apart = disagreements(report).map(({ theme, text }) => `${theme}: ${text}.`);
  return [
    ...shortList([...score, ...themes]).map((text) => ({ label: "Changing", text })),
    ...shortList(report.personas.map((persona) => personaLine(persona, report))).map((text) => ({
      label: "Differs",
      text,
    })),
    ...shortList(apart).map((text) => ({ label: "Drivers", text })),
  ].map((fact, index, all) => (all[index - 1]?.label === fact.label ? { ...fact, label: "" } : fact));
}

function shortList(lines: readonly string[]): string[] {
  const rest = lines.length - MOST;
  return rest <= 0 ? [...lines] : [...lines.slice(0, MOST), `and ${whole(rest)} more in the report`];
}

/** `Plan: Enterprise, NPS −6, others +23; more often “API” (34%, others 13%)`. */
function personaLine(persona: Persona, report: ReportDocument): string {
  const measure = measureOf(report);
  const { scores, difference, themes } = persona;
  const shown = measure === null || scores === null ? null : valueShown(scores, measure);
  const score =
    measure !== null && shown !== null && difference?.clear === true
      ? [`${MEASURE_NAMES[measure]} ${shown}, others ${measured(difference.rest, measure)}`]
      : [];
  const theme = themes.find(({ share, rest }) => share > rest) ?? themes[0];
  const name = report.themes.find(({ id }) => id === theme?.id)?.name;
  const speaks =
    theme === undefined || name === undefined
      ? []
      : [`“${name}” ${percent(theme.share)}, others ${percent(theme.rest)}`];
  return `${personaName(persona)}: ${[...score, ...speaks].join("; ")}`;
}
