import { html, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { FirstFigures } from "../../engine/report/firstFigures.ts";
import type { PageModel } from "../model.ts";
import type { View } from "../view.ts";
import { notes } from "./notes.ts";

/** The first line before the themes are known. */
export function firstHead({ source, scores, comments, revenue }: FirstFigures, view: View): TemplateResult {
  const facts = factsOf({ source, scores, comments, revenue, languages: [] }, view);
  return html`
    <header class="head">
      <h1>${source.file}</h1>
      <ul class="facts">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      <span class="actions">
        <vscode-button secondary @click=${() => view.intents.act("cancel")}>${view.locale.t("Cancel")}</vscode-button>
      </span>
    </header>
  `;
}

interface Facts extends Pick<ReportDocument, "source" | "scores" | "revenue"> {
  /** With content; null without a column of comments. */
  readonly comments: number | null;
  readonly languages: readonly string[];
}

function factsOf({ source, scores, comments, revenue, languages }: Facts, { locale }: View): string[] {
  const { t, whole } = locale;
  return [
    t("{rows} rows", { rows: whole(source.rows) }),
    scores === null ? t("no scores") : t("{valid} scored", { valid: whole(scores.valid) }),
    comments === null ? t("no comments") : t("{written} comments", { written: whole(comments) }),
    ...(revenue?.currency ? [revenue.currency] : []),
    ...(languages.length > 0 ? [languages.join(", ")] : []),
  ];
}

interface Shown {
  readonly tookMs: number;
  readonly model: PageModel;
}

/** The first line: which file, how much of it counts, and what can be done with the whole. */
export function head(report: ReportDocument, { tookMs, model }: Shown, view: View): TemplateResult {
  const { locale, intents } = view;
  const { t } = locale;
  const { source, scores, comments, revenue, engine } = report;
  const written = comments === null ? null : comments.coded + comments.uncoded;
  const facts = factsOf({ source, scores, comments: written, revenue, languages: engine.language }, view);
  const took = t("Analysed in {time} by Verbatim {version}", { time: locale.seconds(tookMs), version: engine.version });
  return html`
    <header class="head">
      <h1 title=${took}>${source.file}</h1>
      <ul class="facts">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      ${notes((model.drawn?.report ?? report).diagnostics, locale)}
      <span class="actions">
        <vscode-button
          secondary
          aria-expanded=${model.filtering ? "true" : "false"}
          aria-controls="filters"
          @click=${() => intents.showFilters(!model.filtering)}
          >${model.filtering ? t("Hide Filters") : t("Filter")}</vscode-button
        >
        <vscode-button secondary @click=${intents.chooseColumns}>${t("Columns")}</vscode-button>
        <vscode-button secondary @click=${() => intents.act("analyze")}>${t("Analyze Again")}</vscode-button>
        <vscode-button @click=${() => intents.act("export")}>${t("Export…")}</vscode-button>
      </span>
    </header>
  `;
}
