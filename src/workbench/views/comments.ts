import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ReportDocument, ThemeReport } from "../../engine/report/document.ts";
import type { CommentOrder } from "../../protocol/session.ts";
import { commentAt, type CommentList } from "../commentList.ts";
import { lineAfter } from "../lineKeys.ts";
import { ALL, currentList, ordersOf, UNCODED, type Choice, type PageModel } from "../model.ts";
import { carry } from "../drag.ts";
import type { View } from "../view.ts";
import { commentLine, waitingLine } from "./commentLine.ts";
import { decidedLine, decisionButtons, pickedBar } from "./decisions.ts";
import { troubled } from "./states.ts";
import { whatIfLine } from "./whatIf.ts";

/** Says who: the customers' own words behind what is selected. */
export function comments(report: ReportDocument, model: PageModel, view: View): TemplateResult | typeof nothing {
  const { choice } = model;
  if (report.comments === null || choice === null) return nothing;
  const { t } = view.locale;
  const theme = report.themes.find(({ id }) => id === choice);
  const list = currentList(model);
  return html`
    <section class="comments" role="region" aria-label=${t("Comments")}>
      <h2>
        <span class="selected-name">${nameOf(choice, theme, view)}</span>
        <span class="muted">${counts(report, { theme, choice, model, list }, view)}</span>
        ${theme === undefined ? nothing : html`<span class="keywords"><span>${theme.keywords.join(" · ")}</span></span>`}
        ${decisionButtons(theme, choice, view)}
        <span class="tools">
          ${
            choice === ALL
              ? nothing
              : html`<button type="button" class="link" @click=${view.intents.unselect}>
                  ${t("Show All Comments")}
                </button>`
          }
          ${searchBox(model, view)} ${orderChoice(report, model, view)}
        </span>
      </h2>
      ${decidedLine(theme, view)} ${whatIfLine(theme, report, view)} ${pickedBar(model, view)}
      ${lines(list, { report, choice, model }, view)}
    </section>
  `;
}

function nameOf(choice: Choice, theme: ThemeReport | undefined, { locale: { t } }: View): string {
  if (choice === ALL) return t("All comments");
  return choice === UNCODED ? t("Without a theme") : (theme?.name ?? "");
}

interface Counted {
  readonly theme: ThemeReport | undefined;
  readonly choice: Choice;
  readonly model: PageModel;
  readonly list: CommentList | null;
}

/** `53 comments, 7 more beside another theme`: these stand at the end of the list. A search counts what it found. */
function counts({ comments: all }: ReportDocument, { theme, choice, model, list }: Counted, { locale }: View): string {
  const { t, whole } = locale;
  const found = list?.total ?? null;
  if (model.search !== "") return found === null ? "" : t("{n} found", { n: whole(found) });
  if (choice === ALL) return t("{n} comments", { n: whole((all?.coded ?? 0) + (all?.uncoded ?? 0)) });
  const own = t("{n} comments", { n: whole(theme?.base ?? all?.uncoded ?? 0) });
  const also = theme === undefined ? 0 : theme.mentions.base - theme.base;
  return also === 0 ? own : `${own}${t(", {n} more beside another theme", { n: whole(also) })}`;
}

/** A pause after which what was typed is searched for. */
const PAUSE_MS = 250;

function searchBox({ search }: PageModel, { locale: { t }, intents }: View): TemplateResult {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const take = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => intents.searchFor(target.value.trim()), PAUSE_MS);
  };
  return html`
    <input
      type="search"
      class="search"
      placeholder=${t("Search comments")}
      aria-label=${t("Search comments")}
      .value=${search}
      @input=${take}
    />
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

/** Where a comment is shown: in the list of a theme, of those without one, or of all. */
export interface Place {
  readonly report: ReportDocument;
  readonly choice: Choice;
  readonly model: PageModel;
}

/** Only the lines that can be seen are there; the page's script gives the list its height and the lines their place. */
function lines(list: CommentList | null, place: Place, view: View): TemplateResult {
  const { report, model } = place;
  const { t } = view.locale;
  if (list?.problem) return troubled(list.problem, view);
  const total = list?.total ?? null;
  if (total === 0) return html`<p class="empty">${t("No comment meets this choice.")}</p>`;
  const { range, cursor, opened } = model.reading;
  const last = Math.min(range.last, total ?? 0);
  const shown = Array.from({ length: Math.max(0, last - range.first) }, (_, at) => range.first + at);
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || !isLine(event.target)) return;
    if (event.key === "Enter") view.intents.open(opened === cursor ? null : cursor);
    else if (event.key === " ") view.intents.pick(cursor, "one");
    else if (event.key === "Escape" && opened === null) view.intents.unpick();
    else if (event.key === "Escape") view.intents.open(null);
    else {
      const next = lineAfter(cursor, event, total ?? 0);
      if (next === null) return;
      if (event.shiftKey) view.intents.pick(next, "all between");
      else view.intents.moveTo(next);
    }
    event.preventDefault();
  };
  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void => {
    const line = lineOf(target);
    if (line === null || (target instanceof Element && target.closest("button, a"))) return;
    if (shiftKey) view.intents.pick(line, "all between");
    else if (ctrlKey || metaKey) view.intents.pick(line, "one");
    else view.intents.open(opened === line ? null : line);
  };
  /** A click with Shift would mark the text up to it as well. */
  const onMouseDown = (event: MouseEvent): void => {
    if (event.shiftKey) event.preventDefault();
  };
  const onDragStart = (event: DragEvent): void => {
    const line = lineOf(event.target);
    const dragged = line === null || list === null ? undefined : commentAt(list, line);
    if (dragged === undefined) return;
    carry(event, model.picked.has(dragged.row) ? [...model.picked] : [dragged.row]);
  };
  return html`
    <div class="scroll lines" @keydown=${onKey} @click=${onClick} @mousedown=${onMouseDown} @dragstart=${onDragStart}>
      <div class="runway">
        <ol
          class=${report.scores === null ? "comment-list scoreless" : "comment-list"}
          aria-label=${t("Comments of the selected theme")}
          aria-busy=${total === null ? "true" : "false"}
        >
          ${repeat(
            shown,
            (line) => line,
            (line) => {
              const comment = list === null ? undefined : commentAt(list, line);
              const at = { line, total: total ?? 0, opened: line === opened, focusable: line === cursor };
              return comment === undefined ? waitingLine(at, view) : commentLine(comment, { ...place, ...at }, view);
            },
          )}
        </ol>
      </div>
      ${total === null ? html`<p class="muted waiting">${t("Fetching comments …")}</p>` : nothing}
    </div>
  `;
}

function isLine(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset["line"] !== undefined;
}

function lineOf(target: EventTarget | null): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]")?.dataset["line"] : undefined;
  return line === undefined ? null : Number(line);
}
