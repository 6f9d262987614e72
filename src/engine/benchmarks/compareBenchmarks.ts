import { phrase, type Phrase } from "../phrase.ts";
import type { ComparedBenchmark, ReportDocument } from "../report/document.ts";
import { COUNTS_ONLY_BELOW } from "../report/order.ts";
import { diagnosticOf, type Diagnostic } from "../survey/diagnostic.ts";
import type { Benchmark } from "./benchmark.ts";

export interface BenchmarkFigures {
  readonly benchmarks: ComparedBenchmark[];
  /** One a benchmark that cannot be compared, with the reason. */
  readonly diagnostics: Diagnostic[];
}

/** Puts the headline beside the benchmarks of the same measure, preset and scale; the others are refused, each with its reason. */
export function compareBenchmarks(
  { scores, preset }: Pick<ReportDocument, "scores" | "preset">,
  benchmarks: readonly Benchmark[],
): BenchmarkFigures {
  const compared: ComparedBenchmark[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const one of benchmarks) {
    const why = refusal({ scores, preset }, one);
    if (why === null) compared.push({ ...withNulls(one), ...standing(scores, one.value) });
    else diagnostics.push(diagnosticOf({ severity: "warning", code: "benchmark-refused" }, why));
  }
  return { benchmarks: compared, diagnostics };
}

function refusal({ scores, preset }: Pick<ReportDocument, "scores" | "preset">, one: Benchmark): Phrase | null {
  const { name } = one;
  if (scores === null) return phrase("The benchmark “{name}” is not compared: the survey has no score.", { name });
  const { measure, scale } = scores;
  if (one.measure !== measure) {
    return phrase("The benchmark “{name}” is not compared: it is a {theirs}, the survey’s figure a {ours}.", {
      name,
      theirs: NAMES[one.measure],
      ours: NAMES[measure],
    });
  }
  if (measure === "nps" && one.preset !== preset) {
    return phrase(
      "The benchmark “{name}” is not compared: its NPS is of the preset {theirs}, the survey’s of {ours}.",
      {
        name,
        theirs: one.preset ?? "–",
        ours: preset,
      },
    );
  }
  if (one.scale === undefined || one.scale === scale.id) return null;
  return phrase("The benchmark “{name}” is not compared: it is on the scale {theirs}, the survey on {ours}.", {
    name,
    theirs: one.scale,
    ours: scale.id,
  });
}

const NAMES: Readonly<Record<Benchmark["measure"], Phrase>> = {
  nps: phrase("NPS"),
  csat: phrase("CSAT"),
  mean: phrase("Mean"),
};

function withNulls(one: Benchmark): Omit<ComparedBenchmark, "difference" | "withinInterval"> {
  const { preset, scale, n } = one;
  return { ...one, preset: preset ?? null, scale: scale ?? null, n: n ?? null };
}

function standing(
  scores: ReportDocument["scores"],
  theirs: number,
): Pick<ComparedBenchmark, "difference" | "withinInterval"> {
  if (scores === null || scores.value === null || scores.valid < COUNTS_ONLY_BELOW) {
    return { difference: null, withinInterval: null };
  }
  const { value, interval } = scores;
  return {
    difference: value - theirs,
    withinInterval: interval === null ? null : interval[0] <= theirs && theirs <= interval[1],
  };
}
