import { REASONS } from "../codebook/decisions.ts";
import type { AssignedBlock } from "./assignComments.ts";
import type { LearntThemes } from "./learntThemes.ts";

/** What stands beside the comments of a block. */
export interface Beside {
  /** 1-based record of each comment, the header not counted; null: the lines do not say it. */
  readonly rows: Uint32Array | null;
  readonly ids: readonly string[] | null;
}

/**
 * The JSON Lines of a block, one a comment: `row`, `id`, `theme` (null: in none) and its `name`, `confidence`, what put it there (`by`:
 * null where the comment says nothing), the `rule`, and the other themes it speaks of, each with the part of the comment that does.
 */
export function linesOf(
  { theme, confidence, reason, content, ruleOf, also }: AssignedBlock,
  { rows, ids }: Beside,
  { themes }: Pick<LearntThemes, "themes">,
): string {
  const named = themes.map(({ id, name }) => `"theme":${JSON.stringify(id)},"name":${JSON.stringify(name)}`);
  let lines = "";
  for (let at = 0; at < theme.length; at++) {
    const own = named[theme[at] ?? -1];
    const by = content[at] ? `"${REASONS[reason[at] ?? 0] ?? "words"}"` : "null";
    const others = (also.get(at) ?? []).map(({ theme: other, evidence }) => ({ theme: themes[other]?.id, evidence }));
    const begin = [
      ...(rows ? [`"row":${rows[at] ?? 0}`] : []),
      ...(ids ? [`"id":${JSON.stringify(ids[at] ?? "")}`] : []),
      own ?? `"theme":null,"name":null`,
    ];
    const sure = own === undefined ? "null" : shortNumber(confidence[at] ?? 0);
    const rule = JSON.stringify(ruleOf.get(at) ?? null);
    lines += `{${begin.join(",")},"confidence":${sure},"by":${by},"rule":${rule},"also":${JSON.stringify(others)}}\n`;
  }
  return lines;
}

/** Four digits: the confidence itself has hardly more, and a line is read by people too. */
const shortNumber = (value: number): string => String(Math.round(value * 10_000) / 10_000);
