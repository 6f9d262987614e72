import { counted, difference, listed, whole } from "../format.ts";
import type { Measure } from "../report/document.ts";
import { oneLine, shortened } from "../report/sections/quote.ts";
import type { StudyDifference } from "./diff.ts";
import type { Move } from "./diffReports.ts";
import type { Effect } from "./effect.ts";

const NAMED_ROWS = 12;
const SETTING_LENGTH = 80;

/** Figures by which a difference is told more of, where they are known. */
export interface ToldBy {
  readonly measure: Measure | null;
  readonly themes: Effect["themes"];
  /** Comments that changed their theme; null where that is not known. */
  readonly moves: readonly Move[] | null;
}

/** A difference in one line for people: `merged ‹Late delivery› into ‹Delivery›: 14 comments moved, impact −1.2 → −1.6`. */
export function differenceWords(of: StudyDifference, told: ToldBy | null = null): string {
  const words = WORDS[of.kind] as (of: StudyDifference, told: ToldBy | null) => string;
  return words(of, told);
}

type Kind = StudyDifference["kind"];
type Of<One extends Kind> = Extract<StudyDifference, { kind: One }>;

const WORDS: { readonly [One in Kind]: (of: Of<One>, told: ToldBy | null) => string } = {
  added: ({ theme, found }) =>
    found ? `took ${quoted(theme.name)} into the codebook` : `created ${quoted(theme.name)}`,
  removed: ({ theme }) => `took ${quoted(theme.name)} out of the codebook`,
  renamed: ({ theme, before }) => `renamed ${quoted(before)} to ${quoted(theme.name)}`,
  described: ({ theme, after }) =>
    after === ""
      ? `took the description of ${quoted(theme.name)} away`
      : `described ${quoted(theme.name)}: “${shortened(after, SETTING_LENGTH)}”`,
  marked: ({ theme, after }) => `${MARKED[after]} ${quoted(theme.name)}${MARKED_AS[after]}`,
  tracked: trackedWords,
  merged: (of, told) => `merged ${quoted(of.theme.name)} into ${quoted(of.into.name)}${mergedFigures(of, told)}`,
  split: ({ theme, into }) => `split ${quoted(theme.name)} into ${listed(into.map(({ name }) => quoted(name)))}`,
  restored: ({ theme }) => `told ${quoted(theme.name)} apart again`,
  rule: ({ theme, list, rule, removed }) =>
    `rule ${quoted(rule)} ${removed ? "taken away from" : "added to"} ${quoted(theme.name)}${list === "exclude" ? " (keeps comments out)" : ""}`,
  words: wordsOf,
  moved: ({ theme, rows }) =>
    `moved ${rowsText(rows)} ${theme ? `to ${quoted(theme.name)}` : "out of every theme"} by hand`,
  unmoved: ({ theme, rows }) =>
    `took back that ${rowsText(rows)} ${rows.length === 1 ? "is" : "are"} ${theme ? `in ${quoted(theme.name)}` : "in no theme"} by hand`,
  setting: ({ path, before, after }) => `${path}: ${valueText(before)} → ${valueText(after)}`,
};

const MARKED = { pinned: "pinned", archived: "archived", proposed: "marked", noise: "marked" } as const;
const MARKED_AS = { pinned: "", archived: "", proposed: " as proposed", noise: " as noise" } as const;

/** Guillemets tell a theme from the words around it, and no shell and no Markdown makes anything of them. */
function quoted(name: string): string {
  return `‹${oneLine(name)}›`;
}

function trackedWords({ theme, what, before, after }: Extract<StudyDifference, { kind: "tracked" }>): string {
  const name = quoted(theme.name);
  if (after === "") return `took the ${what} of ${name} away: ${oneLine(before)}`;
  return before === ""
    ? `${what} of ${name}: ${oneLine(after)}`
    : `${what} of ${name}: ${oneLine(before)} → ${oneLine(after)}`;
}

function mergedFigures({ theme, into }: Extract<StudyDifference, { kind: "merged" }>, told: ToldBy | null): string {
  const [from, to] = [theme, into].map(({ id }) => told?.themes.find((one) => one.id === id));
  if (!from?.before || !to?.before || !to.after || !told) return "";
  const { measure } = told;
  const gone = told.moves?.find((move) => move.from?.id === theme.id && move.to?.id === into.id);
  // Rules and people may have put some of them elsewhere.
  const moved = `${counted(told.moves === null ? from.before.base : (gone?.comments ?? 0), "comment")} moved`;
  const [was, is] = [to.before.impact, to.after.impact];
  if (measure === null || was === null || is === null) return `: ${moved}`;
  return `: ${moved}, impact ${difference(was, measure)} → ${difference(is, measure)}`;
}

function wordsOf({ theme, added, removed, weights }: Extract<StudyDifference, { kind: "words" }>): string {
  const list = (words: readonly string[]): string => words.map(oneLine).join(", ");
  const parts = [
    ...(added.length > 0 ? [`with ${list(added)}`] : []),
    ...(removed.length > 0 ? [`without ${list(removed)}`] : []),
    ...(weights > 0 ? [`${counted(weights, "weight")} changed`] : []),
  ];
  return `words of ${quoted(theme.name)}: ${parts.join("; ")}`;
}

function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, NAMED_ROWS).join(", ");
  const more = rows.length > NAMED_ROWS ? ` and ${whole(rows.length - NAMED_ROWS)} more` : "";
  return `${counted(rows.length, "comment")} (${rows.length === 1 ? "row" : "rows"} ${shown}${more})`;
}

/** Texts and numbers as they are, lists by their length where they are long. */
function valueText(value: unknown): string {
  if (value === undefined) return "not set";
  const text = typeof value === "string" ? `“${oneLine(value)}”` : JSON.stringify(value);
  if (Array.isArray(value) && text.length > SETTING_LENGTH) return counted(value.length, "entry", "entries");
  return shortened(text, SETTING_LENGTH);
}
