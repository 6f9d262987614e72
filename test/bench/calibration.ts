import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { codeSurvey, type CodedSurvey } from "../../src/engine/analyze.ts";
import { soloCrew } from "../../src/engine/crew.ts";
import { quiet, type Effects } from "../../src/engine/effects.ts";
import type { Kernel } from "../../src/engine/kernel/kernel.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { loadTable } from "../../src/formats/load.ts";
import { newThemesIn } from "./calibration/newThemes.ts";
import { repeatedAlarms } from "./calibration/repeated.ts";
import { shuffleAlarms } from "./calibration/shuffles.ts";
import { splitAlarms } from "./calibration/splits.ts";
import { tableLines } from "./table.ts";

/** How often something is found where there is nothing to find. */
export interface Alarms {
  readonly name: string;
  readonly trials: number;
  readonly alarms: number;
  /** The rate that the product states, 0…1. */
  readonly stated: number;
}

export interface CalibrationBench {
  readonly survey: string;
  /** Random splits of the survey. */
  readonly splits: number;
  /** Folder of labelled sets (id,text,label), to look for topics that only the later half has; null: not looked at. */
  readonly labelled: string | null;
}

const SEED = 42;

/**
 * Looks for changes where there are none, in a real survey: its respondents are parted by chance, so whatever is called more
 * than noise is a false alarm.
 */
export async function calibrate(
  { survey, splits, labelled }: CalibrationBench,
  { say, kernel }: { readonly say: (line: string) => void; readonly kernel: Kernel },
): Promise<object> {
  const effects: Effects = { ...quiet, crew: soloCrew(kernel) };
  const table = await loadTable(readFileSync(survey), { file: basename(survey) });
  const settings = { ...DEFAULT_SETTINGS, themes: { ...DEFAULT_SETTINGS.themes, resamples: 0 } };
  const coded = codeSurvey(table, settings, effects);
  const of = { coded, trials: splits, seed: SEED };
  const alarms: Alarms[] = [];
  for (const measure of MEASUREMENTS) {
    const found = measure(of, effects);
    alarms.push(...found);
    say(alarmLines(found).join("\n"));
  }
  const topics = labelled === null ? null : newThemesIn(labelled, { say, effects });
  return { alarms, topics };
}

/** A survey that is parted by chance, so many times. */
export interface Trials {
  readonly coded: CodedSurvey;
  readonly trials: number;
  readonly seed: number;
}

const MEASUREMENTS: readonly ((trials: Trials, effects: Effects) => Alarms[])[] = [
  splitAlarms,
  repeatedAlarms,
  shuffleAlarms,
];

/** A line each, with the spread that chance leaves to a rate over so many trials. */
function alarmLines(alarms: readonly Alarms[]): string[] {
  return tableLines(
    alarms.map(({ name, trials, alarms: count, stated }) => {
      const rate = count / trials;
      const spread = 1.96 * Math.sqrt((stated * (1 - stated)) / trials);
      const held = rate <= stated + spread ? "" : "above what is stated";
      return [name, `${(100 * rate).toFixed(1)} %`, `stated ${100 * stated} % ± ${(100 * spread).toFixed(1)}`, held];
    }),
  );
}
