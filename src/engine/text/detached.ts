/** From this length on V8 makes a slice of its parent instead of a copy. */
const SLICED_FROM = 13;

/** The same text, free of the longer one that it was cut from, which would stay in memory for its sake. */
export function detached(text: string): string {
  // V8 copies what it joins; the slice of that copy keeps nothing but the copy.
  return text.length < SLICED_FROM ? text : ` ${text}`.slice(1);
}
