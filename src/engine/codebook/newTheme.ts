import type { CodebookTheme } from "./schema.ts";
import { textHash } from "./textHash.ts";

/** A theme that nobody has found. Its id is made of its name, as ids of found themes are of their words; `taken` are others' ids. */
export function newTheme(
  name: string,
  { rules, taken }: { readonly rules: readonly string[]; readonly taken: ReadonlySet<string> },
): CodebookTheme {
  return { id: freeId(name, taken), name, ...(rules.length > 0 && { include: [...rules] }) };
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  for (let salt = 0; ; salt++) {
    const id = `t-${textHash(`${name} ${salt}`).slice("sha256:".length, "sha256:".length + 8)}`;
    if (!taken.has(id)) return id;
  }
}
