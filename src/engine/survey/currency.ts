/** Signs and words of currencies, longest first where one holds another; those with no single country keep their sign. */
const CURRENCIES: readonly (readonly [pattern: string, name: string])[] = [
  ["US\\s?\\$|USD|доллар\\p{L}*|dollars?|долл\\.?", "USD"],
  ["€|euros?|eur(?:ų|ai|ais|u|ui)?|евро", "EUR"],
  ["£|GBP", "GBP"],
  ["₽|RUB|RUR|рубл\\p{L}*|руб\\.?|р\\.|р", "RUB"],
  ["₴|UAH|грн\\.?", "UAH"],
  ["₸|KZT|тенге|тг\\.?", "KZT"],
  ["BYN|Br", "BYN"],
  ["zł|PLN", "PLN"],
  ["Kč|CZK", "CZK"],
  ["Ft|HUF", "HUF"],
  ["CHF|Fr\\.", "CHF"],
  ["₹|INR|Rs\\.?", "INR"],
  ["₺|TRY|TL", "TRY"],
  ["₪|ILS", "ILS"],
  ["₩|KRW", "KRW"],
  ["JPY|円", "JPY"],
  ["CNY|RMB|元", "CNY"],
  ["C\\$|CAD", "CAD"],
  ["A\\$|AUD", "AUD"],
  ["S\\$|SGD", "SGD"],
  ["NZ\\$|NZD", "NZD"],
  ["HK\\$|HKD", "HKD"],
  ["R\\$|BRL", "BRL"],
  ["SEK", "SEK"],
  ["NOK", "NOK"],
  ["DKK", "DKK"],
  ["kr\\.?", "kr"],
  ["¥", "¥"],
  ["\\$", "$"],
];

/** A group for each currency. A word must not begin or end inside another one; a sign stands anywhere. */
const ANY = new RegExp(`(?<!\\p{L})(?:${CURRENCIES.map(([pattern]) => `(${pattern})`).join("|")})(?!\\p{L})`, "giu");

/** The currency that a text names and the text without it; null when it names none. Of several the first of the list counts. */
export function currencyIn(text: string): { readonly currency: string | null; readonly rest: string } {
  // Most amounts carry none, and a plain number can carry none.
  if (/^[\d.,]*$/.test(text)) return { currency: null, rest: text };
  const none = CURRENCIES.length;
  let found = none;
  let rest = text;
  for (const match of text.matchAll(ANY)) {
    const rank = match.slice(1).findIndex((group: string | undefined) => group !== undefined);
    if (rank >= found) continue;
    found = rank;
    rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  }
  return { currency: CURRENCIES[found]?.[1] ?? null, rest };
}
