import { filled, type Speech } from "../engine/speech.ts";

/** The reader's language and conventions: words from the editor, numbers and dates in the language of the words. */
export interface Locale extends Speech {
  /** `[-6.1, -2.3]` → `−6.1 to −2.3`. */
  readonly range: (interval: readonly [number, number], format: (value: number) => string) => string;
  /** Rounded to whole units; the currency is a code, a sign as the file has it, or unknown. */
  readonly money: (amount: number, currency: string | null) => string;
  /** A language's name, from its ISO 639-1 code. */
  readonly language: (code: string) => string;
  /** An ISO day as people write it. */
  readonly day: (iso: string) => string;
  readonly seconds: (ms: number) => string;
}

/** `tag`: BCP 47, of numbers and dates. `words`: English sentence → translation. */
export function localeOf(tag: string, words: Readonly<Record<string, string>>): Locale {
  const numbers = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(tag, options);
    // Many locales write the hyphen, which is too short to be seen beside a figure.
    return (value) => format.format(value).replaceAll("-", "−");
  };
  const fixed = (digits: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const t: Locale["t"] = (english, values) => filled(words[english] ?? english, values);

  const whole = numbers({ maximumFractionDigits: 0 });
  const percent = numbers({ style: "percent" });
  const signed = [0, 1, 2].map((digits) => numbers({ signDisplay: "exceptZero", ...fixed(digits) }));
  const decimals = [0, 1, 2, 3].map((digits) => numbers(fixed(digits)));
  const seconds = numbers({ style: "unit", unit: "second", unitDisplay: "narrow", ...fixed(1) });
  const languages = new Intl.DisplayNames(tag, { type: "language" });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" });

  const signedTo: Locale["signed"] = (value, digits) => (signed[digits] ?? whole)(value);
  const currencySign: Locale["currencySign"] = (currency) => {
    if (currency === null) return "";
    const part = isCode(currency) ? partOf(tag, currency) : undefined;
    return part ?? currency;
  };
  const decimal: Locale["decimal"] = (value, digits) => (decimals[digits] ?? whole)(value);
  const inCurrency = (amount: number, currency: string | null, options: Intl.NumberFormatOptions): string => {
    if (currency === null) return numbers(options)(amount);
    if (!isCode(currency)) return `${numbers(options)(amount)} ${currency}`;
    return numbers({ style: "currency", currency, currencyDisplay: "narrowSymbol", ...options })(amount);
  };
  return {
    t,
    whole,
    decimal,
    signed: signedTo,
    percent: (share) => {
      if (share > 0 && share < 0.005) return `<${percent(0.01)}`;
      return share >= 0.995 && share < 1 ? `>${percent(0.99)}` : percent(share);
    },
    measured: (value, measure) => {
      if (measure === "nps") return signedTo(value, 0);
      return measure === "csat" ? percent(value / 100) : decimal(value, 2);
    },
    difference: (value, measure) => signedTo(value, measure === "mean" ? 2 : 1),
    range: ([low, high], format) => t("{low} to {high}", { low: format(low), high: format(high) }),
    money: (amount, currency) => inCurrency(amount, currency, { maximumFractionDigits: 0 }),
    shortMoney: (amount, currency) => inCurrency(amount, currency, { notation: "compact" }),
    currencySign,
    language: (code) => languages.of(code) ?? code,
    day: (iso) => {
      const date = new Date(`${iso}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? iso : days.format(date);
    },
    seconds: (ms) => seconds(ms / 1000),
  };
}

/**
 * The tag of numbers and dates for a page whose words are in `language`: the first of the reader's own `preferred` tags
 * that is of this language, which knows the country as well (`en-GB`), else the language itself.
 */
export function localeTag(language: string, preferred: readonly string[]): string {
  const base = (tag: string): string => tag.toLowerCase().split(/[-_]/u, 1)[0] ?? "";
  return preferred.find((tag) => base(tag) === base(language)) ?? (language === "" ? "en" : language);
}

/** What `Intl` takes for a currency. */
function isCode(currency: string): boolean {
  return /^[A-Z]{3}$/u.test(currency);
}

function partOf(tag: string, currency: string): string | undefined {
  return new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find((part) => part.type === "currency")?.value;
}
