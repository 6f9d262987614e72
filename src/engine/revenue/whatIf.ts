import { answersOf } from "../measures/answers.ts";
import { measureOf } from "../measures/measure.ts";
import { wilsonInterval } from "../measures/proportion.ts";
import { bandOf, type Band, type PresetName } from "../measures/preset.ts";
import { createSum } from "../measures/sum.ts";
import type { WhatIf, WhatIfStep } from "../report/schema/whatIf.ts";
import type { RevenueRates } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { answersByAccount } from "./byBand.ts";
import { amountReader, hasLeft, revenueSource } from "./worth.ts";

export interface WhatIfTheme {
  readonly id: string;
  /** Whose main theme it is. */
  readonly rows: Int32Array;
}

/** Fewer answers in a theme than this are an anecdote. */
const FEWEST = 10;

/**
 * What NPS and revenue at risk would be if a theme's detractors were passives, and if its passives were promoters, with all
 * other answers as they are: the whole report's figures with these answers changed, minus the figures as they are. An
 * account's revenue moves by the share of its answers that change. Themes with few answers have none, and there are none off
 * the 0–10 scale.
 */
export function whatIfs(
  responses: Responses,
  { preset, rates }: { readonly preset: PresetName; readonly rates: RevenueRates },
  themes: readonly WhatIfTheme[],
): WhatIf[] {
  if (!responses.scale || measureOf(responses.scale) !== "nps") return [];
  const answers = answersOf(responses, null);
  const shares = shareReader(responses, rates, answers);
  return themes.flatMap(({ id, rows }): WhatIf[] => {
    const own = answersOf(responses, rows);
    if (own.length < FEWEST) return [];
    const of = (band: Band) => moving(own, { responses, preset, band, shareOf: shares });
    const from = (band: Band, change: (money: number) => Money): WhatIfStep => {
      const { count, money } = of(band);
      const [low = 0, high = 0] = wilsonInterval(count, answers.length) ?? [];
      const nps = (100 * count) / answers.length;
      return {
        answers: count,
        nps,
        npsInterval: [100 * low, 100 * high],
        ...(money === null ? NO_MONEY : change(money)),
      };
    };
    return [
      {
        theme: id,
        detractorsToPassives: from("detractor", (money) => {
          const [short, long] = [-rates.shortTermRate * money || 0, rates.longTermRate * money];
          return { shortTermRisk: short, longTermRisk: long, net: short + long, potential: 0 };
        }),
        passivesToPromoters: from("passive", (money) => {
          const long = -rates.longTermRate * money || 0;
          return { shortTermRisk: 0, longTermRisk: long, net: long, potential: rates.potentialRate * money };
        }),
      },
    ];
  });
}

type Money = Pick<WhatIfStep, "shortTermRisk" | "longTermRisk" | "net" | "potential">;
const NO_MONEY: Money = { shortTermRisk: null, longTermRisk: null, net: null, potential: null };

/** Revenue that stands behind one answer: its account's, divided by the account's answers; 0 where unknown or gone. */
function shareReader(responses: Responses, rates: RevenueRates, answers: Int32Array): ((row: number) => number) | null {
  if (!revenueSource(responses, rates)) return null;
  const sharing = answersByAccount(responses, answers);
  const amountOf = amountReader(responses, rates);
  return (row) => {
    const amount = hasLeft(responses, row) ? Number.NaN : amountOf(row);
    return Number.isNaN(amount) ? 0 : amount / (sharing[responses.account[row] ?? 0] ?? 1);
  };
}

interface Moving {
  readonly responses: Responses;
  readonly preset: PresetName;
  readonly band: Band;
  readonly shareOf: ((row: number) => number) | null;
}

function moving(
  own: Int32Array,
  { responses, preset, band, shareOf }: Moving,
): { count: number; money: number | null } {
  const money = createSum();
  let count = 0;
  for (const row of own) {
    if (bandOf(responses.score[row] ?? Number.NaN, preset) !== band) continue;
    count++;
    money.add(shareOf?.(row) ?? 0);
  }
  return { count, money: shareOf && money.total() };
}
