import type { PersonalKind } from "./redact.ts";

/** What each kind of personal data is called: of one, and of many. */
export const KIND_NAMES: Readonly<Record<PersonalKind, readonly [one: string, many: string]>> = {
  EMAIL: ["mail address", "mail addresses"],
  LINK: ["personal link", "personal links"],
  IBAN: ["IBAN", "IBANs"],
  CARD: ["card number", "card numbers"],
  IP: ["IP address", "IP addresses"],
  PHONE: ["phone number", "phone numbers"],
  NUMBER: ["order or account number", "order or account numbers"],
  NAME: ["name", "names"],
};
