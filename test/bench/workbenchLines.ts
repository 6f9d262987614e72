import { tableLines } from "./table.ts";
import type { Bundle, MeasuredCase } from "./workbench.ts";

const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(2)}×`;

/** A line a survey: how long until there is something to read, beside the same file in VS Code's editor of text. */
export function openingLines(cases: readonly MeasuredCase[]): string[] {
  return tableLines([
    ["opening", "first figure", "themes", "as text", "figure : text", "theme to comments"],
    ...cases.map(({ name, opening: { firstFigure, themes, text }, switching }) => [
      name,
      ms(firstFigure),
      ms(themes),
      ms(text),
      times(firstFigure / text),
      ms(switching),
    ]),
  ]);
}

/** A line a movement: milliseconds a frame, beside those of an empty page that is moved in the same way. */
export function frameLines(cases: readonly MeasuredCase[]): string[] {
  const figure = (milliseconds: number): string => milliseconds.toFixed(1);
  return tableLines([
    ["ms a frame", "median", "p95", "worst", "empty page's p95", "ratio"],
    ...cases.flatMap(({ name, movements }) =>
      movements.map(({ name: movement, frames, baseline }) => [
        `${name}, ${movement}`,
        figure(frames.median),
        figure(frames.p95),
        figure(frames.worst),
        baseline === null ? "–" : figure(baseline.p95),
        baseline === null ? "–" : times(frames.p95 / baseline.p95),
      ]),
    ),
  ]);
}

export function bundleLines({ raw, gzip, budget, met }: Bundle): string[] {
  return tableLines([
    ["the page's files", "raw", "gzip", "target", ""],
    ["", `${raw} kB`, `${gzip} kB`, `≤ ${budget} kB`, met ? "met" : "missed"],
  ]);
}
