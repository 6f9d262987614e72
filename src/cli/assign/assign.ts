import { FeedbackError } from "../../engine/errors.ts";
import { resolveSettings } from "../../engine/study/resolve.ts";
import type { Study } from "../../engine/study/schema.ts";
import type { SessionClient } from "../../worker/client.ts";
import {
  assignStream,
  openRecords,
  type AssignSink,
  type AssignStream,
  type AssignTally,
  type BadRecord,
} from "../../worker/assign/assignStream.ts";
import { nameOf, STATUS, STDIN, tellFailure, UsageError } from "../failures.ts";
import { createProgressBar } from "../progress.ts";
import { readSurvey, studiesFor, surveyChunks } from "../read.ts";
import type { World } from "../world.ts";
import { sampleStream } from "../../engine/assign/sampleStream.ts";
import { columnsOf } from "./columns.ts";
import { learntSurvey } from "./learntSurvey.ts";
import { MOST_PROPOSED_FROM, writeProposals } from "./proposals.ts";
import type { AssignOptions } from "./options.ts";

/** Records that cannot be read are told one by one up to so many. */
const TOLD = 20;

/**
 * `verbatim assign FILE --codebook STUDY`: puts comments into the themes of a codebook as they come, one line of JSON a record;
 * returns the exit status.
 */
export async function assign(path: string, options: AssignOptions, world: World): Promise<number> {
  try {
    const studies = await studiesFor(path, options.codebook, world.signal);
    const learntFrom = options.learntFrom ?? (await learntSurvey(options.codebook));
    if (learntFrom === STDIN && path === STDIN) throw new UsageError("standard input cannot be both surveys");
    const { encoding, delimiter, inputFormat: format } = options;
    const chunks = surveyChunks(path, world);
    const stream = await openRecords(chunks, { file: nameOf(path), encoding, delimiter, format });
    if (stream === null) {
      if (!options.quiet) world.stderr.write(`${path}: there are no records in it\n`);
      return STATUS.done;
    }
    const learner = world.openSession();
    const threads: SessionClient[] = [];
    try {
      const columns = await columnsOf(stream, { path, options, studies }, { session: learner, signal: world.signal });
      await adopted({ learntFrom, studies, options }, { world, learner, threads });
      const settings = resolveSettings(studies);
      const unfit = sampleStream(MOST_PROPOSED_FROM, settings.themes.seed);
      const job = { stream, columns, rows: options.row, threads };
      const status = await streamed(path, job, { options, world, onUnfit: unfit.add });
      const { proposals } = options;
      if (proposals === undefined || status !== STATUS.done) return status;
      const surveys = [path, learntFrom, options.codebook].filter((file) => file !== STDIN);
      const themes = await writeProposals(proposals, { unfit, settings, surveys }, { world });
      if (!options.quiet) world.stderr.write(`wrote ${proposals}: ${count(themes)} proposed themes\n`);
      return status;
    } finally {
      for (const session of [learner, ...threads]) void session.close();
    }
  } catch (error) {
    return tellFailure(error, options, { world, path });
  }
}

interface Learning {
  readonly learntFrom: string;
  readonly studies: readonly Study[];
  readonly options: AssignOptions;
}

interface Threads {
  readonly world: World;
  readonly learner: SessionClient;
  /** Filled with sessions that have the themes. */
  readonly threads: SessionClient[];
}

async function adopted(
  { learntFrom, studies, options }: Learning,
  { world, learner, threads }: Threads,
): Promise<void> {
  const { signal, stderr } = world;
  const file = nameOf(learntFrom);
  const visible = stderr.isTTY === true && !options.quiet;
  const bar = visible ? createProgressBar(stderr, file) : { show: () => {}, clear: () => {} };
  try {
    const input = { file, bytes: await readSurvey(learntFrom, world) };
    const effects = { signal, onProgress: bar.show };
    const themes = await learner.call("learn", { input, settings: resolveSettings(studies) }, effects);
    // What learning took of memory goes with its thread.
    void learner.close();
    while (threads.length < options.threads) threads.push(world.openSession());
    await Promise.all(threads.map((thread) => thread.call("adopt", themes, { signal })));
  } finally {
    bar.clear();
  }
}

interface Streaming extends Pick<AssignSink, "onUnfit"> {
  readonly options: AssignOptions;
  readonly world: World;
}

async function streamed(path: string, job: AssignStream, { options, world, onUnfit }: Streaming): Promise<number> {
  let told = 0;
  const onBad = ({ row, cause }: BadRecord): void => {
    if (options.strict) {
      const format = job.stream.head.format === "jsonl" ? "json lines" : "csv";
      throw new FeedbackError("malformed-file", { file: nameOf(path), format, row, column: null, cause });
    }
    if (++told <= TOLD) world.stderr.write(`${path}:${row}: the record is left out: ${cause}\n`);
  };
  // Whoever reads slowly is waited for.
  const write = (lines: Uint8Array) => new Promise<void>((done) => void world.stdout.write(lines, () => done()));
  const tally = await assignStream(job, { signal: world.signal, write, onBad, onUnfit });
  if (told > TOLD) world.stderr.write(`${path}: ${count(told - TOLD)} more records are left out\n`);
  if (tally.records === 0 && tally.bad > 0) return STATUS.unusableInput;
  if (!options.quiet) world.stderr.write(`${path}: ${tallyText(tally)}\n`);
  return STATUS.done;
}

const count = (value: number): string => value.toLocaleString("en-US");

function tallyText({ records, inThemes, inNone, blank, bad }: AssignTally): string {
  const parts = [
    `${count(inThemes)} in a theme`,
    `${count(inNone)} in none`,
    `${count(blank)} without a comment`,
    ...(bad > 0 ? [`and ${count(bad)} left out`] : []),
  ];
  return `${count(records)} records: ${parts.join(", ")}`;
}
