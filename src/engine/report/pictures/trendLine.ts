import { scaleLinear, scalePoint } from "d3-scale";
import { area, line } from "d3-shape";
import type { Measure, ReportDocument, Tally } from "../document.ts";
import { COUNTS_ONLY_BELOW } from "../order.ts";
import { measureNames, periodsCounted, scoresCounted } from "../names.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import { element, label, picture, title, type PictureOptions } from "./svg.ts";
import { textWidth } from "./textWidth.ts";

const LEFT = 40;
const TOP = 22;
const FOOT = 24;

interface Point {
  readonly x: number;
  readonly period: string;
  readonly scores: Tally;
  readonly value: number;
  readonly interval: readonly [number, number];
}

/** The measure by period with its 95 % interval; a period with too few scores leaves a gap, one of a low base is hollow. */
export function trendLine(
  { trend, measure }: { trend: ReportDocument["trend"]; measure: Measure },
  { palette, speech = ENGLISH, width = 560, height = 200 }: PictureOptions & { readonly height?: number | undefined },
): string {
  const { t, measured } = speech;
  const periods = trend.map((entry) => entry.period);
  const place = scalePoint(periods, [LEFT, width]).padding(0.5);
  const points = trend.map(({ period, scores }): Point | null => {
    if (scores === null || scores.value === null || scores.valid < COUNTS_ONLY_BELOW) return null;
    const { value } = scores;
    return { x: place(period) ?? LEFT, period, scores, value, interval: scores.interval ?? [value, value] };
  });
  const known = points.filter((point) => point !== null);
  const y = scaleLinear(reach(known, measure), [height - FOOT, TOP]);
  const path = line<Point | null>(
    (point) => point?.x ?? 0,
    (point) => y(point?.value ?? 0),
  )
    .defined((point) => point !== null)
    .digits(2);
  const band = area<Point | null>(
    (point) => point?.x ?? 0,
    (point) => y(point?.interval[0] ?? 0),
    (point) => y(point?.interval[1] ?? 0),
  )
    .defined((point) => point !== null)
    .digits(2);
  const widest = Math.max(1, ...periods.map((period) => textWidth(period, 11)));
  const every = Math.max(1, Math.ceil((widest + 10) / Math.max(1, place.step())));
  const name = measureNames(speech)[measure];
  const values = known.map((point) => `${point.period} ${measured(point.value, measure)}`).join(", ");
  const over = t("{measure} over {periods}", { measure: name, periods: periodsCounted(trend.length, speech) });
  return picture(
    { title: `${over}: ${values}`, width, height, palette },
    label(t("{measure} with 95% interval", { measure: name }), { class: "vb-muted vb-small", x: 0, y: 10 }),
    ...y.ticks(4).map((tick) =>
      [
        element("line", { class: "vb-rule", x1: LEFT, x2: width, y1: y(tick), y2: y(tick) }),
        label(measured(tick, measure), {
          class: "vb-muted vb-small vb-figures",
          x: LEFT - 8,
          y: y(tick) + 4,
          "text-anchor": "end",
        }),
      ].join(""),
    ),
    element("path", { class: "vb-area", d: band(points) ?? "" }),
    element("path", { class: "vb-line", d: path(points) ?? "" }),
    ...known.map((point) => dot(point, { y: y(point.value), measure, speech })),
    ...periods.map((period, index) =>
      index % every === 0
        ? label(period, {
            class: "vb-muted vb-small vb-figures",
            x: place(period) ?? 0,
            y: height - 6,
            "text-anchor": "middle",
          })
        : "",
    ),
  );
}

function dot(
  { x, period, scores, value }: Point,
  { y, measure, speech }: { y: number; measure: Measure; speech: Speech },
): string {
  const { t, measured } = speech;
  const shown = { period, value: measured(value, measure), scores: scoresCounted(scores.valid, speech) };
  const few = scores.lowBase ? ` (${t("few scores")})` : "";
  const hover = t("{period}: {value} from {scores}", shown) + few;
  return element(
    "g",
    {},
    title(hover),
    element("circle", { class: scores.lowBase ? "vb-hollow" : "vb-accent", cx: x, cy: y, r: 3.5 }),
  );
}

/** The axis ends a little outside the intervals, never beyond what the measure can be. */
function reach(points: readonly Point[], measure: Measure): [number, number] {
  const ends = points.flatMap((point) => [...point.interval, point.value]);
  if (ends.length === 0) return [0, 1];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const pad = Math.max((high - low) * 0.08, measure === "mean" ? 0.05 : 1);
  if (measure === "nps") return [Math.max(-100, low - pad), Math.min(100, high + pad)];
  return measure === "csat" ? [Math.max(0, low - pad), Math.min(100, high + pad)] : [low - pad, high + pad];
}
