import { createRandom, randomBelow } from "../../src/engine/random.ts";
import { COMMON, TOPICS } from "./words.ts";

/** Names, places and slips of the pen: many, each of them rare. */
const RARE_WORDS = 30_000;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo za bri cla dre flo gri ste tro".split(" ");
const SHARES = { common: 0.6, own: 0.28, foreign: 0.06 };

/** One made-up answer. */
export interface MadeComment {
  readonly id: string;
  /** 0 … 10. */
  readonly score: number;
  readonly comment: string;
  /** What it talks about: 0 … 19. */
  readonly topic: number;
}

/**
 * Answers for timing: 3 to 40 words, 15 on average, frequencies falling as 1 / rank within the common words, the words of a
 * topic and a long tail of rare ones. The same number and seed give the same answers.
 */
export function* madeComments(count: number, seed: number): Generator<MadeComment> {
  const random = createRandom(seed);
  const rare = Array.from({ length: RARE_WORDS }, (_, rank) => rareWord(rank));
  const ofCommon = zipf(COMMON, random);
  const ofRare = zipf(rare, random);
  const ofTopic = TOPICS.map((words) => zipf(words, random));
  const topicOf = zipf([...TOPICS.keys()], random, 4);
  const anyTopic = (): number => randomBelow(TOPICS.length, random);
  const wordAbout = (topic: number): string => ofTopic[topic]?.() ?? "";
  for (let index = 0; index < count; index++) {
    const topic = topicOf();
    const length = 3 + Math.min(37, Math.floor(-12.6 * Math.log(1 - random())));
    const words = Array.from({ length }, () => {
      const draw = random();
      if (draw < SHARES.common) return ofCommon();
      if (draw < SHARES.common + SHARES.own) return wordAbout(topic);
      if (draw < SHARES.common + SHARES.own + SHARES.foreign) return wordAbout(anyTopic());
      return ofRare();
    });
    const comment = `${sentence(words)}.`;
    yield { id: `c${index + 1}`, score: Math.min(10, (topic % 5) + 3 + randomBelow(6, random)), comment, topic };
  }
}

/** Draws with a probability that falls as 1 / (rank + offset). */
function zipf<Item>(items: readonly Item[], random: () => number, offset = 1): () => Item {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let rank = 0; rank < items.length; rank++) sums[rank] = sum += 1 / (rank + offset);
  return () => {
    const target = random() * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return items[low] as Item;
  };
}

/** A number as a word: its digits to the base of the syllables, two of them at least. */
function rareWord(rank: number): string {
  let word = "";
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? "";
  return word;
}

function sentence(words: readonly string[]): string {
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
