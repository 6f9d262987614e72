import { html, nothing, type TemplateResult } from "lit";
import { BANDS, type Band } from "../../engine/measures/preset.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { personaName } from "../../engine/report/sections/personas.ts";
import type { Condition } from "../../engine/settings.ts";
import { asOptions, hasCondition } from "../conditions.ts";
import { figuresProblem, hasFigures, UNCODED, type PageModel } from "../model.ts";
import type { View } from "../view.ts";
import { bandNames } from "./bands.ts";
import { troubled } from "./states.ts";

/** Values of one column that are offered; the rest can be filtered for on the command line. */
const MOST_VALUES = 12;

/** What the figures are of, as chips that can be taken away. `whole`: the report of all rows, which says what there is. */
export function chips(whole: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  const { where } = model;
  if (where.length === 0) return nothing;
  const { locale, intents } = view;
  const { t } = locale;
  const problem = figuresProblem(model);
  return html`
    <section class="chips" aria-label=${t("Filters in use")} aria-busy=${hasFigures(model) ? "false" : "true"}>
      <ul>
        ${where.map((condition) => {
          const name = spoken(condition, whole, view);
          return html`<li>
            <button type="button" title=${t("Remove this filter")} @click=${() => intents.filter(condition)}>
              ${name} <span aria-hidden="true">×</span><span class="hidden">${t("Remove this filter")}</span>
            </button>
          </li>`;
        })}
      </ul>
      <button type="button" class="link" @click=${intents.clearFilters}>${t("Clear All")}</button>
      <button
        type="button"
        class="link"
        title=${asOptions(where)}
        @click=${() => intents.copy(asOptions(where), t("Copied as options of the command line."))}
      >
        ${t("Copy as Options")}
      </button>
      ${problem === null ? nothing : troubled(problem, view)}
    </section>
  `;
}

/** All that can be filtered by, what is ticked being in use; alternatives within a group, all groups must hold. */
export function filterPanel(whole: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  if (!model.filtering) return nothing;
  const { t } = view.locale;
  return html`
    <section class="filters" id="filters" role="region" aria-label=${t("Filters")}>
      ${bandGroup(whole, model, view)} ${themeGroup(whole, model, view)} ${segmentGroups(whole, model, view)}
      ${periodGroup(whole, model, view)} ${languageGroup(whole, model, view)} ${textGroup(whole, model, view)}
    </section>
  `;
}

interface Choosable {
  readonly condition: Condition;
  readonly name: string;
  /** Rows that meet it, of all rows; null where nobody has counted. */
  readonly rows: number | null;
}

function group(
  { legend, choices }: { readonly legend: string; readonly choices: readonly Choosable[] },
  { where }: PageModel,
  view: View,
): TemplateResult {
  const { locale, intents } = view;
  return html`
    <fieldset>
      <legend>${legend}</legend>
      ${choices.map(
        ({ condition, name, rows }) => html`
          <label>
            <input
              type="checkbox"
              .checked=${hasCondition(where, condition)}
              @change=${() => intents.filter(condition)}
            />
            <span class="name">${name}</span>
            ${rows === null ? nothing : html`<span class="muted">${locale.whole(rows)}</span>`}
          </label>
        `,
      )}
    </fieldset>
  `;
}

function bandGroup({ scores }: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  if (scores === null || scores.promoters === null) return nothing;
  const counts = { promoter: scores.promoters, passive: scores.passives, detractor: scores.detractors };
  const names = bandNames(view);
  const choices = BANDS.toReversed().map((band) => ({
    condition: { column: "@band", value: band },
    name: names[band],
    rows: counts[band],
  }));
  return group({ legend: view.locale.t("Band"), choices }, model, view);
}

function themeGroup(
  { themes, comments }: ReportDocument,
  model: PageModel,
  view: View,
): TemplateResult | typeof nothing {
  if (themes.length === 0 || comments === null) return nothing;
  const { t } = view.locale;
  const choices = themes
    .toSorted((a, b) => b.base - a.base)
    .map(({ id, name, base }) => ({ condition: { column: "@theme", value: id }, name, rows: base }));
  const without = {
    condition: { column: "@theme", value: UNCODED },
    name: t("Without a theme"),
    rows: comments.uncoded,
  };
  return group({ legend: t("Theme"), choices: comments.uncoded > 0 ? [...choices, without] : choices }, model, view);
}

function segmentGroups({ columns, segments }: ReportDocument, model: PageModel, view: View): TemplateResult[] {
  return columns.segments.flatMap((column) => {
    const values = segments.filter((segment) => segment.column === column).slice(0, MOST_VALUES);
    if (values.length === 0) return [];
    const choices = values.map(({ value, rows }) => ({ condition: { column, value }, name: value, rows }));
    return [group({ legend: column, choices }, model, view)];
  });
}

/** A span of periods, by its first and its last one. */
function periodGroup(
  { trend, columns }: ReportDocument,
  model: PageModel,
  view: View,
): TemplateResult | typeof nothing {
  if (trend.length < 2) return nothing;
  const { t } = view.locale;
  const names = trend.map(({ period }) => period);
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const chosen = model.where.find(({ column }) => column === "@period")?.value ?? "";
  const [from = first, to = from] = chosen === "" ? [first, last] : chosen.split("..");
  const choose = (start: string, end: string): void => {
    const [low, high] = names.indexOf(start) <= names.indexOf(end) ? [start, end] : [end, start];
    const whole = low === first && high === last;
    view.intents.filterTo({ column: "@period", value: whole ? "" : low === high ? low : `${low}..${high}` });
  };
  const end = (label: string, value: string, pick: (value: string) => void): TemplateResult => html`
    <label class="end">
      <span>${label}</span>
      <select
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) pick(event.target.value);
        }}
      >
        ${names.map((name) => html`<option value=${name} ?selected=${name === value}>${name}</option>`)}
      </select>
    </label>
  `;
  return html`
    <fieldset>
      <legend>${columns.date ?? t("Period")}</legend>
      ${end(t("From"), from, (value) => choose(value, to))} ${end(t("To"), to, (value) => choose(from, value))}
    </fieldset>
  `;
}

function languageGroup({ engine }: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  if (engine.language.length < 2) return nothing;
  const choices = engine.language.map((code) => ({
    condition: { column: "@language", value: code },
    name: view.locale.language(code),
    rows: null,
  }));
  return group({ legend: view.locale.t("Language"), choices }, model, view);
}

function textGroup({ comments }: ReportDocument, { where }: PageModel, view: View): TemplateResult | typeof nothing {
  if (comments === null) return nothing;
  const { t } = view.locale;
  const value = where.find(({ column }) => column === "@text")?.value ?? "";
  const take = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) {
      view.intents.filterTo({ column: "@text", value: event.target.value.trim() });
    }
  };
  return html`
    <fieldset>
      <legend>${t("Comment contains")}</legend>
      <input type="search" aria-label=${t("Comment contains")} .value=${value} @change=${take} />
    </fieldset>
  `;
}

function isBand(value: string): value is Band {
  return (BANDS as readonly string[]).includes(value);
}

/** A condition as a reader would say it. */
function spoken({ column, value }: Condition, { themes, personas }: ReportDocument, view: View): string {
  const { t, language } = view.locale;
  switch (column) {
    case "@band":
      return isBand(value) ? bandNames(view)[value] : value;
    case "@theme":
      return value === UNCODED ? t("Without a theme") : (themes.find(({ id }) => id === value)?.name ?? value);
    case "@period":
      return value.split("..").join(" – ");
    case "@language":
      return language(value);
    case "@text":
      return t("“{text}” in the comment", { text: value });
    default: {
      const persona = personas.find(({ where }) => hasCondition(where, { column, value }));
      return persona === undefined ? `${column}: ${value}` : personaName(persona);
    }
  }
}
