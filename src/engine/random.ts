/** What the next numbers follow from: four 32-bit words. */
export type RandomState = Uint32Array<ArrayBuffer>;

/**
 * The state that a seed stands for: filled by a Weyl sequence through a murmur finaliser.
 *
 * `seed`: whole number, taken modulo 2³².
 */
export function randomState(seed: number): RandomState {
  let weyl = seed >>> 0;
  const fill = (): number => {
    weyl = (weyl + 0x9e3779b9) >>> 0;
    let z = weyl;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return Uint32Array.of(fill(), fill(), fill(), fill() || 1);
}

/** A whole number in [0, 2³²). Generator: xoshiro128** (Blackman & Vigna 2018). */
export function nextWord(state: RandomState): number {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const d = state[3] ?? 0;
  const times5 = Math.imul(b, 5);
  const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
  const e = c ^ a;
  const f = d ^ b;
  state[0] = a ^ f;
  state[1] = b ^ e;
  state[2] = e ^ (b << 9);
  state[3] = (f << 11) | (f >>> 21);
  return result;
}

/** A seeded generator of uniform numbers in [0, 1), 32 bits each; the same seed gives the same stream on every machine. */
export function createRandom(seed: number): () => number {
  return uniform(randomState(seed));
}

/** Uniform numbers in [0, 1) that move a state on. */
export function uniform(state: RandomState): () => number {
  return () => nextWord(state) / 4294967296;
}

/** A whole number in [0, bound). */
export function randomBelow(bound: number, random: () => number): number {
  return Math.floor(random() * bound);
}
