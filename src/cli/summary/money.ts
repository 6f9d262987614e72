import type { ReportDocument, Revenue } from "../../engine/report/document.ts";
import { counted, listed, money, percent, signed, whole } from "../../engine/format.ts";
import { atRisk, COUNTS_ONLY_BELOW } from "../../engine/report/order.ts";
import { finePercent, moneyPer, moneyRange } from "../../engine/report/sections/amounts.ts";
import { lifetimeName, variantName, type Churn } from "../../engine/report/sections/value.ts";
import { changeOf, topWhatIf } from "../../engine/report/sections/whatIf.ts";
import { ENGLISH } from "../../engine/speech.ts";

/** What the file is worth and how much of that is at risk. */
export function revenueText(revenue: Revenue): string {
  const { currency, per, total, accounts, coverage, lost, shortTermRisk, longTermRisk, riskInterval, weightedNps } =
    revenue;
  const risks = [
    ...(shortTermRisk === null ? [] : [`${money(shortTermRisk, currency)} in the short term`]),
    ...(longTermRisk === null ? [] : [`${money(longTermRisk, currency)} in the long term`]),
  ];
  const all = atRisk(revenue);
  const range = riskInterval === null ? "" : ` (${moneyRange(riskInterval, currency)})`;
  const parts = [
    `${moneyPer(money(total, currency), per)} in ${counted(accounts, "account")}, ${percent(coverage)} known`,
    ...(lost === null || lost.accounts === 0
      ? []
      : [`of them ${whole(lost.accounts)}, worth ${money(lost.total, currency)}, have left`]),
    ...(all === null ? [] : [`at risk ${money(all, currency)}${range}: ${listed(risks)}`]),
    ...(weightedNps === null ? [] : [`NPS by revenue ${signed(weightedNps, 0)}`]),
  ];
  return parts.join("; ");
}

/** Who stays, what that is worth, and the change that would bring most, each where it is known. */
export function valueFacts(report: ReportDocument): { readonly label: string; readonly text: string }[] {
  const churn = report.value?.churn ?? null;
  const lifetime = report.value?.lifetime ?? null;
  const top = topWhatIf(report);
  const facts = [];
  if (churn !== null) facts.push({ label: "Churn", text: churnText(churn) });
  if (lifetime !== null) {
    const currency = report.revenue?.currency ?? null;
    const each = money(lifetime.perCustomer[lifetime.firstPayment] ?? 0, currency);
    const risk = lifetime.atRisk === null ? "" : `, ${money(lifetime.atRisk, currency)} at risk`;
    const basis = lifetime.discountFrom === "none" ? ", not discounted" : "";
    facts.push({
      label: "Value",
      text: `${lifetimeName(lifetime)}: ${each} each (${variantName(lifetime.firstPayment)}${basis}), ${money(lifetime.total, currency)} in all${risk}`,
    });
  }
  if (top !== null) {
    const { theme, step } = top;
    const text = `${theme.name}: its ${counted(step.answers, "detractor")} as passives would be ${changeOf(step, report, ENGLISH)}`;
    facts.push({ label: "What if", text });
  }
  return facts;
}

/** `2.4% of 20,674 accounts have left: 2.9% of detractors, 2.0% of passives, 1.8% of promoters`. */
function churnText({ churn, start, per, from, bands }: Churn): string {
  if (churn === null) return "no customers at the start";
  const who = counted(start, from === "counts" ? "customer" : "account");
  const shares = bands.flatMap(({ band, accounts, churn: share }) =>
    share === null || accounts < COUNTS_ONLY_BELOW ? [] : [`${finePercent(share)} of ${band}s`],
  );
  const split = shares.length === 0 ? "" : `: ${listed(shares)}`;
  return `${finePercent(churn)}${per === null ? "" : ` a ${per}`} of ${who} have left${split}`;
}
