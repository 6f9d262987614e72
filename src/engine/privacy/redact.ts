import { findAccounts } from "./accountNumbers.ts";
import { findNames } from "./personNames.ts";
import { findCards, findIbans } from "./payment.ts";
import { findPhones } from "./phones.ts";
import { findAddresses, findEmails, findLinks } from "./network.ts";

/** What personal data there are, those first that win where two overlap. */
export const PERSONAL_KINDS = ["EMAIL", "LINK", "IBAN", "CARD", "IP", "PHONE", "NUMBER", "NAME"] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A place in a text, [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface PersonalSpan extends Span {
  readonly kind: PersonalKind;
}

const FINDERS: Readonly<Record<PersonalKind, (text: string) => Iterable<Span>>> = {
  EMAIL: findEmails,
  LINK: findLinks,
  IBAN: findIbans,
  CARD: findCards,
  IP: findAddresses,
  PHONE: findPhones,
  NUMBER: findAccounts,
  NAME: findNames,
};

/** What holds none of these has nothing to redact but names. */
const NUMBERED = /[\p{N}@/(]/u;

/**
 * The personal data of a text, by pattern and checksum, in the order of the text: mail addresses, links that carry a token
 * or a user, IBANs, card numbers, network addresses, phone numbers, numbers of orders and accounts, and names that say of
 * themselves that they are names. A name without a sign of being one is not found.
 */
export function findPersonal(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  const kinds = NUMBERED.test(text) ? PERSONAL_KINDS : (["NAME"] as const);
  for (const kind of kinds)
    for (const { start, end } of FINDERS[kind](text))
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ kind, start, end });
  return found.sort((a, b) => a.start - b.start);
}

/** Which placeholder stands for which datum: the same datum has the same one wherever it occurs. */
export interface Ledger {
  readonly given: Map<string, string>;
  readonly counts: Record<PersonalKind, number>;
}

export function newLedger(): Ledger {
  const counts = Object.fromEntries(PERSONAL_KINDS.map((kind) => [kind, 0])) as Record<PersonalKind, number>;
  return { given: new Map(), counts };
}

/** The text with `[EMAIL_1]`, `[NAME_2]` … in place of personal data; what is new is entered into the ledger. */
export function redact(text: string, ledger: Ledger): string {
  let [redacted, at] = ["", 0];
  for (const { kind, start, end } of findPersonal(text)) {
    redacted += text.slice(at, start) + placeholderFor(kind, text.slice(start, end), ledger);
    at = end;
  }
  return at === 0 ? text : redacted + text.slice(at);
}

function placeholderFor(kind: PersonalKind, datum: string, { given, counts }: Ledger): string {
  const key = `${kind} ${kind === "NAME" ? datum : datum.toLowerCase().replace(/[\s().–-]/gu, "")}`;
  let placeholder = given.get(key);
  if (placeholder === undefined) {
    placeholder = `[${kind}_${++counts[kind]}]`;
    given.set(key, placeholder);
  }
  return placeholder;
}
