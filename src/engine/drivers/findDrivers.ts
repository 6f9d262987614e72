import type { Effects } from "../effects.ts";
import type { Basis } from "../figures/group.ts";
import { answersOf } from "../measures/answers.ts";
import { adjustedPs } from "../measures/falseDiscovery.ts";
import { contribution } from "../measures/measure.ts";
import { halfWidthT, twoSidedT } from "../measures/studentTail.ts";
import { LOW_BASE } from "../measures/tally.ts";
import type { Driver, Drivers, ThemeReport } from "../report/document.ts";
import { COUNTS_ONLY_BELOW } from "../report/order.ts";
import { isOutcome } from "../survey/outcomes.ts";
import type { Coding } from "../themes/codeComments.ts";
import { controlOf, type Control } from "./controls.ts";
import { withRanks, type Estimate } from "./disagreement.ts";
import { regress, type Regression } from "./regression.ts";
import { themeDesign, type ThemeDesign } from "./themeDesign.ts";

/** Answers a coefficient: with fewer, chance settles them. */
const ANSWERS_A_PARAMETER = 10;

interface Themes {
  readonly coding: Pick<Coding, "theme" | "alsoRows">;
  readonly themes: readonly ThemeReport[];
}

/**
 * Which themes move the headline measure, the other themes and the segments being equal: a regression of what each answer
 * adds to the measure on the themes its comment speaks of, over the answers with a comment. Null without scores or themes,
 * with fewer than ten answers a coefficient, and where all themes have a low base. Says how things go together, not what causes what.
 */
export function findDrivers(basis: Basis, { coding, themes }: Themes, effects: Effects): Drivers | null {
  const { responses, preset } = basis;
  const { scale } = responses;
  if (!scale || themes.length === 0) return null;
  const parts = { coding, themes: themes.length, least: COUNTS_ONLY_BELOW };
  const alone = themeDesign(basis, { ...parts, controls: [] });
  if (alone.bases.every((base) => isLow(base, alone.rows))) return null;
  if (alone.rows < ANSWERS_A_PARAMETER * alone.columns) return null;
  const controls = controlsWithin(basis, alone);
  const design = controls.length === 0 ? alone : themeDesign(basis, { ...parts, controls });
  const y = Float64Array.from(design.answers, (row) => contribution(responses.score[row] ?? Number.NaN, scale, preset));
  const fit = regress(design, y, effects.signal);
  const all = answersOf(responses, null).length;
  return {
    method: fit.method,
    errors: "HC3",
    base: design.rows,
    parameters: fit.parameters,
    r2: fit.r2,
    controls: controls.map(({ column }) => column),
    themes: withRanks(estimatesOf(fit, design, { themes, all }), themes),
  };
}

/** As many segment columns, in their order, as there are answers for; none that may follow from the score. */
function controlsWithin({ responses }: Basis, { answers, columns }: ThemeDesign): Control[] {
  const controls: Control[] = [];
  let parameters = columns;
  for (const column of responses.segments) {
    const control = isOutcome(column) ? null : controlOf(column, answers);
    if (!control || answers.length < ANSWERS_A_PARAMETER * (parameters + control.levels)) continue;
    parameters += control.levels;
    controls.push(control);
  }
  return controls;
}

interface Scope {
  readonly themes: readonly ThemeReport[];
  /** Answers that count, with and without a comment. */
  readonly all: number;
}

function estimatesOf(fit: Regression, design: ThemeDesign, { themes, all }: Scope): Estimate[] {
  const freedom = Math.max(1, design.rows - fit.parameters);
  const width = halfWidthT(freedom);
  const found = themes.flatMap(({ id }, theme) => {
    const column = design.columnOf[theme] ?? 0;
    const [effect, error] = [fit.coefficients[column] ?? Number.NaN, fit.errors[column] ?? Number.NaN];
    if (column === 0 || !(error > 0)) return [];
    return [
      { id, theme, column, effect, error, p: twoSidedT(effect / error, freedom), base: design.bases[theme] ?? 0 },
    ];
  });
  const adjusted = adjustedPs(found.map(({ p }) => p));
  return found.map(({ id, theme, column, effect, error, p, base }, index) => {
    const interval: Driver["interval"] = [effect - width * error, effect + width * error];
    const share = base / all;
    return {
      id,
      base,
      lowBase: isLow(base, design.rows),
      effect,
      interval,
      p,
      adjustedP: adjusted[index] ?? 1,
      pull: effect * share,
      pullInterval: [interval[0] * share, interval[1] * share],
      beside: besideOf(theme, { fit, design, themes, column }),
    };
  });
}

function isLow(base: number, answers: number): boolean {
  return base < LOW_BASE || answers - base < LOW_BASE;
}

interface Company {
  readonly fit: Regression;
  readonly design: ThemeDesign;
  readonly themes: readonly ThemeReport[];
  readonly column: number;
}

/** The theme that a theme's answers speak of most often besides; ties to the first. */
function besideOf(theme: number, { fit, design, themes, column }: Company): Estimate["beside"] {
  let best: Estimate["beside"] = null;
  themes.forEach(({ id }, other) => {
    const otherColumn = design.columnOf[other] ?? 0;
    const both = other === theme || otherColumn === 0 ? 0 : fit.together(column, otherColumn);
    if (both > (best?.both ?? 0)) best = { id, both };
  });
  return best;
}
