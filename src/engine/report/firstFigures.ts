import { columnsPart } from "./columnsPart.ts";
import { basisOf } from "../figures/group.ts";
import { findPeriods, trendOf } from "../figures/periods.ts";
import { scoreReport } from "../measures/scoreReport.ts";
import { revenueReport } from "../revenue/revenueReport.ts";
import type { Settings } from "../settings.ts";
import { COMMENT_STATES } from "../survey/responses.ts";
import type { ResponsesReading } from "../survey/readResponses.ts";
import type { ColumnRoles } from "../survey/roles.ts";
import type { Table } from "../survey/table.ts";
import type { ReportDocument } from "./document.ts";

/** The part of a report that needs no themes, as the whole report will have it. */
export interface FirstFigures extends Pick<
  ReportDocument,
  "source" | "columns" | "preset" | "respondents" | "scores" | "revenue" | "trend"
> {
  /** With content; null without a column of comments. */
  readonly comments: number | null;
}

const TEXT = COMMENT_STATES.indexOf("text");

/** Counts the scores of all rows. */
export function firstFigures(survey: {
  readonly table: Table;
  readonly roles: ColumnRoles;
  readonly settings: Settings;
  readonly reading: ResponsesReading;
}): FirstFigures {
  const { table, roles, settings, reading } = survey;
  const { responses } = reading;
  const staff = roles.respondents.kind === "employees" ? responses : null;
  let comments = 0;
  for (const state of responses.commentState) if (state === TEXT) comments++;
  return {
    source: { ...table.source, rows: table.rows },
    columns: columnsPart(roles),
    preset: settings.preset,
    respondents: { ...roles.respondents },
    scores: scoreReport(responses, settings.preset),
    revenue: revenueReport(responses, {
      preset: settings.preset,
      rates: settings.revenue,
      seed: settings.themes.seed,
    }),
    trend: trendOf(findPeriods(responses, settings.trend), basisOf(responses, settings, staff)),
    comments: responses.comment ? comments : null,
  };
}
