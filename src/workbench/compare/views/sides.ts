import { html, nothing, type TemplateResult } from "lit";
import type { Comparison, ComparisonSide } from "../../../engine/compare/document.ts";
import { labelled } from "../../../engine/format.ts";
import { measureNames } from "../../../engine/report/names.ts";
import { atStake } from "../../../engine/report/order.ts";
import { SIDES, type SideName } from "../../../protocol/comparison.ts";
import { scaleOver, whisker } from "../../views/whisker.ts";
import { changeSentence, neededSentence, testSentence, valueOf } from "../sentence.ts";
import { hasBands, stakeHead } from "../stake.ts";
import type { ComparisonView } from "../view.ts";

/** What became of the score, in words; then both sides on one scale, each with what it rests on. */
export function sides(comparison: Comparison, view: ComparisonView): TemplateResult {
  const { locale } = view;
  const { t } = locale;
  const { change } = comparison;
  const sentence = changeSentence(comparison, locale);
  const needed = change === null ? null : neededSentence(change, locale);
  const test = testSentence(comparison, locale);
  return html`
    <section class="change" role="region" aria-label=${t("Change of the score")}>
      <p class=${sentence === null ? "empty" : `sentence ${change?.verdict ?? ""}`}>
        ${sentence ?? t("The two sides have no score in common: their themes alone are compared.")}
      </p>
      ${needed === null ? nothing : html`<p>${needed}</p>`}
      ${test === null ? nothing : html`<p class="muted">${test}</p>`} ${table(comparison, view)}
    </section>
  `;
}

function table(comparison: Comparison, view: ComparisonView): TemplateResult {
  const { t } = view.locale;
  const { measure, before, after } = comparison;
  const dated = before.periods !== null || after.periods !== null;
  const money = before.revenue !== null || after.revenue !== null;
  const scale = scaleOf(comparison);
  const ends = measure === null ? [] : scale.map((end) => view.locale.measured(end, measure));
  return html`
    <table class="sides">
      <thead>
        <tr>
          <th scope="col" class="name">${t("Side")}</th>
          ${
            measure === null
              ? nothing
              : html`<th scope="col">${measureNames(view.locale)[measure]}</th>
                  <th scope="col" class="whisker">
                    <span class="ends"><span>${ends[0]}</span><span>${ends[1]}</span></span>
                  </th>
                  <th scope="col" class="range">${t("95% interval")}</th>
                  <th scope="col">${t("Scores")}</th>`
          }
          <th scope="col" class="comments-count">${t("Comments")}</th>
          <th scope="col" class="rows">${t("Rows")}</th>
          ${dated ? html`<th scope="col" class="period">${t("Period")}</th>` : nothing}
          ${money ? html`<th scope="col" class="stake">${labelled(stakeHead(comparison, view.locale), view.locale.currencySign(comparison.currency))}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${SIDES.map((name) => row(name, { comparison, dated, money, scale }, view))}
      </tbody>
    </table>
  `;
}

interface Context {
  readonly comparison: Comparison;
  readonly dated: boolean;
  readonly money: boolean;
  readonly scale: readonly [number, number];
}

function row(name: SideName, { comparison, dated, money, scale }: Context, view: ComparisonView): TemplateResult {
  const { t, whole } = view.locale;
  const side = comparison[name];
  const stake = hasBands(comparison) ? atStake(side.revenue) : (side.revenue?.total ?? null);
  return html`
    <tr class=${side.scores?.lowBase === true ? "low" : ""}>
      <th
        scope="row"
        class="name"
        title=${[side.file, ...side.where.map(({ column, value }) => `${column} = ${value}`)].join("\n")}
      >
        <span class="which">${name === "before" ? t("before") : t("after")}</span> ${side.label}
        ${side.label === side.file ? nothing : html`<span class="muted file">${side.file}</span>`}
      </th>
      ${comparison.measure === null ? nothing : scoreCells(side, { comparison, scale }, view)}
      <td class="comments-count">${whole(side.comments)}</td>
      <td class="rows">${whole(side.rows)}</td>
      ${dated ? html`<td class="period">${periods(side)}</td>` : nothing}
      ${money ? html`<td class="stake">${stake === null ? "–" : whole(stake)}</td>` : nothing}
    </tr>
  `;
}

function scoreCells(
  side: ComparisonSide,
  { comparison, scale }: Pick<Context, "comparison" | "scale">,
  { locale }: ComparisonView,
): TemplateResult {
  const value = valueOf(side);
  const measure = comparison.measure ?? "nps";
  const valid = html`<td>
    ${locale.whole(side.scores?.valid ?? 0)}${
      side.scores?.lowBase === true ? html` <span class="muted">${locale.t("low base")}</span>` : nothing
    }
  </td>`;
  if (value === null)
    return html`<td>–</td>
      <td class="whisker"></td>
      <td class="range"></td>
      ${valid}`;
  const interval = side.scores?.interval ?? null;
  const format = (figure: number): string => locale.measured(figure, measure);
  return html`
    <td><b>${format(value)}</b></td>
    <td class="whisker">${whisker(value, interval ?? [value, value], scale)}</td>
    <td class="range">${interval === null ? "–" : locale.range(interval, format)}</td>
    ${valid}
  `;
}

/** `2026-07`, or `2026-07 – 2026-09`. */
function periods({ periods: ends }: ComparisonSide): string {
  if (ends === null) return "–";
  return ends[0] === ends[1] ? ends[0] : `${ends[0]} – ${ends[1]}`;
}

/** The scale that both sides are drawn on: as far as their intervals reach. */
function scaleOf({ before, after, measure }: Comparison): readonly [number, number] {
  const figures = [before, after].flatMap((side) => {
    const value = valueOf(side);
    return value === null ? [] : [value, ...(side.scores?.interval ?? [])];
  });
  return scaleOver(figures, measure === "mean" ? 1 : 10);
}
