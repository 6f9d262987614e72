import type { Analysis } from "../engine/analyze.ts";
import type { Watch } from "../engine/effects.ts";
import { profileFiles } from "../engine/report/profiles/profileFiles.ts";
import { writeParquet } from "../formats/writeParquet.ts";
import type { OutputFile, ProfileName } from "../protocol/session.ts";
import { encode } from "./encode.ts";

/** The files for the departments asked for, ready to be written. */
export function departmentFiles(
  analysis: Analysis,
  profiles: readonly ProfileName[],
  effects: Pick<Watch, "signal">,
): OutputFile[] {
  const { texts, long } = profileFiles(analysis, profiles, effects);
  return [
    ...texts.map(({ path, text }) => ({ path, bytes: encode(text) })),
    ...long.map(({ path, table }) => ({ path, bytes: writeParquet(table) })),
  ];
}
