import { scaleLinear, scaleSqrt } from "d3-scale";
import type { ThemeReport } from "../document.ts";
import { atStake, shownImpact } from "../order.ts";
import { quadrantNames } from "../names.ts";
import { placeLabels, type Box, type Labelled, type Placement } from "./labels.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import { fitted, textWidth } from "./textWidth.ts";

/** `left`: at least. */
export const EDGES = { left: 46, foot: 40, top: 34 } as const;
/** Height of a quadrant's name, where the upper ones begin (below the name of the axis), and how far labels keep off. */
const CORNER = { height: 15, top: 14, gap: 6 } as const;

export interface Bubble extends Labelled {
  readonly theme: ThemeReport;
  readonly impact: number;
  readonly risk: number;
  readonly name: string;
  readonly place: Placement | null;
}

/** The name of a quadrant, outside of the axes: inside, the bubbles of the themes that matter most would lie on it. */
export interface Corner {
  readonly name: string;
  readonly right: boolean;
  readonly box: Box;
}

export interface BubbleLayout {
  readonly bubbles: readonly Bubble[];
  readonly corners: readonly Corner[];
  /** Where the axes begin: amounts of money stand before it. */
  readonly left: number;
  readonly ticks: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly x: (impact: number) => number;
  readonly y: (risk: number) => number;
  /** Money at stake that parts the upper from the lower quadrants; null where the themes have no quadrants. */
  readonly border: number | null;
}

/** Themes that have both an impact and money at stake, and so can stand in the picture. */
export function drawable(themes: readonly ThemeReport[]): ThemeReport[] {
  return themes.filter((theme) => shownImpact(theme) !== null && atStake(theme.revenue) !== null);
}

/** Where each bubble and each label stands, in pixels of a picture `width` × `height`. */
export function layOutBubbles(
  themes: readonly ThemeReport[],
  { width, height, speech = ENGLISH }: { width: number; height: number; speech?: Speech },
): BubbleLayout {
  const shown = drawable(themes).map((theme) => ({
    theme,
    impact: shownImpact(theme) ?? 0,
    risk: atStake(theme.revenue) ?? 0,
  }));
  const impacts = shown.map(({ impact }) => impact);
  const [low, high] = [Math.min(0, ...impacts), Math.max(0, ...impacts)];
  const pad = low < high ? Math.max((high - low) * 0.12, 0.2) : 1;
  const most = Math.max(1, ...shown.map(({ risk }) => risk));
  const y = scaleLinear([-0.1 * most, 1.16 * most], [height - EDGES.foot, EDGES.top]);
  const levels = y.ticks(5).filter((tick) => tick >= 0);
  const amounts = levels.map((tick) => textWidth(speech.shortMoney(tick, null), 11) + 10);
  const left = Math.max(EDGES.left, ...amounts);
  const x = scaleLinear([low - pad, high + pad], [left, width]);
  const radius = scaleSqrt([0, Math.max(1, ...shown.map(({ theme }) => theme.base))], [0, Math.min(26, width / 18)]);
  const bubbles = shown
    .map(({ theme, impact, risk }) => {
      const name = fitted(theme.name, width * 0.42);
      const labelWidth = textWidth(name);
      return {
        theme,
        impact,
        risk,
        name,
        labelWidth,
        x: x(impact),
        y: y(risk),
        radius: Math.max(4, radius(theme.base)),
      };
    })
    // Large ones first: they lie beneath the small ones, and their labels choose first.
    .sort((a, b) => b.theme.base - a.theme.base || (a.theme.id < b.theme.id ? -1 : 1));
  const border = borderOf(bubbles);
  const corners = border === null ? [] : cornersOf({ left, width, height, names: quadrantNames(speech) });
  const frame = {
    x: left + 2,
    y: EDGES.top - 4,
    width: width - left - 2,
    height: height - EDGES.foot - EDGES.top + 4,
  };
  const taken = corners.map(({ box: { x: start, width: size, ...rows } }) => ({
    ...rows,
    x: start - CORNER.gap,
    width: size + 2 * CORNER.gap,
    height: rows.height + CORNER.gap,
  }));
  const places = placeLabels(bubbles, { frame, taken });
  return {
    bubbles: bubbles.map((bubble, index) => ({ ...bubble, place: places[index] ?? null })),
    corners,
    left,
    ticks: { x: x.ticks(Math.max(3, Math.round(width / 90))), y: levels },
    x,
    y,
    border,
  };
}

/** The document names each theme's quadrant, not where their border is: it lies between those above and those below. */
function borderOf(bubbles: readonly { readonly theme: ThemeReport; readonly risk: number }[]): number | null {
  const upper: number[] = [];
  const lower: number[] = [];
  for (const { theme, risk } of bubbles) {
    if (theme.quadrant === "fix-first" || theme.quadrant === "protect") upper.push(risk);
    else if (theme.quadrant !== null) lower.push(risk);
  }
  if (upper.length === 0 || lower.length === 0) return null;
  const [above, below] = [Math.min(...upper), Math.max(...lower)];
  return below <= above ? (above + below) / 2 : null;
}

interface Room {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly names: ReturnType<typeof quadrantNames>;
}

function cornersOf({ left, width, height, names }: Room): Corner[] {
  const at = (name: string, right: boolean, y: number): Corner => {
    const size = textWidth(name, 11);
    return { name, right, box: { x: right ? width - size : left, y, width: size, height: CORNER.height } };
  };
  const bottom = height - CORNER.height;
  return [
    at(names["fix-first"], false, CORNER.top),
    at(names.protect, true, CORNER.top),
    at(names["fix-next"], false, bottom),
    at(names["build-on"], true, bottom),
  ];
}
