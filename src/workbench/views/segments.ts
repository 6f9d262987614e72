import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, Tally } from "../../engine/report/document.ts";
import { measureNames } from "../../engine/report/names.ts";
import { hiddenGroupWords } from "../../engine/report/measureWords.ts";
import { COUNTS_ONLY_BELOW } from "../../engine/report/order.ts";
import { measureOf } from "../../engine/report/wording.ts";
import { hasCondition } from "../conditions.ts";
import type { PageModel } from "../model.ts";
import type { View } from "../view.ts";
import { scaleOver, whisker } from "./whisker.ts";

type Segment = ReportDocument["segments"][number];

/** For whom: every segment's score with its interval on one scale, and how often the selected theme is spoken of there. */
export function segments(report: ReportDocument, model: PageModel, view: View): TemplateResult {
  const columns = [...new Set(report.segments.map(({ column }) => column))];
  return html`
    <div class="frame multiples" tabindex="0" role="group" aria-label=${view.locale.t("Segments")}>
      ${columns.map((column) =>
        oneColumn(
          column,
          report.segments.filter((segment) => segment.column === column),
          { report, model, view },
        ),
      )}
    </div>
  `;
}

interface Shown {
  readonly report: ReportDocument;
  readonly model: PageModel;
  readonly view: View;
}

function oneColumn(column: string, values: readonly Segment[], { report, model, view }: Shown): TemplateResult {
  const { t, whole } = view.locale;
  const measure = measureOf(report);
  const theme = report.themes.find(({ id }) => id === model.choice);
  const scale = scaleOf(report);
  return html`
    <table class="segments">
      <caption>
        ${column}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="name"><span class="hidden">${column}</span></th>
          <th scope="col">${t("Rows")}</th>
          ${
            measure === null
              ? nothing
              : html`<th scope="col">${measureNames(view.locale)[measure]}</th>
                  <th scope="col" class="whisker">
                    <span class="ends"
                      ><span>${view.locale.measured(scale[0], measure)}</span
                      ><span>${view.locale.measured(scale[1], measure)}</span></span
                    >
                    <span class="hidden">${t("95% interval")}</span>
                  </th>`
          }
          ${theme === undefined ? nothing : html`<th scope="col" class="share" title=${theme.name}>${theme.name}</th>`}
        </tr>
      </thead>
      <tbody>
        ${values.map((segment) => {
          const condition = { column: segment.column, value: segment.value };
          const chosen = hasCondition(model.where, condition);
          const share = segment.themes.find(({ id }) => id === theme?.id)?.share ?? 0;
          return html`<tr class=${segment.scores?.lowBase === true ? "low" : ""}>
            <th scope="row" class="name">
              <button
                type="button"
                class="link"
                aria-pressed=${chosen ? "true" : "false"}
                title=${chosen ? t("Remove this filter") : t("Show only these rows")}
                @click=${() => view.intents.filter(condition)}
              >
                ${segment.value}
              </button>
            </th>
            <td class=${segment.rows === null ? "hidden-group" : ""}>
              ${segment.rows === null ? hiddenGroupWords(view.locale) : whole(segment.rows)}
            </td>
            ${measure === null ? nothing : scoreCells(segment.scores, report, view)}
            ${theme === undefined ? nothing : html`<td class="share">${shareBar(share)}<span class="percent">${view.locale.percent(share)}</span></td>`}
          </tr>`;
        })}
      </tbody>
    </table>
  `;
}

/** The ends of the scale that all segments are drawn on: as far as their intervals reach, in whole steps. */
function scaleOf({ scores: all, segments: shown }: ReportDocument): readonly [number, number] {
  const ends = shown.flatMap(({ scores }) => (isStated(scores) ? [...(scores.interval ?? []), scores.value] : []));
  return scaleOver(ends, all?.measure === "mean" ? 1 : 10);
}

function isStated(scores: Tally | null): scores is Tally & { value: number } {
  return scores !== null && scores.value !== null && scores.valid >= COUNTS_ONLY_BELOW;
}

function scoreCells(scores: Tally | null, report: ReportDocument, { locale }: View): TemplateResult {
  const measure = measureOf(report) ?? "nps";
  if (!isStated(scores)) {
    const why = locale.t("Scores: {valid}. Too few to state a figure.", { valid: locale.whole(scores?.valid ?? 0) });
    return html`<td title=${why}>–</td>
      <td class="whisker"></td>`;
  }
  const { value, interval, valid } = scores;
  const format = (figure: number): string => locale.measured(figure, measure);
  const range = interval === null ? "" : locale.range(interval, format);
  const title = locale.t("95%: {range}; {valid} scores", { range, valid: locale.whole(valid) });
  return html`<td title=${title}><b>${format(value)}</b></td>
    <td class="whisker" title=${title}>${whisker(value, interval ?? [value, value], scaleOf(report))}</td>`;
}

function shareBar(share: number): TemplateResult {
  return html`<svg class="vb share-bar" aria-hidden="true">
    <rect class="vb-accent" width=${`${Math.round(1000 * Math.min(1, share)) / 10}%`} height="100%"></rect>
  </svg>`;
}
