import { percentages } from "../../format.ts";
import type { Bands } from "../wording.ts";
import { hatch } from "./hatch.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import { element, label, picture, title, type PictureOptions } from "./svg.ts";
import { textWidth } from "./textWidth.ts";

const BAR = 22;
const HEIGHT = 44;

/** `48% promoters, 27% passives, 25% detractors of 398 scores`. */
export function splitWords(
  { promoters, passives, detractors }: Bands,
  { t, whole, percent }: Speech = ENGLISH,
): string {
  const parts = percentages([promoters, passives, detractors]).map((part) => percent(part / 100));
  const [up = "", middle = "", down = ""] = parts;
  return t("{promoters} promoters, {passives} passives, {detractors} detractors of {total} scores", {
    promoters: up,
    passives: middle,
    detractors: down,
    total: whole(promoters + passives + detractors),
  });
}

/** Promoters, passives and detractors as shares of one bar. */
export function splitBar(
  bands: Bands,
  { palette, speech = ENGLISH, width = 420, id = "split" }: PictureOptions,
): string {
  const { t, whole, percent } = speech;
  const parts = [
    { name: t("promoters"), count: bands.promoters, class: "vb-promoter" },
    { name: t("passives"), count: bands.passives, class: "vb-passive" },
    { name: t("detractors"), count: bands.detractors, class: "vb-detractor" },
  ];
  const total = bands.promoters + bands.passives + bands.detractors;
  const shares = percentages(parts.map((part) => part.count));
  const stripes = hatch(id);
  const shapes: string[] = [];
  const captions: string[] = [];
  let x = 0;
  parts.forEach((part, index) => {
    const length = total === 0 ? 0 : (width * part.count) / total;
    const caption = `${percent((shares[index] ?? 0) / 100)} ${part.name}`;
    if (length > 0) {
      const fill = part.class === "vb-detractor" ? { fill: stripes.fill } : { class: part.class };
      const hover = title(
        t("{score}: {count} of {all} scores", { score: caption, count: whole(part.count), all: whole(total) }),
      );
      shapes.push(element("rect", { ...fill, x, y: 0, width: Math.max(1, length - 1), height: BAR }, hover));
    }
    captions.push(caption);
    x += length;
  });
  const middle = (width * (bands.promoters + bands.passives / 2)) / Math.max(1, total);
  return picture(
    { title: splitWords(bands, speech), width, height: HEIGHT, palette },
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
