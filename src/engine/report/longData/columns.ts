import type { Analysis } from "../../analyze.ts";
import { findPeriods } from "../../figures/periods.ts";
import { bandOf } from "../../measures/preset.ts";
import { isoDate } from "../../survey/calendar.ts";
import { NO_DATE } from "../../survey/responses.ts";
import { cellAt, columnNamed, type Column } from "../../survey/table.ts";
import { MEASURE_NAMES } from "../wording.ts";
import type { Mention } from "./longTable.ts";

export type LongValue = string | number | boolean | null;

/** One column of the long table. Its cells are of its type or null. */
export interface LongColumn {
  readonly name: string;
  readonly type: "integer" | "number" | "text" | "date" | "boolean";
  /** What its figures are counted in; null where it has none. */
  readonly unit: string | null;
  readonly meaning: string;
  readonly valueOf: (mention: Mention) => LongValue;
}

/** The columns in their order; the file's segments stand under their own names before the theme. */
export function longColumns(analysis: Analysis): LongColumn[] {
  const [answer, theme] = [answerColumns(analysis), themeColumns(analysis)];
  const taken = new Set([...answer, ...theme].map(({ name }) => name));
  return [...answer, ...segmentColumns(analysis, taken), ...theme];
}

function answerColumns(analysis: Analysis): LongColumn[] {
  const { table, roles, responses, report, survey } = analysis;
  const periods = findPeriods(responses, survey.settings.trend);
  const of = (row: number): number => {
    const own = responses.score[row] ?? Number.NaN;
    return Number.isNaN(own) ? (responses.score[responses.answer[row] ?? -1] ?? Number.NaN) : own;
  };
  // Staff were promised that nobody would know who said what.
  const isOfStaff = report.respondents.kind === "employees";
  const cells = (name: string | null): ((mention: Mention) => LongValue) => {
    const column = name === null || isOfStaff ? undefined : columnNamed(table, name);
    return column === undefined ? () => null : ({ row }) => cellAt(column, row).trim() || null;
  };
  const { scores, revenue } = report;
  return [
    {
      ...text("row", "The record in the survey file, the header not counted; the key to join on with the file."),
      type: "integer",
      valueOf: ({ row }) => row + 1,
    },
    { ...text("respondent", isOfStaff ? LEFT_OUT : `Who answered${fromColumn(roles.id)}.`), valueOf: cells(roles.id) },
    {
      ...text("account", isOfStaff ? LEFT_OUT : `Who pays${fromColumn(roles.account)}.`),
      valueOf: cells(roles.account),
    },
    {
      ...text("date", `When it was answered${fromColumn(roles.date)}.`),
      type: "date",
      valueOf: ({ row }) => {
        const day = responses.day?.[row] ?? NO_DATE;
        return day === NO_DATE ? null : isoDate(day);
      },
    },
    {
      ...text("period", "The period of the trend that the date lies in."),
      valueOf: ({ row }) => periods?.names[periods.of[row] ?? -1] ?? null,
    },
    {
      ...text("score", `The score given${fromColumn(roles.score)}; on a row that continues an answer, that answer's.`),
      type: "number",
      unit: scores === null ? null : `scale ${scores.scale.low}–${scores.scale.high}`,
      valueOf: ({ row }) => orNull(of(row)),
    },
    {
      ...text("counted", "Whether this row's score counts in the figures of the report."),
      type: "boolean",
      valueOf: ({ row }) => responses.exclusion[row] === 0,
    },
    {
      ...text("measure", "The headline measure of the report, for which the score was asked."),
      valueOf: ({ row }) => (scores === null || Number.isNaN(of(row)) ? null : MEASURE_NAMES[scores.measure]),
    },
    {
      ...text("band", `detractor, passive or promoter by the preset ${report.preset}; empty off the scale 0–10.`),
      valueOf: ({ row }) => {
        const score = of(row);
        return scores?.measure !== "nps" || Number.isNaN(score) ? null : bandOf(score, report.preset);
      },
    },
    {
      ...text("revenue", "Revenue of the whole account, repeated on each of its rows: take it once an account."),
      type: "number",
      unit: revenue?.currency ?? null,
      valueOf: ({ row }) => orNull(responses.revenue?.[row] ?? Number.NaN),
    },
  ];
}

function themeColumns({ coding, report: { themes } }: Analysis): LongColumn[] {
  return [
    {
      ...text("theme_id", "A theme the comment speaks of; empty where it speaks of none or says nothing."),
      valueOf: ({ theme }) => themes[theme]?.id ?? null,
    },
    { ...text("theme_name", "Its name, for people."), valueOf: ({ theme }) => themes[theme]?.name ?? null },
    {
      ...text(
        "mention",
        "main: the comment's one main theme, as the report counts it; also: one it speaks of besides.",
      ),
      valueOf: ({ kind }) => kind,
    },
    {
      ...text(
        "confidence",
        "How clearly the comment is nearer to its main theme than to the next one; empty for others.",
      ),
      type: "number",
      unit: "0–1",
      // Kept in 32 bits: more digits would say nothing.
      valueOf: ({ row, kind }) => (kind === "main" ? Math.round(1e4 * (coding.confidence[row] ?? 0)) / 1e4 : null),
    },
    {
      ...text(
        "evidence",
        "Of a main theme the words that put the comment there, of another the part that speaks of it.",
      ),
      valueOf: ({ evidence }) => (evidence === "" ? null : evidence),
    },
  ];
}

function segmentColumns({ roles, responses }: Analysis, taken: ReadonlySet<string>): LongColumn[] {
  const used = new Set(taken);
  return responses.segments.map((column: Column, at): LongColumn => {
    const own = roles.segments[at] ?? column.name;
    let name = own;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${own} (${number})`;
    used.add(name.toLowerCase());
    return {
      ...text(name, "Segment, as in the survey file; one spelling a value."),
      valueOf: ({ row }) => cellAt(column, row) || null,
    };
  });
}

function text(name: string, meaning: string): Omit<LongColumn, "valueOf"> {
  return { name, type: "text", unit: null, meaning };
}

const LEFT_OUT = "Left out: in a survey of staff nobody is named.";

function fromColumn(column: string | null): string {
  return column === null ? " (the file has no such column)" : ` (column “${column}”)`;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
