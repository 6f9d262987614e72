import { html, nothing, type TemplateResult } from "lit";
import type { ColumnReading, Role } from "../../engine/survey/roles.ts";
import type { ColumnsPreview, Problem } from "../../protocol/workbench.ts";
import type { Locale } from "../../protocol/locale.ts";
import { isProblem } from "../model.ts";
import { columnOf, isEnough, isRole, rolesOf } from "./choices.ts";
import { firstRows } from "./firstRows.ts";
import type { ColumnsIntents, ColumnsState } from "./panel.ts";
import { OFFERED, roleName, why } from "./words.ts";

/** What the panel draws with. */
export interface ColumnsView {
  readonly locale: Locale;
  readonly intents: ColumnsIntents;
}

/** Values of a column that are shown. */
const MOST_VALUES = 5;

/** What each column of the file is used as and why, for a reader to set right. */
export function columnsPanel(state: ColumnsState, view: ColumnsView): TemplateResult | typeof nothing {
  if (state.opened === "closed") return nothing;
  const { t } = view.locale;
  const { preview, beneath } = state;
  return html`
    <section
      class="columns ${beneath ? "beneath" : "over"}"
      role=${beneath ? "region" : "dialog"}
      aria-modal=${beneath ? nothing : "true"}
      aria-labelledby="columns-title"
    >
      <h2 id="columns-title" tabindex="-1">${t("Columns")}</h2>
      ${
        preview === null
          ? html`<p class="muted" role="status">${t("Reading the columns …")}</p>
              ${buttons(state, null, view)}`
          : isProblem(preview)
            ? html`${trouble(preview)} ${buttons(state, null, view)}`
            : choosing(preview, state, view)
      }
    </section>
  `;
}

function choosing(preview: ColumnsPreview, state: ColumnsState, view: ColumnsView): TemplateResult {
  const { locale } = view;
  const { t } = locale;
  const { readings } = preview.document.columns;
  const roles = rolesOf(readings, state.choices);
  const shown: Shown = { preview, roles, view };
  return html`
    <p>
      ${t("What each column of {file} is used as.", { file: preview.document.source.file })}
      <span class="muted">${t("Each use has one column; segments are as many as you like.")}</span>
    </p>
    <table class="mapping" aria-label=${t("Columns")}>
      <thead>
        <tr>
          <th scope="col">${t("Column")}</th>
          <th scope="col">${t("Used as")}</th>
          <th scope="col">${t("Why")}</th>
          <th scope="col" class="figure" title=${t("Cells that are not blank")}>${t("Filled")}</th>
          <th scope="col" class="figure" title=${t("Different values")}>${t("Distinct")}</th>
          <th scope="col">${t("First values")}</th>
        </tr>
      </thead>
      <tbody>
        ${readings.map((reading, index) => columnRow(reading, index, shown))}
      </tbody>
    </table>
    ${firstRows(preview, roles, locale)} ${buttons(state, { preview, roles }, view)}
  `;
}

interface Shown {
  readonly preview: ColumnsPreview;
  readonly roles: readonly (Role | null)[];
  readonly view: ColumnsView;
}

function columnRow(reading: ColumnReading, index: number, { preview, roles, view }: Shown): TemplateResult {
  const { locale, intents } = view;
  const { t, whole } = locale;
  const { column, filled, distinct } = reading;
  const role = roles[index] ?? null;
  const { readings } = preview.document.columns;
  const values = preview.rows.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== "");
  const take = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) {
      intents.choose({ column, role: isRole(target.value) ? target.value : null });
    }
  };
  return html`
    <tr class=${role === null ? "unused" : "used"}>
      <th scope="row" title=${column}>${column}</th>
      <td data-label=${t("Used as")}>
        <select aria-label=${t("Use of {column}", { column })} .value=${role ?? ""} @change=${take}>
          ${[null, ...OFFERED].map(
            (offered) =>
              html`<option value=${offered ?? ""} ?selected=${offered === role}>${roleName(offered, locale)}</option>`,
          )}
        </select>
      </td>
      <td data-label=${t("Why")} class="why">${why(reading, { readings, roles }, locale)}</td>
      <td data-label=${t("Filled")} class="figure">${whole(filled)}</td>
      <td data-label=${t("Distinct")} class="figure">${whole(distinct)}</td>
      <td data-label=${t("First values")}>
        <ul class="values">
          ${values.slice(0, MOST_VALUES).map((value) => html`<li title=${value}>${value}</li>`)}
        </ul>
      </td>
    </tr>
  `;
}

type Ready = Pick<Shown, "preview" | "roles">;

/** What the choice comes to, and what can be done with it. `ready`: null while there is nothing to take. */
function buttons(state: ColumnsState, ready: Ready | null, { locale, intents }: ColumnsView): TemplateResult {
  const { t } = locale;
  const enough = ready !== null && isEnough(ready.roles);
  return html`
    <footer>
      ${state.problem === null ? nothing : trouble(state.problem)}
      <p role="status">
        ${ready === null ? nothing : enough ? lastChoice(state, ready, locale) : t("Choose the column of the scores, of the comments, or of both.")}
      </p>
      <p class="actions">
        <vscode-button ?disabled=${!enough || state.saving} @click=${intents.use}
          >${t("Use These Columns")}</vscode-button
        >
        <vscode-button secondary @click=${intents.close}>${t("Cancel")}</vscode-button>
        ${
          ready === null
            ? nothing
            : html`<span class="muted"
                >${t("The choice is saved in {file}; the survey itself is not changed.", { file: ready.preview.study })}</span
              >`
        }
      </p>
    </footer>
  `;
}

function lastChoice({ last }: ColumnsState, { preview, roles }: Ready, locale: Locale): string {
  if (last === null) return "";
  const { t } = locale;
  const { chosen, loser } = last;
  const { readings } = preview.document.columns;
  const use = roleName(chosen.role, locale);
  const said = t("“{column}”: {use}.", { column: chosen.column, use });
  if (loser === null || columnOf(readings, roles, chosen.role ?? "segment") !== chosen.column) return said;
  return `${said} ${t("“{column}”: {use}.", { column: loser, use: roleName(null, locale) })}`;
}

function trouble({ what, where, detail, next }: Problem): TemplateResult {
  const parts = [where, detail, next].filter((part) => part !== null);
  return html`<p class="trouble" role="alert">${what} <span class="muted">${parts.join(" ")}</span></p>`;
}
