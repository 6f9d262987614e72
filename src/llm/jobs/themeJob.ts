import { themeFacts } from "../../engine/proposals/facts.ts";
import { SIDES, type Claim, type Proposal, type Side } from "../../engine/proposals/proposal.ts";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import type { SideSample } from "../../engine/themes/sampleThemes.ts";
import type { Complaint } from "../ask.ts";
import { groundClaims } from "../ground/groundClaim.ts";
import { groundName } from "../ground/groundName.ts";
import { addCuts, namesWithDigits, type CutCounts, type Grounds } from "../ground/grounds.ts";
import { hasOtherLetters, isOtherLanguage } from "../ground/language.ts";
import { languageForModel } from "../languageForModel.ts";
import { byRow, figuresFor, leastRows, type JobOf, type Outcome, type Provenance } from "./job.ts";
import { formOf, themeReply, type ThemeReply } from "./replies.ts";
import { rulesFor } from "./rules.ts";

const TASK = `The document holds comments of one theme that was found by clustering, by who wrote them.
"name": a name for the theme, a noun phrase of at most five words that tells it from other themes, in the words of customers, without a full stop.
"description": one sentence on what the theme is about.
"claims": for each side in "comments" two or three sentences on what that side says about the theme.
"parts": empty, unless the comments clearly speak of two or more different subjects; then a name for each subject and its rows.`;

const FORM = formOf("theme", themeReply);
const MOST_OUTPUT = 2000;
const MOST_CLAIMS = 3;
const KEYWORDS = 10;

export interface ThemeInput {
  readonly report: ReportDocument;
  readonly theme: ThemeReport;
  /** As they are sent: without personal data. */
  readonly sides: readonly SideSample[];
  /** To write in, ISO 639-1. */
  readonly language: string;
}

/** Names a theme, describes it, and says what each side says of it. */
export function themeJob({ report, theme, sides, language }: ThemeInput): JobOf<ThemeReply> {
  const facts = themeFacts(report, theme);
  const rules = rulesFor(TASK, language);
  const comments = byRow(sides.flatMap((side) => side.comments));
  const grounds: Grounds = { comments, facts, names: namesWithDigits(report), rules, language };
  const user = JSON.stringify({
    keywords: theme.keywords.slice(0, KEYWORDS),
    figures: figuresFor(facts),
    comments: Object.fromEntries(sides.map(({ side, comments: own }) => [side, own])),
  });
  return {
    about: theme.name,
    theme: theme.id,
    grounds,
    mustHold: true,
    question: {
      prompt: { system: rules, user, form: FORM, mostOutput: MOST_OUTPUT },
      schema: themeReply,
      complaint: (reply) => complaintAbout(reply, grounds),
    },
    read: (reply, provenance) => proposalsOf(reply, { theme, sides, grounds, provenance }),
  };
}

function complaintAbout(reply: ThemeReply, grounds: Grounds): Complaint | null {
  const prose = [reply.name, reply.description.text, ...reply.claims.map(({ text }) => text)].join(" ");
  if (isOtherLanguage(prose, grounds.language) || hasOtherLetters(reply.name, grounds.language))
    return { fault: "wrong-language", correction: `Write in ${languageForModel(grounds.language)}. Reply again.` };
  const name = groundName(reply.name, grounds);
  if ("name" in name) return null;
  const correction =
    name.fault === "too-long"
      ? "The name has more than five words. Reply again with a shorter one."
      : "The name must say what several comments have in common, without numbers, quotation marks or links. Reply again.";
  return { fault: name.fault, correction };
}

interface Read {
  readonly theme: ThemeReport;
  readonly sides: readonly SideSample[];
  readonly grounds: Grounds;
  readonly provenance: Provenance;
}

function proposalsOf(reply: ThemeReply, { theme, sides, grounds, provenance }: Read): Outcome {
  const all = new Set(grounds.comments.keys());
  const described = groundClaims([reply.description], grounds, { rows: all, least: leastRows(all.size), most: 1 });
  const named = groundName(reply.name, grounds);
  const cuts: CutCounts[] = [described.cut];
  const summary: Partial<Record<Side, Claim[]>> = {};
  for (const side of SIDES) {
    const rows = new Set(sides.find((sample) => sample.side === side)?.comments.map(({ row }) => row));
    const { claims, cut } = groundClaims(
      reply.claims.filter((claim) => claim.side === side),
      grounds,
      { rows, least: leastRows(rows.size), most: MOST_CLAIMS },
    );
    cuts.push(cut);
    if (claims.length > 0) summary[side] = [...claims];
  }
  const [description] = described.claims;
  const split = splitOf(reply.parts, { theme, grounds, provenance });
  const proposals: Proposal[] = [];
  if ("name" in named)
    proposals.push({
      kind: "theme",
      theme: theme.id,
      name: named.name,
      ...(description && { description }),
      summary,
      ...provenance,
    });
  return { proposals: split === null ? proposals : [...proposals, split], cut: addCuts(...cuts) };
}

/** Parts that share no row, each with two comments behind it; null where that leaves fewer than two. */
function splitOf(
  parts: ThemeReply["parts"],
  { theme, grounds, provenance }: Pick<Read, "theme" | "grounds" | "provenance">,
): Proposal | null {
  const taken = new Set<number>();
  const kept = parts.flatMap((part) => {
    const name = groundName(part.name, grounds);
    const rows = [...new Set(part.rows)].filter((row) => grounds.comments.has(row) && !taken.has(row));
    if (!("name" in name) || rows.length < 2) return [];
    for (const row of rows) taken.add(row);
    return [{ name: name.name, rows: rows.sort((a, b) => a - b) }];
  });
  const names = new Set(kept.map(({ name }) => name.toLowerCase()));
  return names.size >= 2 && names.size === kept.length
    ? { kind: "split", theme: theme.id, parts: kept, ...provenance }
    : null;
}
