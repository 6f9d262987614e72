import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { CommentOrder, CommentView } from "../../protocol/session.ts";
import { markedPieces } from "../marks.ts";
import { currentList, ordersOf, UNCODED, type CommentList, type PageModel } from "../model.ts";
import type { View } from "../view.ts";
import { troubled } from "./states.ts";

/** Says who: the customers' own words behind what is selected. */
export function comments(report: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  const { choice } = model;
  if (report.comments === null || choice === null) return nothing;
  const { t, whole } = view.locale;
  const theme = report.themes.find(({ id }) => id === choice);
  const name = choice === UNCODED ? t("Without a theme") : (theme?.name ?? "");
  const count = theme?.base ?? report.comments.uncoded;
  return html`
    <section class="comments" role="region" aria-label=${t("Comments")}>
      <h2>
        <span class="selected-name">${name}</span>
        <span class="muted">${t("{n} comments", { n: whole(count) })}</span>
        ${theme === undefined ? nothing : html`<span class="keywords">${theme.keywords.join(" · ")}</span>`}
        ${orderChoice(report, model, view)}
      </h2>
      ${list(currentList(model), report, view)}
    </section>
  `;
}

function orderChoice(report: ReportDocument, model: PageModel, { locale: { t }, intents }: View): TemplateResult {
  const names: Readonly<Record<CommentOrder, string>> = {
    typical: t("Most typical"),
    "score-up": t("Lowest score"),
    "score-down": t("Highest score"),
    revenue: t("Highest revenue"),
    newest: t("Newest"),
    file: t("Order of the file"),
  };
  const pick = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) intents.orderBy(event.target.value as CommentOrder);
  };
  return html`
    <label class="order">
      <span>${t("Sort")}</span>
      <select @change=${pick}>
        ${ordersOf(report).map(
          (order) => html`<option value=${order} ?selected=${order === model.order}>${names[order]}</option>`,
        )}
      </select>
    </label>
  `;
}

/** Distance from the end, in pixels, at which the next window is fetched. */
const AHEAD = 400;

function list(fetched: CommentList | null, report: ReportDocument, view: View): TemplateResult {
  const { intents, locale } = view;
  const { t, whole } = locale;
  if (fetched?.problem) return troubled(fetched.problem, view);
  const onScroll = ({ currentTarget: place }: Event): void => {
    if (place instanceof HTMLElement && place.scrollHeight - place.scrollTop - place.clientHeight < AHEAD)
      intents.more();
  };
  const total = fetched?.total ?? null;
  const missing = total === null ? 0 : total - (fetched?.comments.length ?? 0);
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label=${t("Comments of the selected theme")} @scroll=${onScroll}>
      <ol
        class=${report.scores === null ? "comment-list scoreless" : "comment-list"}
        aria-busy=${total === null ? "true" : "false"}
      >
        ${(fetched?.comments ?? []).map((comment) => oneComment(comment, report, view))}
      </ol>
      ${total === null ? html`<p class="muted waiting">${t("Fetching comments …")}</p>` : nothing}
      ${
        missing > 0
          ? html`<p class="more">
              <vscode-button secondary @click=${intents.more}
                >${t("Show More ({n} left)", { n: whole(missing) })}</vscode-button
              >
            </p>`
          : nothing
      }
    </div>
  `;
}

function oneComment(comment: CommentView, report: ReportDocument, view: View): TemplateResult {
  const { locale } = view;
  const { t } = locale;
  const facts = [
    ...comment.segments.filter(({ value }) => value !== "").map(({ column, value }) => ({ title: column, value })),
    ...(comment.revenue === null
      ? []
      : [
          {
            title: report.columns.revenue ?? "",
            value: locale.money(comment.revenue, report.revenue?.currency ?? null),
          },
        ]),
    ...(comment.date === null ? [] : [{ title: report.columns.date ?? "", value: locale.day(comment.date) }]),
    { title: t("Row of the file, its head not counted"), value: t("row {row}", { row: String(comment.row) }) },
  ];
  return html`
    <li>
      ${report.scores === null ? nothing : scoreChip(comment, view)}
      <blockquote lang=${languageOf(report) ?? nothing}>
        <span class="verbatim">${marked(comment)}</span>
      </blockquote>
      <ul class="facts">
        ${facts.map(({ title, value }) => html`<li title=${title}>${value}</li>`)}
      </ul>
    </li>
  `;
}

function marked({ text, words }: CommentView): unknown[] {
  return markedPieces(text, words).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text));
}

function scoreChip({ score, band }: CommentView, { locale: { t } }: View): TemplateResult {
  if (score === null) return html`<span class="chip none" title=${t("No score")}>–</span>`;
  if (band === null) return html`<span class="chip">${score}</span>`;
  const name = { promoter: t("promoter"), passive: t("passive"), detractor: t("detractor") }[band];
  return html`<span class="chip ${band}" title=${name}>${score}<span class="hidden"> ${name}</span></span>`;
}

/** For hyphens and voices; left open where a file holds several languages. */
function languageOf({ engine }: ReportDocument): string | undefined {
  return engine.language.length === 1 ? engine.language[0] : undefined;
}
