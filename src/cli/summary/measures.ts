import { whole } from "../../engine/format.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { measureWords, saysMore } from "../../engine/report/measureWords.ts";
import { wrapped } from "./displayWidth.ts";
import type { Terminal } from "./terminal.ts";

/** A heading may be a whole question. */
const LONGEST_COLUMN = 40;

/** One measure a line besides the headline: `CSAT 74% (69% to 78%), Satisfaction, base 380`. */
export function measureLines(report: ReportDocument, { colors, say, cut, width }: Terminal): string[] {
  if (!saysMore(report)) return [];
  return report.measures
    .filter(({ headline, kind }) => !headline || kind === "rating3")
    .flatMap((measure) => {
      const { name, value, interval, facts, caution } = measureWords(measure);
      const figure = value === null ? "" : ` ${value}${interval === null ? "" : ` (${interval})`}`;
      const base = measure.base === null ? [] : [`base ${whole(measure.base)}`];
      const rest = [
        cut(measure.column, LONGEST_COLUMN),
        ...base,
        ...(caution === null ? [] : [caution]),
        ...facts,
      ].join("; ");
      const [first = "", ...more] = wrapped(say(`${name}${figure}  ${rest}`), width - 2);
      return [first, ...more.map((line) => colors.dim(`  ${line}`))];
    });
}
