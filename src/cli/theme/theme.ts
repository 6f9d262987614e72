import type { Effect } from "../../engine/codebook/effect.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { mergeStudies } from "../../engine/study/merge.ts";
import { NO_STUDY } from "../../engine/study/decide.ts";
import type { Study } from "../../engine/study/schema.ts";
import { changeStudy } from "../changeStudy.ts";
import { STATUS, tellFailure, UsageError } from "../failures.ts";
import type { SurveyOptions } from "../options.ts";
import { ownStudy, studyPathFor } from "../read.ts";
import { effectText } from "../summary/effect.ts";
import { themeListText } from "../summary/themeList.ts";
import { withSurvey, type OpenSurvey } from "../survey.ts";
import { hasColor, widthOf, type World } from "../world.ts";
import type { Asked, Deed } from "./deeds.ts";

export interface ThemeOptions extends SurveyOptions {
  readonly dryRun?: true;
}

/** `verbatim theme list FILE`; returns the exit status. */
export async function listThemes(path: string, options: ThemeOptions, world: World): Promise<number> {
  try {
    const report = await withSurvey(path, options, { world, work: analyzed });
    const { codebook } = report;
    const themes = report.themes.map(({ id, name, base, decided }) => ({ id, name, base, decided }));
    if (options.json) world.stdout.write(`${JSON.stringify({ schemaVersion: 1, themes, codebook }, null, 2)}\n`);
    else world.stdout.write(themeListText(report, lookOf(options, world)));
    return STATUS.done;
  } catch (error) {
    return tellFailure(error, options, { world, path });
  }
}

/**
 * `verbatim theme DEED FILE …`: says what a decision does and, unless it is a dry run, writes it into the study file; returns the
 * exit status.
 */
export async function decideTheme(
  path: string,
  { deed, options }: { readonly deed: Deed; readonly options: ThemeOptions },
  world: World,
): Promise<number> {
  try {
    const target = studyPathFor(path, options.config);
    if (target === null) throw new UsageError("there is no study file to write the decision into");
    const before = (await ownStudy(target, world.signal)) ?? NO_STUDY;
    const { study, effect, report } = await tried(path, { deed, options, before }, world);
    if (options.json) world.stdout.write(`${JSON.stringify({ schemaVersion: 1, effect }, null, 2)}\n`);
    else if (!options.quiet) world.stdout.write(effectText(effect, { report, ...lookOf(options, world) }));
    if (options.dryRun) return STATUS.done;
    const change = (now: Study): Study => mergeStudies({ base: before, mine: study, theirs: now }).study;
    const isWritten = await changeStudy(target, change, world.signal);
    if (!options.quiet) world.stderr.write(isWritten ? `wrote ${target}\n` : `${target} says so already\n`);
    return STATUS.done;
  } catch (error) {
    return tellFailure(error, options, { world, path });
  }
}

interface Tried {
  readonly study: Study;
  readonly effect: Effect;
  /** As it was before. */
  readonly report: ReportDocument;
}

async function tried(
  path: string,
  { deed, options, before }: { readonly deed: Deed; readonly options: ThemeOptions; readonly before: Study },
  world: World,
): Promise<Tried> {
  return await withSurvey(path, options, {
    world,
    async work(survey) {
      const { session, effects } = survey;
      const report = await analyzed(survey);
      const asked: Asked = {
        report,
        commentsAt: (rows) => session.call("commentsAt", { rows }, effects),
        split: (request) => session.call("split", request, effects),
      };
      const change = await deed(asked);
      return { report, ...(await session.call("decide", { study: before, change }, effects)) };
    },
  });
}

/** How firm the themes are is not asked here, and takes the most time. */
async function analyzed({ input, settings: set, session, effects }: OpenSurvey): Promise<ReportDocument> {
  const settings = { ...set, themes: { ...set.themes, resamples: 0 } };
  return await session.call("analyze", { input, settings, assignments: false }, effects);
}

function lookOf(options: ThemeOptions, world: World) {
  return { width: widthOf(world.stdout), color: hasColor(world.stdout, options, world.env) };
}
