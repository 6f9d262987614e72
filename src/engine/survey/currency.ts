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

const MATCHERS = CURRENCIES.map(([pattern, name]) => ({
  // A word must not begin or end inside another one; a sign stands anywhere.
  expression: new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "iu"),
  name,
}));

/** The currency that a text names and the text without it; null when it names none. */
export function currencyIn(text: string): { readonly currency: string | null; readonly rest: string } {
  // Most amounts carry none, and a plain number can carry none.
  if (/^[\d.,]*$/.test(text)) return { currency: null, rest: text };
  for (const { expression, name } of MATCHERS) {
    const match = expression.exec(text);
    if (match) return { currency: name, rest: text.slice(0, match.index) + text.slice(match.index + match[0].length) };
  }
  return { currency: null, rest: text };
}
