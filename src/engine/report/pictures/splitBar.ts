import { percentages, whole } from "../../format.ts";
import type { Bands } from "../wording.ts";
import { hatch } from "./hatch.ts";
import { element, label, picture, title, type PictureOptions } from "./svg.ts";
import { textWidth } from "./textWidth.ts";

const BAR = 22;
const HEIGHT = 44;

/** `48% promoters, 27% passives, 25% detractors of 398 scores`. */
export function splitWords({ promoters, passives, detractors }: Bands): string {
  const [up = 0, middle = 0, down = 0] = percentages([promoters, passives, detractors]);
  const total = whole(promoters + passives + detractors);
  return `${up}% promoters, ${middle}% passives, ${down}% detractors of ${total} scores`;
}

/** Promoters, passives and detractors as shares of one bar. */
export function splitBar(bands: Bands, { palette, width = 420, id = "split" }: PictureOptions): string {
  const parts = [
    { name: "promoters", count: bands.promoters, class: "vb-promoter" },
    { name: "passives", count: bands.passives, class: "vb-passive" },
    { name: "detractors", count: bands.detractors, class: "vb-detractor" },
  ];
  const total = bands.promoters + bands.passives + bands.detractors;
  const shares = percentages(parts.map((part) => part.count));
  const stripes = hatch(id);
  const shapes: string[] = [];
  const captions: string[] = [];
  let x = 0;
  parts.forEach((part, index) => {
    const length = total === 0 ? 0 : (width * part.count) / total;
    const caption = `${shares[index] ?? 0}% ${part.name}`;
    if (length > 0) {
      const fill = part.name === "detractors" ? { fill: stripes.fill } : { class: part.class };
      const hover = title(`${caption}: ${whole(part.count)} of ${whole(total)} scores`);
      shapes.push(element("rect", { ...fill, x, y: 0, width: Math.max(1, length - 1), height: BAR }, hover));
    }
    captions.push(caption);
    x += length;
  });
  const middle = (width * (bands.promoters + bands.passives / 2)) / Math.max(1, total);
  return picture(
    { title: splitWords(bands), width, height: HEIGHT, palette },
    stripes.definition,
    ...shapes,
    ...placed(captions, middle, width),
  );
}

/** The outer captions stand at the ends, the middle one under its part as far as they leave room. */
function placed(captions: readonly string[], middle: number, width: number): string[] {
  const [first = "", second = "", third = ""] = captions;
  const low = textWidth(first) + 10 + textWidth(second) / 2;
  const high = width - textWidth(third) - 10 - textWidth(second) / 2;
  const y = BAR + 16;
  return [
    label(first, { class: "vb-ink", x: 0, y }),
    label(second, { class: "vb-muted", x: Math.min(Math.max(middle, low), high), y, "text-anchor": "middle" }),
    label(third, { class: "vb-ink", x: width, y, "text-anchor": "end" }),
  ];
}
