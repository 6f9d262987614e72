import pLimit from "p-limit";
import { CancelledError, failureOf, type FailureDetails } from "../engine/errors.ts";
import { lasts } from "../engine/modelFaults.ts";
import type { Proposal } from "../engine/proposals/proposal.ts";
import type { AskPorts } from "./ask.ts";
import { addCuts, type CutCounts } from "./ground/grounds.ts";
import type { Job, Outcome } from "./jobs/job.ts";
import type { Spent } from "./meter.ts";
import { modelFailed } from "./model/textModel.ts";

/** Questions that are open at a time. */
const AT_A_TIME = 4;

export interface NamingPorts extends AskPorts {
  readonly onProgress: (progress: NamingProgress) => void;
}

export interface NamingProgress {
  readonly done: number;
  readonly total: number;
  readonly spent: Spent;
}

/** What came of all questions. */
export interface Naming {
  readonly proposals: readonly Proposal[];
  /** Questions without an answer that holds; their themes keep their local names. */
  readonly failures: readonly NamingFailure[];
  readonly cut: CutCounts;
  readonly spent: Spent;
}

export interface NamingFailure {
  readonly about: string;
  readonly theme: string | null;
  readonly details: FailureDetails["model-failed"];
}

type Result = Outcome | NamingFailure;

/**
 * Asks every question, a few at a time. Each fails alone; what would fail for all (no key, no such server, the budget) ends
 * the run with what there is. Rejects with CancelledError; what was answered until then is in the cache.
 */
export async function nameThemes(jobs: readonly Job[], ports: NamingPorts): Promise<Naming> {
  const limit = pLimit(AT_A_TIME);
  let done = 0;
  let lasting: FailureDetails["model-failed"] | null = null;
  const attempt = async (job: Job, correction?: string): Promise<Result> => {
    if (lasting !== null) return failureFor(job, lasting);
    const result = await resultOf(job, ports, correction);
    if ("details" in result && lasts(result.details.fault)) lasting ??= result.details;
    return result;
  };
  const results = await Promise.all(
    jobs.map((job) =>
      limit(async () => {
        const result = await attempt(job);
        ports.onProgress({ done: ++done, total: jobs.length, spent: ports.meter.spent() });
        return result;
      }),
    ),
  );
  const distinct = await withoutDoubles(jobs, results, { attempt, host: ports.model.host });
  return {
    proposals: distinct.flatMap((result) => ("proposals" in result ? result.proposals : [])),
    failures: distinct.filter((result) => "details" in result),
    cut: addCuts(...distinct.map((result) => ("cut" in result ? result.cut : {}))),
    spent: ports.meter.spent(),
  };
}

async function resultOf(job: Job, ports: NamingPorts, correction: string | undefined): Promise<Result> {
  if (ports.signal.aborted) throw new CancelledError();
  try {
    return await job.answer(ports, correction);
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.code !== "model-failed") throw error;
    return failureFor(job, failure.details);
  }
}

function failureFor({ about, theme }: Job, details: FailureDetails["model-failed"]): NamingFailure {
  return { about, theme, details };
}

/** Names that two themes would share: the larger theme keeps it, the other one is asked once more and may fail. */
async function withoutDoubles(
  jobs: readonly Job[],
  results: readonly Result[],
  { attempt, host }: { readonly attempt: (job: Job, correction: string) => Promise<Result>; readonly host: string },
): Promise<Result[]> {
  const taken = new Set<string>();
  const distinct: Result[] = [];
  for (const [index, job] of jobs.entries()) {
    let result = results[index];
    if (result === undefined) continue;
    if (isTaken(result, taken)) {
      const names = [...taken].map((name) => `“${name}”`).join(", ");
      result = await attempt(
        job,
        `Other themes are called ${names}. Reply again with a name that tells this theme from them.`,
      );
      if (isTaken(result, taken)) result = failureFor(job, modelFailed("duplicate", { host }).details);
    }
    for (const name of namesIn(result)) taken.add(name);
    distinct.push(result);
  }
  return distinct;
}

function namesIn(result: Result): string[] {
  if (!("proposals" in result)) return [];
  return result.proposals.flatMap((proposal) => (proposal.kind === "theme" ? [proposal.name.toLowerCase()] : []));
}

function isTaken(result: Result, taken: ReadonlySet<string>): boolean {
  return namesIn(result).some((name) => taken.has(name));
}
