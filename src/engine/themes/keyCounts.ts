/** Counts whole numbers up to 2^53, of which most are met once or twice: no object a key, two typed arrays. */
export interface KeyCounts {
  /** Counts a key, which is positive. */
  add(key: number): void;
  /** Numbers the keys that were added `least` times from 1 on and returns how many they are; the last thing before asking. */
  number(least: number): number;
  /** The number of a key, 0 for one that was too rare. */
  numberOf(key: number): number;
}

const FIRST_SIZE = 1 << 12;
/** Beyond this share of full slots the search for a free one grows long. */
const FULL = 0.5;
const HIGH = 2 ** 32;

/** An open-addressing hash table with linear probing. */
export function keyCounts(): KeyCounts {
  let keys = new Float64Array(FIRST_SIZE);
  let values = new Uint32Array(FIRST_SIZE);
  let used = 0;

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    // The product of the low half and of the high one, each with its own odd number, mixed downwards: the mask takes low bits.
    const high = Math.floor(key / HIGH);
    let hash = Math.imul(key - high * HIGH, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Float64Array(4 * oldKeys.length);
    values = new Uint32Array(4 * oldKeys.length);
    for (let slot = 0; slot < oldKeys.length; slot++) {
      const key = oldKeys[slot] ?? 0;
      if (key === 0) continue;
      const moved = slotOf(key);
      keys[moved] = key;
      values[moved] = oldValues[slot] ?? 0;
    }
  };
  return {
    add(key) {
      let slot = slotOf(key);
      if (keys[slot] === 0) {
        if (++used > FULL * keys.length) {
          grow();
          slot = slotOf(key);
        }
        keys[slot] = key;
      }
      values[slot] = (values[slot] ?? 0) + 1;
    },
    number(least) {
      let numbers = 0;
      for (let slot = 0; slot < values.length; slot++) values[slot] = (values[slot] ?? 0) >= least ? ++numbers : 0;
      return numbers;
    },
    numberOf: (key) => values[slotOf(key)] ?? 0,
  };
}
