import type { Change } from "../../../src/engine/compare/document.ts";
import { compareSides } from "../../../src/engine/compare/compareSides.ts";
import { matchedTheme } from "../../../src/engine/compare/match.ts";
import type { Side } from "../../../src/engine/compare/side.ts";
import type { CodedSurvey } from "../../../src/engine/analyze.ts";
import type { Effects } from "../../../src/engine/effects.ts";
import { createRandom } from "../../../src/engine/random.ts";
import { leaveOut } from "../../../src/engine/survey/leaveOut.ts";
import type { Responses } from "../../../src/engine/survey/responses.ts";
import type { Alarms, Trials } from "../calibration.ts";

const STATED = 0.05;

/** Parts the accounts of a survey in two by chance and compares the halves. */
export function splitAlarms({ coded, trials, seed }: Trials, effects: Effects): Alarms[] {
  const random = createRandom(seed);
  const themes = coded.coded.themes.map((theme) => matchedTheme(theme, coded.coded, false));
  const counts = { headline: 0, any: 0 };
  const ways = { share: { trials: 0, alarms: 0 }, score: { trials: 0, alarms: 0 }, revenue: { trials: 0, alarms: 0 } };
  for (let trial = 0; trial < trials; trial++) {
    const { responses } = coded.reading;
    const heads = Uint8Array.from({ length: responses.accounts }, () => (random() < 0.5 ? 1 : 0));
    const first = responses.account.map((account) => heads[account] ?? 0);
    const sides = [first, first.map((is) => 1 - is)].map((out) =>
      sideOf(coded, leaveOut(responses, Uint8Array.from(out)), Uint8Array.from(out)),
    ) as [Side, Side];
    const input = { sides, sameFile: true, themes, matching: "same-themes", seed, notes: [] } as const;
    const found = compareSides(input, effects);
    if (found.change?.verdict === "more-than-noise") counts.headline++;
    const groups = [...found.themes, ...found.segments];
    for (const way of ["share", "score", "revenue"] as const) for (const group of groups) count(ways[way], group[way]);
    if (groups.some((group) => [group.share, group.score, group.revenue].some(isAlarm))) counts.any++;
  }
  const single = (name: string, way: { trials: number; alarms: number }): Alarms[] =>
    way.trials === 0 ? [] : [{ name, ...way, stated: STATED }];
  return [
    { name: "headline", trials, alarms: counts.headline, stated: STATED },
    { name: "anything in themes or segments", trials, alarms: counts.any, stated: STATED },
    ...single("… a share by itself, uncorrected", ways.share),
    ...single("… a score by itself, uncorrected", ways.score),
    ...single("… money by itself, uncorrected", ways.revenue),
  ];
}

function isAlarm(change: Change | null): boolean {
  return change?.verdict === "more-than-noise";
}

function count(way: { trials: number; alarms: number }, change: Change | null): void {
  if (change?.p === null || change === null) return;
  way.trials++;
  if (change.p < STATED) way.alarms++;
}

/** Some rows of a survey as one side. `out`: 1 for the others. */
export function sideOf({ table, roles, settings, coded }: CodedSurvey, responses: Responses, out: Uint8Array): Side {
  return {
    table,
    roles,
    where: [],
    label: "",
    responses,
    whole: responses,
    preset: settings.preset,
    rates: settings.revenue,
    theme: coded.coding.theme.map((theme, row) => (out[row] ? -1 : theme)),
    typicality: coded.coding.typicality,
  };
}
