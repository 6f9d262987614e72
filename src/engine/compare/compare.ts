import { chosenRows, codeSurvey, type CodedSurvey } from "../analyze.ts";
import type { Effects } from "../effects.ts";
import type { Condition, Settings } from "../settings.ts";
import { checkConditions } from "../survey/conditions.ts";
import { inferRoles } from "../survey/inferRoles.ts";
import { readResponses } from "../survey/readResponses.ts";
import { cellAt, type Table } from "../survey/table.ts";
import { languagesOf } from "../text/language.ts";
import { codeWithModel, type CodedComments } from "../themes/codeComments.ts";
import { compareSides } from "./compareSides.ts";
import type { Comparison } from "./document.ts";
import { matchedTheme, matchThemes } from "./match.ts";
import { languageNote } from "./notes.ts";
import { commentRows, type Side, type Sides } from "./side.ts";

/** Which rows a side is, and what a reader calls it. */
export interface SideChoice {
  readonly where: readonly Condition[];
  /** Null: its conditions, else its file. */
  readonly label: string | null;
}

/** A survey as one side of a comparison. */
export interface SurveySide extends SideChoice {
  readonly table: Table;
  readonly settings: Settings;
}

/** Comments that the language is told from. */
const LANGUAGE_SAMPLE = 2000;

/**
 * Two choices of the rows of one file, with the themes of all its comments. Throws FeedbackError("missing-column"),
 * FeedbackError("wrong-setting") and FeedbackError("incomparable").
 */
export function compareWithin(
  survey: CodedSurvey,
  choices: readonly [before: SideChoice, after: SideChoice],
  effects: Effects,
): Comparison {
  const { table, coded, settings } = survey;
  for (const { where } of choices) checkConditions(table, where);
  const [before, after] = choices;
  const sides: Sides = [sideOf(survey, before, effects), sideOf(survey, after, effects)];
  const themes = coded.themes.map((theme) => matchedTheme(theme, coded, false));
  const { seed } = settings.themes;
  return compareSides({ sides, sameFile: true, themes, matching: "same-themes", seed, notes: [] }, effects);
}

/** As {@link compareWithin}, for a file that nobody has analysed yet. */
export function compareWithinFile({ table, settings, ...before }: SurveySide, after: SideChoice, effects: Effects) {
  for (const { where } of [before, after]) checkConditions(table, where);
  const themes = { ...settings.themes, resamples: 0 };
  return compareWithin(codeSurvey(table, { ...settings, themes }, effects), [before, after], effects);
}

/**
 * Two files: the themes are those of the earlier one, and what only the later comments speak of. Throws as
 * {@link compareWithin}, and FeedbackError("nothing-to-analyze").
 */
export function compareFiles(before: SurveySide, after: SurveySide, effects: Effects): Comparison {
  for (const { table, settings, where } of [before, after]) checkConditions(table, [...settings.where, ...where]);
  const [earlier, later] = [read(before, effects), read(after, effects)];
  // How firm the themes are is not told here, so it need not be measured.
  const settings = { ...before.settings.themes, resamples: 0 };
  const books = [after, before].map((side) => side.settings.codebook.themes);
  // A later study usually takes over the earlier one's codebook: the later decisions count for both sides.
  const themes = books.find(({ length }) => length > 0) ?? [];
  const { coded, model } = codeWithModel(
    earlier.reading.responses,
    { ...before.settings, themes: settings, codebook: { ...before.settings.codebook, themes } },
    effects,
  );
  const codebook = { ...after.settings.codebook, themes };
  const { preset } = after.settings;
  const matched = matchThemes({ responses: earlier.reading.responses, coded, model }, later.reading.responses, {
    settings,
    codebook,
    preset,
    effects,
  });
  const sides: Sides = [
    sideOf({ ...earlier, coded }, before, effects),
    sideOf({ ...later, coded: matched.coded }, after, effects),
  ];
  const notes = languageNote(coded.languages, languagesIn(later, matched.coded));
  const matching = themes.length > 0 ? "codebook" : "earlier-themes";
  const input = { sides, themes: matched.themes, notes, matching, seed: settings.seed } as const;
  return compareSides({ ...input, sameFile: false }, effects);
}

function read({ table, settings }: SurveySide, effects: Effects): Omit<CodedSurvey, "coded"> {
  const roles = inferRoles(table, settings);
  return { table, roles, settings, reading: readResponses(table, { roles, settings }, effects) };
}

function languagesIn({ settings, reading: { responses } }: Omit<CodedSurvey, "coded">, coded: CodedComments): string[] {
  const { comment } = responses;
  if (settings.themes.language !== "auto") return [settings.themes.language];
  if (!comment || coded.languages.length === 0) return [];
  const rows = commentRows(responses).subarray(0, LANGUAGE_SAMPLE);
  return rows.length === 0 ? [] : languagesOf(Array.from(rows, (row) => cellAt(comment, row)));
}

function sideOf(survey: CodedSurvey, { where, label }: SideChoice, effects: Effects): Side {
  const { table, roles, settings } = survey;
  // A side's own choice of a column goes before the one that both sides share.
  const shared = settings.where.filter(({ column }) => !where.some((own) => own.column === column));
  const all = [...shared, ...where];
  const { reading, coded } = chosenRows(survey, all, effects);
  return {
    table,
    roles,
    where: all,
    label: label ?? labelOf(where, table),
    responses: reading.responses,
    whole: survey.reading.responses,
    preset: settings.preset,
    rates: settings.revenue,
    theme: coded.coding.theme,
    typicality: coded.coding.typicality,
  };
}

function labelOf(where: readonly Condition[], { source }: Table): string {
  return where.length === 0 ? source.file : where.map(({ value }) => value).join(", ");
}
