/** Score of each language, by its number in the table. */
type Scores = Readonly<Record<number, number>>;

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Digits that one score of one language takes. */
const PAIR = 3;

/**
 * A detector’s table of n-grams that is unpacked when it is first asked, each entry when its n-gram first is.
 * `words`: the n-grams, a line each. `scores`: for each n-gram in turn, its languages in ascending order, three digits of
 * base64 each: the language's number, then twice its score, one more where it is the n-gram's last.
 */
export function createNgramTable(words: string, scores: string): Readonly<Record<string, Scores | undefined>> {
  let table: Map<string, number | Scores> | null = null;
  return new Proxy<Record<string, Scores | undefined>>(
    {},
    {
      get(_, word) {
        if (typeof word !== "string") return undefined;
        table ??= placesOf(words, scores);
        const entry = table.get(word);
        if (typeof entry !== "number") return entry;
        const read = scoresAt(scores, entry);
        table.set(word, read);
        return read;
      },
    },
  );
}

/** Where the scores of each n-gram begin. */
function placesOf(words: string, scores: string): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  for (const word of words.split("\n")) {
    places.set(word, place);
    while (!isLast(scores, place)) place += PAIR;
    place += PAIR;
  }
  return places;
}

function scoresAt(scores: string, from: number): Scores {
  const found: Record<number, number> = {};
  for (let place = from; ; place += PAIR) {
    found[digitAt(scores, place)] = (digitAt(scores, place + 1) * DIGITS.length + digitAt(scores, place + 2)) >> 1;
    if (isLast(scores, place)) return found;
  }
}

function isLast(scores: string, place: number): boolean {
  return (digitAt(scores, place + PAIR - 1) & 1) === 1;
}

const VALUES = new Uint8Array(128);
Array.from(DIGITS).forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

function digitAt(scores: string, place: number): number {
  return VALUES[scores.charCodeAt(place)] ?? 0;
}
