import { createRandom, randomBelow } from "../random.ts";

/** A seeded choice of `size` of the candidates without repetition, ascending; all of them when there are no more. */
export function sampleOf(candidates: Uint32Array, size: number, seed: number): Uint32Array {
  if (candidates.length <= size) return candidates;
  const random = createRandom(seed);
  const shuffled = candidates.slice();
  for (let at = 0; at < size; at++) {
    const other = at + randomBelow(shuffled.length - at, random);
    const held = shuffled[at] ?? 0;
    shuffled[at] = shuffled[other] ?? 0;
    shuffled[other] = held;
  }
  return shuffled.slice(0, size).sort();
}
