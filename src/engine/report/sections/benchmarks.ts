import { difference, measured, signed, whole } from "../../format.ts";
import type { ComparedBenchmark, ReportDocument } from "../document.ts";
import { MEASURE_POINTS } from "../wording.ts";

/** One sentence a benchmark: `3.2 points above Parcel services at +27 (n 1,200; Source, 2026-03), within the 95% interval.` */
export function benchmarkSentences({ benchmarks }: Pick<ReportDocument, "benchmarks">): string[] {
  return benchmarks.map((one) => `${standing(one)}.`);
}

function standing(one: ComparedBenchmark): string {
  const { name, measure, value, n, source, date } = one;
  const base = n === null ? "" : `n ${whole(n)}; `;
  const shown = measure === "nps" && !Number.isInteger(value) ? signed(value, 1) : measured(value, measure);
  const theirs = `${name} at ${shown} (${base}${source}, ${date})`;
  if (one.difference === null) return `Benchmark ${theirs}; this survey has too few scores to compare`;
  const size = difference(Math.abs(one.difference), measure).replace("+", "");
  const within =
    one.withinInterval === null
      ? ""
      : one.withinInterval
        ? ", which lies within the 95% interval: not clearly different"
        : ", which lies outside the 95% interval";
  if (Number(size) === 0) return `The same as ${theirs}`;
  return `${size} ${MEASURE_POINTS[measure]} ${one.difference > 0 ? "above" : "below"} ${theirs}${within}`;
}
