import { newLedger, PERSONAL_KINDS, redact, type Ledger, type PersonalKind } from "../engine/privacy/redact.ts";
import type { ProfileName } from "../engine/report/profileNames.ts";
import type { ReportDocument } from "../engine/report/document.ts";
import type { SampledComment, SideSample, ThemeSample } from "../engine/themes/sampleThemes.ts";
import { jobOf, type Job } from "./jobs/job.ts";
import { mergeJob, type ThemeComments } from "./jobs/mergeJob.ts";
import { openingJob } from "./jobs/openingJob.ts";
import { themeJob } from "./jobs/themeJob.ts";
import { tokensOf } from "./meter.ts";
import type { Usage } from "./model/textModel.ts";
import { givesOrders } from "./orders.ts";
import { estimateTokens } from "./tokens.ts";

/** How many comments of each side to sample for {@link planNaming}. */
export const SAMPLE_OF_A_SIDE = 20;

/** Input tokens of all questions together, however large the survey: cost grows with themes, not with rows. */
const MOST_INPUT = 60_000;
/** Of one theme's question; more comments would tell nothing new. */
const MOST_OF_A_THEME = 2600;
/** A theme that can be sent no more than so many tokens of comments is not asked about. */
const LEAST_COMMENTS = 300;
/** Themes that are compared with each other, the largest ones. */
const MOST_COMPARED = 40;
/** Comments a theme, and their length, where many themes share a question. */
const BESIDE_OTHERS = { comments: 2, length: 160 };
/** A usual reply, in tokens of English. */
const USUAL_OUTPUT = 450;

/** Everything that would be sent, and what it would come to. */
export interface NamingPlan {
  readonly jobs: readonly Job[];
  readonly sending: Sending;
  /** Ids of the themes, the smallest ones, that are not asked about, as it would be too much. */
  readonly leftOut: readonly string[];
}

/** What would leave this computer. */
export interface Sending {
  /** Comments, each counted once. */
  readonly comments: number;
  /** Comments that are not sent because they give orders. */
  readonly withheld: number;
  /** Personal data that were taken out. */
  readonly redacted: Readonly<Record<PersonalKind, number>>;
  /** By estimate. */
  readonly tokens: Usage;
}

export interface NamingInput {
  readonly report: ReportDocument;
  readonly samples: readonly ThemeSample[];
  /** To write in, ISO 639-1; null: that of most comments. */
  readonly language: string | null;
  /** Whose report is to have an opening paragraph; null: nobody's. */
  readonly profile: ProfileName | null;
}

/** Plans the questions about a survey's themes. Pure: nothing is sent by it. */
export function planNaming({ report, samples, language: asked, profile }: NamingInput): NamingPlan {
  const spoken = report.engine.language[0] ?? "en";
  const language = asked ?? spoken;
  const ledger = newLedger();
  const clean = samples.map((sample) => cleanSample(sample, ledger));
  const withheld = clean.reduce((sum, sample) => sum + sample.withheld, 0);
  const compared: ThemeComments[] = clean.slice(0, MOST_COMPARED).map(fewOf);
  const shown = { ...report, themes: report.themes.slice(0, MOST_COMPARED) };
  const beside = [
    ...(compared.length > 1 ? [jobOf(mergeJob(shown, compared, language))] : []),
    ...(profile !== null && compared.length > 0
      ? [jobOf(openingJob({ report: shown, samples: compared, profile, language }))]
      : []),
  ];
  const left = MOST_INPUT - sumOf(beside.map(({ prompt }) => tokensOf(prompt, spoken)));
  const jobs: Job[] = [];
  const leftOut: string[] = [];
  const bare = report.themes.map((theme) => jobOf(themeJob({ report, theme, sides: [], language })));
  const fixed = Math.max(0, ...bare.map(({ prompt }) => tokensOf(prompt, spoken)));
  const most = Math.min(MOST_OF_A_THEME, Math.max(fixed + LEAST_COMMENTS, left / Math.max(1, report.themes.length)));
  report.themes.forEach((theme, index) => {
    const sides = withinTokens(clean[index]?.sides ?? [], most - fixed, spoken);
    if (sides.length === 0) return;
    if ((jobs.length + 1) * most > left) leftOut.push(theme.id);
    else jobs.push(jobOf(themeJob({ report, theme, sides, language })));
  });
  const all = [...jobs, ...beside];
  return { jobs: all, sending: sendingOf(all, { withheld, spoken, language }), leftOut };
}

/** What these questions send. */
export function sendingOf(
  jobs: readonly Pick<Job, "prompt" | "grounds">[],
  { withheld, spoken, language }: { readonly withheld: number; readonly spoken: string; readonly language: string },
): Sending {
  const texts = new Map(jobs.flatMap(({ grounds }) => [...grounds.comments]));
  const redacted = Object.fromEntries(PERSONAL_KINDS.map((kind) => [kind, marksOf(kind, jobs)]));
  const output = estimateTokens("a".repeat(Math.round(USUAL_OUTPUT * 4.8)), language) * jobs.length;
  return {
    comments: texts.size,
    withheld,
    redacted: redacted as Record<PersonalKind, number>,
    tokens: { input: sumOf(jobs.map(({ prompt }) => tokensOf(prompt, spoken))), output },
  };
}

/** Distinct placeholders of a kind in what is sent. */
function marksOf(kind: PersonalKind, jobs: readonly Pick<Job, "prompt">[]): number {
  const marks = new RegExp(`\\[${kind}_\\d+\\]`, "gu");
  return new Set(jobs.flatMap(({ prompt }) => prompt.user.match(marks) ?? [])).size;
}

/** Comments without personal data and without orders. */
export function cleanComments(
  comments: readonly SampledComment[],
  ledger: Ledger,
): { readonly comments: readonly SampledComment[]; readonly withheld: number } {
  const kept = comments.filter(({ text }) => !givesOrders(text));
  return {
    comments: kept.map(({ row, text }) => ({ row, text: redact(text, ledger) })),
    withheld: comments.length - kept.length,
  };
}

function cleanSample({ theme, sides }: ThemeSample, ledger: Ledger): ThemeSample & { readonly withheld: number } {
  let withheld = 0;
  const clean = sides.map((side) => {
    const cleaned = cleanComments(side.comments, ledger);
    withheld += cleaned.withheld;
    return { ...side, comments: cleaned.comments };
  });
  return { theme, sides: clean.filter(({ comments }) => comments.length > 0), withheld };
}

/** Comments of all sides in turn, as far as the tokens go. */
function withinTokens(sides: readonly SideSample[], tokens: number, language: string): SideSample[] {
  const taken = sides.map(() => 0);
  let left = tokens;
  for (let round = 0; ; round++) {
    const before = left;
    sides.forEach(({ comments }, index) => {
      const comment = comments[round];
      const cost = comment === undefined ? Infinity : estimateTokens(JSON.stringify(comment), language) + 1;
      if (cost > left || taken[index] !== round) return;
      taken[index] = round + 1;
      left -= cost;
    });
    if (left === before) break;
  }
  return sides
    .map((side, index) => ({ ...side, comments: side.comments.slice(0, taken[index]) }))
    .filter(({ comments }) => comments.length > 0);
}

function fewOf({ theme, sides }: ThemeSample): ThemeComments {
  // The largest side speaks first.
  const bySize = sides.toSorted((a, b) => b.base - a.base);
  const inTurn = [0, 1].flatMap((round) => bySize.flatMap(({ comments }) => comments.slice(round, round + 1)));
  const comments = inTurn.slice(0, BESIDE_OTHERS.comments);
  return { theme, comments: comments.map(({ row, text }) => ({ row, text: clipped(text, BESIDE_OTHERS.length) })) };
}

/** The beginning of a text, whole words. */
function clipped(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most + 1).replace(/\s*\S*$/u, "");
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
