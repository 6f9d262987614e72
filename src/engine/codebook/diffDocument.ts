import { decimal, difference, listed, measured, percent, signed, whole } from "../format.ts";
import type { Measure, Tally } from "../report/document.ts";
import { markdownCode, markdownText } from "../report/markdown/escape.ts";
import { markdownTable } from "../report/markdown/table.ts";
import { figures, named, NONE, withoutEmptyColumns, type ReportTable } from "../report/sections/table.ts";
import { COUNTS_ONLY_BELOW } from "../report/order.ts";
import { MEASURE_NAMES } from "../report/wording.ts";
import type { StudyDifference } from "./diff.ts";
import type { FiguresDifference, Move } from "./diffReports.ts";
import { differenceWords } from "./diffWords.ts";
import type { Effect } from "./effect.ts";

/** What `verbatim diff` tells. */
export interface DiffDocument {
  readonly schemaVersion: 1;
  /** The files as they were named. */
  readonly before: string;
  readonly after: string;
  readonly decisions: readonly StudyDifference[];
  /** Null where neither side tells: two study files without a survey. */
  readonly figures: FiguresDifference | null;
}

/** Themes shown of those whose figures differ. */
const MOST_MOVES = 12;

/** Everything that can be said in lines, the decisions first; one line of denial where nothing differs. */
export function diffLines({ decisions, figures: told }: DiffDocument): string[] {
  const lines = [
    ...decisions.map((one) => differenceWords(one, told)),
    ...(told ? [...scoreLine(told), ...moveLines(told.moves ?? [])] : []),
  ];
  if (lines.length > 0) return lines;
  return told && told.themes.length > 0 ? ["nobody decided anything; figures differ"] : ["nothing differs"];
}

function scoreLine({ measure, scores: { before, after } }: FiguresDifference): string[] {
  if (measure === null || before === null || after === null) return [];
  const [was, is] = [shown(before, measure), shown(after, measure)];
  if (was === is && before.valid === after.valid) return [];
  return [`${MEASURE_NAMES[measure]} ${was} → ${is} (${whole(before.valid)} → ${whole(after.valid)} scores)`];
}

function moveLines(moves: readonly Move[]): string[] {
  const total = moves.reduce((sum, { comments }) => sum + comments, 0);
  if (total === 0) return [];
  const told = moves.slice(0, MOST_MOVES).map(({ from, to, comments }) => {
    const ends = [from, to].map((theme) => (theme ? `‹${theme.name}›` : "no theme"));
    return `${whole(comments)} from ${ends.join(" to ")}`;
  });
  const more = moves.length > MOST_MOVES ? ["others"] : [];
  return [`${total === 1 ? "1 comment" : `${whole(total)} comments`} in another theme: ${listed([...told, ...more])}`];
}

/** Themes whose name or figures differ, each figure before → after; null for none. */
export function diffTable({ figures: told }: DiffDocument): ReportTable | null {
  if (told === null || told.themes.length === 0) return null;
  const { measure } = told;
  const table: ReportTable = {
    caption: "Themes that differ",
    columns: [
      named("Theme"),
      figures("Comments"),
      figures("Share"),
      figures(measure === null ? "Score" : MEASURE_NAMES[measure]),
      figures("Impact"),
    ],
    rows: told.themes.map((theme) => ({ cells: [nameOf(theme), ...cellsOf(theme, measure)], faint: false })),
  };
  return withoutEmptyColumns(table);
}

type Changed = Effect["themes"][number];

function nameOf({ name: { before, after } }: Changed): string {
  if (before === null) return `${after ?? ""} (new)`;
  return after === null ? `${before} (gone)` : before === after ? before : `${before} → ${after}`;
}

function cellsOf({ before, after }: Changed, measure: Measure | null): string[] {
  const pair = (of: (side: NonNullable<Changed["before"]>) => string): string => {
    const [was, is] = [before, after].map((side) => (side === null ? NONE : of(side)));
    return was === is ? (was ?? NONE) : `${was} → ${is}`;
  };
  return [
    pair(({ base }) => whole(base)),
    pair(({ share }) => percent(share)),
    pair(({ scores }) => (scores && measure !== null ? shown(scores, measure) : NONE)),
    pair(({ impact, scores }) => {
      const isFew = scores === null || scores.valid < COUNTS_ONLY_BELOW;
      return impact === null || measure === null || isFew ? NONE : difference(impact, measure);
    }),
  ];
}

/** One digit more than elsewhere: a review looks for what moved. */
function shown({ value, valid }: Tally, measure: Measure): string {
  if (value === null || valid < COUNTS_ONLY_BELOW) return NONE;
  if (measure === "mean") return measured(value, measure);
  return measure === "nps" ? signed(value, 1) : `${decimal(value, 1)}%`;
}

/** For a comment on a pull request (GitHub's dialect). */
export function diffMarkdown(document: DiffDocument): string {
  const table = diffTable(document);
  const blocks = [
    `### ${markdownCode(document.before)} → ${markdownCode(document.after)}`,
    diffLines(document)
      .map((line) => `- ${markdownText(line)}`)
      .join("\n"),
    ...(table === null ? [] : [markdownTable(table)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}
