import { wilsonInterval } from "../../measures/proportion.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import { CLTV_NAMES, type CltvName, type ValueGap } from "../../value/names.ts";
import type { ReportDocument, Value } from "../document.ts";
import { finePercent, moneyPer, shareRange } from "./amounts.ts";
import { figures, named, NONE, type ReportTable } from "./table.ts";

export type Churn = NonNullable<Value["churn"]>;
export type Lifetime = NonNullable<Value["lifetime"]>;

/** Who has left and who stays: `Churn 2.4% (95% interval 2.2% to 2.6%): 493 of 20,674; retention 97.6%.` */
export function churnSentences({ churn }: Value, speech: Speech = ENGLISH): string[] {
  if (churn === null) return [];
  const { t, whole } = speech;
  if (churn.churn === null || churn.retention === null) return [t("There were no customers at the start: no churn.")];
  const facts = {
    churn: sharePer(finePercent(churn.churn, speech), churn.per, speech),
    retention: finePercent(churn.retention, speech),
    range: churn.interval === null ? NONE : shareRange(churn.interval, speech),
    left: whole(churn.left),
    start: whole(churn.start),
  };
  const rate =
    churn.from === "counts"
      ? t(
          "Churn {churn} (95% interval {range}): {left} of {start} customers, by the counts that were given; retention {retention}.",
          facts,
        )
      : t("Churn {churn} (95% interval {range}): {left} of {start} accounts, by “{column}”; retention {retention}.", {
          ...facts,
          column: churn.column ?? "",
        });
  return churn.per === null ? [rate, t("Nobody says over what time.")] : [rate];
}

function sharePer(text: string, per: Churn["per"], { t }: Speech): string {
  if (per === "month") return t("{share} a month", { share: text });
  return per === "year" ? t("{share} a year", { share: text }) : text;
}

/** Churn by band; null where it is not known by band. */
export function churnTable({ churn }: Value): ReportTable | null {
  if (churn === null || churn.bands.length === 0) return null;
  return {
    caption: "Who has left, by band",
    columns: [
      named("Band", "Of the account’s answer; of several the worst."),
      figures("Accounts"),
      figures("Left"),
      figures("Churn"),
      figures("95% interval", "Wilson."),
    ],
    rows: churn.bands.map(({ band, accounts, left, churn: share, interval }) => ({
      faint: accounts < 30,
      cells: [
        `${BAND_NAMES[band]}${accounts < 30 ? " (low n)" : ""}`,
        ENGLISH.whole(accounts),
        ENGLISH.whole(left),
        share === null || accounts < 10 ? NONE : finePercent(share),
        interval === null || accounts < 10 ? NONE : shareRange(interval),
      ],
    })),
  };
}

const BAND_NAMES = { promoter: "Promoters", passive: "Passives", detractor: "Detractors" } as const;

/**
 * What the file's own churn says of the rates of revenue at risk: null where it does not speak of bands. A rate above the
 * upper end of the churn of its band is far from what the file shows.
 */
export function ratesCheck({ value, revenue }: ReportDocument, speech: Speech = ENGLISH): string | null {
  const bands = value?.churn?.bands ?? [];
  const detractors = bands.find(({ band }) => band === "detractor");
  if (detractors === undefined || detractors.churn === null || revenue === null) return null;
  const [, high = 1] = wilsonInterval(detractors.left, detractors.accounts) ?? [];
  if (detractors.accounts < 30 || revenue.rates.shortTerm <= high) return null;
  return speech.t(
    "The rate for the short term is far above what this file shows so far: {left} of detractors have left, and {rate} of their revenue is counted as at risk. A rate of your own can be set.",
    { left: finePercent(detractors.churn, speech), rate: speech.percent(revenue.rates.shortTerm) },
  );
}

/** When the first payment that counts comes. */
export function variantName(variant: CltvName, { t }: Speech = ENGLISH): string {
  switch (variant) {
    case "now":
      return t("first payment now");
    case "period-end":
      return t("first payment at the end of the period");
    case "renewal":
      return t("first payment at the first renewal");
  }
}

/** m: margin, d: discount, r: retention, all per the same period. */
export const FORMULAS: Readonly<Record<CltvName, string>> = {
  now: "m (1 + d) / (1 + d − r)",
  "period-end": "m / (1 + d − r)",
  renewal: "m r / (1 + d − r)",
};

/** The value of a mean customer in the three ways of counting. */
export function lifetimeTable({ value, revenue }: ReportDocument): ReportTable | null {
  const lifetime = value?.lifetime ?? null;
  if (lifetime === null) return null;
  return {
    caption: lifetimeName(lifetime),
    columns: [named("Variant"), named("How"), figures("A customer")],
    rows: CLTV_NAMES.map((variant) => {
      const own = lifetime.perCustomer[variant];
      const chosen = variant === lifetime.firstPayment ? " (used below)" : "";
      const amount = own === null ? NONE : ENGLISH.shortMoney(own, revenue?.currency ?? null);
      return { faint: false, cells: [`${variantName(variant)}${chosen}`, FORMULAS[variant], amount] };
    }),
  };
}

/** Without a margin it is revenue that is added up, and is called so. */
export function lifetimeName({ marginFrom }: Lifetime, { t }: Speech = ENGLISH): string {
  return marginFrom === "revenue" ? t("Revenue over a customer’s time to come") : t("Customer lifetime value");
}

/** What all customers are worth and how much of it is at risk. */
export function lifetimeSentence({ value, revenue }: ReportDocument, speech: Speech = ENGLISH): string | null {
  const lifetime = value?.lifetime ?? null;
  if (lifetime === null) return null;
  const { t, whole, shortMoney } = speech;
  const currency = revenue?.currency ?? null;
  const facts = {
    each: shortMoney(lifetime.perCustomer[lifetime.firstPayment] ?? 0, currency),
    variant: variantName(lifetime.firstPayment, speech),
    total: shortMoney(lifetime.total, currency),
    accounts: whole(lifetime.accounts),
  };
  return lifetime.atRisk === null
    ? t("{each} a customer ({variant}), {total} in all; accounts: {accounts}.", facts)
    : t("{each} a customer ({variant}), {total} in all; accounts: {accounts}. At risk by the rates above: {risk}.", {
        ...facts,
        risk: shortMoney(lifetime.atRisk, currency),
      });
}

/** Every assumption that a lifetime value rests on, or what is missing for one. */
export function lifetimeAssumptions({ value, revenue }: ReportDocument, speech: Speech = ENGLISH): string[] {
  if (value === null) return [];
  if (value.lifetime === null) return value.gaps.map((gap) => gapSentence(gap, speech));
  const { t } = speech;
  return [
    marginSentence(value, revenue?.currency ?? null, speech),
    retentionSentence(value.lifetime, value, speech),
    value.lifetime.discountFrom === "none"
      ? t("Discount d: none, so money of later years counts in full; a rate can be set.")
      : t("Discount d: {rate}.", {
          rate: sharePer(finePercent(value.lifetime.discount, speech), value.lifetime.per, speech),
        }),
    t("Margin and retention are taken to stay as they are, and no end is set."),
  ];
}

function marginSentence({ lifetime, columns }: Value, currency: string | null, speech: Speech): string {
  const { t, shortMoney } = speech;
  if (lifetime === null) return "";
  const amount = moneyPer(shortMoney(lifetime.margin, currency), lifetime.per, speech);
  switch (lifetime.marginFrom) {
    case "column":
      return t("Margin m: {amount} on average, from “{column}”.", { amount, column: columns.margin ?? "" });
    case "rate":
      return t("Margin m: {amount} on average, the share of revenue that was set.", { amount });
    case "amount":
      return t("Margin m: {amount} an account, as it was set.", { amount });
    case "revenue":
      return t("Margin m: not known, so the whole revenue stands for it, {amount} on average. The profit is less.", {
        amount,
      });
  }
}

function retentionSentence(
  { retention, retentionFrom, meanTenure, per }: Lifetime,
  value: Value,
  speech: Speech,
): string {
  const { t, decimal } = speech;
  const share = sharePer(finePercent(retention, speech), per, speech);
  switch (retentionFrom) {
    case "column":
      return t("Retention r: {share} on average, from “{column}”.", { share, column: value.columns.retention ?? "" });
    case "rate":
      return t("Retention r: {share}, as it was set.", { share });
    case "counts":
      return t("Retention r: {share}, by the counts of customers that were given.", { share });
    case "churned":
      return t("Retention r: {share}, by “{column}”.", { share, column: value.columns.churned ?? "" });
    case "tenure":
      return t(
        "Retention r: {share}, worked out from “{column}”: customers have stayed {months} months on average and are taken to stay as long again, which holds where as many come as go and the risk of leaving does not change with time.",
        { share, column: value.columns.tenure ?? "", months: decimal(meanTenure ?? 0, 1) },
      );
  }
}

function gapSentence(gap: ValueGap, { t }: Speech): string {
  switch (gap) {
    case "no-margin":
      return t("No lifetime value: neither margin nor revenue is known.");
    case "no-period":
      return t("No lifetime value: nobody says whether the revenue is a month’s or a year’s.");
    case "no-retention":
      return t("No lifetime value: nobody says how many customers stay over a month or a year.");
    case "no-end":
      return t("No lifetime value: with this retention and discount the sum has no end.");
  }
}
