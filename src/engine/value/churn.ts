import { FeedbackError } from "../errors.ts";
import { answersOf } from "../measures/answers.ts";
import { measureOf } from "../measures/measure.ts";
import { BANDS, bandOf, type PresetName } from "../measures/preset.ts";
import { wilsonInterval } from "../measures/proportion.ts";
import type { Churn } from "../report/schema/value.ts";
import type { ValueSettings } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { accountsOf } from "../revenue/byBand.ts";

/**
 * Retention = (customers at the end − new ones) / customers at the start, null where the start is 0; churn = 1 − retention.
 * From the counts that the user gave, else from the column that says who has left. Null when there is neither.
 */
export function churnOf(responses: Responses, preset: PresetName, settings: ValueSettings): Churn | null {
  const counts = fromCounts(settings);
  const { churned, columns } = responses.customers;
  if (churned === null) return counts;
  const accounts = accountsOf(responses, null).filter((row) => !Number.isNaN(churned[row] ?? Number.NaN));
  const bands = bandsOf(responses, preset, accounts);
  if (counts) return { ...counts, bands };
  const left = accounts.filter((row) => churned[row] === 1).length;
  return { from: "column", column: columns.churned, ...rateOf(left, accounts.length), per: settings.per, bands };
}

function fromCounts({ customersAtStart, customersAtEnd, newCustomers, per }: ValueSettings): Churn | null {
  if (customersAtStart === null || customersAtEnd === null) return null;
  const left = customersAtStart - (customersAtEnd - (newCustomers ?? 0));
  if (left < 0 || left > customersAtStart) {
    throw new FeedbackError("wrong-setting", {
      setting: "value.customersAtEnd",
      value: String(customersAtEnd),
      expected: "customers of the start that stayed, and the new ones",
    });
  }
  return { from: "counts", column: null, ...rateOf(left, customersAtStart), per, bands: [] };
}

function rateOf(left: number, start: number): Pick<Churn, "start" | "left" | "churn" | "retention" | "interval"> {
  const retention = start === 0 ? null : (start - left) / start;
  const churn = retention === null ? null : 1 - retention;
  return { start, left, churn, retention, interval: wilsonInterval(left, start) };
}

/** An account that gave several answers is in the band of the worst. */
function bandsOf(responses: Responses, preset: PresetName, accounts: Int32Array): Churn["bands"] {
  if (!responses.scale || measureOf(responses.scale) !== "nps") return [];
  const { churned } = responses.customers;
  const worst = new Int8Array(responses.accounts).fill(BANDS.length);
  for (const row of answersOf(responses, null)) {
    const account = responses.account[row] ?? 0;
    const band = BANDS.indexOf(bandOf(responses.score[row] ?? Number.NaN, preset));
    worst[account] = Math.min(worst[account] ?? BANDS.length, band);
  }
  return BANDS.map((band, index) => {
    const own = accounts.filter((row) => worst[responses.account[row] ?? 0] === index);
    const left = own.filter((row) => churned?.[row] === 1).length;
    const { churn, interval } = rateOf(left, own.length);
    return { band, accounts: own.length, left, churn, interval };
  });
}
