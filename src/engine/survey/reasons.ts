import { whole as grouped } from "../format.ts";
import { headingWeight, type HeadingKind } from "./headings.ts";
import type { Profile } from "./profileColumn.ts";
import type { Role } from "./roles.ts";
import {
  asComment,
  asDate,
  asId,
  asRevenue,
  asScore,
  asSegment,
  headingSpeaks,
  isBinary,
  type Candidate,
} from "./roleRules.ts";

const KINDS: Readonly<Record<Role, readonly HeadingKind[]>> = {
  id: ["respondent", "record", "account"],
  account: ["account"],
  score: ["score"],
  comment: ["comment"],
  date: ["date"],
  revenue: ["revenue"],
  segment: ["segment"],
};

/** Headings may be whole questions. */
const LONGEST_QUOTE = 60;

/** Why a column was taken for a role: "named “NPS”, whole numbers 0–10". */
export function reasonFor(candidate: Candidate, role: Role): string {
  const { column } = candidate;
  const speaker = headingSpeaks(candidate, KINDS[role]);
  const looks = looksOf(candidate.profile, role);
  if (speaker === "heading") return `named ${quoted(column.heading)}, ${looks}`;
  return speaker === "question" ? `asks ${quoted(column.question ?? "")}, ${looks}` : `by its values: ${looks}`;
}

/** What a column holds, in the words of a role. */
export function looksOf(profile: Profile, role: Role): string {
  const { example, words, distinct, filled, answers } = profile;
  if (filled === 0) return "empty";
  switch (role) {
    case "score":
      return scoreLooks(profile);
    case "comment":
      return profile.texts === 0
        ? "no text"
        : `text of ${grouped(words)} ${Math.round(words) === 1 ? "word" : "words"} on average`;
    case "date":
      return `dates such as ${example}`;
    case "revenue":
      return `amounts such as ${example}`;
    case "id":
    case "account":
      return `${grouped(distinct)} different values in ${grouped(filled)} cells`;
    case "segment":
      return `${grouped(answers)} different values`;
  }
}

function scoreLooks({ scaleWords, scores, whole, low, high, example }: Profile): string {
  if (scaleWords > scores) return `words such as ${quoted(example)}`;
  if (Number.isNaN(low)) return `answers such as ${quoted(example)}`;
  return `${whole > 0.95 ? "whole numbers" : "numbers"} ${round(low)}–${round(high)}`;
}

/** Why a column has no role. `taken`: the column that has the role instead. */
export function reasonForNone(candidate: Candidate, taken: Readonly<Partial<Record<Role, string>>>): string {
  return emptiness(candidate) ?? rival(candidate, taken) ?? unsplittable(candidate);
}

/** Columns that could tell nobody anything, and codes. */
function emptiness(candidate: Candidate): string | null {
  const { filled, answered, distinct, rows, bands, example } = candidate.profile;
  if (filled === 0) return "empty";
  if (answered === 0) return `nothing but “no answer” (${quoted(firstWord(candidate))})`;
  if (distinct === 1) return filled === rows ? "the same in every row" : `${quoted(example)} or blank, a code column`;
  if (bands) return "the bands of a score";
  return isBinary(candidate.profile) ? "a 0/1 code column" : null;
}

/** Columns that could have had a role. */
function rival(candidate: Candidate, taken: Readonly<Partial<Record<Role, string>>>): string | null {
  const { column, profile } = candidate;
  if (asScore(candidate) !== null && headingWeight(column, "score") > 0) return another("scores", taken.score);
  if (asComment(candidate) !== null) return another("comments", taken.comment);
  if (asDate(candidate) !== null) return another("dates", taken.date);
  if (profile.dates >= 0.8) return "dates of something else than the answer";
  if (asRevenue(candidate) !== null) return another("amounts", taken.revenue);
  return asId(candidate) !== null ? another("ids", taken.id) : null;
}

function unsplittable(candidate: Candidate): string {
  const { distinct, filled, rows, numbers, answers, fill } = candidate.profile;
  if (distinct === filled && filled === rows && rows > 1) return "different in every row";
  if (numbers >= 0.8) return "numbers without a meaning we know";
  if (asSegment(candidate) !== null) return `${grouped(answers)} different values, one of more columns to split by`;
  if (answers > 30) return `${grouped(distinct)} different values, too many to split by`;
  return fill < 0.2 ? "too few cells filled to split by" : "too few rows for each value to split by";
}

function firstWord({ column }: Candidate): string {
  return column.values.find((value) => value.trim() !== "")?.trim() ?? "";
}

function another(things: string, instead: string | undefined): string {
  return instead === undefined ? `${things} that are not asked for` : `more ${things}; ${quoted(instead)} is used`;
}

export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line}”`;
}

/** Two decimals at most. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
