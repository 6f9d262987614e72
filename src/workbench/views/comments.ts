import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import type { CommentOrder, CommentView } from "../../protocol/session.ts";
import { markedPieces } from "../marks.ts";
import { currentList, ordersOf, UNCODED, type Choice, type CommentList, type PageModel } from "../model.ts";
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
        <span class="muted">${t("{n} comments", { n: whole(count) })}${besideCount(theme, view)}</span>
        ${theme === undefined ? nothing : html`<span class="keywords">${theme.keywords.join(" · ")}</span>`}
        ${orderChoice(report, model, view)}
      </h2>
      ${list(currentList(model), { report, choice }, view)}
    </section>
  `;
}

/** `, 7 more beside another theme`: they stand at the end of the list. */
function besideCount(theme: ThemeReport | undefined, { locale: { t, whole } }: View): string {
  const also = theme === undefined ? 0 : theme.mentions.base - theme.base;
  return also === 0 ? "" : t(", {n} more beside another theme", { n: whole(also) });
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

/** Where a comment is shown: in the list of a theme, or of those without one. */
interface Place {
  readonly report: ReportDocument;
  readonly choice: Choice;
}

function list(fetched: CommentList | null, place: Place, view: View): TemplateResult {
  const { report } = place;
  const { intents, locale } = view;
  const { t, whole } = locale;
  if (fetched?.problem) return troubled(fetched.problem, view);
  const onScroll = ({ currentTarget: box }: Event): void => {
    if (box instanceof HTMLElement && box.scrollHeight - box.scrollTop - box.clientHeight < AHEAD) intents.more();
  };
  const total = fetched?.total ?? null;
  const missing = total === null ? 0 : total - (fetched?.comments.length ?? 0);
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label=${t("Comments of the selected theme")} @scroll=${onScroll}>
      <ol
        class=${report.scores === null ? "comment-list scoreless" : "comment-list"}
        aria-busy=${total === null ? "true" : "false"}
      >
        ${(fetched?.comments ?? []).map((comment) => oneComment(comment, place, view))}
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

/** A value of a segment that says nothing without the name of its column: a figure, a yes or a no. */
const BARE = /^(?:[\d\p{P}\p{S}\s]*|yes|no|true|false)$/iu;

/** Without a currency an amount is a figure like any other, and says whose it is. */
function revenueShown(revenue: number, { columns, revenue: all }: ReportDocument, { locale }: View): string {
  const currency = all?.currency ?? null;
  const amount = locale.money(revenue, currency);
  return currency === null && columns.revenue !== null ? `${columns.revenue} ${amount}` : amount;
}

function oneComment(comment: CommentView, { report, choice }: Place, view: View): TemplateResult {
  const { t, day } = view.locale;
  const facts = [
    ...comment.segments
      .filter(({ value }) => value !== "")
      .map(({ column, value }) => ({ title: column, value: BARE.test(value) ? `${column} ${value}` : value })),
    ...(comment.revenue === null
      ? []
      : [
          {
            title: report.columns.revenue ?? "",
            value: revenueShown(comment.revenue, report, view),
          },
        ]),
    ...(comment.date === null ? [] : [{ title: report.columns.date ?? "", value: day(comment.date) }]),
    { title: t("Row of the file, its head not counted"), value: t("row {row}", { row: String(comment.row) }) },
  ];
  return html`
    <li>
      ${report.scores === null ? nothing : scoreChip(comment, view)}
      <blockquote lang=${languageOf(report) ?? nothing}>
        <span class="verbatim">${marked(comment, choice)}</span>
      </blockquote>
      <ul class="facts">
        ${facts.map(({ title, value }) => html`<li title=${title}>${value}</li>`)}
      </ul>
      ${otherThemes(comment, { report, choice }, view)}
    </li>
  `;
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
  { report, choice }: Place,
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
