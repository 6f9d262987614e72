import { html, svg, type TemplateResult } from "lit";
import { percentages } from "../../engine/format.ts";
import type { Bands } from "../../engine/report/wording.ts";
import type { View } from "../view.ts";

/** The stripes of the detractors' band, for every split bar of the page; must stand in the page once. */
export const stripes: TemplateResult = html`
  <svg class="vb stripes" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="vb-detractor" width="6" height="6"></rect>
        <line class="vb-hatch" x1="1.5" y1="0" x2="1.5" y2="6"></line>
      </pattern>
    </defs>
  </svg>
`;

export interface Share {
  readonly band: "promoter" | "passive" | "detractor";
  readonly count: number;
  /** Whole percent; the three add up to 100. */
  readonly percent: number;
}

export function sharesOf({ promoters, passives, detractors }: Bands): readonly Share[] {
  const shares = percentages([promoters, passives, detractors]);
  const share = (band: Share["band"], count: number, index: number): Share => ({
    band,
    count,
    percent: shares[index] ?? 0,
  });
  return [share("promoter", promoters, 0), share("passive", passives, 1), share("detractor", detractors, 2)];
}

/** Promoters, passives and detractors as parts of one bar; its words stand beside it or in its name. */
export function splitBar(bands: Bands, label: string): TemplateResult {
  const total = bands.promoters + bands.passives + bands.detractors;
  let before = 0;
  const parts = sharesOf(bands).map(({ band, count }) => {
    const x = before;
    before += count;
    if (count === 0) return svg``;
    const [left, width] = [(100 * x) / total, (100 * count) / total];
    return svg`<rect class=${band === "detractor" ? "striped" : `vb-${band}`} x="${left}%" width="${width}%" height="100%"></rect>`;
  });
  return html`<svg class="vb split-bar" role="img" aria-label=${label}>${parts}</svg>`;
}

/** `48% promoters, 27% passives, 25% detractors`. */
export function spokenSplit(bands: Bands, { locale }: View): string {
  const [promoters = "", passives = "", detractors = ""] = sharesOf(bands).map(({ percent }) =>
    locale.percent(percent / 100),
  );
  return locale.t("{promoters} promoters, {passives} passives, {detractors} detractors", {
    promoters,
    passives,
    detractors,
  });
}
