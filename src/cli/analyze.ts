import type { ReportDocument } from "../engine/report/document.ts";
import { outputName } from "../engine/report/files.ts";
import { toJson } from "../engine/report/json.ts";
import { OUTPUT_FORMATS } from "../engine/report/formats.ts";
import { nameOf, STATUS, STDIN, tellFailure, UsageError } from "./failures.ts";
import type { AnalyzeOptions } from "./options.ts";
import { summarize } from "./summary.ts";
import { withSurvey } from "./survey.ts";
import { hasColor, widthOf, type World } from "./world.ts";
import { writeReport } from "./write.ts";

/**
 * `verbatim analyze FILE…`; returns the exit status. A file that cannot be used does not keep the others from being
 * analysed; the status is that of the last failure. With --json, one FILE gives its document, several give an array in
 * their order, with null for each that failed.
 */
export async function analyze(paths: readonly string[], options: AnalyzeOptions, world: World): Promise<number> {
  checkUsage(paths, options);
  const surveys = paths.filter((path) => path !== STDIN);
  const documents: (ReportDocument | null)[] = [];
  let status: number = STATUS.done;
  for (const path of paths) {
    try {
      const { document, written } = await analyzeOne(path, options, { world, surveys });
      if (!options.json && !options.quiet) printSummary(document, options, world);
      if (!options.quiet) for (const target of written) world.stderr.write(`wrote ${target}\n`);
      documents.push(document);
    } catch (error) {
      status = tellFailure(error, options, { world, path });
      if (status === STATUS.interrupted) return status;
      documents.push(null);
    }
  }
  if (options.json) world.stdout.write(jsonOf(documents));
  return status;
}

interface Outcome {
  readonly document: ReportDocument;
  /** Paths of the files of the report. */
  readonly written: readonly string[];
}

async function analyzeOne(
  path: string,
  options: AnalyzeOptions,
  { world, surveys }: { readonly world: World; readonly surveys: readonly string[] },
): Promise<Outcome> {
  return await withSurvey(path, options, {
    world,
    async work({ input, settings, session, effects }) {
      const { assignments = false, out, profile: profiles = [] } = options;
      // Who asks for departments’ reports wants these; the whole one must be asked for then.
      const formats = options.format ?? (profiles.length > 0 ? [] : OUTPUT_FORMATS);
      const document = await session.call("analyze", { input, settings, assignments }, effects);
      if (out === undefined) return { document, written: [] };
      const files = await session.call("export", { formats, profiles, assignments }, effects);
      return { document, written: await writeReport(out, files, { surveys, signal: world.signal }) };
    },
  });
}

/** The bytes of a `.report.json` where there is one document; nothing where that failed. */
function jsonOf(documents: readonly (ReportDocument | null)[]): string {
  const [first] = documents;
  if (documents.length === 1) return first ? toJson(first) : "";
  return `[\n${documents.map((document) => (document ? toJson(document).trimEnd() : "null")).join(",\n")}\n]\n`;
}

function printSummary(document: ReportDocument, options: AnalyzeOptions, world: World): void {
  const color = hasColor(world.stdout, options, world.env);
  world.stdout.write(summarize(document, { width: widthOf(world.stdout), color }));
}

function checkUsage(paths: readonly string[], { out, format, profile }: AnalyzeOptions): void {
  if (profile && out === undefined) throw new UsageError("--profile says what --out writes, and there is no --out");
  if (format && out === undefined) throw new UsageError("--format says what --out writes, and there is no --out");
  const repeated = <Item>(items: readonly Item[]): Item | undefined =>
    items.find((item, at) => items.indexOf(item) < at);
  if (repeated(paths) !== undefined) throw new UsageError(`FILE ${repeated(paths)} is named twice`);
  const names = paths.map((path) => outputName(nameOf(path)));
  const twice = out === undefined ? undefined : repeated(names);
  if (twice !== undefined) {
    const both = paths.filter((_, at) => names[at] === twice).join(" and ");
    throw new UsageError(`the reports of ${both} would have the same names in ${out}`);
  }
}
