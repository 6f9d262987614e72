import type { Rgb } from "./paint.ts";

/**
 * The editor's own colours for charts, those that differ most first, and what stands in for one that a theme has not set. The
 * orange is ours: VS Code takes the one of its minimap, which is another colour in every theme, and hardly one in some.
 */
const CHARTS: readonly (readonly [name: string, instead: string])[] = [
  ["--vscode-charts-blue", "#3794ff"],
  ["", "#d18616"],
  ["--vscode-charts-green", "#89d185"],
  ["--vscode-charts-purple", "#b180d7"],
  ["--vscode-charts-red", "#f14c4c"],
  ["--vscode-charts-yellow", "#cca700"],
];
/** Once round the colours, they begin anew this much nearer to the ink, or to the paper where it is below 0. */
const SHADES = [0, 0.45, -0.35, 0.7];
/** What graphics need against their ground: WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

/** What a map is painted in. */
export interface Paints {
  readonly paper: Rgb;
  readonly ink: Rgb;
  /** Of comments without a theme. */
  readonly uncoded: Rgb;
  readonly themes: readonly Rgb[];
}

/** `read`: a CSS variable's colour, or that of the stand-in. */
export function paintsOf(themes: number, read: (name: string, instead: string) => Rgb): Paints {
  const paper = read("--vscode-editor-background", "#1f1f1f");
  const ink = read("--vscode-foreground", "#cccccc");
  const charts = CHARTS.map(([name, instead]) => read(name, instead));
  const shaded = Array.from({ length: themes }, (_, theme) => {
    const colour = charts[theme % charts.length] ?? ink;
    const shade = SHADES[Math.floor(theme / charts.length) % SHADES.length] ?? 0;
    return visible(mixed(colour, shade < 0 ? paper : ink, Math.abs(shade)), { paper, ink });
  });
  return { paper, ink, uncoded: visible(mixed(ink, paper, 0.5), { paper, ink }), themes: shaded };
}

/** Nearer to the ink, step by step, until it can be seen on the paper. */
function visible(colour: Rgb, { paper, ink }: Pick<Paints, "paper" | "ink">): Rgb {
  let seen = colour;
  for (let step = 0; step < 10 && contrast(seen, paper) < LEAST_CONTRAST; step++) seen = mixed(seen, ink, 0.2);
  return seen;
}

export function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const along = (at: 0 | 1 | 2): number => Math.round(one[at] + share * (other[at] - one[at]));
  return [along(0), along(1), along(2)];
}

/** Of luminances, 1…21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Reads colours off an element, whatever way they are written. */
export function colourReader(element: Element): (name: string, instead: string) => Rgb {
  const style = getComputedStyle(element);
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  return (name, instead) => {
    if (pen === null) return [127, 127, 127];
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = instead;
    // What is no colour is passed over by the canvas.
    pen.fillStyle = style.getPropertyValue(name).trim();
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}
