import type { ReportDocument } from "../engine/report/document.ts";
import { newLedger } from "../engine/privacy/redact.ts";
import type { SampledComment } from "../engine/themes/sampleThemes.ts";
import { ask as askModel } from "../llm/ask.ts";
import { answerJob, type AnswerJob, type CommentsAnswer } from "../llm/jobs/answerJob.ts";
import type { Spent } from "../llm/meter.ts";
import { cleanComments, sendingOf, type Sending } from "../llm/plan.ts";
import { STATUS, tellFailure, UsageError } from "./failures.ts";
import { checkAllowed, checkKey, chosenModel, portsFor, type ModelChoice } from "./model/choice.ts";
import { agreed } from "./model/consent.ts";
import type { ModelOptions } from "./model/options.ts";
import { previewText, sendingText } from "./model/sendingText.ts";
import { answerText } from "./summary/answer.ts";
import { studiesFor } from "./read.ts";
import { withSurvey } from "./survey.ts";
import { hasColor, widthOf, type World } from "./world.ts";

/** Comments that a question is answered from. */
const MOST_COMMENTS = 40;

/** `verbatim ask FILE QUESTION`: answers from the comments alone; returns the exit status. */
export async function ask(
  { path, question }: { readonly path: string; readonly question: string },
  options: ModelOptions,
  world: World,
): Promise<number> {
  try {
    if (question.trim() === "") throw new UsageError("the question is empty");
    const choice = chosenModel(options, world.env);
    checkAllowed(await studiesFor(path, options.config, world.signal), choice.server);
    const found = await findFor({ path, question }, options, world);
    const request = requestOf(found, { choice, options });
    if (options.dryRun) {
      printDryRun(found, { choice, options, world, summary: request.summary });
      return STATUS.done;
    }
    checkKey(choice.server);
    if (!(await agreed(request, options, world))) {
      world.stderr.write("Nothing was sent.\n");
      return STATUS.done;
    }
    const ports = portsFor(choice, { options, world, language: found.spoken });
    const answer = found.job.read(await askModel(found.job.question, ports));
    printAnswer(answer, { found, choice, options, world, spent: ports.meter.spent() });
    return STATUS.done;
  } catch (error) {
    return tellFailure(error, options, { world, path });
  }
}

interface Found {
  readonly report: ReportDocument;
  readonly question: string;
  readonly job: AnswerJob;
  readonly sending: Sending;
  /** Comments that share a word with the question; 0: typical ones of every theme were taken. */
  readonly matching: number;
  /** Language of the comments. */
  readonly spoken: string;
}

async function findFor(
  { path, question }: { readonly path: string; readonly question: string },
  options: ModelOptions,
  world: World,
): Promise<Found> {
  return await withSurvey(path, options, {
    world,
    async work({ input, settings: set, session, effects }) {
      const settings = { ...set, themes: { ...set.themes, resamples: 0 } };
      const report = await session.call("analyze", { input, settings, assignments: false }, effects);
      const { found, comments } = await session.call("search", { question, most: MOST_COMMENTS }, effects);
      let sent: readonly SampledComment[] = comments;
      if (found === 0) {
        const most = Math.max(1, Math.floor(MOST_COMMENTS / (3 * Math.max(1, report.themes.length))));
        const samples = await session.call("sampleThemes", { most }, effects);
        sent = samples.flatMap(({ sides }) => sides.flatMap((side) => side.comments)).slice(0, MOST_COMMENTS);
      }
      const { comments: clean, withheld } = cleanComments(sent, newLedger());
      const spoken = report.engine.language[0] ?? "en";
      const language = options.answerLanguage ?? spoken;
      const job = answerJob({ report, question, comments: clean, language });
      const asked = { prompt: job.question.prompt, grounds: job.grounds };
      return {
        report,
        question,
        job,
        sending: sendingOf([asked], { withheld, spoken, language }),
        matching: found,
        spoken,
      };
    },
  });
}

function requestOf(
  { report, job, sending, question }: Found,
  { choice, options }: { readonly choice: ModelChoice; readonly options: ModelOptions },
) {
  const { comments } = report;
  const of = comments === null ? 0 : comments.coded + comments.uncoded;
  const { price = null } = options;
  const summary = sendingText({ sending, choice, price, questions: 1, of, leftOut: 0 });
  return { summary, preview: () => previewText([{ about: question, prompt: job.question.prompt }]) };
}

interface Printing {
  readonly choice: ModelChoice;
  readonly options: ModelOptions;
  readonly world: World;
}

function printDryRun(found: Found, { choice, options, world, summary }: Printing & { readonly summary: string }): void {
  const { job, question, sending, matching } = found;
  const { system, user, form } = job.question.prompt;
  if (!options.json) {
    world.stdout.write(`${summary}\n${previewText([{ about: question, prompt: job.question.prompt }])}`);
    return;
  }
  const { model, server } = choice;
  const { price = null } = options;
  const questions = [{ about: question, theme: null, system, user, form: form.jsonSchema }];
  const document = { schemaVersion: 1, model, host: server.host, price, sending, matching, questions };
  world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

function printAnswer(
  { claims, cut }: CommentsAnswer,
  { found, choice, options, world, spent }: Printing & { readonly found: Found; readonly spent: Spent },
): void {
  const { question, sending, matching } = found;
  if (options.json) {
    const { model, server } = choice;
    const run = { model, host: server.host, date: new Date().toISOString(), spent, cut };
    const answer = { schemaVersion: 1, run, question, sent: sending.comments, matching, claims };
    world.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  const look = { width: widthOf(world.stdout), color: hasColor(world.stdout, options, world.env) };
  const { price = null } = options;
  world.stdout.write(answerText({ claims, cut, spent, price, sent: sending.comments, matching }, look));
}
