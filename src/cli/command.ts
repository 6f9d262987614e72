import { accessSync, constants } from "node:fs";
import { basename, delimiter, join, resolve } from "node:path";

/** What is known of the running process. */
interface Running {
  readonly execPath: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a shell calls this program again: by its name where that is found, else by Node and the script's own path. */
export function commandOf({ execPath, argv, env }: Running): string {
  const script = argv[1] ?? "";
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  if (
    basename(script) === NAME &&
    folders.some((folder) => resolve(folder) === resolve(script, "..") && isRunnable(join(folder, NAME)))
  )
    return NAME;
  return `${quoted(execPath)} ${quoted(resolve(script))}`;
}

const NAME = "verbatim";

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** For a POSIX shell, which git brings along on Windows too. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
