import type { ReportDocument } from "../document.ts";
import { counted, whole } from "../../format.ts";
import { COUNTS_ONLY_BELOW } from "../order.ts";
import { bandRanges, MEASURE_NAMES, measureOf } from "../wording.ts";
import { measuresMethod } from "./measures.ts";
import { driversMethod } from "./drivers.ts";
import { personaMethod } from "./personas.ts";
import { shiftMethod } from "./shifts.ts";
import { themeMethod, type MethodNote } from "./methodThemes.ts";
import { named, NONE, type ReportTable } from "./table.ts";
import { whatIfAssumption } from "./whatIf.ts";

/** How every figure was made and what it does not mean; enough to make the report again. */
export function methodNotes(report: ReportDocument): MethodNote[] {
  return [
    ...scoreNotes(report),
    ...measureNotes(report),
    ...themeMethod(report),
    ...noteOf("Drivers", driversMethod(report)),
    ...noteOf("Personas", personaMethod(report)),
    ...noteOf("Trend", shiftMethod(report)),
    ...(report.whatIf.length === 0 ? [] : [{ term: "What if", text: whatIfAssumption() }]),
    { term: "File", text: fileText(report) },
    {
      term: "Made with",
      text: `Verbatim ${report.engine.version}, seed ${report.engine.seed}. The same file, settings and version give the same report, byte for byte. ${lockText(report)}`,
    },
  ];
}

/** The beginnings of two digests: enough for a reader to see that they are others than last time. */
function lockText({ lock }: Pick<ReportDocument, "lock">): string {
  const [settings, decisions] = [lock.settings, lock.decisions].map((digest) => digest.slice(0, 12));
  return `Settings ${settings}, decisions ${decisions}: “verbatim check” tells whether they still hold.`;
}

function noteOf(term: string, text: string | null): MethodNote[] {
  return text === null ? [] : [{ term, text }];
}

/** Which column was taken for what, and why. */
export function columnsTable(report: ReportDocument): ReportTable {
  return {
    caption: "Columns",
    columns: [named("Column"), named("Taken for"), named("Why")],
    rows: report.columns.inferred.map(({ column, role, reason }) => ({
      faint: role === null,
      cells: [column, role ?? NONE, reason],
    })),
  };
}

/** What a reader of the figures should know about the file, warnings first: `Row 118, nps: …`. */
export function noteLines(
  report: Pick<ReportDocument, "diagnostics">,
): { severity: "warning" | "info"; text: string }[] {
  const serious = (severity: string): number => Number(severity === "warning");
  return report.diagnostics
    .toSorted((a, b) => serious(b.severity) - serious(a.severity))
    .map(({ severity, row, column, message }) => {
      const place = [
        ...(row === null || message.includes(`ow ${whole(row)}`) ? [] : [`Row ${whole(row)}`]),
        ...(column === null || message.includes(column) ? [] : [column]),
      ].join(", ");
      return { severity, text: place === "" ? message : `${place}: ${message}` };
    });
}

function measureNotes(report: ReportDocument): MethodNote[] {
  const text = measuresMethod(report);
  return text === null ? [] : [{ term: "Measures", text }];
}

function scoreNotes(report: ReportDocument): MethodNote[] {
  const { scores, preset } = report;
  const measure = measureOf(report);
  if (scores === null || measure === null)
    return [{ term: "Score", text: "The file has no score column, so only themes are given." }];
  const ranges = bandRanges(preset);
  const { low, high, reversed } = scores.scale;
  const texts = {
    nps: `NPS = 100 × (promoters − detractors) / scores, with ${ranges.promoters} promoters, ${ranges.passives} passives and ${ranges.detractors} detractors (preset ${preset}). Results of different presets must not be compared. Interval: 95%, adjusted Wald (Rocks 2016).`,
    csat: `CSAT = answers ${reversed ? `${low} and ${low + 1}` : `${high - 1} and ${high}`} / all scores, on the scale ${low}–${high}${reversed ? `, where ${low} is the good end` : ""}. No NPS is given off the scale 0–10. Interval: 95%, Wilson.`,
    mean: `The mean of the answers on the scale ${low}–${high}. The scale is not 0–10, so no NPS is given. Interval: 95%, Student’s t.`,
  };
  const impact = {
    term: "Impact",
    text: `${MEASURE_NAMES[measure]} of all scores minus ${MEASURE_NAMES[measure]} of all scores without those whose main theme it is; a negative impact drags the score down. Interval: 95%, from 1,000 resamples of the responses. Impact is not a cause: it says that people who speak of a theme score differently, not that the score would change if the theme went away. Impacts do not add up, and with many themes one interval in twenty misses zero by chance.`,
  };
  const few = {
    term: "Few scores",
    text: `Groups under 30 scores are marked “low n” and not ranked with the others; under ${COUNTS_ONLY_BELOW} only counts are given.`,
  };
  return [{ term: MEASURE_NAMES[measure], text: texts[measure] }, ...(report.themes.length > 0 ? [impact] : []), few];
}

function fileText({ source }: ReportDocument): string {
  const parts = [
    source.format.toUpperCase(),
    ...(source.encoding === null ? [] : [source.encoding]),
    ...(source.delimiter === null ? [] : [`delimiter ${DELIMITERS[source.delimiter] ?? source.delimiter}`]),
  ];
  return `${parts.join(", ")}, ${counted(source.rows, "row")}, SHA-256 ${source.sha256}.`;
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "vertical bar",
};
