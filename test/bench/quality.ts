import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { soloCrew } from "../../src/engine/crew.ts";
import { quiet } from "../../src/engine/effects.ts";
import type { Kernel } from "../../src/engine/kernel/kernel.ts";
import { agreementOf, type Agreement } from "../../src/engine/measures/agreement.ts";
import { DEFAULT_SETTINGS, type ThemeSettings } from "../../src/engine/settings.ts";
import { findThemes } from "../../src/engine/themes/findThemes.ts";
import { baselineClusters, type Baseline } from "./python.ts";
import { spreadOf, spreadText, tableLines, type Spread } from "./table.ts";

const FIRST_SEED = 42;
const BY_RULE = "k by rule";
const MEASURES = ["ami", "ari", "nmi", "purity"] as const;
type Measure = (typeof MEASURES)[number];

/** Comments that people have put into themes. */
export interface LabelledSet {
  readonly name: string;
  readonly texts: readonly string[];
  /** Number of each comment's label. */
  readonly labels: readonly number[];
  /** How many labels there are. */
  readonly k: number;
}

/** One way of clustering a set, over the seeds. */
export interface Scored {
  readonly method: string;
  readonly k: number;
  readonly measures: Readonly<Record<Measure, Spread>>;
}

export interface ScoredSet {
  readonly name: string;
  readonly rows: number;
  readonly labels: number;
  readonly scored: readonly Scored[];
}

/** Reads `id,text,label`. Throws an Error when a column is not there. */
export function readLabelled(name: string, csv: string): LabelledSet {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
    delimiter: ",",
  });
  for (const column of ["text", "label"])
    if (!meta.fields?.includes(column)) throw new Error(`${name} has no column “${column}”; expected: id,text,label.`);
  const numbers = new Map<string, number>();
  const labels = data.map(({ label = "" }) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
  return { name, texts: data.map(({ text = "" }) => text), labels, k: numbers.size };
}

/** Scores every set of a folder; `say` is told each set's lines as soon as they are known. */
export function scoreFolder(
  { folder, seeds }: { readonly folder: string; readonly seeds: number },
  baseline: Baseline,
  { say, kernel }: { readonly say: (line: string) => void; readonly kernel: Kernel },
): { readonly sets: readonly ScoredSet[]; readonly means: readonly Scored[] } {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no .csv file.`);
  say(
    `± is the deviation over the seeds (${seeds}); “${BY_RULE}” is the consensus at seed ${FIRST_SEED} with the k it chooses.`,
  );
  const sets = files.map((file) => {
    const path = join(folder, file);
    const set = readLabelled(basename(file, ".csv"), readFileSync(path, "utf8"));
    const scored = scoreSet(set, { seeds: seedsFrom(seeds), kernel }, (all) =>
      baselineClusters(baseline, { file: path, k: set.k, ...all }),
    );
    const result = { name: set.name, rows: set.texts.length, labels: set.k, scored };
    say(["", `${set.name}: ${set.texts.length} comments, ${set.k} labels`, ...scoredLines(scored)].join("\n"));
    return result;
  });
  const means = meansOf(sets);
  say(["", "Mean over the sets, of the deviations too", ...scoredLines(means)].join("\n"));
  return { sets, means };
}

const seedsFrom = (count: number): number[] => Array.from({ length: count }, (_, index) => FIRST_SEED + index);

/** `baseline`: another program's clusters of the same comments, a list a seed, none when it is not there. */
export function scoreSet(
  set: LabelledSet,
  { seeds, kernel }: { readonly seeds: readonly number[]; readonly kernel: Kernel },
  baseline: (all: { readonly seeds: readonly number[] }) => readonly (readonly number[])[],
): Scored[] {
  const run = (choice: Partial<ThemeSettings>) =>
    findThemes(
      { texts: () => set.texts, documents: set.texts.length },
      { ...DEFAULT_SETTINGS.themes, count: set.k, resamples: 0, ...choice },
      { ...quiet, crew: soloCrew(kernel) },
    );
  // A comment without a theme counts as one of a theme of its own kind: leaving it out would be a way to shine.
  const agreement = (clusters: ArrayLike<number>): Agreement => agreementOf(set.labels, clusters);
  const ours = (["consensus", "plain"] as const).map((method) =>
    scored(
      method,
      set.k,
      seeds.map((seed) => agreement(run({ method, seed }).assignment.cluster)),
    ),
  );
  const theirs = baseline({ seeds }).map(agreement);
  const byRule = run({ count: "auto", seed: seeds[0] ?? FIRST_SEED });
  return [
    ...ours,
    ...(theirs.length > 0 ? [scored("scikit-learn", set.k, theirs)] : []),
    scored(BY_RULE, byRule.k, [agreement(byRule.assignment.cluster)]),
  ];
}

function scored(method: string, k: number, agreements: readonly Agreement[]): Scored {
  const of = (measure: Measure): Spread => spreadOf(agreements.map((agreement) => agreement[measure]));
  return { method, k, measures: { ami: of("ami"), ari: of("ari"), nmi: of("nmi"), purity: of("purity") } };
}

/** Each method's means over the sets; the deviation is the mean one. */
function meansOf(sets: readonly ScoredSet[]): Scored[] {
  const methods = sets[0]?.scored.map(({ method }) => method) ?? [];
  return methods.map((method) => {
    const all = sets.flatMap(({ scored: own }) => own.filter((entry) => entry.method === method));
    const mean = (values: readonly number[]): number => spreadOf(values).mean;
    const of = (measure: Measure): Spread => {
      const spreads = all.map(({ measures }) => measures[measure]);
      const deviations = spreads.flatMap(({ deviation }) => deviation ?? []);
      return {
        mean: mean(spreads.map((spread) => spread.mean)),
        deviation: deviations.length > 0 ? mean(deviations) : null,
      };
    };
    const measures = { ami: of("ami"), ari: of("ari"), nmi: of("nmi"), purity: of("purity") };
    return { method, k: Math.round(mean(all.map(({ k }) => k))), measures };
  });
}

function scoredLines(rows: readonly Scored[]): string[] {
  return tableLines([
    ["  method", "k", "AMI", "ARI", "NMI", "purity"],
    ...rows.map(({ method, k, measures }) => [
      `  ${method}`,
      String(k),
      ...MEASURES.map((measure) => spreadText(measures[measure])),
    ]),
  ]);
}
