/** Where a picture's colours come from: the editor's theme, or the picture itself. */
export type Palette = "page" | "file";

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly accent: string;
  readonly promoter: string;
  readonly passive: string;
  readonly detractor: string;
}

/** Blue-green and burnt orange stay apart for every common kind of colour blindness; the hatch says it again without colour. */
export const LIGHT: Colours = {
  ground: "#ffffff",
  ink: "#1c2126",
  muted: "#5b6570",
  rule: "#d5dbe1",
  accent: "#1f5f99",
  promoter: "#1c7f79",
  passive: "#c3cbd3",
  detractor: "#c2571a",
};

export const DARK: Colours = {
  ground: "#14181d",
  ink: "#e4e9ee",
  muted: "#98a3ae",
  rule: "#38414a",
  accent: "#6cb0f0",
  promoter: "#45b3ab",
  passive: "#55606b",
  detractor: "#ea8a4d",
};

const EDITOR: Colours = {
  ground: "var(--vscode-editor-background)",
  ink: "var(--vscode-foreground)",
  muted: "var(--vscode-descriptionForeground)",
  rule: "var(--vscode-editorWidget-border, var(--vscode-widget-border, currentColor))",
  accent: "var(--vscode-charts-blue)",
  promoter: "var(--vscode-charts-green)",
  passive: "var(--vscode-disabledForeground)",
  // Dark themes give charts-orange next to no light.
  detractor: "var(--vscode-charts-red)",
};

/** Style sheet of all pictures. A page includes it once, a file in each picture. */
export function pictureStyle(palette: Palette): string {
  if (palette === "page") return `${SHAPES}\n.vb { font-family: var(--vscode-font-family); }\n${rules(EDITOR)}`;
  return `${SHAPES}\n${rules(LIGHT)}\n@media (prefers-color-scheme: dark) {\n${rules(DARK)}\n}`;
}

const SHAPES = `.vb { font: 12px/1.2 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
.vb .vb-halo { paint-order: stroke; stroke-width: 3; stroke-linejoin: round; }
.vb .vb-figures { font-variant-numeric: tabular-nums; }
.vb .vb-strong { font-weight: 600; }
.vb .vb-small { font-size: 11px; }
.vb .vb-rule, .vb .vb-axis, .vb .vb-line, .vb .vb-leader { fill: none; }
.vb .vb-edge { stroke-dasharray: 3 3; }
.vb .vb-hatch { stroke-width: 2.5; stroke-opacity: 0.45; }
.vb .vb-line { stroke-width: 2; stroke-linejoin: round; }
.vb .vb-area { fill-opacity: 0.16; }
.vb .vb-bubble { fill-opacity: 0.72; }
.vb .vb-faint :is(circle, rect, line) { opacity: 0.5; }`;

function rules(colours: Colours): string {
  return `.vb .vb-ground { fill: ${colours.ground}; }
.vb .vb-ink { fill: ${colours.ink}; }
.vb .vb-muted { fill: ${colours.muted}; }
.vb .vb-rule, .vb .vb-leader { stroke: ${colours.rule}; }
.vb .vb-axis { stroke: ${colours.muted}; }
.vb .vb-whisker { stroke: ${colours.ink}; }
.vb .vb-hatch, .vb .vb-halo { stroke: ${colours.ground}; }
.vb .vb-accent, .vb .vb-area { fill: ${colours.accent}; }
.vb .vb-line { stroke: ${colours.accent}; }
.vb .vb-promoter { fill: ${colours.promoter}; }
.vb .vb-passive { fill: ${colours.passive}; }
.vb .vb-detractor { fill: ${colours.detractor}; }
.vb .vb-faint text { fill: ${colours.muted}; }
.vb .vb-hollow { fill: ${colours.ground}; stroke: ${colours.accent}; stroke-width: 1.5; }`;
}
