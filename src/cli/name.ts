import { explainModelFault } from "../engine/modelFaults.ts";
import { withProposals } from "../engine/proposals/keepProposals.ts";
import type { ReportDocument } from "../engine/report/document.ts";
import { ENGLISH } from "../engine/speech.ts";
import { nameThemes, type Naming } from "../llm/nameThemes.ts";
import { planNaming, SAMPLE_OF_A_SIDE, type NamingPlan } from "../llm/plan.ts";
import { changeStudy } from "./changeStudy.ts";
import { STATUS, tellFailure } from "./failures.ts";
import { checkAllowed, checkKey, chosenModel, portsFor, type ModelChoice } from "./model/choice.ts";
import { agreed } from "./model/consent.ts";
import { namingLine } from "./model/namingLine.ts";
import type { NameOptions } from "./model/options.ts";
import { previewText, sendingText } from "./model/sendingText.ts";
import { namingText } from "./summary/naming.ts";
import { studiesFor, studyPathFor } from "./read.ts";
import { withSurvey } from "./survey.ts";
import { hasColor, widthOf, type World } from "./world.ts";

/**
 * `verbatim name FILE`: names and sums up the themes with a language model, as proposals in the study file; returns the exit
 * status. Nothing is sent before somebody has agreed.
 */
export async function name(path: string, options: NameOptions, world: World): Promise<number> {
  try {
    const choice = chosenModel(options, world.env);
    checkAllowed(await studiesFor(path, options.config, world.signal), choice.server);
    const { report, plan } = await planFor(path, options, world);
    const request = requestOf(plan, { report, choice, options });
    if (options.dryRun) {
      printDryRun(plan, { choice, options, world, summary: request.summary });
      return STATUS.done;
    }
    if (plan.jobs.length === 0) {
      world.stderr.write(`${path}: there are no themes to name\n`);
      return STATUS.done;
    }
    checkKey(choice.server);
    if (!(await agreed(request, options, world))) {
      world.stderr.write("Nothing was sent.\n");
      return STATUS.done;
    }
    const naming = await run(plan, { report, choice, options, world });
    const study = studyPathFor(path, options.config);
    const isWritten =
      study !== null &&
      naming.proposals.length > 0 &&
      (await changeStudy(study, (before) => withProposals(before, naming.proposals), world.signal));
    printNaming(naming, { report, choice, options, world });
    if (isWritten && !options.quiet) world.stderr.write(`wrote ${study}\n`);
    return naming.failures.length === 0 ? STATUS.done : STATUS.modelFailed;
  } catch (error) {
    return tellFailure(error, options, { world, path });
  }
}

interface Planned {
  readonly report: ReportDocument;
  readonly plan: NamingPlan;
}

async function planFor(path: string, options: NameOptions, world: World): Promise<Planned> {
  return await withSurvey(path, options, {
    world,
    async work({ input, settings: set, session, effects }) {
      // How firm the themes are is not asked here, and takes the most time.
      const settings = { ...set, themes: { ...set.themes, resamples: 0 } };
      const report = await session.call("analyze", { input, settings, assignments: false }, effects);
      const samples = await session.call("sampleThemes", { most: SAMPLE_OF_A_SIDE }, effects);
      const { answerLanguage: language = null, opening: profile = null } = options;
      return { report, plan: planNaming({ report, samples, language, profile }) };
    },
  });
}

interface Asked {
  readonly report: ReportDocument;
  readonly choice: ModelChoice;
  readonly options: NameOptions;
}

function requestOf({ jobs, sending, leftOut }: NamingPlan, { report, choice, options }: Asked) {
  const { comments } = report;
  const of = comments === null ? 0 : comments.coded + comments.uncoded;
  const { price = null } = options;
  const summary = sendingText({ sending, choice, price, questions: jobs.length, of, leftOut: leftOut.length });
  return { summary, preview: () => previewText(jobs) };
}

async function run(
  plan: NamingPlan,
  { report, choice, options, world }: Asked & { readonly world: World },
): Promise<Naming> {
  const language = report.engine.language[0] ?? "en";
  const line = namingLine(world.stderr, options);
  try {
    return await nameThemes(plan.jobs, { ...portsFor(choice, { options, world, language }), onProgress: line.show });
  } finally {
    line.clear();
  }
}

interface Printing {
  readonly choice: ModelChoice;
  readonly options: NameOptions;
  readonly world: World;
}

function printDryRun(
  plan: NamingPlan,
  { choice, options, world, summary }: Printing & { readonly summary: string },
): void {
  const { jobs, sending, leftOut } = plan;
  if (!options.json) {
    world.stdout.write(`${summary}\n${previewText(jobs)}`);
    return;
  }
  const questions = jobs.map(({ about, theme, prompt: { system, user, form } }) => ({
    about,
    theme,
    system,
    user,
    form: form.jsonSchema,
  }));
  const { model, server } = choice;
  const { price = null } = options;
  const document = { schemaVersion: 1, model, host: server.host, price, sending, leftOut, questions };
  world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

function printNaming(
  { proposals, failures, cut, spent }: Naming,
  { report, choice, options, world }: Printing & { readonly report: ReportDocument },
): void {
  const told = failures.map(({ about, theme, details }) => {
    const { what, next } = explainModelFault(details, ENGLISH.t);
    return { about, theme, fault: details.fault, what, next };
  });
  if (options.json) {
    const { model, server } = choice;
    const run = { model, host: server.host, date: new Date().toISOString(), spent, cut };
    world.stdout.write(`${JSON.stringify({ schemaVersion: 1, run, proposals, failures: told }, null, 2)}\n`);
    return;
  }
  if (options.quiet) {
    for (const { about, what } of told) world.stderr.write(`${about}: ${what}\n`);
    return;
  }
  const look = { width: widthOf(world.stdout), color: hasColor(world.stdout, options, world.env) };
  const { price = null } = options;
  world.stdout.write(namingText({ report, proposals, failures: told, cut, spent, price }, look));
}
