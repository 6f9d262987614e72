import { scaleBand, scaleLinear } from "d3-scale";
import { element, label, picture, title as hover, type PictureOptions } from "./svg.ts";
import { ENGLISH } from "../../speech.ts";
import { textWidth } from "./textWidth.ts";

const LEFT = 40;
const TOP = 22;
const FOOT = 22;

/** How many there are of something by period, as columns from zero. */
export function countLine(
  { counts, title }: { counts: readonly { readonly name: string; readonly count: number }[]; title: string },
  { palette, speech = ENGLISH, width = 560, height = 120 }: PictureOptions & { readonly height?: number | undefined },
): string {
  const { whole } = speech;
  const names = counts.map(({ name }) => name);
  const x = scaleBand(names, [LEFT, width]).padding(0.3);
  const y = scaleLinear([0, Math.max(1, ...counts.map(({ count }) => count))], [height - FOOT, TOP]);
  const widest = Math.max(1, ...names.map((name) => textWidth(name, 11)));
  const every = Math.max(1, Math.ceil((widest + 10) / Math.max(1, x.step())));
  const muted = "vb-muted vb-small vb-figures";
  return picture(
    {
      title: `${title}: ${counts.map(({ name, count }) => `${name} ${whole(count)}`).join(", ")}`,
      width,
      height,
      palette,
    },
    label(title, { class: "vb-muted vb-small", x: 0, y: 10 }),
    ...y
      .ticks(2)
      .filter(Number.isInteger)
      .map((tick) =>
        [
          element("line", { class: "vb-rule", x1: LEFT, x2: width, y1: y(tick), y2: y(tick) }),
          label(whole(tick), { class: muted, x: LEFT - 8, y: y(tick) + 4, "text-anchor": "end" }),
        ].join(""),
      ),
    ...counts.map(({ name, count }) =>
      element(
        "rect",
        { class: "vb-accent", x: x(name), y: y(count), width: x.bandwidth(), height: y(0) - y(count) },
        hover(`${name}: ${whole(count)}`),
      ),
    ),
    ...names.map((name, index) =>
      index % every === 0
        ? label(name, { class: muted, x: (x(name) ?? 0) + x.bandwidth() / 2, y: height - 6, "text-anchor": "middle" })
        : "",
    ),
  );
}
