import { html, nothing, type TemplateResult } from "lit";
import { said } from "../../engine/phrase.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { Locale } from "../../protocol/locale.ts";

/** What the engine noticed on its way. */
export function notes(diagnostics: ReportDocument["diagnostics"], locale: Locale): TemplateResult | typeof nothing {
  if (diagnostics.length === 0) return nothing;
  const { t, whole } = locale;
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  const summary =
    warnings === 0
      ? t("Notes ({notes})", { notes: whole(diagnostics.length) })
      : t("Notes ({notes}, of which warnings: {warnings})", {
          notes: whole(diagnostics.length),
          warnings: whole(warnings),
        });
  return html`
    <details class="notes">
      <summary>${summary}</summary>
      <ul>
        ${diagnostics.map(
          (note) => html`
            <li class=${note.severity}>
              <span class="kind">${note.severity === "warning" ? t("Warning") : t("Note")}</span>
              <span>${said(note, locale)}</span>
              ${place(note.row, note.column, locale)}
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

function place(row: number | null, column: string | null, { t, whole }: Locale): TemplateResult | typeof nothing {
  const parts = [
    ...(row === null ? [] : [t("row {row}", { row: whole(row) })]),
    ...(column === null ? [] : [t("column “{column}”", { column })]),
  ];
  return parts.length === 0 ? nothing : html`<span class="muted">${parts.join(", ")}</span>`;
}
