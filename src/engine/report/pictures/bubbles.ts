import type { Measure, ThemeReport } from "../document.ts";
import { commentsCounted, inPoints, themesCounted, unitNames } from "../names.ts";
import { isLowBase, stakeName } from "../order.ts";
import { EDGES, layOutBubbles, type Bubble, type BubbleLayout, type Corner } from "./bubbleLayout.ts";
import { hatch } from "./hatch.ts";
import { nearest, type Placement } from "./labels.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import { element, label, picture, title, type PictureOptions } from "./svg.ts";
import { fitted, textWidth } from "./textWidth.ts";

export interface BubbleData {
  readonly themes: readonly ThemeReport[];
  readonly measure: Measure;
  readonly currency: string | null;
}

/**
 * What each theme does to the score (across) and the money at stake in it (up); area = comments. Every bubble carries
 * its theme's id as `data-theme`, for a page to select it by.
 */
export function impactRevenueBubbles(
  { themes, measure, currency }: BubbleData,
  {
    palette,
    speech = ENGLISH,
    width = 560,
    height = 380,
    id = "bubbles",
  }: PictureOptions & { readonly height?: number | undefined },
): string {
  const { t } = speech;
  const layout = layOutBubbles(themes, { width, height, speech });
  const stripes = hatch(id);
  const across = t("Impact on {unit}", { unit: unitNames(speech)[measure] });
  // Between the names of the two lower quadrants, which are about as wide.
  const middle = (layout.left + width) / 2;
  const beside = Math.max(0, ...layout.corners.map(({ box }) => box.width + 8));
  const room = width - layout.left - 2 * beside;
  const counted = { themes: themesCounted(layout.bubbles.length, speech) };
  const spoken =
    stakeName(themes) === "Revenue at risk"
      ? t("{themes} by impact and revenue at risk; the area is the number of comments", counted)
      : t("{themes} by impact and revenue; the area is the number of comments", counted);
  return picture(
    { title: spoken, width, height, palette },
    stripes.definition,
    ...axes(layout, { width, height, measure, speech }),
    label(upwards(themes, currency, speech), { class: "vb-muted vb-small", x: 0, y: 10 }),
    label(fitted(across, room, 11), { class: "vb-muted vb-small", x: middle, y: height - 4, "text-anchor": "middle" }),
    ...layout.bubbles.map((bubble) => shape(bubble, { measure, currency, stripes: stripes.fill, speech })),
    ...layout.corners.map(cornerName),
    ...layout.bubbles.map((bubble) => (bubble.place === null ? "" : caption(bubble, bubble.place))),
  );
}

function upwards(themes: readonly ThemeReport[], currency: string | null, { t, currencySign }: Speech): string {
  const sign = currencySign(currency);
  const name = stakeName(themes) === "Revenue at risk" ? t("Revenue at risk") : t("Revenue");
  return sign === "" ? name : `${name}, ${sign}`;
}

function cornerName({ name, box, right }: Corner): string {
  const end = right ? { x: box.x + box.width, "text-anchor": "end" } : { x: box.x };
  return label(name, { class: "vb-muted vb-small vb-strong", ...end, y: box.y + 11 });
}

function axes(
  { x, y, left, ticks, border }: BubbleLayout,
  { width, height, measure, speech }: { width: number; height: number; measure: Measure; speech: Speech },
): string[] {
  const bottom = height - EDGES.foot;
  const figures = "vb-muted vb-small vb-figures";
  const level = (risk: number, kind: string): string =>
    element("line", { class: kind, x1: left, x2: width, y1: y(risk), y2: y(risk) });
  return [
    ...ticks.y.map((tick) => level(tick, "vb-rule")),
    ...ticks.y.map((tick) =>
      label(speech.shortMoney(tick, null), { class: figures, x: left - 8, y: y(tick) + 4, "text-anchor": "end" }),
    ),
    ...ticks.x.flatMap((tick) => {
      const name = Number.isInteger(tick) ? speech.signed(tick, 0) : speech.difference(tick, measure);
      const cut = x(tick) + textWidth(name, 11) / 2 > width;
      return cut ? [] : [label(name, { class: figures, x: x(tick), y: bottom + 16, "text-anchor": "middle" })];
    }),
    element("line", { class: "vb-axis", x1: x(0), x2: x(0), y1: EDGES.top - 6, y2: bottom }),
    ...(border === null ? [] : [level(border, "vb-axis vb-edge")]),
  ];
}

function shape(
  { theme, impact, risk, x, y, radius }: Bubble,
  { measure, currency, stripes, speech }: Omit<BubbleData, "themes"> & { stripes: string; speech: Speech },
): string {
  const { t } = speech;
  const low = isLowBase(theme);
  const stake = { money: speech.shortMoney(risk, currency) };
  const hover = [
    theme.name,
    commentsCounted(theme.base, speech) + (low ? ` (${t("few scores")})` : ""),
    t("impact {value}", { value: inPoints(impact, measure, speech) }),
    stakeName([theme]) === "Revenue at risk" ? t("revenue at risk {money}", stake) : t("revenue {money}", stake),
  ].join(", ");
  const fill = impact < 0 ? { fill: stripes } : { class: impact > 0 ? "vb-promoter" : "vb-passive" };
  return element(
    "g",
    { class: low ? "vb-bubble vb-faint" : "vb-bubble", "data-theme": theme.id },
    title(hover),
    element("circle", { ...fill, cx: x, cy: y, r: radius }),
  );
}

function caption({ theme, name, x, y, radius }: Bubble, { box, far }: Placement): string {
  const to = nearest(box, { x, y });
  const length = Math.hypot(to.x - x, to.y - y);
  const leader = {
    class: "vb-axis",
    x1: x + ((to.x - x) * radius) / length,
    y1: y + ((to.y - y) * radius) / length,
    x2: to.x,
    y2: to.y,
  };
  return element(
    "g",
    { class: isLowBase(theme) ? "vb-faint" : undefined, "data-theme": theme.id },
    ...(far ? [element("line", leader)] : []),
    label(name, { class: "vb-ink vb-halo", x: box.x, y: box.y + 11.5 }),
  );
}
