import { scaleLinear } from "d3-scale";
import { bandOf, PRESETS, type Band, type PresetName } from "../../measures/preset.ts";
import type { Scores } from "../document.ts";
import { hatch } from "./hatch.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import { element, label, picture, title, type PictureOptions } from "./svg.ts";
import { textWidth } from "./textWidth.ts";

const HEIGHT = 132;
const TOP = 18;
const FOOT = 20;

/** How often each answer was given; on the 0–10 scale with the bands of the preset. */
export function histogram(
  { scores, preset }: { scores: Scores; preset: PresetName },
  { palette, speech = ENGLISH, width = 420, id = "scores" }: PictureOptions,
): string {
  const { t, whole } = speech;
  const counts = scores.distribution;
  const stripes = hatch(id);
  const step = width / Math.max(1, counts.length);
  const height = scaleLinear([0, Math.max(1, ...counts)], [0, HEIGHT - TOP - FOOT]);
  const names = counts.map((_, index) => whole(scores.scale.low + index));
  const every = Math.max(1, Math.ceil((Math.max(...names.map((name) => textWidth(name))) + 6) / step));
  const roomy = Math.max(...counts.map((count) => textWidth(whole(count), 11))) + 2 <= step;
  const base = HEIGHT - FOOT;
  const bars = counts.map((count, index) => {
    const band = bandAt(index, scores, preset);
    const tall = count === 0 ? 0 : Math.max(1, height(count));
    const score = [names[index] ?? "", ...(band ? [bandNames(speech)[band]] : [])].join(", ");
    const hover = t("{score}: {count} of {all} scores", { score, count: whole(count), all: whole(scores.valid) });
    const fill = band === "detractor" ? { fill: stripes.fill } : { class: band ? `vb-${band}` : "vb-accent" };
    const x = index * step;
    const bar = {
      ...fill,
      x: x + Math.min(2, step * 0.1),
      y: base - tall,
      width: Math.max(step * 0.8, step - 4),
      height: tall,
    };
    const at = { x: x + step / 2, "text-anchor": "middle" };
    return element(
      "g",
      {},
      title(hover),
      element("rect", bar),
      ...(roomy && count > 0
        ? [label(whole(count), { class: "vb-muted vb-small vb-figures", ...at, y: base - tall - 4 })]
        : []),
      ...(index % every === 0 ? [label(names[index] ?? "", { class: "vb-ink vb-figures", ...at, y: HEIGHT - 5 })] : []),
    );
  });
  const edges = hasBands(scores) ? [PRESETS[preset].passiveFrom, PRESETS[preset].promoterFrom] : [];
  return picture(
    { title: spoken(scores, names, speech), width, height: HEIGHT, palette },
    stripes.definition,
    element("line", { class: "vb-rule", x1: 0, y1: base + 0.5, x2: width, y2: base + 0.5 }),
    ...edges.map((edge) =>
      element("line", { class: "vb-axis vb-edge", x1: edge * step, y1: 2, x2: edge * step, y2: HEIGHT }),
    ),
    ...bars,
  );
}

function hasBands(scores: Scores): boolean {
  return scores.measure === "nps";
}

function bandAt(index: number, scores: Scores, preset: PresetName): Band | null {
  return hasBands(scores) ? bandOf(scores.scale.low + index, preset) : null;
}

/** More steps than this are too many to be listened to. */
const SPOKEN_STEPS = 12;

function bandNames({ t }: Speech): Readonly<Record<Band, string>> {
  return { promoter: t("promoter"), passive: t("passive"), detractor: t("detractor") };
}

function spoken(scores: Scores, names: readonly string[], { t, whole, percent }: Speech): string {
  const { low, high } = scores.scale;
  const ends = { low: String(low), high: String(high) };
  const lead = t("Distribution of {n} scores from {low} to {high}", { n: whole(scores.valid), ...ends });
  if (names.length > SPOKEN_STEPS) return lead;
  const parts = scores.distribution.map(
    (count, index) => `${names[index] ?? ""}: ${percent(scores.valid === 0 ? 0 : count / scores.valid)}`,
  );
  return `${lead}. ${parts.join(", ")}`;
}
