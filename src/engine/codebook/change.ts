import * as z from "zod";
import type { Study } from "../study/schema.ts";
import { inOrderOfId, inOrderOfRow } from "./order.ts";
import { codebookTheme, override, STATUSES, type CodebookTheme, type Override } from "./schema.ts";

const id = codebookTheme.shape.id;
const name = codebookTheme.shape.name;

/** Something that a person decides about themes or comments. Plain data: it crosses threads, windows and the command line. */
export const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rename"), theme: id, name }),
  z.strictObject({ kind: z.literal("describe"), theme: id, description: z.string() }),
  z.strictObject({ kind: z.literal("mark"), theme: id, status: z.enum(STATUSES) }),
  /** An empty text takes the owner, or the link, away. */
  z.strictObject({ kind: z.literal("track"), theme: id, owner: z.string().optional(), issue: z.string().optional() }),
  /** The comments of `themes` go into one of them, or into another theme. */
  z.strictObject({ kind: z.literal("merge"), themes: z.array(id).min(1), into: id }),
  z.strictObject({ kind: z.literal("split"), theme: id, parts: z.array(codebookTheme).min(2) }),
  z.strictObject({
    kind: z.literal("create"),
    theme: codebookTheme,
    comments: z.array(override.omit({ theme: true })),
  }),
  /** null: into no theme. */
  z.strictObject({ kind: z.literal("move"), comments: z.array(override.omit({ theme: true })), theme: id.nullable() }),
  z.strictObject({
    kind: z.literal("rule"),
    theme: id,
    list: z.enum(["include", "exclude"]),
    rule: z.string().min(1),
    /** Takes the rule away. */
    remove: z.boolean().optional(),
  }),
]);

export type Change = z.infer<typeof change>;

/** The entry that a theme has, or would have: what people decided before, else what the machine found. */
export type Known = (theme: string) => CodebookTheme;

/** A study with a decision carried out. The study's other parts stay as they are. */
export function changeStudy(study: Study, decided: Change, known: Known): Study {
  const { codebook = [], overrides = [] } = study;
  const themes = new Map(codebook.map((theme) => [theme.id, theme]));
  const entry = (theme: string): CodebookTheme => themes.get(theme) ?? known(theme);
  const put = (...changed: readonly CodebookTheme[]): Study => {
    for (const theme of changed) themes.set(theme.id, theme);
    return withCodebook(study, { themes: [...themes.values()], overrides });
  };
  switch (decided.kind) {
    case "rename":
      return put({ ...entry(decided.theme), name: decided.name });
    case "describe":
      return put(without({ ...entry(decided.theme), description: decided.description }));
    case "mark":
      return put({ ...entry(decided.theme), status: decided.status });
    case "track": {
      const { owner, issue } = decided;
      const given = { ...(owner !== undefined && { owner }), ...(issue !== undefined && { issue }) };
      return put(without({ ...entry(decided.theme), ...given }));
    }
    case "merge":
      return put(...merged(decided, entry));
    case "split":
      return put({ ...entry(decided.theme), into: decided.parts.map((part) => part.id) }, ...decided.parts);
    case "create": {
      const { theme, comments } = decided;
      return moved(put(theme), { comments, theme: theme.id });
    }
    case "move":
      return moved(decided.theme === null ? study : put(entry(decided.theme)), decided);
    case "rule": {
      const { list, rule, remove = false } = decided;
      const own = entry(decided.theme);
      const others = (own[list] ?? []).filter((one) => one !== rule);
      return put(without({ ...own, [list]: remove ? others : [...others, rule] }));
    }
  }
}

function merged({ themes, into }: Extract<Change, { kind: "merge" }>, entry: Known): CodebookTheme[] {
  // A target that was itself merged away is told apart again.
  const target = without({ ...entry(into), into: [] });
  return [...themes.filter((theme) => theme !== into).map((theme) => ({ ...entry(theme), into: [into] })), target];
}

/** The later decision about a comment takes the place of the earlier one. */
function moved(
  study: Study,
  { comments, theme }: Pick<Extract<Change, { kind: "move" }>, "comments" | "theme">,
): Study {
  const same = (one: Override): boolean => comments.some(({ row, text }) => row === one.row && text === one.text);
  const before = (study.overrides ?? []).filter((one) => !same(one));
  // Named twice, a comment is decided about once all the same.
  const named = new Map(comments.map((one) => [`${one.row} ${one.text}`, one]));
  const now = [...named.values()].map(({ row, text }) => ({ row, text, theme }));
  return withCodebook(study, { themes: study.codebook ?? [], overrides: [...before, ...now] });
}

function withCodebook(
  study: Study,
  { themes, overrides }: { readonly themes: readonly CodebookTheme[]; readonly overrides: readonly Override[] },
): Study {
  const [ordered, byRow] = [inOrderOfId(themes), inOrderOfRow(overrides)];
  const changed: Study = { ...study, codebook: ordered, overrides: byRow };
  if (ordered.length === 0) delete changed.codebook;
  if (byRow.length === 0) delete changed.overrides;
  return changed;
}

/** Without texts and lists that say nothing. */
function without(theme: CodebookTheme): CodebookTheme {
  const said = Object.entries(theme).filter(
    ([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as CodebookTheme;
}
