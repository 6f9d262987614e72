import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * Every file below `folder`, in the order of the paths: its path, `/` between its parts, and its bytes as a string of one
 * character a byte.
 */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path), "latin1")]));
}

/** The report files that the command made of a sample before the editor started. */
export function expectedFiles(name: string): ReadonlyMap<string, string> {
  const folder = process.env["VERBATIM_EXPECTED"];
  if (folder === undefined) throw new Error("The runner has not said where the command's reports are.");
  return filesBelow(join(folder, name));
}
