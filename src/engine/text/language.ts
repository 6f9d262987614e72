import { eld } from "eld/extrasmall";
import { languageByLetters, scriptOf, scriptOfLanguage } from "./script.ts";
import { stopWordsOf } from "./stopWords.ts";

/** A text shorter than this tells too little of its language to vote, unless its script alone tells it. */
const SHORTEST_VOTE = 15;
/** A tenth of a second's work. */
const VOTERS = 2000;
/** So many settle a file in which every language is well above or below the share that makes it the file's own. */
const FIRST_VOTERS = 500;
/** Votes twice or half as many as another number are no accident: of 500 a language of 4 % gets under 2 % once in 100 files. */
const SURELY = 2;
/** A language beside the most frequent one is the file's own from this share of the votes, and from this many. */
const OWN_SHARE = 0.04;
const FEWEST_VOTES = 3;
/**
 * How much better a text must fit a rarer language than the file's main one to speak for it. Of real
 * answers in one language 1 to 3 % were taken for another: about half of these by less than this, and nearly all of the
 * Russian ones that were taken for Bulgarian or Ukrainian.
 */
const CLEARLY = 1.05;
/** So much of a text is enough to tell its language; more costs time only. */
const TELLING = 160;

/** Function words of one language that a text needs more than of any other to be told by them. */
const LEAD = 2;

interface Vote {
  /** The language that fits best; "" when none does. */
  readonly first: string;
  readonly scores: () => Readonly<Record<string, number>>;
}

/**
 * The languages a file is written in, ISO 639-1, most frequent first; `["en"]` when nothing can be told.
 * `texts`: the comments with content; 500 of them, evenly spread, and where they leave a doubt up to 2,000, vote twice:
 * first for any language, then for one of the languages that had votes, the most frequent one unless another fits clearly
 * better.
 */
export function languagesOf(texts: readonly string[]): string[] {
  const long = texts.filter((text) => text.length >= SHORTEST_VOTE || tellsByScript(text));
  const voters = long.length > 0 ? long : texts;
  const first = elect(spread(voters, FIRST_VOTERS));
  const { languages } = first.isSure || voters.length <= FIRST_VOTERS ? first : elect(spread(voters, VOTERS));
  return languages;
}

/** Up to `count` of the texts, evenly spread. */
function spread(texts: readonly string[], count: number): readonly string[] {
  if (texts.length <= count) return texts;
  return Array.from({ length: count }, (_, index) => texts[Math.floor((index * texts.length) / count)] ?? "");
}

function elect(texts: readonly string[]): { readonly languages: string[]; readonly isSure: boolean } {
  const ballots = texts.map((text) => ({ text, vote: detect(text) })).filter(({ vote }) => vote.first !== "");
  const open = tally(ballots.map(({ vote }) => vote.first));
  const main = open[0]?.[0] ?? "en";
  const candidates = open.filter(([, count]) => count >= Math.min(2, ballots.length)).map(([language]) => language);
  const closed = tally(ballots.map(({ text, vote }) => clearChoice(text, vote, { main, candidates })));
  const least = Math.max(OWN_SHARE * ballots.length, FEWEST_VOTES);
  const most = closed.find(([language]) => language === main)?.[1] ?? 0;
  const others = closed.filter(([language]) => language !== main);
  const own = [[main, most] as const, ...others.filter(([, count]) => count >= least)];
  const isSure = others.every(([, count]) => isFar(count, least) && isFar(count, most));
  return { languages: own.sort(byCount).map(([language]) => language), isSure };
}

function isFar(count: number, border: number): boolean {
  return count >= SURELY * border || SURELY * count <= border;
}

/**
 * Tells one text's language among the file's own: by its script, by letters or function words that only one of them has,
 * else by the detector. What cannot be told goes to the first language of its script.
 */
export function languageTeller(languages: readonly string[]): (text: string) => string {
  const fallback = languages[0] ?? "en";
  if (languages.length < 2) return () => fallback;
  const byScript = new Map<string, string[]>();
  for (const language of languages) {
    const script = scriptOfLanguage(language);
    byScript.set(script, [...(byScript.get(script) ?? []), language]);
  }
  const tellers = new Map([...byScript].map(([script, likely]) => [script, tellerWithin(likely)]));
  return (text) => tellers.get(scriptOf(text))?.(text) ?? fallback;
}

function tellerWithin(likely: readonly string[]): (text: string) => string {
  const first = likely[0] ?? "en";
  if (likely.length < 2) return () => first;
  const ownWords = wordsOfOne(likely);
  return (text) => {
    const told = languageByLetters(text);
    if (told !== null && likely.includes(told)) return told;
    const spoken = byFunctionWords(text.slice(0, TELLING), ownWords, likely);
    if (spoken !== null) return spoken;
    const scores = detect(text).scores();
    let best = first;
    for (const language of likely) if ((scores[language] ?? 0) > (scores[best] ?? 0)) best = language;
    return best;
  };
}

/** The function words that only one of some languages has: word → the language's index. */
function wordsOfOne(languages: readonly string[]): Map<string, number> {
  const owners = new Map<string, number>();
  languages.forEach((language, index) => {
    for (const word of stopWordsOf(language, { add: [], keep: [] })) owners.set(word, owners.has(word) ? -1 : index);
  });
  for (const [word, owner] of owners) if (owner < 0) owners.delete(word);
  return owners;
}

/** The language with two function words of its own more than any other, null when there is none. A sixth of a detection's time. */
function byFunctionWords(
  text: string,
  owners: ReadonlyMap<string, number>,
  languages: readonly string[],
): string | null {
  const counts = languages.map(() => 0);
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const owner = owners.get(word);
    if (owner !== undefined) counts[owner] = (counts[owner] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const clear = counts.every((count) => count === most || count <= most - LEAD) && most >= LEAD;
  return clear && counts.indexOf(most) === counts.lastIndexOf(most) ? (languages[counts.indexOf(most)] ?? null) : null;
}

function detect(text: string): Vote {
  const told = languageByLetters(text);
  if (told !== null) return { first: told, scores: () => ({ [told]: 1 }) };
  const detected = eld.detect(text.slice(0, TELLING));
  return { first: detected.language, scores: () => detected.getScores() };
}

function clearChoice(text: string, vote: Vote, file: { main: string; candidates: readonly string[] }): string {
  const best = vote.first === file.main ? file.main : clearlyBest(vote.scores(), file);
  return scriptOf(text) === scriptOfLanguage(best) ? best : "";
}

function clearlyBest(
  scores: Readonly<Record<string, number>>,
  { main, candidates }: { main: string; candidates: readonly string[] },
): string {
  let best = main;
  let score = CLEARLY * (scores[main] ?? 0);
  for (const language of candidates)
    if (language !== main && (scores[language] ?? 0) > score) {
      best = language;
      score = scores[language] ?? 0;
    }
  return best;
}

function tellsByScript(text: string): boolean {
  const script = scriptOf(text);
  return script !== "Latin" && script !== "Cyrillic" && script !== "";
}

function byCount([nameA, a]: readonly [string, number], [nameB, b]: readonly [string, number]): number {
  return b - a || (nameA < nameB ? -1 : 1);
}

function tally(languages: readonly string[]): [string, number][] {
  const votes = new Map<string, number>();
  for (const language of languages) if (language !== "") votes.set(language, (votes.get(language) ?? 0) + 1);
  return [...votes].sort(byCount);
}
