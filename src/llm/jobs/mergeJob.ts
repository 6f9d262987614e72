import type { Proposal } from "../../engine/proposals/proposal.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { SampledComment } from "../../engine/themes/sampleThemes.ts";
import { groundText } from "../ground/groundText.ts";
import { groundName } from "../ground/groundName.ts";
import { namesWithDigits, type Cut, type Grounds } from "../ground/grounds.ts";
import { byRow, type JobOf, type Outcome, type Provenance } from "./job.ts";
import { formOf, mergeReply, type MergeReply } from "./replies.ts";
import { rulesFor } from "./rules.ts";

const TASK = `The document lists the themes of a survey that were found by clustering, each with its words and a few comments.
"merges": groups of themes that speak of the same thing, so that a reader would want them as one; none where all are different. For each group the ids of its themes, a name of at most five words for the whole, the reason in one sentence, and rows of comments from each of its themes.`;

const FORM = formOf("merges", mergeReply);
const MOST_OUTPUT = 1500;
const KEYWORDS = 6;
const LONGEST_REASON = 300;

export interface ThemeComments {
  readonly theme: string;
  /** As they are sent: without personal data. */
  readonly comments: readonly SampledComment[];
}

/** Asks which themes are one. */
export function mergeJob(
  report: ReportDocument,
  samples: readonly ThemeComments[],
  language: string,
): JobOf<MergeReply> {
  const rules = rulesFor(TASK, language);
  const of = new Map(samples.map(({ theme, comments }) => [theme, comments]));
  const user = JSON.stringify({
    themes: report.themes.map(({ id, keywords }) => ({
      id,
      words: keywords.slice(0, KEYWORDS),
      comments: of.get(id) ?? [],
    })),
  });
  const comments = byRow(samples.flatMap((sample) => sample.comments));
  const grounds: Grounds = { comments, facts: {}, names: namesWithDigits(report), rules, language };
  return {
    about: "themes that are one",
    theme: null,
    grounds,
    mustHold: false,
    question: {
      prompt: { system: rules, user, form: FORM, mostOutput: MOST_OUTPUT },
      schema: mergeReply,
      complaint: () => null,
    },
    read: (reply, provenance) => proposalsOf(reply, { of, grounds, provenance }),
  };
}

interface Read {
  readonly of: ReadonlyMap<string, readonly SampledComment[]>;
  readonly grounds: Grounds;
  readonly provenance: Provenance;
}

function proposalsOf(reply: MergeReply, { of, grounds, provenance }: Read): Outcome {
  const cut: Partial<Record<Cut, number>> = {};
  const taken = new Set<string>();
  const proposals: Proposal[] = [];
  for (const merge of reply.merges) {
    const kept = mergeOf(merge, { of, grounds, provenance });
    if (typeof kept === "string" || kept.themes.some((theme) => taken.has(theme))) {
      const reason = typeof kept === "string" ? kept : "repeated";
      cut[reason] = (cut[reason] ?? 0) + 1;
      continue;
    }
    for (const theme of kept.themes) taken.add(theme);
    proposals.push(kept);
  }
  return { proposals, cut };
}

function mergeOf(
  { themes: asked, name: written, reason: why, rows: cited }: MergeReply["merges"][number],
  { of, grounds, provenance }: Read,
): Extract<Proposal, { kind: "merge" }> | Cut {
  const themes = [...of.keys()].filter((id) => asked.includes(id));
  const rowsOf = (theme: string): number[] =>
    cited.filter((row) => of.get(theme)?.some((comment) => comment.row === row) === true);
  // A group rests on comments of each of its themes.
  if (themes.length < 2 || themes.some((theme) => rowsOf(theme).length === 0)) return "rows";
  const rows = [...new Set(themes.flatMap(rowsOf))].sort((a, b) => a - b);
  const name = groundName(written, grounds);
  const reason = groundText(why, grounds, { rows, most: LONGEST_REASON });
  if (!("name" in name)) return name.fault === "too-long" ? "too-long" : "copied";
  if ("cut" in reason) return reason.cut;
  return { kind: "merge", themes, name: name.name, reason: reason.text, rows, ...provenance };
}
