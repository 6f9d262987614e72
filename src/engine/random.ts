/**
 * A seeded generator of uniform numbers in [0, 1), 32 bits each; the same seed gives the same stream on every machine.
 * Generator: xoshiro128** (Blackman & Vigna 2018), state filled by a Weyl sequence through a murmur finaliser.
 *
 * `seed`: whole number, taken modulo 2³².
 */
export function createRandom(seed: number): () => number {
  let weyl = seed >>> 0;
  const fill = (): number => {
    weyl = (weyl + 0x9e3779b9) >>> 0;
    let z = weyl;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill() || 1;
  return () => {
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 4294967296;
  };
}

/** A whole number in [0, bound). */
export function randomBelow(bound: number, random: () => number): number {
  return Math.floor(random() * bound);
}
