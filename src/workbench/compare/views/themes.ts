import { html, nothing, type TemplateResult } from "lit";
import type { ComparedTheme, Comparison } from "../../../engine/compare/document.ts";
import { chosenTheme, listedThemes, NONE, type ComparisonModel } from "../model.ts";
import { isClear } from "../verdict.ts";
import type { ComparisonView } from "../view.ts";
import { groupTable, type GroupRow } from "./groupTable.ts";
import { exemplars } from "./exemplars.ts";

/** Why: what became of each theme; the selected one in its own words. */
export function themes(comparison: Comparison, model: ComparisonModel, view: ComparisonView): TemplateResult {
  const { t, whole } = view.locale;
  const chosen = chosenTheme(comparison, model);
  const rows = listedThemes(comparison, model).map((theme) => rowOf(theme, theme.id === chosen?.id, view));
  const count = (status: ComparedTheme["status"]): string =>
    whole(comparison.themes.filter((theme) => theme.status === status).length);
  const counts = t("on both sides: {kept} · new: {added} · gone: {gone}", {
    kept: count("kept"),
    added: count("new"),
    gone: count("gone"),
  });
  return html`
    <section class="groups themes" role="region" aria-label=${t("Themes")}>
      <h2>
        ${t("Themes")} ${comparison.themes.length === 0 ? nothing : html`<span class="muted">${counts}</span>`}
        <span class="tools">${filter(comparison, model, view)}</span>
      </h2>
      ${
        rows.length === 0
          ? html`<p class="empty">
              ${comparison.themes.length === 0 ? t("There are no themes to compare.") : t("No change of a theme is more than noise.")}
            </p>`
          : groupTable(
              {
                ...{ comparison, rows, name: t("Theme"), share: t("Share of comments"), sort: model.sort },
                onSort: view.intents.sortThemes,
              },
              view,
            )
      }
    </section>
  `;
}

function rowOf(theme: ComparedTheme, open: boolean, view: ComparisonView): GroupRow {
  const { intents } = view;
  return {
    group: theme,
    name: html`
      <button type="button" class="link" aria-expanded=${open ? "true" : "false"}>${theme.name}</button>
      ${statusChip(theme, view)}
    `,
    title: theme.keywords.join(", "),
    opened: open ? exemplars(theme, view) : null,
    onClick: () => intents.selectTheme(open ? NONE : theme.id),
  };
}

function statusChip({ status }: ComparedTheme, { locale: { t } }: ComparisonView): TemplateResult | typeof nothing {
  switch (status) {
    case "new":
      return html`<span class="status" title=${t("Found among later comments that fit no theme of the first side.")}
        >${t("new")}</span
      >`;
    case "gone":
      return html`<span class="status" title=${t("No later comment fits it.")}>${t("gone")}</span>`;
    case "kept":
      return nothing;
  }
}

/** One switch for the themes and the segments. */
function filter({ themes: all, segments }: Comparison, model: ComparisonModel, view: ComparisonView) {
  if (all.length + segments.length === 0) return nothing;
  const clear = [...all, ...segments].filter(isClear).length;
  return html`<label class="clear-only">
    <input
      type="checkbox"
      .checked=${model.clearOnly}
      @change=${({ currentTarget }: Event) => view.intents.showClearOnly((currentTarget as HTMLInputElement).checked)}
    />
    ${view.locale.t("More than noise only ({n})", { n: view.locale.whole(clear) })}
  </label>`;
}
