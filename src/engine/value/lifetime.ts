import { createSum } from "../measures/sum.ts";
import { measureOf } from "../measures/measure.ts";
import type { PresetName } from "../measures/preset.ts";
import type { Lifetime } from "../report/schema/value.ts";
import { accountsOf, amountsByBand } from "../revenue/byBand.ts";
import { hasLeft } from "../revenue/worth.ts";
import type { WhatIfTheme } from "../revenue/whatIf.ts";
import type { Responses } from "../survey/responses.ts";
import { cltv } from "./cltv.ts";
import { inputsOf, type LifetimeInputs, type Told } from "./inputs.ts";
import type { ValueGap } from "./names.ts";

export interface LifetimeOptions extends Told {
  readonly preset: PresetName;
  readonly themes: readonly WhatIfTheme[];
}

/** What today's customers will bring, or what is missing to say it. An account that has left is worth nothing more. */
export function lifetimeOf(responses: Responses, options: LifetimeOptions): Lifetime | ValueGap {
  const inputs = inputsOf(responses, options);
  if (typeof inputs === "string") return inputs;
  const { per, margin, retention, meanTenure, discount } = inputs;
  const { rates, value, preset, themes } = options;
  const means = meansOf(responses, inputs);
  if (means === null) return "no-margin";
  const perCustomer = {
    now: cltv({ ...means, discount }, "now"),
    "period-end": cltv({ ...means, discount }, "period-end"),
    renewal: cltv({ ...means, discount }, "renewal"),
  };
  if (perCustomer[value.firstPayment] === null) return "no-end";
  const banded = responses.scale !== null && measureOf(responses.scale) === "nps";
  const amountOf = (row: number): number => {
    if (hasLeft(responses, row)) return Number.NaN;
    return cltv({ margin: margin.of(row), retention: retention.of(row), discount }, value.firstPayment) ?? Number.NaN;
  };
  const worthOf = (rows: Int32Array | null) => {
    const { known, total, detractor, passive } = amountsByBand(responses, { preset, amountOf }, rows);
    const atRisk = banded ? rates.shortTermRate * detractor + rates.longTermRate * passive : null;
    return { accounts: known, total, atRisk };
  };
  return {
    per,
    ...means,
    marginFrom: margin.from,
    retentionFrom: retention.from,
    meanTenure,
    discount,
    discountFrom: value.discountRate === null ? "none" : "rate",
    perCustomer,
    firstPayment: value.firstPayment,
    ...worthOf(null),
    themes: themes.map(({ id, rows }) => ({ theme: id, ...worthOf(rows) })),
  };
}

/** Of the accounts that are still customers and of whom both are known. */
function meansOf(responses: Responses, { margin, retention }: LifetimeInputs) {
  const sums = { margin: createSum(), retention: createSum() };
  let known = 0;
  for (const row of accountsOf(responses, null)) {
    const [money, stays] = [margin.of(row), retention.of(row)];
    if (hasLeft(responses, row) || Number.isNaN(money) || Number.isNaN(stays)) continue;
    known++;
    sums.margin.add(money);
    sums.retention.add(stays);
  }
  return known === 0 ? null : { margin: sums.margin.total() / known, retention: sums.retention.total() / known };
}
