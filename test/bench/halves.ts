import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { themeAssigner } from "../../src/engine/assign/assignComments.ts";
import { learnThemes } from "../../src/engine/assign/learnThemes.ts";
import type { Effects } from "../../src/engine/effects.ts";
import { agreementOf } from "../../src/engine/measures/agreement.ts";
import { createRandom } from "../../src/engine/random.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { findThemes } from "../../src/engine/themes/findThemes.ts";
import { loadTable } from "../../src/formats/load.ts";
import { readLabelled, type LabelledSet } from "./quality.ts";
import { spreadOf, spreadText, tableLines, type Spread } from "./table.ts";

const FIRST_SEED = 42;
const COMMENT = "comment";

/** Agreement of the later half's themes with its labels (AMI), over the seeds. */
export interface Halves {
  readonly name: string;
  /** The half clustered by itself, and assigned to the themes of the other half. */
  readonly afresh: Spread;
  readonly assigned: Spread;
  /** Assigned less afresh, halving by halving. */
  readonly difference: Spread;
  /** Share of the half that fits no theme, 0…1. */
  readonly inNone: Spread;
}

/** Halves each labelled set of a folder by chance, and puts one half into the themes of the other. */
export async function agreeInHalves(
  { folder, seeds }: { readonly folder: string; readonly seeds: number },
  { say, effects }: { readonly say: (line: string) => void; readonly effects: Effects },
): Promise<Halves[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .sort();
  const results: Halves[] = [];
  for (const file of files) {
    const set = readLabelled(basename(file, ".csv"), readFileSync(join(folder, file), "utf8"));
    const trials: Trial[] = [];
    for (let seed = 0; seed < seeds; seed++) trials.push(await halved(set, FIRST_SEED + seed, effects));
    const of = (value: (trial: Trial) => number): Spread => spreadOf(trials.map(value));
    results.push({
      name: set.name,
      afresh: of(({ afresh }) => afresh),
      assigned: of(({ assigned }) => assigned),
      difference: of(({ afresh, assigned }) => assigned - afresh),
      inNone: of(({ inNone }) => inNone),
    });
  }
  const mean = spreadOf(results.map(({ difference }) => difference.mean));
  say(
    [
      "Agreement with labels (AMI) of a half that is clustered afresh, and assigned to the other half's themes; k by rule",
      ...tableLines([
        ["", "afresh", "assigned", "difference", "in no theme"],
        ...results.map(({ name, afresh, assigned, difference, inNone }) => [
          name,
          ...[afresh, assigned, difference].map(spreadText),
          `${(100 * inNone.mean).toFixed(1)} %`,
        ]),
      ]),
      `Mean difference over the sets: ${spreadText(mean)} (± between sets)`,
      "",
    ].join("\n"),
  );
  return results;
}

/** Of one halving. */
interface Trial {
  readonly afresh: number;
  readonly assigned: number;
  readonly inNone: number;
}

async function halved({ texts, labels }: LabelledSet, seed: number, effects: Effects): Promise<Trial> {
  const random = createRandom(seed);
  const early = texts.map(() => random() < 0.5);
  const rows = (wanted: boolean): number[] => [...texts.keys()].filter((row) => early[row] === wanted);
  const textsOf = (some: readonly number[]): string[] => some.map((row) => texts[row] ?? "");
  const later = rows(false);
  const comments = textsOf(later);
  const csv = Papa.unparse([[COMMENT], ...textsOf(rows(true)).map((text) => [text])]);
  const table = await loadTable(new TextEncoder().encode(csv), { file: "early.csv", format: "csv" });
  const learnt = learnThemes(table, { ...DEFAULT_SETTINGS, columns: { comment: COMMENT } }, effects);
  const { theme } = themeAssigner(learnt)({ comments, scores: null }, effects);
  const settings = { ...DEFAULT_SETTINGS.themes, resamples: 0 };
  const fresh = findThemes({ texts: () => comments, documents: comments.length }, settings, effects);
  const own = later.map((row) => labels[row] ?? 0);
  return {
    afresh: agreementOf(own, fresh.assignment.cluster).ami,
    assigned: agreementOf(own, theme).ami,
    inNone: theme.filter((one) => one < 0).length / theme.length,
  };
}
