import type { Comparison } from "../engine/compare/document.ts";
import { COMPARISON_FORMATS } from "../engine/compare/formats.ts";
import { comparisonJson } from "../engine/compare/report/json.ts";
import { failureOf } from "../engine/errors.ts";
import { LOW_BASE } from "../engine/measures/tally.ts";
import type { ReportDocument } from "../engine/report/document.ts";
import type { Condition, Settings } from "../engine/settings.ts";
import type { SideRequest, SurveyInput } from "../protocol/session.ts";
import { nameOf, STATUS, STDIN, tellFailure, UsageError } from "./failures.ts";
import type { CompareOptions } from "./compareOptions.ts";
import { summarizeComparison } from "./summary/comparison.ts";
import { readSide, withSurvey, type OpenSurvey } from "./survey.ts";
import { hasColor, widthOf, type World } from "./world.ts";
import { writeReport } from "./write.ts";

/** The files as they were named: one is compared within itself. */
export type ComparePaths = readonly [before: string, after?: string | undefined];

/** `verbatim compare BEFORE AFTER` or `verbatim compare FILE --before … --after …`; returns the exit status. */
export async function compare(paths: ComparePaths, options: CompareOptions, world: World): Promise<number> {
  checkUsage(paths, options);
  const [path, other] = paths;
  try {
    const { comparison, written } = await withSurvey(path, options, {
      world,
      work: (survey) => compareWith(survey, { paths, options, world }),
    });
    if (options.json) world.stdout.write(comparisonJson(comparison));
    else if (!options.quiet) {
      const color = hasColor(world.stdout, options, world.env);
      world.stdout.write(summarizeComparison(comparison, { width: widthOf(world.stdout), color }));
    }
    if (!options.quiet) for (const target of written) world.stderr.write(`wrote ${target}\n`);
    return STATUS.done;
  } catch (error) {
    const { file: about } = { file: null, ...failureOf(error)?.details };
    return tellFailure(error, options, { world, path: other !== undefined && about === nameOf(other) ? other : path });
  }
}

interface Asked {
  readonly paths: ComparePaths;
  readonly options: CompareOptions;
  readonly world: World;
}

interface Outcome {
  readonly comparison: Comparison;
  readonly written: readonly string[];
}

async function compareWith(survey: OpenSurvey, asked: Asked): Promise<Outcome> {
  const { session, effects } = survey;
  const { paths, options, world } = asked;
  const request = await sidesOf(survey, asked);
  const comparison = await session.call("compare", request, effects);
  const { out, format = COMPARISON_FORMATS } = options;
  if (out === undefined) return { comparison, written: [] };
  const files = await session.call("exportComparison", { formats: format }, effects);
  const surveys = paths.flatMap((path) => (path === undefined || path === STDIN ? [] : [path]));
  return { comparison, written: await writeReport(out, files, { surveys, signal: world.signal }) };
}

async function sidesOf(
  survey: OpenSurvey,
  { paths: [path, other], options, world }: Asked,
): Promise<{ before: SideRequest; after: SideRequest }> {
  const { input, settings } = survey;
  if (other === undefined) {
    const [before, after] = options.periods
      ? await lastPeriods(survey)
      : ([options.before ?? [], options.after ?? []] as const);
    return {
      before: { input, settings, where: before, label: null },
      after: { input: copyOf(input), settings, where: after, label: null },
    };
  }
  const later = await readSide(other, options, world);
  const labels = labelsOf(path, other);
  return {
    before: { input, settings, where: options.before ?? [], label: labels[0] },
    after: { ...later, where: options.after ?? [], label: labels[1] },
  };
}

/** Files of one name are told apart by their folders. */
function labelsOf(path: string, other: string): readonly [string | null, string | null] {
  if (nameOf(path) !== nameOf(other) || path === other) return [null, null];
  const withFolder = (file: string): string => file.split(/[\\/]/u).slice(-2).join("/");
  return [withFolder(path), withFolder(other)];
}

/** Bytes are handed over with a call: what is needed again is copied first. */
function copyOf(input: SurveyInput): SurveyInput {
  return { ...input, bytes: input.bytes.slice() };
}

/** The conditions of the last two periods that have enough answers to be compared. */
async function lastPeriods({
  input,
  settings,
  session,
  effects,
}: OpenSurvey): Promise<readonly [Condition[], Condition[]]> {
  // Themes take the time of an analysis; the periods need none of them, but the comparison needs the same analysis.
  const report = await session.call("analyze", { input: copyOf(input), settings, assignments: false }, effects);
  const enough = report.trend.filter(({ rows, scores }) => (scores?.valid ?? rows ?? 0) >= LOW_BASE);
  const [before, after] = enough.slice(-2);
  if (!before || !after) throw tooFewPeriods(report, settings);
  const on = (value: string): Condition[] => [{ column: "@period", value }];
  return [on(before.period), on(after.period)];
}

function tooFewPeriods({ columns, trend }: ReportDocument, { columns: set }: Settings): UsageError {
  const why =
    columns.date === null && !set.date
      ? "the file has no column of dates"
      : `of ${trend.length} periods fewer than two have ${LOW_BASE} answers`;
  return new UsageError(`--periods needs two periods, and ${why}`);
}

function checkUsage([path, other]: ComparePaths, options: CompareOptions): void {
  const { before, after, periods, out, format } = options;
  if (format && out === undefined) throw new UsageError("--format says what --out writes, and there is no --out");
  if (path === STDIN && other === STDIN) throw new UsageError("standard input is one survey, not two");
  if (other !== undefined && periods) throw new UsageError("--periods compares within one FILE, and there are two");
  if (periods && (before || after))
    throw new UsageError("--periods chooses both sides; leave out --before and --after");
  if (other === undefined && !periods && (!before || !after)) {
    throw new UsageError(
      "one FILE is compared within itself: say which rows by --before COLUMN=VALUE and --after COLUMN=VALUE, or by --periods",
    );
  }
}
