import { InvalidArgumentError, Option, type Command } from "commander";
import { INS_VARIANTS, MEASURE_KINDS } from "../engine/measures/measureKinds.ts";
import { PRESET_NAMES } from "../engine/measures/preset.ts";
import {
  THEME_METHODS,
  type Condition,
  type MeasureSetting,
  type Settings,
  type ThemeMethod,
} from "../engine/settings.ts";
import type { RunOptions } from "../engine/study/resolve.ts";
import { PERIODS } from "../engine/survey/calendar.ts";
import { RESPONDENTS, type RespondentsKind } from "../engine/survey/roles.ts";
import { SCALES } from "../engine/survey/scale.ts";
import { FORMATS, type Format } from "../engine/survey/table.ts";
import { OUTPUT_FORMATS, type OutputFormat } from "../engine/report/formats.ts";
import { PROFILE_NAMES, type ProfileName } from "../engine/report/profileNames.ts";
import { LANGUAGES } from "../engine/text/languageCodes.ts";
import { addMoneyOptions, moneyChoicesOf, type MoneyOptions } from "./moneyOptions.ts";
import type { CommonOptions } from "./world.ts";

/** Options of reading a survey, shared by all commands that read one. */
export interface SurveyOptions extends CommonOptions {
  readonly score?: string;
  readonly comment?: string;
  readonly date?: string;
  readonly revenue?: string;
  readonly id?: string;
  readonly account?: string;
  readonly segment?: readonly string[];
  readonly scale?: Settings["scale"];
  readonly dateOrder?: Settings["dateOrder"];
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly inputFormat?: Format;
  /** False: `--no-config`. */
  readonly config?: string | false;
  readonly measure?: readonly AskedMeasure[];
  readonly respondents?: RespondentsKind;
}

/** Options of what is computed of a survey, shared by all commands that compute. */
export interface FigureOptions extends SurveyOptions, MoneyOptions {
  readonly preset?: Settings["preset"];
  readonly method?: ThemeMethod;
  readonly k?: "auto" | number;
  readonly seed?: number;
  readonly language?: string;
  readonly where?: readonly Condition[];
}

export interface AnalyzeOptions extends FigureOptions {
  readonly resamples?: number;
  readonly period?: Settings["trend"]["by"];
  readonly assignments?: true;
  readonly benchmarks?: string;
  readonly out?: string;
  readonly format?: readonly OutputFormat[];
  readonly profile?: readonly ProfileName[];
}

export function addCommonOptions(command: Command): Command {
  return command
    .option("--json", "one JSON document on standard output, nothing else there")
    .option("--quiet", "tell failures only")
    .option("--no-color", "no colours (also: NO_COLOR)");
}

export function addSurveyOptions(command: Command): Command {
  return command
    .option("--score <column>", "column of the scores")
    .option("--comment <column>", "column of the comments")
    .option("--date <column>", "column of the dates")
    .option("--revenue <column>", "column of the accounts' revenue")
    .option("--id <column>", "column that says who answered")
    .option("--account <column>", "column that says who pays")
    .option(
      "--segment <column>",
      "column to split the figures by (repeatable)",
      collect<string>((name) => name),
    )
    .addOption(new Option("--scale <scale>", "how the scores are to be read").choices(["auto", ...SCALES]))
    .addOption(new Option("--date-order <order>", "how 03/04/2026 is to be read").choices(["auto", "dmy", "mdy"]))
    .option("--encoding <name>", "encoding of a text file, e.g. windows-1251", encoding)
    .option("--delimiter <character>", "comma, semicolon, tab or pipe, or the character itself", delimiter)
    .addOption(new Option("--input-format <format>", "format of the survey").choices(FORMATS))
    .option(
      "--measure <kind=column>",
      `a measure of another column (repeatable; KIND= for none): ${MEASURE_KINDS.join(", ")}; ins:very-satisfied`,
      collect(measure),
    )
    .addOption(
      new Option("--respondents <kind>", "whose answers they are; small groups of employees are hidden").choices(
        RESPONDENTS,
      ),
    )
    .option("--config <study>", "study file (default: NAME.feedback.json beside the survey)")
    .option("--no-config", "take no study file");
}

/** Options of what is computed of a survey, whatever it is for. */
export function addFigureOptions(command: Command): Command {
  return addMoneyOptions(command)
    .addOption(new Option("--preset <name>", "where the bands begin (standard)").choices(PRESET_NAMES))
    .addOption(new Option("--method <name>", "how themes are found (consensus)").choices(THEME_METHODS))
    .option("--k <n>", "number of themes, or auto (auto)", themeCount)
    .option("--seed <n>", "where chance starts (42)", whole(0, 2 ** 32 - 1))
    .option("--language <code>", "language of the comments, e.g. en, or auto (auto)", language)
    .option(
      "--where <column=value>",
      "only rows whose cell reads so (repeatable); also @band, @theme, @period, @language, @text",
      collect(condition),
    );
}

/** Options of everything that a report is made by. */
export function addComputeOptions(command: Command): Command {
  return addFigureOptions(command)
    .option("--resamples <n>", "clusterings that stability is measured by (5; 0: none)", whole(0, 1000))
    .addOption(new Option("--period <name>", "what the trend goes by (auto)").choices(["auto", ...PERIODS]))
    .option("--benchmarks <file>", "figures of others to compare with, each with source and date");
}

export function addAnalyzeOptions(command: Command): Command {
  return addComputeOptions(command)
    .option("--assignments", "put every comment's theme into the JSON")
    .option("--out <folder>", "write the report into this folder")
    .option("--format <list>", `what --out writes, of ${OUTPUT_FORMATS.join(",")} (all)`, outputFormats)
    .option(
      "--profile <list>",
      `reports for departments, of ${PROFILE_NAMES.join(",")}, or all (repeatable)`,
      profiles,
    );
}

export function runOptionsOf(options: SurveyOptions & Partial<AnalyzeOptions>): RunOptions {
  const { score, comment, date, revenue, id, account, segment, scale, dateOrder, preset, ...run } = options;
  const { method, k, seed, resamples, language, period, where, benchmarks } = run;
  const columns = { score, comment, date, revenue, id, account, segments: segment };
  return {
    money: moneyChoicesOf(options),
    columns,
    measures: options.measure,
    respondents: options.respondents,
    scale,
    dateOrder,
    preset,
    method,
    count: k,
    seed,
    resamples,
    language,
    period,
    where,
    benchmarks,
  };
}

export const collect =
  <Value>(parse: (text: string) => Value) =>
  (text: string, before: readonly Value[] = []): Value[] => [...before, parse(text)];

export const whole =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(`Expected: a whole number from ${low} to ${high}.`);
  };

const themeCount = (text: string): "auto" | number => (text === "auto" ? "auto" : whole(2, 200)(text));

function language(text: string): string {
  if (["auto", ...LANGUAGES].includes(text)) return text;
  throw new InvalidArgumentError(`Expected: auto, or one of ${LANGUAGES.join(", ")}.`);
}

type AskedMeasure = Omit<MeasureSetting, "from">;

/** `csat=COLUMN`, `ins:very-satisfied=COLUMN`, `ces1=` for none. */
function measure(text: string): AskedMeasure {
  const [, name = "", variant, column = ""] = /^([^:=]+)(?::([^=]+))?=(.*)$/u.exec(text) ?? [];
  const kind = MEASURE_KINDS.find((known) => known === name);
  const asked = INS_VARIANTS.find((known) => known === variant);
  if (kind === undefined || (variant !== undefined && (asked === undefined || kind !== "ins"))) {
    throw new InvalidArgumentError(
      `Expected: KIND=COLUMN, KIND of ${MEASURE_KINDS.join(", ")}; ins may be ins:${INS_VARIANTS.join(" or ins:")}.`,
    );
  }
  return { kind, column: column === "" ? null : column, ...(asked && { variant: asked }) };
}

export function condition(text: string): Condition {
  const at = text.indexOf("=");
  if (at > 0) return { column: text.slice(0, at), value: text.slice(at + 1) };
  throw new InvalidArgumentError("Expected: COLUMN=VALUE.");
}

export function encoding(text: string): string {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    throw new InvalidArgumentError("Expected: a name such as utf-8, utf-16le, windows-1251.");
  }
}

const DELIMITERS: Readonly<Record<string, string>> = { comma: ",", semicolon: ";", tab: "\t", "\\t": "\t", pipe: "|" };

export function delimiter(text: string): string {
  const character = DELIMITERS[text] ?? text;
  if (Object.values(DELIMITERS).includes(character)) return character;
  throw new InvalidArgumentError("Expected: comma, semicolon, tab or pipe.");
}

function outputFormats(text: string): OutputFormat[] {
  const asked = text.split(",").map((format) => format.trim());
  const formats = OUTPUT_FORMATS.filter((format) => asked.includes(format));
  if (formats.length === new Set(asked).size) return formats;
  throw new InvalidArgumentError(`Expected: a list of ${OUTPUT_FORMATS.join(",")}.`);
}

function profiles(text: string, before: readonly ProfileName[] = []): ProfileName[] {
  const asked = text.split(",").map((name) => name.trim());
  if (asked.includes("all")) return [...PROFILE_NAMES];
  const known = PROFILE_NAMES.filter((name) => asked.includes(name) || before.includes(name));
  if (asked.every((name) => known.some((one) => one === name))) return known;
  throw new InvalidArgumentError(`Expected: a list of ${PROFILE_NAMES.join(",")}, or all.`);
}
