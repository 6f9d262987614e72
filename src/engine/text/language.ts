import { eld } from "eld/extrasmall";

/** A text shorter than this tells too little of its language to vote. */
const SHORTEST_VOTE = 15;
const VOTERS = 2000;
/** A language counts as the file's own from this share of the votes. */
const OWN_SHARE = 0.08;

/**
 * The languages a file is written in, ISO 639-1, most frequent first; `["en"]` when nothing can be told.
 * `texts`: the comments with content; up to 2,000 of them, evenly spread, vote.
 */
export function languagesOf(texts: readonly string[]): string[] {
  const votes = new Map<string, number>();
  const long = texts.filter((text) => text.length >= SHORTEST_VOTE);
  const voters = long.length > 0 ? long : texts;
  const stride = Math.max(1, Math.floor(voters.length / VOTERS));
  let cast = 0;
  for (let index = 0; index < voters.length; index += stride) {
    const { language } = eld.detect(voters[index] ?? "");
    if (language === "") continue;
    votes.set(language, (votes.get(language) ?? 0) + 1);
    cast++;
  }
  const own = [...votes]
    .filter(([, count]) => count >= Math.max(OWN_SHARE * cast, Math.min(cast, 2)))
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .map(([language]) => language);
  return own.length > 0 ? own : ["en"];
}

/** The likeliest of a file's languages for one text; the first when it cannot be told. */
export function languageOf(text: string, languages: readonly string[]): string {
  const fallback = languages[0] ?? "en";
  if (languages.length < 2) return fallback;
  const scores = eld.detect(text).getScores();
  let best = fallback;
  for (const language of languages) if ((scores[language] ?? 0) > (scores[best] ?? 0)) best = language;
  return best;
}
