import type { Analysis } from "../analyze.ts";
import { COMMENT_STATES } from "../survey/responses.ts";
import { countMoves, figuresBetween, type FiguresDifference } from "./diffReports.ts";

const TEXT = COMMENT_STATES.indexOf("text");

/** What becomes of the figures from one analysis of a survey to another one of it. */
export function analysesDiffer(before: Analysis, after: Analysis): FiguresDifference {
  const themes = { before: before.report.themes, after: after.report.themes };
  return figuresBetween(before.report, after.report, countMoves(pairs(before, after), themes));
}

function* pairs(before: Analysis, after: Analysis) {
  const { rows, commentState } = before.responses;
  for (let row = 0; row < rows; row++) {
    if (commentState[row] !== TEXT || after.responses.commentState[row] !== TEXT) continue;
    yield { from: themeOf(before, row), to: themeOf(after, row) };
  }
}

function themeOf({ coding, report }: Analysis, row: number): string | null {
  return report.themes[coding.theme[row] ?? -1]?.id ?? null;
}
