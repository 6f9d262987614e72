import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { View } from "../view.ts";

/** The first line: which file, how much of it counts, and what can be done with the whole. */
export function head(report: ReportDocument, tookMs: number, view: View): TemplateResult {
  const { locale, intents } = view;
  const { t, whole } = locale;
  const { source, scores, comments, revenue, engine } = report;
  const facts = [
    t("{rows} rows", { rows: whole(source.rows) }),
    scores === null ? t("no scores") : t("{valid} scored", { valid: whole(scores.valid) }),
    comments === null
      ? t("no comments")
      : t("{written} comments", { written: whole(comments.coded + comments.uncoded) }),
    ...(revenue?.currency ? [revenue.currency] : []),
    ...(engine.language.length > 0 ? [engine.language.join(", ")] : []),
  ];
  const took = t("Analysed in {time} by Verbatim {version}", { time: locale.seconds(tookMs), version: engine.version });
  return html`
    <header class="head">
      <h1 title=${took}>${source.file}</h1>
      <ul class="facts">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      ${notes(report, view)}
      <span class="actions">
        <vscode-button secondary @click=${() => intents.act("analyze")}>${t("Analyze Again")}</vscode-button>
        <vscode-button @click=${() => intents.act("export")}>${t("Export…")}</vscode-button>
      </span>
    </header>
  `;
}

/** What the engine noticed on its way. */
function notes(report: ReportDocument, view: View): TemplateResult | typeof nothing {
  const { diagnostics } = report;
  if (diagnostics.length === 0) return nothing;
  const { t, whole } = view.locale;
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
          ({ severity, message, row, column }) => html`
            <li class=${severity}>
              <span class="kind">${severity === "warning" ? t("Warning") : t("Note")}</span>
              <span>${message}</span>
              ${place(row, column, view)}
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

function place(
  row: number | null,
  column: string | null,
  { locale: { t, whole } }: View,
): TemplateResult | typeof nothing {
  const parts = [
    ...(row === null ? [] : [t("row {row}", { row: whole(row) })]),
    ...(column === null ? [] : [t("column “{column}”", { column })]),
  ];
  return parts.length === 0 ? nothing : html`<span class="muted">${parts.join(", ")}</span>`;
}
