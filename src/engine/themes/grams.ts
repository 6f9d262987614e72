import { keyCounts } from "./keyCounts.ts";
import type { Reading } from "./reading.ts";

/** The runs of one length that are frequent enough. */
export interface Grams {
  readonly length: number;
  /** Place → number of the run that begins there, 1 … `count`; 0 for none. */
  readonly ids: Uint32Array;
  readonly count: number;
}

/** Single words, whatever their inflection: their codes. */
export function singleWords({ codes, codeCount }: Reading): Grams {
  return { length: 1, ids: codes, count: codeCount - 1 };
}

/**
 * The runs of one word more that occur `least` times. A run is frequent only when the two shorter ones within it are, so that
 * most places are never counted; the shorter run's number and the next word's code make an exact key. Source: Agrawal & Srikant
 * 1994 (a priori).
 */
export function longerGrams({ codes, codeCount }: Reading, shorter: Grams, least: number): Grams {
  const { length, ids } = shorter;
  const counts = keyCounts();
  const keyAt = (place: number): number => {
    const first = ids[place] ?? 0;
    // Without a run at the next place a gap or a rare word follows.
    return first === 0 || (ids[place + 1] ?? 0) === 0 ? 0 : first * codeCount + (codes[place + length] ?? 0);
  };
  for (let place = 0; place < ids.length; place++) {
    const key = keyAt(place);
    if (key > 0) counts.add(key);
  }
  const count = counts.number(least);
  const longer = new Uint32Array(ids.length);
  for (let place = 0; place < ids.length; place++) {
    const key = keyAt(place);
    if (key > 0) longer[place] = counts.numberOf(key);
  }
  return { length: length + 1, ids: longer, count };
}

/** The places of every run, one run after the other: run n's are `places[starts[n] … starts[n + 1])`, ascending. */
export function placesOf({ ids, count }: Grams): { starts: Uint32Array; places: Uint32Array } {
  const starts = new Uint32Array(count + 2);
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place] ?? 0;
    if (id > 0) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  }
  for (let id = 1; id < starts.length; id++) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
  const places = new Uint32Array(starts[count + 1] ?? 0);
  const next = starts.slice();
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place] ?? 0;
    if (id === 0) continue;
    const at = next[id] ?? 0;
    places[at] = place;
    next[id] = at + 1;
  }
  return { starts, places };
}
