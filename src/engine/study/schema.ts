import * as z from "zod";
import { codebook, override } from "../codebook/schema.ts";
import { wholeBenchmark } from "../benchmarks/benchmark.ts";
import { gateSettings } from "../gate/gate.ts";
import { INS_VARIANTS, MEASURE_KINDS } from "../measures/measureKinds.ts";
import { PRESET_NAMES } from "../measures/preset.ts";
import { proposal } from "../proposals/proposal.ts";
import { THEME_METHODS } from "../settings.ts";
import { PERIODS } from "../survey/calendar.ts";
import { DURATION_UNITS } from "../survey/duration.ts";
import { RESPONDENTS } from "../survey/roles.ts";
import { SCALES } from "../survey/scale.ts";
import { LANGUAGES } from "../text/languageCodes.ts";
import { revenueSettings, valueSettings } from "./money.ts";

const columnName = z.string().min(1).nullable();

/**
 * The study file: what is set for a survey. One schema gives the type, the check and, through `z.toJSONSchema`,
 * the completion in the editor.
 */
export const studySchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1).describe("Version of this file's format."),
    extends: z
      .string()
      .min(1)
      .optional()
      .describe("An earlier study file whose columns and settings this one takes over."),
    columns: z
      .strictObject({
        id: columnName.optional().describe("Who answered: respondent or account."),
        account: columnName.optional().describe("Who pays, when several people answer for one customer."),
        score: columnName.optional().describe("The answer to “How likely are you to recommend …?”."),
        comment: columnName.optional().describe("Why this score, in the respondent's own words."),
        date: columnName.optional().describe("When it was answered."),
        revenue: columnName.optional().describe("What the account is worth, in one currency."),
        segments: z.array(z.string().min(1)).optional().describe("Columns to split the figures by."),
      })
      .optional()
      .describe("Which column plays which role; null says that the file has none."),
    scale: z.enum(SCALES).optional().describe("How the score column is to be read when it is not recognised rightly."),
    dateOrder: z.enum(["dmy", "mdy"]).optional().describe("How dates such as 03/04/2026 are to be read."),
    respondents: z
      .enum(RESPONDENTS)
      .optional()
      .describe("Whose answers they are; groups of fewer than five employees are hidden."),
    measures: z
      .array(
        z.strictObject({
          kind: z.enum(MEASURE_KINDS),
          column: columnName.describe("Null: this measure is not given."),
          variant: z.enum(INS_VARIANTS).optional().describe("Of ins: which answers count as satisfied."),
          unit: z.enum(DURATION_UNITS).optional().describe("What bare numbers of a time count."),
          targetHours: z.number().positive().optional().describe("Of a time: how long it is to take at most."),
        }),
      )
      .optional()
      .describe("Measures of columns besides the score, where they are not recognised rightly."),
    targets: z
      .strictObject({
        firstReplyHours: z.number().positive().optional().describe("First reply by mail (24)."),
        firstReplySocialHours: z.number().positive().optional().describe("First reply on social networks (1)."),
        resolutionHours: z.number().positive().optional().describe("Until a case is resolved (48)."),
      })
      .optional()
      .describe("How long customers are to wait at most."),
    preset: z
      .enum(PRESET_NAMES)
      .optional()
      .describe("Where the bands begin: standard 0–6/7–8/9–10, groove 0–5/6–8/9–10."),
    themes: z
      .strictObject({
        method: z
          .enum(THEME_METHODS)
          .optional()
          .describe("consensus: seeded mixtures vote; plain: k-means on the words alone, to compare with."),
        count: z.union([z.literal("auto"), z.int().min(2).max(200)]).optional(),
        seed: z.int().min(0).max(4294967295).optional(),
        resamples: z
          .int()
          .min(0)
          .max(1000)
          .optional()
          .describe("Clusterings of resampled comments that stability is measured by (5); 0 leaves it out."),
        language: z
          .enum(["auto", ...LANGUAGES])
          .optional()
          .describe("“auto” or an ISO 639-1 code."),
        stopWords: z
          .strictObject({ add: z.array(z.string()).optional(), keep: z.array(z.string()).optional() })
          .optional()
          .describe("Words that name no theme, and words that are kept although most lists drop them."),
      })
      .optional(),
    revenue: revenueSettings.optional(),
    value: valueSettings.optional(),
    trend: z
      .strictObject({
        by: z
          .enum(["auto", ...PERIODS])
          .optional()
          .describe("What answers are gathered by over time; “auto” chooses from the dates."),
      })
      .optional(),
    benchmarks: z
      .union([z.string().min(1), z.array(wholeBenchmark)])
      .optional()
      .describe("Figures of others to compare with, each with its source and date: a list, or a file with one a row."),
    gate: gateSettings.optional().describe("What `verbatim check` holds the survey to."),
    languageModel: z
      .enum(["allowed", "forbidden"])
      .optional()
      .describe("“forbidden”: no comment of this survey is ever sent to a language model."),
    proposals: z
      .array(proposal)
      .optional()
      .describe(
        "What a language model suggests, until a person accepts or refuses it; no figure follows from it. {share} in a text stands for that figure of the report.",
      ),
    codebook,
    overrides: z.array(override).optional().describe("Comments put into a theme by hand."),
  })
  .meta({ title: "Verbatim study file" });

export type Study = z.infer<typeof studySchema>;
