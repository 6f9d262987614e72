import { scaleLinear } from "d3-scale";
import type { Measure, ThemeReport } from "../document.ts";
import { isLowBase, shownImpact } from "../order.ts";
import { commentsCounted, themesCounted, unitNames } from "../names.ts";
import { hatch } from "./hatch.ts";
import { ENGLISH } from "../../speech.ts";
import { element, label, picture, title, type PictureOptions } from "./svg.ts";
import { fitted, textWidth } from "./textWidth.ts";

const ROW = 24;
const TOP = 20;

/** What each theme does to the score, one bar a theme with its interval, in the order given; where there is no revenue. */
export function impactBars(
  { themes, measure }: { themes: readonly ThemeReport[]; measure: Measure },
  { palette, speech = ENGLISH, width = 560, id = "impact" }: PictureOptions,
): string {
  const { t, difference } = speech;
  const shown = themes.filter((theme) => shownImpact(theme) !== null);
  const names = shown.map((theme) => fitted(theme.name, width * 0.38));
  const left = Math.max(0, ...names.map((name) => textWidth(name))) + 14;
  const ends = shown.flatMap((theme) => [shownImpact(theme) ?? 0, ...(theme.impactInterval ?? [])]);
  const figure = textWidth("+00.0", 11) + 10;
  const domain = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = scaleLinear(domain[0] === domain[1] ? [-1, 1] : domain, [left + 2, width - figure]);
  const height = TOP + shown.length * ROW + 4;
  const stripes = hatch(id);
  const unit = unitNames(speech)[measure];
  const counted = themesCounted(shown.length, speech);
  return picture(
    { title: t("Impact of {themes} on {unit}, with 95% intervals", { themes: counted, unit }), width, height, palette },
    stripes.definition,
    label(t("Impact on {unit}", { unit }), { class: "vb-muted vb-small", x: width, y: 10, "text-anchor": "end" }),
    element("line", { class: "vb-axis", x1: x(0), x2: x(0), y1: TOP - 4, y2: height }),
    ...shown.map((theme, index) => bar(theme, { name: names[index] ?? "", top: TOP + index * ROW })),
  );

  function bar(theme: ThemeReport, { name, top }: { name: string; top: number }): string {
    const impact = shownImpact(theme) ?? 0;
    const middle = top + ROW / 2;
    const [start, end] = [Math.min(x(0), x(impact)), Math.max(x(0), x(impact))];
    const fill = impact < 0 ? { fill: stripes.fill } : { class: "vb-promoter" };
    const [low, high] = theme.impactInterval ?? [impact, impact];
    const value = difference(impact, measure);
    return element(
      "g",
      { class: isLowBase(theme) ? "vb-faint" : undefined, "data-theme": theme.id },
      title([theme.name, commentsCounted(theme.base, speech), t("impact {value}", { value })].join(", ")),
      label(name, { class: "vb-ink", x: left - 12, y: middle + 4, "text-anchor": "end" }),
      element("rect", { ...fill, x: start, y: top + 4, width: Math.max(1, end - start), height: ROW - 8 }),
      element("line", { class: "vb-whisker", x1: x(low), x2: x(high), y1: middle, y2: middle }),
      label(value, { class: "vb-ink vb-small vb-figures", x: width, y: middle + 4, "text-anchor": "end" }),
    );
  }
}
