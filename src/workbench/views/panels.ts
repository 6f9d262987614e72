import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { PageModel, Panel } from "../model.ts";
import type { View } from "../view.ts";
import { callbacks } from "./callbacks.ts";
import { drivers } from "./drivers.ts";
import { map } from "./map.ts";
import { personas } from "./personas.ts";
import { panelsOf, shownPanel } from "../shownPanel.ts";
import { picture } from "./picture.ts";
import { segments } from "./segments.ts";
import { trend } from "./trend.ts";

/** What stands beside the themes: one picture at a time, chosen by its tab. Nothing where a report has none. */
export function panels(chosen: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  const report = withGroupsOfAll(chosen, model);
  const there = panelsOf(report);
  const shown = shownPanel(report, model.panel);
  if (shown === null) return nothing;
  const { t } = view.locale;
  const names: Readonly<Record<Panel, string>> = {
    picture: t("Impact"),
    map: t("Map"),
    trend: t("Trend"),
    segments: t("Segments"),
    drivers: t("Drivers"),
    personas: t("Personas"),
    callbacks: t("Callbacks"),
  };
  const onKey = ({ key, currentTarget }: KeyboardEvent): void => {
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = there[(there.indexOf(shown) + step + there.length) % there.length];
    if (step === 0 || next === undefined) return;
    view.intents.showPanel(next);
    if (currentTarget instanceof Element) currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`
    <section class="panels" role="region" aria-label=${t("Pictures")}>
      <div role="tablist" aria-label=${t("Pictures")} @keydown=${onKey}>
        ${there.map(
          (panel) => html`
            <button
              type="button"
              role="tab"
              id=${`tab-${panel}`}
              aria-selected=${panel === shown ? "true" : "false"}
              aria-controls="panel"
              title=${names[panel]}
              tabindex=${panel === shown ? 0 : -1}
              @click=${() => view.intents.showPanel(panel)}
            >
              ${names[panel]}
            </button>
          `,
        )}
      </div>
      <div class="panel ${shown}" id="panel" role="tabpanel" aria-labelledby=${`tab-${shown}`}>
        ${draw[shown](report, model, view)}
      </div>
    </section>
  `;
}

/** The groups are those found among all rows, whichever of them the page is filtered by. */
function withGroupsOfAll(report: ReportDocument, { drawn }: PageModel): ReportDocument {
  if (drawn === null || drawn.report === report) return report;
  const { personas: found, personaSearch } = drawn.report;
  return { ...report, personas: found, personaSearch };
}

const draw: Readonly<Record<Panel, (report: ReportDocument, model: PageModel, view: View) => unknown>> = {
  picture,
  map,
  trend,
  segments,
  drivers,
  personas,
  callbacks,
};
