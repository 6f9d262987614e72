import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { element, picture, type PictureOptions } from "./svg.ts";

const HEIGHT = 18;
const ROOM = 3;

/** A trend the size of a word: gaps where a value is null, a dot on the last one. `name` says what it shows. */
export function sparkline(
  { values, name }: { values: readonly (number | null)[]; name: string },
  { palette, width = 72 }: PictureOptions,
): string {
  const points = values.map((value, index) => ({ value, index }));
  const known = points.filter((point): point is { value: number; index: number } => point.value !== null);
  const heights = known.map((point) => point.value);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [ROOM, width - ROOM]);
  const y = scaleLinear(low < high ? [low, high] : [low - 1, low + 1], [HEIGHT - ROOM, ROOM]);
  const path = line<(typeof points)[number]>(
    (point) => x(point.index),
    (point) => y(point.value ?? 0),
  )
    .defined((point) => point.value !== null)
    .digits(2);
  const last = known.at(-1);
  return picture(
    { title: name, width, height: HEIGHT, palette },
    ...(last === undefined ? [] : [element("path", { class: "vb-line", d: path(points) ?? "" })]),
    ...(last === undefined
      ? []
      : [element("circle", { class: "vb-accent", cx: x(last.index), cy: y(last.value), r: 2.5 })]),
  );
}
