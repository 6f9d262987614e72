import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix } from "node:path";
import { FeedbackError } from "../../engine/errors.ts";
import type { StudyFiles } from "../../engine/study/chain.ts";
import { UsageError } from "../failures.ts";
import { git } from "../git/git.ts";
import { textOf } from "../read.ts";
import type { World } from "../world.ts";

/** `REV:path`, unless there is a file of that name; a drive letter is no revision. */
function isRevision(name: string): boolean {
  return /^[^:]{2,}:./u.test(name) && !existsSync(name);
}

/** The last version of a file that was committed. */
export function committed(path: string): string {
  return isAbsolute(path) ? `HEAD:${path}` : `HEAD:./${path}`;
}

/** The text of a file, or of one in a revision of the repository, through `git show`. */
export async function versionText(name: string, world: World): Promise<string> {
  if (!isRevision(name)) return await textOf(name, world.signal);
  const [revision, path] = partsOf(name);
  if (revision.startsWith("-")) throw new UsageError(`“${revision}” is no revision`);
  const cwd = isAbsolute(path) ? dirname(path) : undefined;
  const here = cwd === undefined ? path : `./${basename(path)}`;
  const places = here.startsWith("./") ? [here] : [here, `./${here}`];
  let complaint = "";
  for (const place of places) {
    const shown = await git(["show", `${revision}:${place}`], { world, ...(cwd !== undefined && { cwd }) });
    if (shown.status === 0) return shown.stdout;
    complaint ||= shown.complaint;
  }
  throw new FeedbackError("file-not-readable", { file: name, cause: `git: ${complaint.replace(/^fatal: /u, "")}` });
}

function partsOf(name: string): readonly [revision: string, path: string] {
  const at = name.indexOf(":");
  return [name.slice(0, at), name.slice(at + 1)];
}

/** Study files of a revision extend those of the same revision. */
export function versionFiles(world: World): StudyFiles {
  return {
    read: (path) => versionText(path, world),
    resolve(from, to) {
      if (isAbsolute(to)) return to;
      if (!isRevision(from)) return join(dirname(from), to);
      const [revision, path] = partsOf(from);
      const joined = posix.join(posix.dirname(path), to);
      return `${revision}:${path.startsWith("./") && !joined.startsWith("../") ? "./" : ""}${joined}`;
    },
  };
}
