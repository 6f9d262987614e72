import { rowsByGroup } from "../figures/group.ts";
import { COMMENT_STATES } from "../survey/responses.ts";
import type { CodedComments, Coding } from "../themes/codeComments.ts";
import { hiddenGroups, isSmall, rowsWhere, sizeOf, type Population } from "./smallGroups.ts";

const TEXT = COMMENT_STATES.indexOf("text");

export interface ShownThemes {
  readonly coded: CodedComments;
  /** Index of each shown theme among all themes. */
  readonly kept: readonly number[];
}

/**
 * The themes that at least five employees speak of. The comments of the others, and of as many themes more as it takes to keep
 * those from being worked out, have no theme in what is shown. A theme that few speak of beside another one is said to be
 * spoken of as a main theme alone. `all`: the themes of the comments of every row.
 */
export function shownThemes(coded: CodedComments, all: Coding, population: Population): ShownThemes {
  const { responses } = population;
  const groups = coded.themes.length;
  const { rows, commentState } = responses;
  const byTheme = { rows: rowsByGroup(all.theme, groups), mixed: true };
  const uncoded = (row: number): boolean => (all.theme[row] ?? -1) < 0;
  const spoken = rowsWhere(rows, (row) => uncoded(row) && commentState[row] === TEXT);
  const first = hiddenGroups({ ...byTheme, groupless: spoken }, population);
  // Who wrote nothing has a score all the same: what remains of the scores must not be that of a few, either.
  const listed = [...first.keys()].filter((theme) => first[theme] === 0);
  const hidden = hiddenGroups({ ...byTheme, listed, groupless: rowsWhere(rows, uncoded) }, population);
  const kept = [...coded.themes.keys()].filter((theme) => hidden[theme] === 0);
  return {
    coded: {
      ...coded,
      themes: kept.flatMap((at) => coded.themes[at] ?? []),
      coding: shownCoding(coded.coding, kept, population),
    },
    kept,
  };
}

function shownCoding(coding: Coding, kept: readonly number[], { responses }: Population): Coding {
  const numbers = new Map(kept.map((theme, at) => [theme, at]));
  const theme = coding.theme.map((of) => numbers.get(of) ?? -1);
  const has = (row: number): boolean => (theme[row] ?? -1) >= 0;
  const alsoRows = kept.map((of) => {
    const rows = coding.alsoRows[of] ?? new Int32Array();
    return isSmall(sizeOf(responses, rows)) ? new Int32Array() : rows;
  });
  return {
    ...coding,
    theme,
    confidence: coding.confidence.map((value, row) => (has(row) ? value : 0)),
    typicality: coding.typicality.map((value, row) => (has(row) ? value : 0)),
    markWords: (row) => (has(row) ? coding.markWords(row) : []),
    ruleOf: (row) => (has(row) ? coding.ruleOf(row) : null),
    alsoRows,
    alsoIn: (row) =>
      coding.alsoIn(row).flatMap(({ theme: of, evidence }) => {
        const at = numbers.get(of);
        return at === undefined || alsoRows[at]?.includes(row) !== true ? [] : [{ theme: at, evidence }];
      }),
  };
}
