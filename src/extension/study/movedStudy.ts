import { posix } from "node:path";
import { parseStudy } from "../../engine/study/parse.ts";
import { writeStudy } from "../../engine/study/write.ts";
import type { SourceFiles } from "../survey/surveySource.ts";

/** The text of a study file for another place, given as URIs: what it extends there is what it extended here. */
export function movedStudy(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
  { resolve }: Pick<SourceFiles, "resolve">,
): string {
  const study = parseStudy(text, from);
  if (study.extends === undefined || study.extends.startsWith("/")) return text;
  const path = posix.relative(posix.dirname(pathOf(to)), pathOf(resolve(from, study.extends)));
  return writeStudy({ ...study, extends: path }, to);
}

function pathOf(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname);
}
