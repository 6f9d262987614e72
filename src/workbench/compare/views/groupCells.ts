import { html, nothing, svg, type TemplateResult } from "lit";
import type { Change, Comparison } from "../../../engine/compare/document.ts";
import { measureNames } from "../../../engine/report/names.ts";
import { atStake, COUNTS_ONLY_BELOW } from "../../../engine/report/order.ts";
import type { Locale } from "../../../protocol/locale.ts";
import { neededSentence, probability } from "../sentence.ts";
import { hasBands } from "../stake.ts";
import { JUDGED, overallVerdict, type Compared } from "../verdict.ts";
import type { ComparisonView } from "../view.ts";

type Judged = (typeof JUDGED)[number];

/** The longest bar of a table stands for this share. */
export function widestShare(groups: readonly Compared[]): number {
  return Math.max(0.01, ...groups.flatMap(({ before, after }) => [before?.share ?? 0, after?.share ?? 0]));
}

/** Both shares, in figures and as bars one above the other. */
export function shareCell({ before, after }: Compared, widest: number, { locale }: ComparisonView): TemplateResult {
  const { t, whole, percent } = locale;
  const write = (side: Compared["before"]): string => (side === null ? "–" : percent(side.share));
  const base = (side: Compared["before"]): string => whole(side?.base ?? 0);
  const width = (side: Compared["before"]): string => `${Math.round((1000 * (side?.share ?? 0)) / widest) / 10}%`;
  return html`
    <td class="figure-after" title=${t("before {before}, after {after}", { before: base(before), after: base(after) })}>
      <span class="ends">${write(before)} → ${write(after)}</span>
      <svg class="vb share-bars" aria-hidden="true">
        ${svg`<rect class="earlier" width=${width(before)} height="40%"></rect>
        <rect class="vb-accent" y="60%" width=${width(after)} height="40%"></rect>`}
      </svg>
    </td>
  `;
}

interface Shown {
  readonly group: Compared;
  readonly comparison: Comparison;
}

/** One change with its interval; how sure it is on hover. */
export function changeCell(figure: Judged, { group, comparison }: Shown, view: ComparisonView): TemplateResult {
  const { locale } = view;
  const change = group[figure];
  if (change === null || (figure === "score" && !isStated(group))) return html`<td class=${`figure-${figure}`}>–</td>`;
  const format = formatOf(figure, comparison, locale);
  const range = change.interval === null ? null : locale.range(change.interval, format);
  const ends = endsOf(figure, { group, comparison }, locale);
  // Money is compared like for like, and so its change is not that of these two sums.
  const beside = figure === "score" ? ends : null;
  return html`
    <td class="figure-${figure} ${change.verdict}" title=${aboutChange(change, { range, ends }, locale)}>
      ${beside === null ? nothing : html`<span class="from">${beside}</span>`}
      <b>${format(change.difference)}</b>
      ${range === null ? nothing : html`<span class="range">${range}</span>`}
    </td>
  `;
}

/** No figure of the score rests on fewer scores than that. */
function isStated({ before, after }: Compared): boolean {
  return [before, after].every((side) => (side?.scores?.valid ?? 0) >= COUNTS_ONLY_BELOW);
}

function formatOf(figure: Judged, { measure }: Comparison, locale: Locale): (value: number) => string {
  switch (figure) {
    case "share":
      return (value) => locale.signed(100 * value, 1);
    case "score":
      return (value) => locale.difference(value, measure ?? "nps");
    case "revenue":
      return (value) => locale.signed(value, 0);
  }
}

/** `−52 → −37`; null where one of the two is not known. */
function endsOf(figure: Judged, { group, comparison }: Shown, locale: Locale): string | null {
  const measure = comparison.measure ?? "nps";
  const ends = [group.before, group.after].map((side) => {
    if (side === null) return null;
    if (figure === "share") return locale.percent(side.share);
    if (figure === "score") {
      return side.scores === null || side.scores.value === null ? null : locale.measured(side.scores.value, measure);
    }
    const money = hasBands(comparison) ? atStake(side.revenue) : (side.revenue?.total ?? null);
    return money === null ? null : locale.whole(money);
  });
  return ends.includes(null) ? null : ends.join(" → ");
}

function aboutChange(
  { adjustedP, p, verdict, needed }: Change,
  { range, ends }: { readonly range: string | null; readonly ends: string | null },
  locale: Locale,
): string {
  const { t } = locale;
  const corrected = probability(adjustedP, locale);
  const plain = probability(p, locale);
  const verdicts: Readonly<Record<Change["verdict"], string>> = {
    "more-than-noise": t("More than noise."),
    "within-noise": t("Within noise."),
    "too-few": t("Too few answers to tell this from noise."),
  };
  const chance =
    corrected !== null ? [t("p {p} after the correction", { p: corrected })] : plain !== null ? [`p ${plain}`] : [];
  return [
    ...(ends === null ? [] : [ends]),
    ...(range === null ? [] : [t("95%: {range}", { range })]),
    ...chance,
    verdicts[verdict],
    neededSentence({ needed }, locale) ?? "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** What is to be made of a group, and of which of its figures. */
export function verdictWords(group: Compared, comparison: Comparison, { locale }: ComparisonView): string {
  const { t } = locale;
  switch (overallVerdict(group)) {
    case "more-than-noise": {
      const names: Readonly<Record<Judged, string>> = {
        share: t("share"),
        score: measureNames(locale)[comparison.measure ?? "nps"],
        revenue: hasBands(comparison) ? t("at risk") : t("revenue"),
      };
      const clear = JUDGED.filter((figure) => group[figure]?.verdict === "more-than-noise");
      return t("more than noise: {figures}", { figures: clear.map((figure) => names[figure]).join(", ") });
    }
    case "within-noise":
      return t("within noise");
    case "too-few":
      return t("too few to tell");
    case null:
      return group.after === null ? t("only before") : t("only after");
  }
}
