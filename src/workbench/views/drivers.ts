import { html, nothing, svg, type TemplateResult } from "lit";
import type { Driver, Drivers, Measure, ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import { measureNames, unitNames } from "../../engine/report/names.ts";
import { shownImpact } from "../../engine/report/order.ts";
import { pShown } from "../../engine/report/sections/chance.ts";
import { disagreementText, driversSentence } from "../../engine/report/sections/drivers.ts";
import { measureOf } from "../../engine/report/wording.ts";
import type { PageModel } from "../model.ts";
import type { View } from "../view.ts";

type Range = readonly [number, number];

interface Shown {
  readonly report: ReportDocument;
  readonly drivers: Drivers;
  readonly measure: Measure;
  readonly model: PageModel;
  readonly view: View;
  /** The ends of the axis that all rows share. */
  readonly axis: Range;
}

/** What moves the score, seen twice: by leaving a theme's comments out, and by a regression that holds the others equal. */
export function drivers(report: ReportDocument, model: PageModel, view: View): TemplateResult {
  const measure = measureOf(report);
  if (report.drivers === null || measure === null) return html``;
  const { t, difference } = view.locale;
  const axis = axisOf(report, report.drivers);
  const shown: Shown = { report, drivers: report.drivers, measure, model, view, axis };
  const name = measureNames(view.locale)[measure];
  return html`
    <div class="frame drivers" tabindex="0" role="group" aria-label=${t("Drivers")}>
      <table class="drivers">
        <caption>
          ${driversSentence(report.drivers, view.locale)}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="name">${t("Theme")}</th>
            <th
              scope="col"
              title=${t("{measure} of all minus {measure} of all without the comments whose main theme it is.", { measure: name })}
            >
              <span class="key hollow" aria-hidden="true"></span>${t("Impact")}
            </th>
            <th
              scope="col"
              title=${t("Difference between answers that speak of it and those that do not, the other themes and the segments being equal, times the share of all answers that do.")}
            >
              <span class="key" aria-hidden="true"></span>${t("Regression")}
            </th>
            <th scope="col" class="axis">
              <span class="ends"
                ><span>${difference(axis[0], measure)}</span><span>${difference(axis[1], measure)}</span></span
              >
              <span class="hidden">${t("95% interval")} ${unitNames(view.locale)[measure]}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          ${report.drivers.themes.map((driver) => row(driver, shown))}
        </tbody>
      </table>
      <p class="muted">
        ${t("Neither view says what would happen if a theme went away: they say how things go together.")}
      </p>
    </div>
  `;
}

function row(driver: Driver, { report, measure, model, view, axis }: Shown): TemplateResult | typeof nothing {
  const theme = report.themes.find(({ id }) => id === driver.id);
  if (theme === undefined) return nothing;
  const { t, whole, difference, decimal, range } = view.locale;
  const impact = shownImpact(theme);
  const apart = disagreementText(driver, { report, measure }, view.locale);
  const points = (value: number): string => difference(value, measure);
  const ranks = (rank: number | null): string =>
    rank === null ? t("Few scores: not ranked.") : t("Rank by size: {rank}", { rank: whole(rank) });
  const pull = `${t("95%: {range}; answers: {n}", { range: range(driver.pullInterval, points), n: whole(driver.base) })} · ${pShown(driver.p, decimal)} · ${ranks(driver.rank)}`;
  const left =
    theme.impactInterval === null ? "" : `${t("95%: {range}", { range: range(theme.impactInterval, points) })} · `;
  return html`
    <tr class=${driver.lowBase ? "low" : ""} aria-selected=${model.choice === theme.id ? "true" : "false"}>
      <th scope="row" class="name">
        <button type="button" class="link" @click=${() => view.intents.select(theme.id)}>${theme.name}</button>
        ${apart === null ? nothing : html`<span class="apart">${apart}</span>`}
      </th>
      <td title=${impact === null ? "" : `${left}${ranks(driver.impactRank)}`}>
        ${impact === null ? "–" : points(impact)}
      </td>
      <td title=${pull}><b>${points(driver.pull)}</b></td>
      <td class="axis" title=${pull}>${twoViews(driver, theme, axis)}</td>
    </tr>
  `;
}

/** Both estimates with their intervals on one line, impact above and hollow, and a line at zero. */
function twoViews(driver: Driver, theme: ThemeReport, [from, to]: Range): TemplateResult {
  const at = (figure: number): string => `${Math.round((1000 * (figure - from)) / (to - from)) / 10}%`;
  const impact = shownImpact(theme);
  const [low, high] = theme.impactInterval ?? [impact ?? 0, impact ?? 0];
  return html`<svg class="vb views" aria-hidden="true">
    <line class="vb-rule" x1=${at(0)} x2=${at(0)} y1="0" y2="100%"></line>
    ${
      impact === null
        ? nothing
        : svg`<line class="vb-whisker" x1=${at(low)} x2=${at(high)} y1="30%" y2="30%"></line>
            <circle class="vb-hollow" cx=${at(impact)} cy="30%" r="3"></circle>`
    }
    <line class="vb-whisker" x1=${at(driver.pullInterval[0])} x2=${at(driver.pullInterval[1])} y1="70%" y2="70%"></line>
    <circle class="vb-accent" cx=${at(driver.pull)} cy="70%" r="3.5"></circle>
  </svg>`;
}

/** As far as the intervals of both views reach, zero among it. */
function axisOf({ themes }: ReportDocument, { themes: shown }: Drivers): Range {
  const ends = shown.flatMap(({ id, pullInterval }) => {
    const theme = themes.find((one) => one.id === id);
    const own = theme === undefined || shownImpact(theme) === null ? [] : (theme.impactInterval ?? []);
    return [...pullInterval, ...own];
  });
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = 0.04 * (high - low || 1);
  return [low - pad, high + pad];
}
