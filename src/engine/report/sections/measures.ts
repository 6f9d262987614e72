import { whole } from "../../format.ts";
import { ENGLISH } from "../../speech.ts";
import type { MeasureReport, ReportDocument } from "../document.ts";
import { inUnit, isService, measureWords, saysMore } from "../measureWords.ts";
import { figures, named, NONE, withoutEmptyColumns, type ReportTable } from "./table.ts";

/** Every measure, the headline's own among them; null where there is nothing but the headline. */
export function measuresTable(report: ReportDocument): ReportTable | null {
  if (!saysMore(report)) return null;
  return withoutEmptyColumns({
    caption: "Measures",
    columns: [
      named("Measure"),
      named("Column"),
      figures("Value"),
      figures("95% interval"),
      figures("Base"),
      named("What it counts"),
    ],
    rows: report.measures.map((measure) => {
      const { name, value, interval, facts, caution } = measureWords(measure);
      const words = [...(caution === null ? [] : [caution]), ...facts].join("; ");
      const { base } = measure;
      return {
        faint: measure.lowBase,
        cells: [name, measure.column, value ?? NONE, interval ?? NONE, base === null ? NONE : whole(base), words],
      };
    }),
  });
}

/** The rows at both ends of each measure of cases: `First response time, longest: row 88 (190 h), row 301 (96 h).` */
export function extremeLines({ measures }: Pick<ReportDocument, "measures">): string[] {
  return measures.flatMap((measure) => {
    if (!isService(measure) || measure.lowest.length === 0) return [];
    const { name } = measureWords(measure);
    const rows = (list: (typeof measure)["lowest"]): string =>
      list.map(({ row, value }) => `row ${row} (${inUnit(value, measure.unit, ENGLISH)})`).join(", ");
    return [`${name} (${measure.column}), most: ${rows(measure.highest)}; least: ${rows(measure.lowest)}.`];
  });
}

/** How the measures that a report gives are made; null where there is nothing but the headline. */
export function measuresMethod(report: ReportDocument): string | null {
  if (!saysMore(report)) return null;
  const kinds = new Set<string>(report.measures.map(methodKind));
  const texts = Object.entries(METHODS).filter(([kind]) => kinds.has(kind));
  return texts.map(([, text]) => text).join(" ");
}

function methodKind(measure: MeasureReport): string {
  return isService(measure) ? "service" : measure.kind;
}

const METHODS: Readonly<Record<string, string>> = {
  enps: "eNPS = NPS of employees; groups of fewer than five are hidden.",
  csat: "CSAT = the two best of five answers / all answers; interval: 95%, Wilson.",
  ces1: "CES 1 = mean of the answers 1–5 to a question about effort, where lower is better; never to be compared with CES 2.",
  ces2: "CES 2 = mean of the answers 1–7 to a statement of ease, where higher is better; never to be compared with CES 1.",
  ins: "INS = 100 × (satisfied − dissatisfied) / answers, “don't know” left out; satisfied are the answers above the middle of the scale, in the other variant 9 and 10 alone, dissatisfied those below the middle; interval: 95%, adjusted Wald as for an NPS.",
  rating3: "Bad ratings = bad / all answers of three steps; interval: 95%, Wilson. The line of 10% is Groove’s.",
  mean: "Mean of the answers on their scale; interval: 95%, Student’s t.",
  service:
    "Times and contacts are given as a median with the values that one and nine in ten do not pass (quantiles of type 7, interpolated between the ordered values), for an average hides the long waits; one case a row.",
};
