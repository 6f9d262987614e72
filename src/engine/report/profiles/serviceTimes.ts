import type { ReportDocument } from "../document.ts";
import { isService, measureWords } from "../measureWords.ts";
import { extremeLines } from "../sections/measures.ts";
import { item, type Item } from "./blocks.ts";

/** How long customers wait: the median with its quantiles and targets, then the rows at both ends. */
export function service(report: ReportDocument): Item[] {
  const measures = report.measures.filter(isService).map((measure) => {
    const { name, value, facts, caution } = measureWords(measure);
    const words = [...(value === null ? [] : [value]), ...facts, ...(caution === null ? [] : [caution])];
    return item(name, `${words.join("; ")}.`);
  });
  return [...measures, ...extremeLines(report).map((line) => item(null, line))];
}
