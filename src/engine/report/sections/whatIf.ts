import { ENGLISH, type Speech } from "../../speech.ts";
import type { ReportDocument, ThemeReport, WhatIf } from "../document.ts";
import { isLowBase } from "../order.ts";
import { moneyChange, moneyPer } from "./amounts.ts";

type Step = WhatIf["detractorsToPassives"];

/** What a what-if does not say. */
export function whatIfAssumption({ t }: Speech = ENGLISH): string {
  return t(
    "Arithmetic, not a forecast: these answers change their band, all others and every account's revenue stay as they are, and the rates of revenue at risk hold.",
  );
}

/** `If its 84 detractors became passives: NPS +2.1 …`, and the same of passives; empty where there is nothing to change. */
export function whatIfSentences(theme: ThemeReport, report: ReportDocument, speech: Speech = ENGLISH): string[] {
  const found = whatIfOf(theme, report);
  if (found === null) return [];
  const { t, whole } = speech;
  const { detractorsToPassives: up, passivesToPromoters: on } = found;
  return [
    ...(up.answers === 0
      ? []
      : [
          t("If its detractors ({n}) became passives: {change}.", {
            n: whole(up.answers),
            change: changeOf(up, report, speech),
          }),
        ]),
    ...(on.answers === 0
      ? []
      : [
          t("If its passives ({n}) became promoters: {change}.", {
            n: whole(on.answers),
            change: changeOf(on, report, speech),
          }),
        ]),
  ];
}

function whatIfOf({ id }: ThemeReport, { whatIf }: ReportDocument): WhatIf | null {
  return whatIf.find(({ theme }) => theme === id) ?? null;
}

/** Of the themes that drag the score down and may be ranked, the one whose detractors would bring most as passives; null for none. */
export function topWhatIf(report: ReportDocument): { readonly theme: ThemeReport; readonly step: Step } | null {
  let top: { theme: ThemeReport; step: Step } | null = null;
  for (const theme of report.themes) {
    const step = whatIfOf(theme, report)?.detractorsToPassives;
    if (step === undefined || step.answers === 0 || isLowBase(theme) || (theme.impact ?? 0) >= 0) continue;
    if (top === null || step.nps > top.step.nps) top = { theme, step };
  }
  return top;
}

/** `NPS +2.1 (95% interval +1.6 to +2.8), revenue at risk −€140k a year (short term −€230k, long term +€90k)`. */
export function changeOf({ nps, npsInterval, net, ...step }: Step, report: ReportDocument, speech: Speech): string {
  const { t, signed } = speech;
  const [low, high] = npsInterval;
  const score = t("NPS {change} (95% interval {low} to {high})", {
    change: signed(nps, 1),
    low: signed(low, 1),
    high: signed(high, 1),
  });
  if (net === null || report.revenue === null) return score;
  const { currency, per } = report.revenue;
  const money = (amount: number | null): string => moneyChange(amount ?? 0, currency, speech);
  const risk = moneyPer(money(net), per, speech);
  if (step.shortTermRisk === 0) {
    return t("{score}, revenue at risk {risk}, potential {potential}", {
      score,
      risk,
      potential: money(step.potential),
    });
  }
  return t("{score}, revenue at risk {risk} (short term {short}, long term {long})", {
    score,
    risk,
    short: money(step.shortTermRisk),
    long: money(step.longTermRisk),
  });
}
