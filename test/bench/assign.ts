import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { timeCommand, writeComments, type Run } from "./engine.ts";
import { tableLines } from "./table.ts";

/** Comments that the themes are learnt from. */
const LEARNT = 10_000;
const COUNTS = [10_000, 100_000, 1_000_000];
/** 200 MB of them. */
const LARGE = 2_300_000;
/** Beyond it analysing the same file takes minutes. */
const MOST_ANALYZED = 100_000;
/** What must be held on two cores: comments a second, and the memory that a stream may take beside the learnt themes. */
const TARGET = { rate: 50_000, megabytes: 300 };

export interface AssignBench {
  readonly cli: string;
  readonly cache: string;
  readonly large: boolean;
}

export interface TimedAssign {
  readonly comments: number;
  readonly run: Run;
  /** Comments a second once the themes are learnt. */
  readonly rate: number;
  /** Peak above that of a stream of a dozen comments, which is what learning takes; null where GNU time is not installed. */
  readonly beside: number | null;
  /** The same comments analysed; null where that would take too long. */
  readonly analysis: Run | null;
  readonly met: boolean;
}

/** Times the command on made-up comments of other seeds than those it learns from. */
export function timeAssign({ cli, cache, large }: AssignBench, say: (line: string) => void): TimedAssign[] {
  const survey = writeComments(cache, LEARNT, 2);
  const study = join(cache, "assign.feedback.json");
  writeFileSync(study, `${JSON.stringify({ version: 1 })}\n`);
  const assign = (file: string): Run =>
    timeCommand([process.execPath, cli, "assign", file, "--codebook", study, "--learnt-from", survey, "--quiet"]);
  const bare = assign(writeComments(cache, 12));
  say(`Learning from ${LEARNT.toLocaleString("en-US")} comments takes ${bare.seconds.toFixed(1)} s.`);
  const timed = [...COUNTS, ...(large ? [LARGE] : [])].map((comments): TimedAssign => {
    say(`${comments.toLocaleString("en-US")} comments …`);
    const file = writeComments(cache, comments);
    const run = assign(file);
    const analysis =
      comments > MOST_ANALYZED
        ? null
        : timeCommand([process.execPath, cli, "analyze", file, "--quiet", "--json", "--no-config", "--resamples", "0"]);
    return judged({ comments, run, analysis }, bare);
  });
  say(["", ...lines(timed)].join("\n"));
  return timed;
}

/** Holds the figures against the target; too short a stream says nothing of the rate. */
export function judged(
  { comments, run, analysis }: Pick<TimedAssign, "comments" | "run" | "analysis">,
  bare: Run,
): TimedAssign {
  const rate = comments / Math.max(0.001, run.seconds - bare.seconds);
  const beside = run.megabytes === null || bare.megabytes === null ? null : run.megabytes - bare.megabytes;
  const fast = comments < MOST_ANALYZED || rate >= TARGET.rate;
  return { comments, run, rate, beside, analysis, met: fast && (beside ?? 0) <= TARGET.megabytes };
}

function lines(timed: readonly TimedAssign[]): string[] {
  const megabytes = (value: number | null): string => (value === null ? "–" : `${Math.round(value)} MB`);
  return tableLines([
    [
      "comments",
      "time",
      "a second",
      "peak",
      "beside",
      "analyze",
      "ratio",
      `≥ ${TARGET.rate}/s, ≤ ${TARGET.megabytes} MB`,
    ],
    ...timed.map(({ comments, run, rate, beside, analysis, met }) => [
      comments.toLocaleString("en-US"),
      `${run.seconds.toFixed(1)} s`,
      Math.round(rate).toLocaleString("en-US"),
      megabytes(run.megabytes),
      megabytes(beside),
      analysis ? `${analysis.seconds.toFixed(1)} s` : "–",
      analysis ? `${(run.seconds / analysis.seconds).toFixed(2)}×` : "–",
      met ? "met" : "missed",
    ]),
  ]);
}
