import { ENGLISH, type Speech } from "./speech.ts";

/**
 * A sentence or a clause as data, so that whoever shows it can say it in the reader's language and write its numbers as the
 * reader does. Made by {@link phrase}.
 */
export interface Phrase {
  /** English; `{name}` stands for a value. */
  readonly pattern: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** A number, a text of the survey's own (a name, a cell), or a clause that is itself to be translated. */
type PhraseValue = number | string | Phrase;

/**
 * `pattern`: a literal, for the words of other languages are gathered from the sources. It stands for any number, so it
 * names what is counted and gives the number after it (“Rows without any content: {rows}”): languages have up to six
 * plurals.
 */
export function phrase(pattern: string, values: Phrase["values"] = {}): Phrase {
  return { pattern, values };
}

/** The phrase in the language of `speech`. */
export function said({ pattern, values }: Phrase, speech: Speech = ENGLISH): string {
  const { t: translated } = speech;
  const texts = Object.entries(values).map(([name, value]) => [name, saidValue(value, speech)]);
  return translated(pattern, Object.fromEntries(texts) as Record<string, string>);
}

function saidValue(value: PhraseValue, speech: Speech): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? number(value, speech) : said(value, speech);
}

/** Two decimals at most, and no zeros at their end. */
function number(value: number, { decimal }: Speech): string {
  const hundredths = Math.round(value * 100);
  if (hundredths % 100 === 0) return decimal(value, 0);
  return decimal(value, hundredths % 10 === 0 ? 1 : 2);
}
