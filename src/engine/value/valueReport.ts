import type { Value } from "../report/schema/value.ts";
import type { PresetName } from "../measures/preset.ts";
import type { WhatIfTheme } from "../revenue/whatIf.ts";
import type { Settings } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { churnOf } from "./churn.ts";
import { lifetimeOf } from "./lifetime.ts";

export interface ValueOptions {
  readonly preset: PresetName;
  readonly settings: Pick<Settings, "revenue" | "value">;
  readonly themes: readonly WhatIfTheme[];
}

/**
 * Retention, churn and lifetime value. Null where neither the file nor the user tells anything about them: revenue alone is
 * no such word. Throws FeedbackError("wrong-setting") for counts of customers that do not fit together.
 */
export function valueReport(responses: Responses, { preset, settings, themes }: ValueOptions): Value | null {
  const { value, revenue: rates } = settings;
  const { columns } = responses.customers;
  const churn = churnOf(responses, preset, value);
  const told = [value.retention, value.marginPerAccount, value.marginRate, ...Object.values(columns)];
  if (churn === null && told.every((one) => one === null)) return null;
  const lifetime = lifetimeOf(responses, { preset, rates, value, churn, themes });
  const isGap = typeof lifetime === "string";
  return { columns, churn, lifetime: isGap ? null : lifetime, gaps: isGap ? [lifetime] : [] };
}
