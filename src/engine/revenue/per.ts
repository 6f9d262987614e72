import { headingHolds, phrasesOf } from "../survey/headings.ts";
import type { Column } from "../survey/table.ts";

/** What an amount of revenue is per; `once`: an order, or a whole relationship. */
export const REVENUE_PERIODS = ["month", "year", "once"] as const;
export type RevenuePeriod = (typeof REVENUE_PERIODS)[number];

/** English, Russian, Lithuanian, German, French, Spanish, Polish. */
const PHRASES = {
  month:
    phrasesOf(`monthly, month, per month, mo, mrr, arpu, pcm, в месяц, за месяц, ежемес*, месячн*, мес, на месяц, per men*,
    men, menesi*, menesin*, monatlich*, pro monat, monats*, par mois, mensuel*, al mes, mensual*, miesieczn*, na miesiac`),
  year: phrasesOf(`annual*, yearly, year, per annum, pa, arr, acv, в год, за год, год, годов*, ежегодн*, per metus, metin*, metus,
    jahrlich*, pro jahr, jahres*, par an, annee, annuel*, al ano, anual*, roczn*, na rok, chiffre d affaires`),
  once: phrasesOf(`order*, basket, cart, invoice*, purchase*, ticket, receipt*, ltv, clv, cltv, lifetime, tcv, to date, чек*, заказ*,
    покупк*, krepsel*, uzsakym*, pirkin*, warenkorb*, bestell*, panier, commande*, pedido*, cesta, zamowien*, koszyk*`),
} as const;

/**
 * What the heading of a column of money, or the question behind it, says that its amounts are per; null where both are
 * silent or name several.
 */
export function periodOf({ heading, question }: Pick<Column, "heading" | "question">): RevenuePeriod | null {
  return periodIn(heading) ?? (question === null ? null : periodIn(question));
}

function periodIn(text: string): RevenuePeriod | null {
  const named = REVENUE_PERIODS.filter((period) => headingHolds(text, PHRASES[period]));
  return named.length === 1 ? (named[0] ?? null) : null;
}
