import { diffStudies } from "../../engine/codebook/diff.ts";
import { diffMarkdown, type DiffDocument } from "../../engine/codebook/diffDocument.ts";
import {
  decisionsBetween,
  figuresBetween,
  movesBetween,
  type FiguresDifference,
} from "../../engine/codebook/diffReports.ts";
import { readReport, type KeptReport } from "../../engine/codebook/keptReport.ts";
import { FeedbackError } from "../../engine/errors.ts";
import { readStudies } from "../../engine/study/chain.ts";
import { checkStudy } from "../../engine/study/parse.ts";
import { resolveSettings } from "../../engine/study/resolve.ts";
import type { Study } from "../../engine/study/schema.ts";
import { STATUS, tellFailure, UsageError } from "../failures.ts";
import { diffText } from "../summary/diff.ts";
import { withSurvey } from "../survey.ts";
import { hasColor, widthOf, type CommonOptions, type World } from "../world.ts";
import { committed, versionFiles, versionText } from "./versions.ts";

export interface DiffOptions extends CommonOptions {
  readonly survey?: string;
  readonly markdown?: true;
}

/** The names as they were given: of one alone, its committed version is the earlier one. */
type Names = readonly [before: string, after?: string | undefined];

/** `verbatim diff A B`; returns the exit status. */
export async function diff(names: Names, options: DiffOptions, world: World): Promise<number> {
  try {
    if (options.json && options.markdown) throw new UsageError("--json and --markdown are two outputs; one is printed");
    const document = await diffOf(names, options, world);
    if (options.json) world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    else if (options.markdown) world.stdout.write(diffMarkdown(document));
    else {
      const look = { width: widthOf(world.stdout), color: hasColor(world.stdout, options, world.env) };
      world.stdout.write(diffText(document, look));
    }
    return STATUS.done;
  } catch (error) {
    return tellFailure(error, options, { world, path: names[1] ?? names[0] });
  }
}

async function diffOf([first, second]: Names, options: DiffOptions, world: World): Promise<DiffDocument> {
  const ends = second === undefined ? [committed(first), first] : [first, second];
  const [before, after] = [await versionAt(ends[0] ?? "", world), await versionAt(ends[1] ?? "", world)];
  const named = { schemaVersion: 1, before: shownName(before), after: shownName(after) } as const;
  if (before.kind === "report" && after.kind === "report") {
    if (options.survey !== undefined) throw new UsageError("--survey goes with study files: reports have figures");
    const figures = figuresBetween(before.report, after.report, movesBetween(before.report, after.report));
    return { ...named, decisions: decisionsBetween(before.report, after.report), figures };
  }
  if (before.kind === "report" || after.kind === "report")
    throw new UsageError(`a study file and a report cannot be compared: ${before.name}, ${after.name}`);
  const { survey } = options;
  const figures = survey === undefined ? null : await figuresOf(survey, [before.name, after.name], { options, world });
  const found = (figures?.themes ?? []).flatMap(({ id, name }) =>
    name.before === null ? [] : [[id, name.before] as const],
  );
  return { ...named, decisions: diffStudies(before.study, after.study, new Map(found)), figures };
}

type Version =
  | { readonly kind: "study"; readonly name: string; readonly study: Study }
  | { readonly kind: "report"; readonly name: string; readonly report: KeptReport };

/** `HEAD:./q3.feedback.json` is looked for from the current folder, which says nothing to a reader. */
function shownName({ name }: Version): string {
  return name.replace(/^([^:]+):\.\//u, "$1:");
}

async function versionAt(name: string, world: World): Promise<Version> {
  const value = jsonOf(await versionText(name, world), name);
  const isReport = typeof value === "object" && value !== null && "schemaVersion" in value;
  return isReport
    ? { kind: "report", name, report: readReport(value, name) }
    : { kind: "study", name, study: checkStudy(value, name) };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new FeedbackError("bad-study-file", { file, problems: [{ path: "", message }] });
  }
}

/** What the decisions come to in a survey; the earlier study files that these extend count with them. */
async function figuresOf(
  survey: string,
  names: readonly [string, string],
  { options, world }: { readonly options: DiffOptions; readonly world: World },
): Promise<FiguresDifference> {
  const files = versionFiles(world);
  const settings = [];
  // How firm the themes are is not asked here, and takes the most time.
  for (const name of names) settings.push(resolveSettings(await readStudies(name, files), { resamples: 0 }));
  const [before, after] = settings;
  if (!before || !after) throw new UsageError("two study files are compared");
  return await withSurvey(
    survey,
    { ...options, config: false },
    {
      world,
      work: ({ input, session, effects }) => session.call("differ", { input, before, after }, effects),
    },
  );
}
