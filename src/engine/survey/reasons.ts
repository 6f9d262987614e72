import { phrase, type Phrase } from "../phrase.ts";
import { headingWeight, type HeadingKind } from "./headings.ts";
import type { Profile } from "./profileColumn.ts";
import type { Role } from "./roles.ts";
import { shortened } from "./shortened.ts";
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
  measure: ["score"],
};

/** Why a column was taken for a role: "named “NPS”, whole numbers 0–10". */
export function reasonFor(candidate: Candidate, role: Role): Phrase {
  const { heading, question } = candidate.column;
  const looks = looksOf(candidate.profile, role);
  switch (headingSpeaks(candidate, KINDS[role])) {
    case "heading":
      return phrase("named “{heading}”, {looks}", { heading: shortened(heading), looks });
    case "question":
      return phrase("asks “{question}”, {looks}", { question: shortened(question ?? ""), looks });
    case null:
      return phrase("by its values: {looks}", { looks });
  }
}

/** What a column holds, in the words of a role. */
export function looksOf(profile: Profile, role: Role): Phrase {
  const { example, words, distinct, filled, answers } = profile;
  if (filled === 0) return phrase("empty");
  switch (role) {
    case "score":
    case "measure":
      return scoreLooks(profile);
    case "comment":
      if (profile.texts === 0) return phrase("no text");
      return Math.round(words) === 1
        ? phrase("text of 1 word on average")
        : phrase("text of {words} words on average", { words: Math.round(words) });
    case "date":
      return phrase("dates such as {example}", { example });
    case "revenue":
      return phrase("amounts such as {example}", { example });
    case "id":
    case "account":
      return phrase("{distinct} different values in {cells} cells", { distinct, cells: filled });
    case "segment":
      return differentValues(answers);
  }
}

function scoreLooks({ scaleWords, scores, whole, low, high, example }: Profile): Phrase {
  if (scaleWords > scores) return phrase("words such as “{example}”", { example: shortened(example) });
  if (Number.isNaN(low)) return phrase("answers such as “{example}”", { example: shortened(example) });
  return phrase(whole > 0.95 ? "whole numbers {low}–{high}" : "numbers {low}–{high}", { low, high });
}

function differentValues(values: number): Phrase {
  return phrase("{values} different values", { values });
}

/** Why a column has no role. `taken`: the column that has the role instead. */
export function reasonForNone(candidate: Candidate, taken: Readonly<Partial<Record<Role, string>>>): Phrase {
  return emptiness(candidate) ?? rival(candidate, taken) ?? unsplittable(candidate);
}

/** Columns that could tell nobody anything, and codes. */
function emptiness(candidate: Candidate): Phrase | null {
  const { filled, answered, distinct, rows, bands, example } = candidate.profile;
  if (filled === 0) return phrase("empty");
  if (answered === 0) return phrase("nothing but “no answer” (“{cell}”)", { cell: shortened(firstWord(candidate)) });
  if (distinct === 1) {
    return filled === rows
      ? phrase("the same in every row")
      : phrase("“{example}” or blank, a code column", { example: shortened(example) });
  }
  if (bands) return phrase("the bands of a score");
  return isBinary(candidate.profile) ? phrase("a 0/1 code column") : null;
}

/** Columns that could have had a role. */
function rival(candidate: Candidate, taken: Readonly<Partial<Record<Role, string>>>): Phrase | null {
  const { column, profile } = candidate;
  const used = (role: Role): { used: string } | null => {
    const name = taken[role];
    return name === undefined ? null : { used: shortened(name) };
  };
  if (asScore(candidate) !== null && headingWeight(column, "score") > 0) {
    const score = used("score");
    return score ? phrase("more scores; “{used}” is used", score) : phrase("scores that are not asked for");
  }
  if (asComment(candidate) !== null) {
    const comment = used("comment");
    return comment ? phrase("more comments; “{used}” is used", comment) : phrase("comments that are not asked for");
  }
  if (asDate(candidate) !== null) {
    const date = used("date");
    return date ? phrase("more dates; “{used}” is used", date) : phrase("dates that are not asked for");
  }
  if (profile.dates >= 0.8) return phrase("dates of something else than the answer");
  if (asRevenue(candidate) !== null) {
    const revenue = used("revenue");
    return revenue ? phrase("more amounts; “{used}” is used", revenue) : phrase("amounts that are not asked for");
  }
  if (asId(candidate) === null) return null;
  const id = used("id");
  return id ? phrase("more ids; “{used}” is used", id) : phrase("ids that are not asked for");
}

function unsplittable(candidate: Candidate): Phrase {
  const { distinct, filled, rows, numbers, answers, fill } = candidate.profile;
  if (distinct === filled && filled === rows && rows > 1) return phrase("different in every row");
  if (numbers >= 0.8) return phrase("numbers without a meaning we know");
  if (asSegment(candidate) !== null)
    return phrase("{values} different values, one of more columns to split by", { values: answers });
  if (answers > 30) return phrase("{values} different values, too many to split by", { values: distinct });
  return phrase(fill < 0.2 ? "too few cells filled to split by" : "too few rows for each value to split by");
}

function firstWord({ column }: Candidate): string {
  return column.values.find((value) => value.trim() !== "")?.trim() ?? "";
}
