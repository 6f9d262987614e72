import type { ReportDocument } from "../document.ts";
import type { ThemeMethod } from "../../settings.ts";
import { counted, listed, percent } from "../../format.ts";
import { COUNTS_ONLY_BELOW } from "../order.ts";
import { bandRanges, languageName, MEASURE_NAMES, measureOf } from "../wording.ts";
import { named, NONE, type ReportTable } from "./table.ts";

/** One part of the account of how the figures were made. */
export interface MethodNote {
  readonly term: string;
  readonly text: string;
}

/** How every figure was made and what it does not mean; enough to make the report again. */
export function methodNotes(report: ReportDocument): MethodNote[] {
  return [
    ...scoreNotes(report),
    ...themeNotes(report),
    { term: "File", text: fileText(report) },
    {
      term: "Made with",
      text: `Verbatim ${report.engine.version}, seed ${report.engine.seed}. The same file, settings and version give the same report, byte for byte.`,
    },
  ];
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
export function noteLines(report: ReportDocument): { severity: "warning" | "info"; text: string }[] {
  const serious = (severity: string): number => Number(severity === "warning");
  return report.diagnostics
    .toSorted((a, b) => serious(b.severity) - serious(a.severity))
    .map(({ severity, row, column, message }) => {
      const place = [
        ...(row === null || message.includes(`ow ${row}`) ? [] : [`Row ${row}`]),
        ...(column === null || message.includes(column) ? [] : [column]),
      ].join(", ");
      return { severity, text: place === "" ? message : `${place}: ${message}` };
    });
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
    text: `${MEASURE_NAMES[measure]} of all scores minus ${MEASURE_NAMES[measure]} of all scores without the theme; a negative impact drags the score down. Interval: 95%, from 1,000 resamples of the responses. Impact is not a cause: it says that people who speak of a theme score differently, not that the score would change if the theme went away. Impacts do not add up, and with many themes one interval in twenty misses zero by chance.`,
  };
  const few = {
    term: "Few scores",
    text: `Groups under 30 scores are marked “low n” and not ranked with the others; under ${COUNTS_ONLY_BELOW} only counts are given.`,
  };
  return [{ term: MEASURE_NAMES[measure], text: texts[measure] }, ...(report.themes.length > 0 ? [impact] : []), few];
}

function themeNotes({ themes, comments, engine }: ReportDocument): MethodNote[] {
  if (comments === null) return [{ term: "Themes", text: "The file has no comment column, so only scores are given." }];
  if (themes.length === 0)
    return [{ term: "Themes", text: "There are too few comments with content to find themes in." }];
  const chosen = { rule: "chosen by rule", user: "set by the user", none: "fixed" }[engine.kChosenBy];
  const languages = listed(engine.language.map(languageName));
  const content = comments.coded + comments.uncoded;
  const coverage = content === 0 ? "" : ` ${percent(comments.coded / content)} of the comments with content have one.`;
  const stable = themes.some((theme) => theme.stability !== null)
    ? " Stability is how well other runs find a theme again (mean best match, Jaccard; Hennig 2007): from 0.85 firm, from 0.75 steady, from 0.6 a pattern only, below that not to be relied on; stable does not mean true."
    : "";
  return [
    {
      term: "Themes",
      text: `Found in the comments’ own words${languages === "" ? "" : ` (${languages})`}: ${counted(themes.length, "theme")} (k = ${engine.k}, ${chosen}). Method ${engine.method}: ${METHODS[engine.method]}. A comment is in one theme or in none.${coverage} Quotes are whole answers as typed, shortened where they end in “…”.${stable}`,
    },
  ];
}

const METHODS: Readonly<Record<ThemeMethod, string>> = {
  consensus: "seeded mixtures vote on which comments belong together, and k-means joins their votes with the words",
  plain: "k-means on the weighted words alone",
};

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
