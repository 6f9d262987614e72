import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { buildCorpus } from "../../../src/engine/text/corpus.ts";
import { countTerms, tfidf } from "../../../src/engine/text/matrix.ts";

const TOPICS = [
  ["router", "signal", "wifi", "coverage", "bedroom", "drops"],
  ["invoice", "billing", "amount", "charged", "refund", "payment"],
  ["technician", "visit", "appointment", "installation", "waited", "morning"],
  ["channels", "movies", "football", "screen", "remote", "subtitles"],
];

/** Comments made of the words of one topic each, and which topic that was. Words of every topic strew in as noise. */
export function topicComments(count: number, seed: number): { texts: string[]; topics: number[] } {
  const random = createRandom(seed);
  const any = TOPICS.flat();
  const topics = Array.from({ length: count }, () => randomBelow(TOPICS.length, random));
  const texts = topics.map((topic) => {
    const words = TOPICS[topic] ?? [];
    const pick = (from: readonly string[]): string => from[randomBelow(from.length, random)] ?? "";
    return [pick(words), pick(words), pick(words), pick(words), random() < 0.3 ? pick(any) : pick(words)].join(" ");
  });
  return { texts, topics };
}

export function matricesOf(texts: readonly string[]) {
  const corpus = buildCorpus(texts, { documents: texts.length, languages: ["en"], stopWords: { add: [], keep: [] } });
  const counts = countTerms(corpus, 2);
  return { counts, weights: tfidf(counts, counts), sample: Uint32Array.from(texts.keys()) };
}

/** Share of documents whose cluster's commonest topic is their own. */
export function purity(clusters: ArrayLike<number>, topics: readonly number[]): number {
  const tallies = new Map<string, number>();
  topics.forEach((topic, document) => {
    const key = `${String(clusters[document])} ${String(topic)}`;
    tallies.set(key, (tallies.get(key) ?? 0) + 1);
  });
  const best = new Map<string, number>();
  for (const [key, count] of tallies) {
    const cluster = key.split(" ")[0] ?? "";
    best.set(cluster, Math.max(best.get(cluster) ?? 0, count));
  }
  return [...best.values()].reduce((sum, count) => sum + count, 0) / topics.length;
}
