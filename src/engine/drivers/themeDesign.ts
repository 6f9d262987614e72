import { rowsByGroup, type Basis } from "../figures/group.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";
import type { Coding } from "../themes/codeComments.ts";
import type { Control } from "./controls.ts";
import type { Design } from "./regression.ts";

const TEXT = COMMENT_STATES.indexOf("text");

/** The answers with a comment, and what each of them speaks of. */
export interface ThemeDesign extends Design {
  /** Row of each answer. */
  readonly answers: Int32Array;
  /** Theme → column, 0 for one that is left out. */
  readonly columnOf: Uint32Array;
  /** Theme → answers that speak of it. */
  readonly bases: Uint32Array;
}

interface Properties {
  readonly coding: Pick<Coding, "theme" | "alsoRows">;
  readonly themes: number;
  /** Themes that fewer answers speak of get no column. */
  readonly least: number;
  readonly controls: readonly Control[];
}

/**
 * One column a theme, for the answers that speak of it as their main theme or beside another; an answer that stands in
 * several rows speaks of what any of them does. Behind the themes come the controls.
 */
export function themeDesign({ responses }: Basis, { coding, themes, least, controls }: Properties): ThemeDesign {
  const { answers, placeOf } = answersWithComment(responses);
  const spoken = spokenOf(responses, { coding, themes }, placeOf);
  const bases = Uint32Array.from(spoken, ({ length }) => length);
  const columnOf = new Uint32Array(themes);
  let columns = 1;
  bases.forEach((base, theme) => {
    if (base >= least && base < answers.length) columnOf[theme] = columns++;
  });
  const controlsFrom = columns;
  const lists = spoken.flatMap((places, theme) =>
    columnOf[theme] === 0 ? [] : [{ column: columnOf[theme] ?? 0, places }],
  );
  for (const { levels, levelOf } of controls) {
    const ofLevel = Array.from({ length: levels }, () => [] as number[]);
    answers.forEach((row, place) => ofLevel[levelOf(row) - 1]?.push(place));
    for (const places of ofLevel) lists.push({ column: columns++, places: Uint32Array.from(places) });
  }
  return { rows: answers.length, columns, controlsFrom, answers, columnOf, bases, ...packed(lists, answers.length) };
}

/** Answers of which at least one row has a comment with content, ascending. */
function answersWithComment({ rows, answer, commentState }: Responses) {
  const has = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = answer[row] ?? -1;
    if (own >= 0 && commentState[row] === TEXT) has[own] = 1;
  }
  const answers = new Int32Array(has.reduce((sum, is) => sum + is, 0));
  const placeOf = new Int32Array(rows).fill(-1);
  let place = 0;
  has.forEach((is, row) => {
    if (is === 0) return;
    answers[place] = row;
    placeOf[row] = place++;
  });
  return { answers, placeOf };
}

/** Theme → places of the answers that speak of it, each once. */
function spokenOf(
  { answer }: Responses,
  { coding, themes }: Pick<Properties, "coding" | "themes">,
  placeOf: Int32Array,
): Uint32Array[] {
  const seenIn = new Int32Array(placeOf.length).fill(-1);
  return rowsByGroup(coding.theme, themes).map((main, theme) => {
    const places: number[] = [];
    const visit = (row: number): void => {
      const place = placeOf[answer[row] ?? -1] ?? -1;
      if (place < 0 || seenIn[place] === theme) return;
      seenIn[place] = theme;
      places.push(place);
    };
    main.forEach(visit);
    coding.alsoRows[theme]?.forEach(visit);
    return Uint32Array.from(places);
  });
}

function packed(lists: readonly { readonly column: number; readonly places: Uint32Array }[], rows: number) {
  const offsets = new Uint32Array(rows + 1);
  for (const { places } of lists) for (const place of places) offsets[place + 1] = (offsets[place + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const indices = new Uint32Array(offsets[rows] ?? 0);
  const next = offsets.slice(0, rows);
  for (const { column, places } of lists)
    for (const place of places) {
      const at = next[place] ?? 0;
      indices[at] = column;
      next[place] = at + 1;
    }
  return { offsets, indices };
}
