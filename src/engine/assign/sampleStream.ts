import { createRandom, randomBelow } from "../random.ts";
import { detached } from "../text/detached.ts";

/** Keeps some texts of a stream whose length nobody knows, each with the same chance. */
export interface StreamSample {
  readonly add: (text: string) => void;
  readonly kept: readonly string[];
  /** Texts seen so far. */
  readonly seen: () => number;
}

/** `most`: texts kept. Source: Vitter 1985, algorithm R. */
export function sampleStream(most: number, seed: number): StreamSample {
  const random = createRandom(seed);
  const kept: string[] = [];
  let seen = 0;
  return {
    kept,
    seen: () => seen,
    add(text) {
      const place = seen < most ? seen : randomBelow(seen + 1, random);
      seen++;
      if (place < most) kept[place] = detached(text);
    },
  };
}
