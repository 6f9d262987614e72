import type { Measure } from "../engine/report/document.ts";

/** The reader's language and conventions: words from the editor, numbers and dates from the browser. */
export interface Locale {
  /** Translation of an English sentence; `{name}` stands for a value. */
  readonly t: (english: string, values?: Readonly<Record<string, string>>) => string;
  /** `1234` → `1,234`. */
  readonly whole: (count: number) => string;
  /** With a sign and a fixed number of digits: `+4.2`, `−31`, `0`. */
  readonly signed: (value: number, digits: number) => string;
  /** A share 0…1 as whole percent; what is there but rounds to nothing is `<1%`, what is not quite all is `>99%`. */
  readonly percent: (share: number) => string;
  /** The headline measure: NPS `+23`, CSAT `78%`, a mean `4.21`. */
  readonly measured: (value: number, measure: Measure) => string;
  /** A difference of two headline measures. */
  readonly difference: (value: number, measure: Measure) => string;
  /** `[-6.1, -2.3]` → `−6.1 to −2.3`. */
  readonly range: (interval: readonly [number, number], format: (value: number) => string) => string;
  /** Rounded to whole units; the currency is a code, a sign as the file has it, or unknown. */
  readonly money: (amount: number, currency: string | null) => string;
  /** The sign or code that heads a column of money, "" where the file names none. */
  readonly currencySign: (currency: string | null) => string;
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
  const t: Locale["t"] = (english, values = {}) =>
    (words[english] ?? english).replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);

  const whole = numbers({ maximumFractionDigits: 0 });
  const percent = numbers({ style: "percent" });
  const signed = [0, 1, 2].map((digits) => numbers({ signDisplay: "exceptZero", ...fixed(digits) }));
  const seconds = numbers({ style: "unit", unit: "second", unitDisplay: "narrow", ...fixed(1) });
  const mean = numbers(fixed(2));
  const languages = new Intl.DisplayNames(tag, { type: "language" });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" });

  const signedTo: Locale["signed"] = (value, digits) => (signed[digits] ?? whole)(value);
  const currencySign: Locale["currencySign"] = (currency) => {
    if (currency === null) return "";
    const part = isCode(currency) ? partOf(tag, currency) : undefined;
    return part ?? currency;
  };
  return {
    t,
    whole,
    signed: signedTo,
    percent: (share) => {
      if (share > 0 && share < 0.005) return `<${percent(0.01)}`;
      return share >= 0.995 && share < 1 ? `>${percent(0.99)}` : percent(share);
    },
    measured: (value, measure) => {
      if (measure === "nps") return signedTo(value, 0);
      return measure === "csat" ? percent(value / 100) : mean(value);
    },
    difference: (value, measure) => signedTo(value, measure === "mean" ? 2 : 1),
    range: ([low, high], format) => t("{low} to {high}", { low: format(low), high: format(high) }),
    money: (amount, currency) => {
      if (currency === null) return whole(amount);
      if (!isCode(currency)) return `${whole(amount)} ${currency}`;
      return numbers({ style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 })(
        amount,
      );
    },
    currencySign,
    language: (code) => languages.of(code) ?? code,
    day: (iso) => {
      const date = new Date(`${iso}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? iso : days.format(date);
    },
    seconds: (ms) => seconds(ms / 1000),
  };
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
