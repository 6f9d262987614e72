import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./editor.ts";

/**
 * Makes `folder` a workspace that holds a copy of every sample survey and nothing else, so that tests may write to it.
 * Returns the names of the surveys.
 */
export function layOutSamples(folder: string): readonly string[] {
  const samples = join(projectRoot, "samples");
  const surveys = readdirSync(samples).filter((name) => name.endsWith(".csv") && !name.endsWith(".coded.csv"));
  mkdirSync(folder, { recursive: true });
  for (const name of surveys) copyFileSync(join(samples, name), join(folder, name));
  return surveys;
}
