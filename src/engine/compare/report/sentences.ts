import { counted, listed, percent, whole } from "../../format.ts";
import { MEASURE_NAMES, valueShown } from "../../report/wording.ts";
import type { ComparedTheme, Comparison, ComparisonSide } from "../document.ts";
import { clearWays, neededSentence, shownChange, shownP, unitOf, VERDICT_WORDS, WAY_WORDS, type Way } from "./words.ts";

/** `q2-nps.csv → q3-nps.csv`. */
export function titleOf({ before, after }: Comparison): string {
  return `${before.label} → ${after.label}`;
}

/** What became of the headline measure, in sentences; the first one is the answer. */
export function headlineSentences(comparison: Comparison): string[] {
  const { measure, change, before, after } = comparison;
  if (measure === null || !before.scores || !after.scores) {
    return ["There are no scores on both sides, so no score is compared."];
  }
  const name = MEASURE_NAMES[measure];
  const [from, to] = [valueShown(before.scores, measure), valueShown(after.scores, measure)];
  const bases = `${counted(before.scores.valid, "score")} before and ${whole(after.scores.valid)} after`;
  if (!change || from === null || to === null) return [`Too few scores to compare: ${bases}.`];
  const { value, interval } = shownChange("score", change, comparison);
  const spread = interval === null ? "" : `, 95% interval ${interval}`;
  const first =
    change.difference === 0
      ? `${isUnchanged(comparison) ? "Nothing has changed" : `${name} has not changed`}: ${name} ${from} on both sides.`
      : `${name} ${from} → ${to}: ${value}${unitOf("score", comparison)}${spread}; ${VERDICT_WORDS[change.verdict]}${change.p === null ? "" : ` (${shownP(change.p)})`}.`;
  return [
    first,
    `${bases.charAt(0).toUpperCase()}${bases.slice(1)}. ${testSentence(comparison)}`,
    needed(comparison),
  ].filter((sentence) => sentence !== "");
}

function needed({ change }: Comparison): string {
  return change && change.difference !== 0 ? neededSentence(change, "answer") : "";
}

function testSentence({ change, repeating }: Comparison): string {
  if (change?.test !== "paired") return "No respondent is known to be on both sides: the samples are independent.";
  return `${counted(repeating, "respondent")} answered on both sides: what they have in common is taken off the uncertainty (paired).`;
}

/** One thing that changed, with what it is about apart from the words. */
export interface ChangeFinding {
  readonly lead: string;
  readonly about: string | null;
  readonly text: string;
}

/** Everything that changed by more than noise, the headline apart: themes, then segments; one line of denial when nothing did. */
export function findingsOf(comparison: Comparison): ChangeFinding[] {
  const { themes, segments } = comparison;
  const found = [
    ...themes.filter(({ status }) => status === "new").map((theme) => appeared(theme, comparison)),
    ...themes.filter(({ status }) => status === "gone").map((theme) => vanished(theme, comparison)),
    ...themes.flatMap((theme) =>
      clearWays(theme).map((way) => moved(`Theme, ${WAY_WORDS[way](comparison)}`, theme, way)),
    ),
    ...segments.flatMap((segment) =>
      clearWays(segment).map((way) =>
        moved(`${segment.column}, ${WAY_WORDS[way](comparison)}`, { ...segment, name: segment.value }, way),
      ),
    ),
  ];
  return found.length > 0 ? found : [{ lead: "Themes and segments", about: null, text: quietSentence(comparison) }];

  function moved(lead: string, of: Moved, way: Way): ChangeFinding {
    const change = of[way];
    const shown = change && shownChange(way, change, comparison);
    const spread = shown?.interval ? ` (95% interval ${shown.interval})` : "";
    const ends = way === "share" ? `${endsOf(of)}: ` : "";
    return { lead, about: of.name, text: `${ends}${shown?.value ?? ""}${unitOf(way, comparison)}${spread}` };
  }
}

type Moved = Pick<ComparedTheme, "name" | "before" | "after" | Way>;

function endsOf({ before, after }: Pick<Moved, "before" | "after">): string {
  return `${percent(before?.share ?? 0)} → ${percent(after?.share ?? 0)}`;
}

function appeared({ name, after }: ComparedTheme, { after: side }: Comparison): ChangeFinding {
  const text = `${counted(after?.base ?? 0, "comment")} of ${whole(side.comments)} (${percent(after?.share ?? 0)}); none of the earlier themes fits them`;
  return { lead: "New theme", about: name, text };
}

function vanished({ name, before }: ComparedTheme, { before: side, after }: Comparison): ChangeFinding {
  const text = `${counted(before?.base ?? 0, "comment")} of ${whole(side.comments)} before, none of ${whole(after.comments)} after`;
  return { lead: "Theme gone", about: name, text };
}

/** Whether every figure that is compared is the same on both sides. */
function isUnchanged({ change, themes, segments }: Comparison): boolean {
  const all = [change, ...[...themes, ...segments].flatMap(({ share, score, revenue }) => [share, score, revenue])];
  return themes.every(({ status }) => status === "kept") && all.every((one) => one === null || one.difference === 0);
}

/** That nothing changed, as strongly as it can be said. */
function quietSentence(comparison: Comparison): string {
  const { correction, themes, segments } = comparison;
  if (themes.length + segments.length === 0) return "none on both sides";
  if (isUnchanged(comparison)) return "every figure is the same on both sides";
  return correction.tests === 0
    ? "too few answers to tell anything from noise"
    : `none of ${counted(correction.tests, "comparison")} is more than noise`;
}

/** `412 rows, 398 scores, 363 comments, 2026-07 to 2026-09`. */
export function sideSentence({ label, file, rows, scores, comments, periods, where }: ComparisonSide): string {
  const parts = [
    counted(rows, "row"),
    ...(scores === null ? [] : [counted(scores.valid, "score")]),
    counted(comments, "comment"),
    ...(periods === null ? [] : [periods[0] === periods[1] ? periods[0] : `${periods[0]} to ${periods[1]}`]),
    ...(where.length === 0 ? [] : [`where ${listed(where.map(({ column, value }) => `${column} is ${value}`))}`]),
  ];
  return `${label}${label === file ? "" : ` (${file})`}: ${parts.join(", ")}.`;
}
