import type { Proposal } from "../../engine/proposals/proposal.ts";
import type { Facts } from "../../engine/proposals/facts.ts";
import type { SampledComment } from "../../engine/themes/sampleThemes.ts";
import { ask, type AskPorts, type Question } from "../ask.ts";
import { shortDigest } from "../digest.ts";
import type { CutCounts, Grounds } from "../ground/grounds.ts";
import { modelFailed, type Prompt } from "../model/textModel.ts";

/** Who said it; see {@link Proposal}. */
export interface Provenance {
  readonly model: string;
  readonly prompt: string;
}

/** What came of a reply: proposals that hold, and how much was cut of it. */
export interface Outcome {
  readonly proposals: readonly Proposal[];
  readonly cut: CutCounts;
}

/** One question about a survey, what may be said in its answer, and what is made of it. */
export interface JobOf<Reply> {
  /** For people: the theme's local name, or what else is asked. */
  readonly about: string;
  /** Id of the theme that is to be named; null for other questions. */
  readonly theme: string | null;
  readonly question: Question<Reply>;
  readonly grounds: Grounds;
  readonly read: (reply: Reply, provenance: Provenance) => Outcome;
  /** That nothing is left of the reply is no answer. */
  readonly mustHold: boolean;
}

/** A job, whatever its reply looks like. */
export interface Job extends Pick<JobOf<unknown>, "about" | "theme" | "grounds"> {
  readonly prompt: Prompt;
  /** `correction`: why an answer that was given already does not do. Rejects as {@link ask} does. */
  readonly answer: (ports: AskPorts, correction?: string) => Promise<Outcome>;
}

export function jobOf<Reply>({ question, read, mustHold, ...job }: JobOf<Reply>): Job {
  const { prompt } = question;
  return {
    ...job,
    prompt,
    async answer(ports, correction) {
      const asked = correction === undefined ? prompt : { ...prompt, correction };
      const reply = await ask({ ...question, prompt: asked }, ports);
      const outcome = read(reply, { model: ports.model.name, prompt: await promptHash(prompt) });
      if (mustHold && outcome.proposals.length === 0) throw modelFailed("ungrounded", { host: ports.model.host });
      return outcome;
    },
  };
}

/** What a proposal bears of the question it answers. */
function promptHash({ system, user, form }: Prompt): Promise<string> {
  return shortDigest(JSON.stringify([system, user, form.jsonSchema]));
}

/** Figures as the model sees them: the name that stands for each, its value and what it means. */
export function figuresFor(facts: Facts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, { shown, means }]) => [`{${name}}`, `${shown}, ${means}`]),
  );
}

export function byRow(comments: readonly SampledComment[]): Map<number, string> {
  return new Map(comments.map(({ row, text }) => [row, text]));
}

/** Of so many comments a sentence must have two behind it. */
const SEVERAL = 4;

export function leastRows(comments: number): number {
  return comments >= SEVERAL ? 2 : 1;
}
