import { createRandom, randomBelow } from "../random.ts";

/** Keeps some items of a stream whose length nobody knows, each with the same chance. */
export interface StreamSample<Item> {
  readonly add: (item: Item) => void;
  readonly kept: readonly Item[];
  /** Items seen so far. */
  readonly seen: () => number;
}

/** `most`: items kept. Source: Vitter 1985, algorithm R. */
export function sampleStream<Item>(most: number, seed: number): StreamSample<Item> {
  const random = createRandom(seed);
  const kept: Item[] = [];
  let seen = 0;
  return {
    kept,
    seen: () => seen,
    add(item) {
      const place = seen < most ? seen : randomBelow(seen + 1, random);
      seen++;
      if (place < most) kept[place] = item;
    },
  };
}
