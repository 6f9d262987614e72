import { compareBenchmarks } from "./benchmarks/compareBenchmarks.ts";
import { findDrivers } from "./drivers/findDrivers.ts";
import { REASONS } from "./codebook/decisions.ts";
import { quiet, type Effects } from "./effects.ts";
import { broadThemeFigures, withBroadThemes } from "./figures/broadThemes.ts";
import { callbackFigures } from "./figures/callbacks.ts";
import { codebookFigures, codebookNotes } from "./figures/codebook.ts";
import { countComments, shareOfContent } from "./figures/comments.ts";
import { basisOf } from "./figures/group.ts";
import { facetTests } from "./figures/facets.ts";
import { measureFigures } from "./figures/measures.ts";
import { findPeriods, trendOf } from "./figures/periods.ts";
import { segmentFigures } from "./figures/segments.ts";
import { themeNotes } from "./figures/themeNotes.ts";
import { themeFigures } from "./figures/themes.ts";
import { findPersonas } from "./personas/findPersonas.ts";
import { checkChoice, checkSize } from "./privacy/choices.ts";
import { shownThemes } from "./privacy/shownThemes.ts";
import { SMALLEST_GROUP } from "./privacy/smallGroups.ts";
import { scoreReport } from "./measures/scoreReport.ts";
import type { ReportDocument } from "./report/document.ts";
import { revenueReport } from "./revenue/revenueReport.ts";
import { columnsPart } from "./report/columnsPart.ts";
import { firstFigures } from "./report/firstFigures.ts";
import { ingredientsOf, reportDigest } from "./report/lock.ts";
import { moneyOfThemes } from "./figures/money.ts";
import type { Condition, Settings } from "./settings.ts";
import { checkConditions, filteredRows, isSlice } from "./survey/conditions.ts";
import { inferRoles } from "./survey/inferRoles.ts";
import { leaveOut } from "./survey/leaveOut.ts";
import { readResponses, type ResponsesReading } from "./survey/readResponses.ts";
import type { Responses } from "./survey/responses.ts";
import type { ColumnRoles } from "./survey/roles.ts";
import type { Table } from "./survey/table.ts";
import { findShifts } from "./trend/shifts.ts";
import { codeComments, codingWithout, type CodedComments, type Coding } from "./themes/codeComments.ts";
import { diversityOf } from "./trust/coherence.ts";
import { trustOf } from "./trust/whole.ts";
import { VERSION } from "./version.ts";

/** What the figures of any choice of rows are drawn from: the table as it was read, and the themes of all its comments. */
export interface CodedSurvey {
  readonly table: Table;
  readonly roles: ColumnRoles;
  readonly settings: Settings;
  /** Of all rows. */
  readonly reading: ResponsesReading;
  readonly coded: CodedComments;
}

/** Everything one run of the main job knows. */
export interface Analysis {
  readonly survey: CodedSurvey;
  readonly table: Table;
  readonly roles: ColumnRoles;
  /** Rows that the conditions leave out take no part in it. */
  readonly responses: Responses;
  /** Of the rows that take part. */
  readonly coding: Coding;
  /** Index of each theme of the report among those of the survey; null: all. */
  readonly kept: readonly number[] | null;
  /** Without `assignments`; see {@link withAssignments}. */
  readonly report: ReportDocument;
}

/**
 * The main job: a table in, a report out. The same table and settings give the same report on every machine. Themes are
 * found in all comments; `settings.where` chooses the rows that the figures are of, so that different choices compare.
 *
 * Throws FeedbackError("nothing-to-analyze") for a table with neither scores nor comments,
 * FeedbackError("missing-column") for a column that is set but not there, and FeedbackError("wrong-setting").
 */
export function analyze(table: Table, settings: Settings, effects: Effects = quiet): Analysis {
  return figuresOf(codeSurvey(table, settings, effects), settings.where, effects);
}

/** Reads a table and finds the themes of all its comments. Throws as {@link analyze}. */
export function codeSurvey(table: Table, settings: Settings, effects: Effects = quiet): CodedSurvey {
  checkConditions(table, settings.where);
  const roles = inferRoles(table, settings);
  const reading = readResponses(table, { roles, settings }, effects);
  // Nothing is told of fewer, not even on the way.
  if (roles.respondents.kind === "employees") checkSize(reading.responses, []);
  const first = firstFigures({ table, roles, settings, reading });
  effects.onProgress({ stage: "scores", done: table.rows, total: table.rows, first });
  const coded = codeComments(reading.responses, settings, effects);
  return { table, roles, settings, reading, coded };
}

/** The same survey by other decisions, without finding anything anew. */
export function recodeSurvey(survey: CodedSurvey, codebook: Settings["codebook"]): CodedSurvey {
  return { ...survey, settings: { ...survey.settings, codebook }, coded: survey.coded.recode(codebook) };
}

/**
 * The report of the rows that meet the conditions. Throws FeedbackError("missing-column") and
 * FeedbackError("wrong-setting").
 */
export function figuresOf(survey: CodedSurvey, where: readonly Condition[], effects: Effects = quiet): Analysis {
  const { table, roles, settings } = survey;
  const chosen = chosenRows(survey, where, effects);
  const { reading, slice } = chosen;
  const { responses } = reading;
  const staff = roles.respondents.kind === "employees" ? survey.reading.responses : null;
  if (staff)
    checkChoice({ where, chosen: responses, rowsOf: (other) => chosenRows(survey, other, effects).reading.responses });
  const { coded, kept } = staff
    ? shownThemes(chosen.coded, survey.coded.coding, { responses, whole: staff })
    : { coded: chosen.coded, kept: null };
  const { preset } = settings;
  const basis = basisOf(responses, settings, staff);
  const periods = findPeriods(responses, settings.trend);
  const scores = scoreReport(responses, preset);
  const beside = compareBenchmarks({ scores, preset }, settings.benchmarks);
  const comments = countComments(responses, coded.coding.theme);
  const figures = themeFigures(basis, { coded, periods: staff ? null : periods, comments }, effects);
  const broadThemes = broadThemeFigures(basis, { coded, figures, comments });
  const themes = withBroadThemes(figures, broadThemes);
  const revenue = revenueReport(responses, { preset, rates: settings.revenue, seed: settings.themes.seed });
  const money = moneyOfThemes(basis, { of: coded.coding.theme, themes }, settings);
  const codebook = codebookFigures(responses, coded, settings.codebook);
  const ids = themes.map(({ id }) => id);
  effects.onProgress({ stage: "report", done: 0, total: 1 });
  const measured = { table, roles, settings, responses, slice, respondents: reading.respondents, staff };
  const measures = measureFigures(measured, effects);
  const segments = segmentFigures(basis, { of: coded.coding.theme, ids });
  const trend = trendOf(periods, basis);
  const made: Omit<ReportDocument, "lock"> = {
    schemaVersion: 1,
    source: { ...table.source, rows: table.rows },
    where: where.map(({ column, value }) => ({ column, value })),
    columns: columnsPart(roles),
    preset,
    respondents: { ...roles.respondents },
    scores,
    measures,
    comments,
    themes,
    broadThemes,
    codebook,
    trust: trustPart({ themes, comments }, coded),
    revenue,
    ...money,
    hidden: staff && hiddenPart({ measures, segments, trend }, survey.coded.themes.length - ids.length),
    segments,
    trend,
    ...(staff ? { shifts: [], shiftSearch: null } : findShifts(basis, { periods, coding: coded.coding, ids }, effects)),
    drivers: findDrivers(basis, { coding: coded.coding, themes }, effects),
    ...(staff ? { personas: [], personaSearch: null } : findPersonas(basis, { table, roles, coded, ids }, effects)),
    benchmarks: beside.benchmarks,
    callbacks: staff
      ? []
      : callbackFigures({ table, roles, responses, coding: coded.coding, preset }, { themes, revenue }, effects),
    diagnostics: [
      ...table.diagnostics,
      ...reading.diagnostics,
      ...codebookNotes(codebook),
      ...themeNotes({ comments, themes }, settings.themes),
      ...beside.diagnostics,
    ],
    engine: enginePart(settings, coded),
  };
  const ingredients = ingredientsOf(table.source.sha256, { ...settings, where });
  const report: ReportDocument = { ...made, lock: { ...ingredients, report: reportDigest(made) } };
  effects.onProgress({ stage: "report", done: 1, total: 1 });
  return { survey, table, roles, responses, coding: coded.coding, kept, report };
}

interface ChosenRows extends Pick<CodedSurvey, "reading" | "coded"> {
  /** The rows among which who answered twice counts once. */
  readonly slice: Responses;
}

/**
 * The rows that count. Conditions on columns and periods cut a slice of the file, in which who answered twice counts once;
 * those on what an answer is, or its comment, choose among the answers that count in the slice.
 */
export function chosenRows(survey: CodedSurvey, where: readonly Condition[], effects: Effects): ChosenRows {
  if (where.length === 0) return { ...survey, slice: survey.reading.responses };
  const { table, roles, settings, coded } = survey;
  const { preset } = settings;
  const [slices, kinds] = [where.filter(isSlice), where.filter((condition) => !isSlice(condition))];
  const outside = filteredRows(
    table,
    { where: slices, facets: facetTests({ responses: survey.reading.responses, coded, preset }) },
    effects,
  );
  const slice =
    slices.length === 0 ? survey.reading : readResponses(table, { roles, settings, filtered: outside }, effects);
  const { responses } = slice;
  const out = filteredRows(table, { where: kinds, facets: facetTests({ responses, coded, preset }) }, effects);
  const left = out.map((is, row) => (is || outside[row] ? 1 : 0));
  return {
    reading: { ...slice, responses: kinds.length === 0 ? responses : leaveOut(responses, left) },
    coded: { ...coded, coding: codingWithout(left, coded.coding) },
    slice: responses,
  };
}

function hiddenPart(
  { measures, segments, trend }: Pick<ReportDocument, "measures" | "segments" | "trend">,
  themes: number,
): ReportDocument["hidden"] {
  const count = (list: readonly { readonly suppressed?: boolean | undefined }[]): number =>
    list.filter(({ suppressed }) => suppressed === true).length;
  return {
    smallest: SMALLEST_GROUP,
    themes,
    segments: count(segments),
    periods: count(trend),
    measures: count(measures),
  };
}

function trustPart(
  { themes, comments }: Pick<ReportDocument, "themes" | "comments">,
  coded: CodedComments,
): ReportDocument["trust"] {
  if (themes.length === 0) return null;
  const diversity = diversityOf(coded.themes.map(({ keywords }) => keywords));
  return { ...trustOf(themes), diversity, uncoded: shareOfContent(comments?.uncoded ?? 0, comments) };
}

function enginePart({ themes }: Settings, { k, languages, curve }: CodedComments): ReportDocument["engine"] {
  const { seed, method, count } = themes;
  const kChosenBy = k === 0 ? "none" : count === "auto" ? "rule" : "user";
  return { version: VERSION, seed, method, k, kChosenBy, curve: [...curve], language: [...languages] };
}

/** The report with one entry a row that has a comment with content: its themes, how sure they are and what they rest on. */
export function withAssignments({ report, responses, coding }: Analysis): ReportDocument {
  const assignments: NonNullable<ReportDocument["assignments"]> = [];
  for (let row = 0; row < responses.rows; row++) {
    if (responses.commentState[row] !== 0) continue;
    const theme = report.themes[coding.theme[row] ?? -1];
    const confidence = theme ? (coding.confidence[row] ?? 0) : null;
    const also = coding.alsoIn(row).flatMap(({ theme: other, evidence }) => {
      const id = report.themes[other]?.id;
      return id === undefined ? [] : [{ theme: id, evidence }];
    });
    const words = [...coding.markWords(row)];
    const by = REASONS[coding.reason[row] ?? 0] ?? "words";
    assignments.push({ row: row + 1, theme: theme?.id ?? null, confidence, words, by, rule: coding.ruleOf(row), also });
  }
  const { diagnostics, lock, engine, ...rest } = report;
  return { ...rest, assignments, diagnostics, lock, engine };
}
