import { matchesOf } from "./matches.ts";
import type { Span } from "./redact.ts";

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'’-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/dgu;
/** As people write it against robots: "anna (at) example (dot) com". */
const SPELT_EMAIL =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]*\s?[([{]\s?(?:at|эт|собака|eta)\s?[)\]}]\s?[\p{L}\p{N}-]+(?:\s?(?:\.|[([{]\s?(?:dot|punkt|точка|taškas)\s?[)\]}])\s?[\p{L}\p{N}-]+)+/dgiu;

export function* findEmails(text: string): Generator<Span> {
  if (text.includes("@")) yield* matchesOf(text, EMAIL);
  yield* matchesOf(text, SPELT_EMAIL);
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/dgiu;
/** Path parts that only one person has: a long number, a UUID, a long mix of letters and digits. */
const OWN_PART = /^(?:\d{6,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)(?=.*[a-z])[\w~.-]{16,})$/iu;

/** Links that may carry whose they are: with a query, a fragment, a user, or a part of the path that is one person's. */
export function* findLinks(text: string): Generator<Span> {
  for (const { start, end } of matchesOf(text, LINK)) {
    const link = text.slice(start, end).replace(/[.,;:!?)\]}'’]+$/u, "");
    const [, host = "", rest = ""] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/isu.exec(link) ?? [];
    const [path = "", ...behind] = rest.split(/[?#]/u);
    const carries =
      behind.join("").length > 0 || host.includes("@") || path.split("/").some((part) => OWN_PART.test(part));
    if (carries) yield { start, end: start + link.length };
  }
}

const IPV4 =
  /(?<![\p{L}\p{N}.]|[vв]\.? ?|version |версии |версия )(?<datum>\d{1,3}(?:\.\d{1,3}){3})(?![\p{L}\p{N}]|\.\d)/dgiu;
const IPV6 = /(?<![\p{L}\p{N}:])(?<datum>[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\p{L}\p{N}:])/dgiu;

/** Addresses that every home network has (RFC 1918, RFC 1122): they are nobody's. */
const EVERYBODYS = /^(?:10|127|0|255|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./u;

export function* findAddresses(text: string): Generator<Span> {
  yield* matchesOf(
    text,
    IPV4,
    (address) => address.split(".").every((part) => Number(part) <= 255) && !EVERYBODYS.test(address),
  );
  yield* matchesOf(text, IPV6, (address) => {
    const groups = address.split(":");
    const gap = address.includes("::");
    // 10:30:45 is a time of day.
    return gap
      ? /[0-9a-f]{2}/iu.test(address) && groups.length >= 4
      : groups.length === 8 && groups.every((group) => group !== "");
  });
}
