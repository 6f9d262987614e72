import type { Pair, Side } from "../../protocol/comparison.ts";

/** The command that makes the same comparison in a terminal. `pathOf`: a file as it is named there. */
export function commandLine({ before, after }: Pair, pathOf: (uri: string) => string): string {
  const files = before.uri === after.uri && before.where.length > 0 ? [before.uri] : [before.uri, after.uri];
  const words = [...files.map(pathOf), ...conditions("--before", before), ...conditions("--after", after)];
  return ["verbatim compare", ...words.map(quoted)].join(" ");
}

function conditions(option: "--before" | "--after", { where }: Side): string[] {
  return where.flatMap(({ column, value }) => [option, `${column}=${value}`]);
}

/** As POSIX shells and PowerShell read it, unless a word has quotes of its own. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_./=:@%+,-]+$/u.test(word) && !word.startsWith("@") ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
