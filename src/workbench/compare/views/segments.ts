import { html, nothing, type TemplateResult } from "lit";
import type { Comparison } from "../../../engine/compare/document.ts";
import { listedSegments, type ComparisonModel } from "../model.ts";
import type { ComparisonView } from "../view.ts";
import { groupTable } from "./groupTable.ts";

/** For whom: what became of each segment. */
export function segments(
  comparison: Comparison,
  model: ComparisonModel,
  view: ComparisonView,
): TemplateResult | typeof nothing {
  if (comparison.segments.length === 0) return nothing;
  const { t, whole } = view.locale;
  const rows = listedSegments(comparison, model).map((segment) => ({
    group: segment,
    name: html`<span class="muted">${segment.column}</span> ${segment.value === "" ? t("(empty)") : segment.value}`,
    title: `${segment.column}: ${segment.value}`,
    opened: null,
    onClick: null,
  }));
  return html`
    <section class="groups" role="region" aria-label=${t("Segments")}>
      <h2>${t("Segments")} <span class="muted">${whole(comparison.segments.length)}</span></h2>
      ${
        rows.length === 0
          ? html`<p class="empty">${t("No change of a segment is more than noise.")}</p>`
          : groupTable(
              {
                ...{ comparison, rows, name: t("Segment"), share: t("Share of rows"), sort: model.segmentSort },
                onSort: view.intents.sortSegments,
              },
              view,
            )
      }
    </section>
  `;
}
