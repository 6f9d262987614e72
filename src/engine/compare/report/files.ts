import { outputName, type ReportFile } from "../../report/files.ts";
import type { Comparison } from "../document.ts";
import type { ComparisonFormat } from "../formats.ts";
import { comparisonJson } from "./json.ts";
import { comparisonHtml } from "./toHtml.ts";
import { comparisonMarkdown } from "./toMarkdown.ts";

/** The files of a comparison, named after the survey that it ends with: `q3-nps.csv` gives `q3-nps.compare.md`. */
export function comparisonFiles(comparison: Comparison, formats: readonly ComparisonFormat[]): ReportFile[] {
  const name = outputName(comparison.after.file);
  const made: Readonly<Record<ComparisonFormat, () => string>> = {
    md: () => comparisonMarkdown(comparison),
    html: () => comparisonHtml(comparison),
    json: () => comparisonJson(comparison),
  };
  return [...new Set(formats)].map((format) => ({ path: `${name}.compare.${format}`, text: [made[format]()] }));
}
