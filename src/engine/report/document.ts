import * as z from "zod";
import { PRESET_NAMES } from "../measures/preset.ts";
import { THEME_METHODS } from "../settings.ts";
import { FORMATS } from "../survey/table.ts";
import { comparedBenchmark } from "./schema/benchmarks.ts";
import { callback } from "./schema/callbacks.ts";
import { columns } from "./schema/columns.ts";
import { drivers } from "./schema/drivers.ts";
import { hidden } from "./schema/hidden.ts";
import { measure } from "./schema/measures.ts";
import { codebookPart } from "./schema/codebook.ts";
import { count, name } from "./schema/parts.ts";
import { diagnostics } from "./schema/phrases.ts";
import { lock } from "./schema/lock.ts";
import { persona, personaSearch } from "./schema/personas.ts";
import { respondents } from "./schema/respondents.ts";
import { revenue } from "./schema/revenue.ts";
import { scores, tally } from "./schema/scores.ts";
import { segment } from "./schema/segments.ts";
import { shift, shiftSearch } from "./schema/shifts.ts";
import { assignment, broadTheme, theme, trust } from "./schema/themes.ts";
import { value } from "./schema/value.ts";
import { whatIf } from "./schema/whatIf.ts";

export { type Measure, type Scores, type Tally } from "./schema/scores.ts";
export type { ComparedBenchmark } from "./schema/benchmarks.ts";
export type { Callback } from "./schema/callbacks.ts";
export type { Driver, Drivers } from "./schema/drivers.ts";
export type { AnswerReport, MeasureReport, ServiceReport } from "./schema/measures.ts";
export type { Persona, PersonaSearch, PersonaVoice } from "./schema/personas.ts";
export type { Shift, ShiftSearch } from "./schema/shifts.ts";
export type { Revenue, Worth } from "./schema/revenue.ts";
export type { Value } from "./schema/value.ts";
export type { WhatIf } from "./schema/whatIf.ts";
export { type BroadThemeReport, type Quadrant, type ThemeReport } from "./schema/themes.ts";

/** The one document that every output is drawn from. Fields are added, never renamed, within a `schemaVersion`. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  source: z.strictObject({
    file: z.string(),
    format: z.enum(FORMATS),
    encoding: name,
    delimiter: name,
    rows: count,
    sha256: z.string(),
  }),
  /** Conditions on the rows that count, as `--where` takes them; the themes are those of all comments. */
  where: z.array(z.strictObject({ column: z.string(), value: z.string() })),
  columns,
  preset: z.enum(PRESET_NAMES),
  /** Whose answers they are. */
  respondents,
  scores: scores.nullable(),
  /** Every measure that the columns give, the headline’s own among them. */
  measures: z.array(measure),
  comments: z
    .strictObject({
      /** All rows: blank + contentless + excluded + coded + uncoded. */
      total: count,
      blank: count,
      contentless: count,
      excluded: count,
      coded: count,
      uncoded: count,
    })
    .nullable(),
  themes: z.array(theme),
  /** Largest first. */
  broadThemes: z.array(broadTheme),
  /** Null where nobody has decided anything about the themes. */
  codebook: codebookPart.nullable(),
  /** Null where there are no themes. */
  trust: trust.nullable(),
  revenue: revenue.nullable(),
  /** Null where neither the file nor the user tells who stays. */
  value: value.nullable(),
  /** In the order of the themes; none for themes of few answers, and none off the 0–10 scale. */
  whatIf: z.array(whatIf),
  /** What is hidden of a survey of employees; null for one of customers. */
  hidden: hidden.nullable(),
  segments: z.array(segment),
  /** `scores` null: no valid score in the period. */
  trend: z.array(
    z.strictObject({
      period: z.string(),
      /** Null where hidden. */
      rows: count.nullable(),
      /** As of segments. */
      suppressed: z.literal(true).optional(),
      scores: tally.nullable(),
    }),
  ),
  /** Themes that emerge or fade, the surest first. */
  shifts: z.array(shift),
  shiftSearch: shiftSearch.nullable(),
  /** Null without scores or themes, or with too few answers. */
  drivers: drivers.nullable(),
  /** Groups of respondents that differ from all others, the strongest first. */
  personas: z.array(persona),
  personaSearch: personaSearch.nullable(),
  /** Figures of others that the user gave and that can be compared with the headline. */
  benchmarks: z.array(comparedBenchmark),
  /** Whom to call back, the most pressing first. */
  callbacks: z.array(callback),
  assignments: z.array(assignment).optional(),
  diagnostics,
  lock,
  engine: z.strictObject({
    version: z.string(),
    seed: count,
    /** How themes were found; see the method section of the report. */
    method: z.enum(THEME_METHODS),
    k: count,
    kChosenBy: z.enum(["rule", "user", "none"]),
    /** What the number was read from: the smallest theme's share of the comments, by the number of themes. */
    curve: z.array(z.strictObject({ themes: count, share: z.number() })),
    /** ISO 639-1 codes of the comments' languages, the most frequent first. */
    language: z.array(z.string()),
  }),
});

export type ReportDocument = z.infer<typeof reportSchema>;
