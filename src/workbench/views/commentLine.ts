import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { CommentView } from "../../protocol/session.ts";
import { markedPieces } from "../marks.ts";
import type { Choice } from "../model.ts";
import type { View } from "../view.ts";
import type { Place } from "./comments.ts";
import { reasonShown } from "./decisions.ts";

/** A line of the list. */
interface Line {
  /** From 0. */
  readonly line: number;
  readonly total: number;
  /** Shown as a whole, with what can be done with it. */
  readonly opened: boolean;
  /** Where the Tab key comes to the list. */
  readonly focusable: boolean;
}

/** One comment: its score, its words, what is known of who said it, and what else it speaks of. */
export function commentLine(comment: CommentView, place: Place & Line, view: View): TemplateResult {
  const { report, choice, model, line, total, opened, focusable } = place;
  const { t } = view.locale;
  const picked = model.picked.has(comment.row);
  return html`
    <li
      class=${[...(opened ? ["opened"] : []), ...(picked ? ["picked"] : [])].join(" ")}
      data-line=${line}
      tabindex=${focusable ? 0 : -1}
      aria-posinset=${line + 1}
      aria-setsize=${total}
      draggable=${opened ? "false" : "true"}
    >
      ${report.scores === null ? nothing : scoreChip(comment, view)}
      <blockquote lang=${languageOf(report) ?? nothing}>
        ${picked ? html`<span class="hidden">${t("selected:")} </span>` : nothing}<span class="verbatim"
          >${marked(comment, choice)}</span
        >
      </blockquote>
      <div class="about">
        <ul class="facts">
          ${factsOf(comment, report, view).map(({ title, value }) => html`<li title=${title}>${value}</li>`)}
        </ul>
        ${otherThemes(comment, place, view)}
      </div>
      ${
        opened
          ? html`<p class="deeds">
              <button type="button" class="link" @click=${() => view.intents.copy(comment.text, t("Comment copied."))}>
                ${t("Copy Comment")}
              </button>
              <button type="button" class="link" @click=${() => view.intents.reveal(comment.row)}>
                ${t("Show in the File")}
              </button>
              <button
                type="button"
                class="link"
                @click=${() => view.intents.decide("move", picked ? {} : { rows: [comment.row] })}
              >
                ${t("Move to Theme…")}
              </button>
              <button
                type="button"
                class="link"
                title=${t("Space, Ctrl+click and Shift+click select comments, too")}
                @click=${() => view.intents.pick(line, "one")}
              >
                ${picked ? t("Deselect") : t("Select")}
              </button>
              ${reasonLine(comment, view)}
            </p>`
          : nothing
      }
    </li>
  `;
}

function reasonLine(comment: CommentView, view: View): TemplateResult | typeof nothing {
  const reason = reasonShown(comment, view);
  return reason === null ? nothing : html`<span class="reason">${reason}</span>`;
}

/** Holds the place of a comment that is on its way. */
export function waitingLine({ line, total, focusable }: Line, { locale: { t } }: View): TemplateResult {
  return html`<li
    class="waiting"
    data-line=${line}
    tabindex=${focusable ? 0 : -1}
    aria-posinset=${line + 1}
    aria-setsize=${total}
  >
    <span class="hidden">${t("Fetching comments …")}</span>
  </li>`;
}

/** A value of a segment that says nothing without the name of its column: a figure, a yes or a no. */
const BARE = /^(?:[\d\p{P}\p{S}\s]*|yes|no|true|false)$/iu;

function factsOf(comment: CommentView, report: ReportDocument, view: View) {
  const { t, day } = view.locale;
  const { columns } = report;
  return [
    ...comment.segments
      .filter(({ value }) => value !== "")
      .map(({ column, value }) => ({ title: column, value: BARE.test(value) ? `${column} ${value}` : value })),
    ...(comment.revenue === null
      ? []
      : [{ title: columns.revenue ?? "", value: revenueShown(comment.revenue, report, view) }]),
    ...(comment.date === null ? [] : [{ title: columns.date ?? "", value: day(comment.date) }]),
    { title: t("Row of the file, its head not counted"), value: t("row {row}", { row: String(comment.row) }) },
  ];
}

/** Without a currency an amount is a figure like any other, and says whose it is. */
function revenueShown(revenue: number, { columns, revenue: all }: ReportDocument, { locale }: View): string {
  const currency = all?.currency ?? null;
  const amount = locale.money(revenue, currency);
  return currency === null && columns.revenue !== null ? `${columns.revenue} ${amount}` : amount;
}

/** The words that put a comment where it is shown: those of its main theme, or the part that speaks of this one. */
function marked({ text, theme, words, also }: CommentView, choice: Choice): unknown[] {
  const beside = theme === choice ? [] : also.filter((other) => other.theme === choice).map(({ evidence }) => evidence);
  return markedPieces(text, beside.length > 0 ? beside : words).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  );
}

/** What else a comment speaks of, its main theme first where it is shown beside it; the part that does so on hover. */
function otherThemes(
  { theme, words, also }: CommentView,
  { report, choice }: Pick<Place, "report" | "choice">,
  { locale: { t } }: View,
): TemplateResult | typeof nothing {
  const names = new Map(report.themes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const main = theme === null || theme === choice ? null : nameOf(theme);
  const others = also.filter((other) => other.theme !== choice);
  if (main === null && others.length === 0) return nothing;
  return html`
    <ul class="others">
      ${main === null ? nothing : html`<li title=${words.join(", ")}>${t("main theme: {name}", { name: main })}</li>`}
      ${others.map(({ theme: other, evidence }, index) => {
        const name = nameOf(other);
        return html`<li title=${evidence}>${index === 0 ? t("also: {name}", { name }) : name}</li>`;
      })}
    </ul>
  `;
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
