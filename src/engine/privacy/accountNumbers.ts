import { matchesOf } from "./matches.ts";
import type { Span } from "./redact.ts";

/** Things of which a customer has one, by whose number the customer is known. */
const THINGS = [
  "orders?|invoices?|accounts?|customers?|clients?|users?|tickets?|cases?|contracts?|polic(?:y|ies)|bookings?|reservations?|tracking|shipments?|parcels?|reference|ref|membership|members?|claims?|subscriptions?|passport|licen[cs]e|serial|meter|confirmation|complaint|incident|request",
  "заказ\\p{L}*|договор\\p{L}*|сч[её]т\\p{L}*|аккаунт\\p{L}*|полис\\p{L}*|заявк\\p{L}*|обращени\\p{L}*|тикет\\p{L}*|брон\\p{L}*|клиент\\p{L}*|абонент\\p{L}*|паспорт\\p{L}*|снилс|инн|чек\\p{L}*|накладн\\p{L}*|трек\\p{L}*|посылк\\p{L}*|жалоб\\p{L}*|карт\\p{L}*",
  "užsakym\\p{L}*|sąskait\\p{L}*|sutart\\p{L}*|klient\\p{L}*|paskyr\\p{L}*|biliet\\p{L}*|rezervacij\\p{L}*|siunt\\p{L}*|užklaus\\p{L}*|skund\\p{L}*|abonent\\p{L}*|prašym\\p{L}*|asmens kod\\p{L}*|poliso|kvito",
  "bestell\\p{L}*|kunden\\p{L}*|rechnung\\p{L}*|auftrag\\p{L}*|vertrag\\p{L}*|konto\\p{L}*|vorgang\\p{L}*|buchung\\p{L}*|reservierung\\p{L}*|sendung\\p{L}*|ticket\\p{L}*|mitglieds?\\p{L}*|police\\p{L}*|fall\\p{L}*|reklamation\\p{L}*|personalausweis\\p{L}*",
  "commande|facture|compte|contrat|dossier|client|réservation|colis",
].join("|");
const NUMBER_WORDS = "number|num|no|nr|id|code|номер\\p{L}*|ном|numer\\p{L}*|kod\\p{L}*|nummer|numéro|n°|№|#";
const CODE = "(?=[\\p{L}\\p{N}/_-]*\\d)[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}]*(?:[/_-][\\p{Lu}\\p{N}]+)*";
/** With the word for a number or a sign of one between: four digits are enough, years too. */
const NAMED = new RegExp(
  `(?<!\\p{L})(?:${THINGS})[^\\p{L}\\p{N}#№]{0,2}(?:(?:was|is|war|ist|был|buvo|:)\\s?)?(?:(?:${NUMBER_WORDS})[.:]?\\s?)+(?:(?:was|is|war|ist|:)\\s?)?(?<datum>${CODE})(?![\\p{L}\\p{N}])`,
  "gdiu",
);
/** Right behind the thing. */
const BARE = new RegExp(
  `(?<!\\p{L})(?:${THINGS})[\\s:]{1,2}(?<datum>${CODE})(?![\\p{L}\\p{N}]|[.,]\\d|\\s?[%€$£₽])`,
  "gdiu",
);
const SIGNED = /(?<![\p{L}\p{N}])(?:#|№|Nr\.? ?|No\. ?)(?<datum>\d[\d-]{4,})(?![\p{L}\p{N}])/dgu;
/** Letters and digits together, as systems number things: "INV-2026-00417". */
const COINED = /(?<![\p{L}\p{N}])(?<datum>\p{Lu}{1,5}[-_/]?\d{6,}|\p{Lu}{2,5}(?:[-/]\d{2,}){2,})(?![\p{L}\p{N}])/dgu;
/** So many digits in a row count nothing. */
const LONG = /(?<![\p{L}\p{N}.,])(?<datum>\d{9,}|\d{3}-\d{2}-\d{4})(?![\p{L}\p{N}]|[.,]\d)/dgu;

const digitsOf = (datum: string): number => datum.replace(/\D/gu, "").length;
const isYear = (datum: string): boolean => /^(?:19|20)\d\d$/u.test(datum);

/** As timetables write it: 0800. */
const isTime = (datum: string): boolean => /^[0-2]\d[0-5]\d$/u.test(datum) && /^0|00$/u.test(datum);

/** Numbers of orders, accounts, contracts, tickets and the like. */
export function* findAccounts(text: string): Generator<Span> {
  yield* matchesOf(text, NAMED, (datum) => digitsOf(datum) >= 3);
  yield* matchesOf(text, BARE, (datum) => digitsOf(datum) >= 4 && !isYear(datum) && !isTime(datum));
  yield* matchesOf(text, SIGNED);
  yield* matchesOf(text, COINED);
  yield* matchesOf(text, LONG);
}
