import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { findNewThemes } from "../../../src/engine/compare/newThemes.ts";
import type { Effects } from "../../../src/engine/effects.ts";
import { agreementOf } from "../../../src/engine/measures/agreement.ts";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { findThemes } from "../../../src/engine/themes/findThemes.ts";
import { readLabelled, type LabelledSet } from "../quality.ts";
import { tableLines } from "../table.ts";

const TRIALS = 4;
/** A topic of fewer later comments can hardly be a theme; one of more is most of the survey. */
const SHARES = { least: 0.02, most: 0.3 };

export interface NewTopics {
  readonly name: string;
  /** Topics held back from the earlier half, and those that were found in the later half. */
  readonly held: number;
  readonly found: number;
  /** Of the comments in new themes those of held topics, and of the comments of found topics those in new themes; 0…1. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Halvings with nothing held back, and those with a new theme. */
  readonly same: number;
  readonly falseAlarms: number;
  /** Agreement of the later comments' themes with their labels, and of the earlier ones' (AMI). */
  readonly later: number;
  readonly earlier: number;
}

const settings = { ...DEFAULT_SETTINGS.themes, resamples: 0 };

/** Halves labelled sets, holds one topic back from the earlier half, and looks whether it is new in the later one. */
export function newThemesIn(
  folder: string,
  { say, effects }: { readonly say: (line: string) => void; readonly effects: Effects },
): NewTopics[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .sort();
  const results = files.map((file) =>
    topicsOf(readLabelled(basename(file, ".csv"), readFileSync(join(folder, file), "utf8")), effects),
  );
  const share = (value: number | null): string => (value === null ? "–" : `${Math.round(100 * value)} %`);
  say(
    tableLines([
      ["", "topics held", "found", "precision", "recall", "same halves", "false", "AMI earlier", "later"],
      ...results.map((one) => [
        one.name,
        ...[one.held, one.found].map(String),
        share(one.precision),
        share(one.recall),
        ...[one.same, one.falseAlarms].map(String),
        one.earlier.toFixed(3),
        one.later.toFixed(3),
      ]),
    ]).join("\n"),
  );
  return results;
}

function topicsOf(set: LabelledSet, effects: Effects): NewTopics {
  const random = createRandom(11);
  const sizes = new Uint32Array(set.k);
  for (const label of set.labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const topics = [...sizes.keys()].filter((label) => {
    const share = (sizes[label] ?? 0) / set.texts.length;
    return share >= SHARES.least && share <= SHARES.most;
  });
  const tally = { held: 0, found: 0, inNew: 0, right: 0, ofFound: 0, falseAlarms: 0, earlier: 0, later: 0 };
  for (let trial = 0; trial < TRIALS; trial++) {
    const early = set.texts.map(() => random() < 0.5);
    const same = halved(set, { early, without: null }, effects);
    if (same.fresh.some((is) => is)) tally.falseAlarms++;
    tally.earlier += same.earlier / TRIALS;
    tally.later += same.laterAgreement / TRIALS;
    const topic = topics[randomBelow(topics.length, random)];
    if (topic === undefined) continue;
    const { fresh, labels } = halved(set, { early, without: topic }, effects);
    const right = fresh.filter((is, at) => is && labels[at] === topic).length;
    const all = fresh.filter(Boolean).length;
    tally.held++;
    tally.inNew += all;
    tally.right += right;
    if (right * 2 > all) {
      tally.found++;
      tally.ofFound += labels.filter((label) => label === topic).length;
    }
  }
  const { held, found, falseAlarms, earlier, later } = tally;
  return {
    ...{ name: set.name, held, found, same: TRIALS, falseAlarms, earlier, later },
    precision: tally.inNew === 0 ? null : tally.right / tally.inNew,
    recall: found === 0 ? null : tally.right / tally.ofFound,
  };
}

interface Halves {
  readonly early: readonly boolean[];
  /** Label that the earlier half does without. */
  readonly without: number | null;
}

function halved({ texts, labels }: LabelledSet, { early, without }: Halves, effects: Effects) {
  const rows = texts.map((_, row) => row);
  const before = rows.filter((row) => early[row] && labels[row] !== without);
  const after = rows.filter((row) => !early[row]);
  const of = (some: readonly number[]): string[] => some.map((row) => texts[row] ?? "");
  const found = findThemes({ texts: () => of(before), documents: before.length }, settings, effects);
  const familiar = found.model?.ownFamiliar() ?? [];
  const later = found.model?.assign(of(after), effects);
  const fits = found.assignment.typicality.map((typicality, at) => typicality * (familiar[at] ?? 0));
  const laterFits = Float32Array.from(
    after,
    (_, at) => (later?.assignment.typicality[at] ?? 0) * (later?.familiar[at] ?? 0),
  );
  const fresh = findNewThemes(
    { texts: of(before), fits },
    { texts: of(after), fits: laterFits },
    { settings, effects },
  );
  const labelsOf = (some: readonly number[]): number[] => some.map((row) => labels[row] ?? 0);
  return {
    fresh: after.map((_, at) => (fresh?.of[at] ?? -1) >= 0),
    labels: labelsOf(after),
    earlier: agreementOf(labelsOf(before), found.assignment.cluster).ami,
    laterAgreement: later ? agreementOf(labelsOf(after), later.assignment.cluster).ami : 0,
  };
}
