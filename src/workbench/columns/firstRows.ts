import { html, nothing, type TemplateResult } from "lit";
import type { Role } from "../../engine/survey/roles.ts";
import type { Preview } from "../../protocol/session.ts";
import type { Locale } from "../../protocol/locale.ts";
import { OFFERED, roleName } from "./words.ts";

const MOST_ROWS = 5;

/** The first rows of the file as the columns that are chosen have them understood, one use a column of the table. */
export function firstRows(
  { document, rows }: Preview,
  roles: readonly (Role | null)[],
  locale: Locale,
): TemplateResult | typeof nothing {
  const { t } = locale;
  const uses = OFFERED.filter((role) => roles.includes(role));
  if (uses.length === 0 || rows.length === 0) return nothing;
  const cellsOf = (row: readonly string[], use: Role): string[] =>
    roles.flatMap((role, index) => (role === use && row[index] ? [row[index]] : []));
  const sources = (use: Role): string =>
    document.columns.readings.flatMap(({ column }, index) => (roles[index] === use ? [column] : [])).join(", ");
  return html`
    <h3 id="first-rows">${t("The first rows, as they will be read")}</h3>
    <table class="first-rows" aria-labelledby="first-rows">
      <thead>
        <tr>
          ${uses.map((use) => html`<th scope="col" data-use=${use} title=${sources(use)}>${roleName(use, locale)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, MOST_ROWS).map(
          (row) => html`
            <tr>
              ${uses.map((use) => {
                const text = cellsOf(row, use).join(" · ");
                return html`<td data-label=${roleName(use, locale)} title=${text}>
                  <span>${text}</span>
                </td>`;
              })}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
