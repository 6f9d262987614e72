import type { ReportDocument } from "../document.ts";
import { segmentTables, trendTable } from "../sections/groups.ts";
import { part, sentences, table, under, type Block } from "./blocks.ts";
import type { ProfileParts } from "./frame.ts";
import { moving } from "./moving.ts";
import { themeEffects } from "./themeEffects.ts";

export const hr: ProfileParts = {
  title: "HR",
  purpose: "What staff say, with small groups hidden so that nobody can be recognised.",
  blocks: (report) => (isOfStaff(report) ? ofStaff(report) : notOfStaff(report)),
  caveats: (report) =>
    isOfStaff(report)
      ? [
          "Quotes are left out: colleagues know each other’s words. Whoever reads the comments in the survey file should be bound by what was promised to staff.",
          "Do not compare small groups by subtracting one table from another.",
        ]
      : [],
};

function isOfStaff({ respondents }: ReportDocument): boolean {
  return respondents.kind === "employees";
}

function notOfStaff({ respondents: { reason } }: ReportDocument): Block[] {
  return under(
    "Not a survey of staff",
    sentences([
      `This profile is for surveys of employees, and this file was read as one of customers (${reason}), so it says nothing more. If staff answered it, set respondents to employees in the study file or on the command line: small groups are then hidden.`,
    ]),
  );
}

function ofStaff(report: ReportDocument): Block[] {
  return [
    ...under("Themes by their effect", table(report.themes.length === 0 ? null : themeEffects(report))),
    ...moving(report),
    ...under(
      "Groups",
      segmentTables(report).flatMap((one) => [part(one.caption), ...table(one)]),
    ),
    ...under("Over time", table(trendTable(report))),
  ];
}
