import { headingWeight, headingWords, type HeadingKind } from "./headings.ts";
import type { Profile } from "./profileColumn.ts";
import type { Column } from "./table.ts";

/** A column with its looks. */
export interface Candidate {
  readonly column: Column;
  readonly profile: Profile;
}

/** How well a column suits a role: the higher the better, null for not at all; below 1 by its values alone. */
export type Fit = number | null;

/** Cells of one kind, apart from slips of the pen and the odd remark. */
const MOST = 0.8;
/** A respondent with more rows than this on average is none. */
const ROWS_A_RESPONDENT = 20;
/** More values than this cannot be looked over. */
const MOST_SEGMENT_VALUES = 30;

export function asScore({ column, profile }: Candidate): Fit {
  if (!isAnswerScale(profile)) return null;
  const weight = headingWeight(column, "score");
  if (weight > 0) return weight;
  const isTelling = looksLikeNps(profile) || areFaces(profile);
  return weight === 0 && headingWords(column.heading).length > 0 && isTelling ? 0.5 : null;
}

/** Numbers or words that can be answers at all, under a name that says so. */
export function isAnswerScale(profile: Profile): boolean {
  const { answered, scores, scaleWords, low, high, answers, whole } = profile;
  if (answered === 0 || scores + scaleWords < 0.5 || isBinary(profile)) return false;
  return !(low < -100 || high > 100) && (whole < 1 || answers <= 101);
}

/** Whole numbers from a low one up to 10, whatever the name. */
function looksLikeNps({ scores, whole, low, high, answers }: Profile): boolean {
  return scores >= MOST && whole === 1 && low >= 0 && low <= 6 && high === 10 && answers >= 5 && answers <= 11;
}

/** Faces stand for nothing but an answer, whatever the name. */
function areFaces({ scaleWords, texts, answers }: Profile): boolean {
  return scaleWords >= MOST && texts === 0 && answers >= 3;
}

export function asComment({ column, profile }: Candidate): Fit {
  const { texts, words, answers, answered, fill, scaleWords } = profile;
  // “How did we do?” may be asked for “bad”, “ok” or “great”.
  if (scaleWords >= MOST) return null;
  if (texts < 0.5 || (answers <= MOST_SEGMENT_VALUES && answered >= 100 && answers < 0.1 * answered)) return null;
  const weight = headingWeight(column, "comment");
  if (weight > 0) return weight + (words >= 3 ? 0.5 : 0) + (fill >= 0.02 ? 0.25 : 0);
  if (weight < 0 || words < 4 || (answered >= 20 && answers < 0.5 * answered)) return null;
  return Math.min(0.9, words / 100);
}

export function asDate({ column, profile }: Candidate): Fit {
  const weight = headingWeight(column, "date");
  if (weight < 0) return null;
  if (profile.dates >= MOST) return weight + 0.5;
  return weight >= 3 && profile.dates + profile.serials >= MOST ? weight : null;
}

export function asRevenue({ column, profile }: Candidate): Fit {
  const { amounts, currencies, dates } = profile;
  const weight = headingWeight(column, "revenue");
  if (weight < 0 || amounts < MOST || dates >= MOST || isBinary(profile)) return null;
  if (weight > 0) return weight;
  return currencies >= 0.5 ? 0.5 : null;
}

/** A respondent's own number before the number of the record, and that before an account's; mostly blank ones last. */
export function asId({ column, profile }: Candidate): Fit {
  if (!tellsApart(profile)) return null;
  const respondent = headingWeight(column, "respondent");
  const record = headingWeight(column, "record");
  const account = headingWeight(column, "account") === 5 ? 1 : 0;
  const rank = [respondent, record, account].find((weight) => weight > 0);
  return rank === undefined ? null : profile.fill < 0.5 ? rank / 10 : rank;
}

function asAccount({ column, profile }: Candidate): Fit {
  const weight = headingWeight(column, "account");
  return weight > 0 && profile.fill >= 0.3 && tellsApart(profile) ? weight : null;
}

export function asSegment({ column, profile }: Candidate): Fit {
  const { answers, answered, fill, texts, numbers, words, dates, bands } = profile;
  const enough = answered >= answers * (answered < 50 ? 2 : 5);
  if (answers < 2 || answers > MOST_SEGMENT_VALUES || !enough || fill < 0.2) return null;
  if (bands || words > 12 || dates >= MOST) return null;
  const weight = headingWeight(column, "segment");
  const coded = numbers >= 0.5;
  if (weight < 0 || (coded ? weight < 2 : texts < 0.5 && !isMixed(profile))) return null;
  return weight + Math.min(fill, 0.99);
}

/** Values such as “18–24” and “55+”, or “1000 Mbps”: numbers with something about them. */
function isMixed({ numbers, dates, amounts }: Profile): boolean {
  return numbers < 0.5 && dates < 0.5 && amounts < 0.5;
}

export function isBinary({ answers, low, high, numbers, whole }: Profile): boolean {
  return answers <= 2 && numbers >= MOST && whole === 1 && low >= 0 && high <= 1;
}

/** Whether the values could be of respondents or accounts: many of them, short, no fractions, no dates. */
function tellsApart({ filled, distinct, words, numbers, whole, dates, answered }: Profile): boolean {
  if (answered === 0 || distinct * ROWS_A_RESPONDENT < filled || distinct < 2) return false;
  return words <= 8 && dates < 0.5 && (numbers < 0.5 || whole === 1);
}

export const RULES = {
  score: asScore,
  comment: asComment,
  date: asDate,
  revenue: asRevenue,
  id: asId,
  account: asAccount,
} as const;

/** The vocabulary in which a role's columns are named. */
export function headingSpeaks({ column }: Candidate, kinds: readonly HeadingKind[]): "heading" | "question" | null {
  const speaks = (text: { heading: string; question: string | null }): boolean =>
    kinds.some((kind) => headingWeight(text, kind) > 0);
  if (speaks({ heading: column.heading, question: null })) return "heading";
  return column.question !== null && speaks(column) ? "question" : null;
}
