import { html, nothing, type TemplateResult } from "lit";
import type { ThemeReport } from "../../engine/report/document.ts";
import type { CommentView } from "../../protocol/session.ts";
import type { Deed } from "../../protocol/decisions.ts";
import { UNCODED, type Choice, type PageModel } from "../model.ts";
import type { View } from "../view.ts";

/** What can be decided about what is selected; the editor asks for the rest and shows the effect first. */
export function decisionButtons(
  theme: ThemeReport | undefined,
  choice: Choice,
  { locale: { t }, intents }: View,
): TemplateResult | typeof nothing {
  const button = (deed: Deed | null, words: string, title: string): TemplateResult => html`
    <button type="button" class="link" title=${title} @click=${() => intents.decide(deed)}>${words}</button>
  `;
  if (theme === undefined) {
    if (choice !== UNCODED) return nothing;
    return html`<span class="decisions">
      ${button("create", t("New Theme…"), t("A theme of a rule, or of the comments that are selected"))}
    </span>`;
  }
  return html`<span class="decisions" role="group" aria-label=${t("Decide about the theme")}>
    ${button("rename", t("Rename…"), t("Give the theme another name"))}
    ${button("merge", t("Merge…"), t("Put its comments into another theme"))}
    ${button("split", t("Split…"), t("Look for parts inside the theme"))}
    ${button(null, t("More…"), t("Describe, pin, archive, rules, owner, issue link …"))}
  </span>`;
}

/** What people decided about the selected theme. */
export function decidedLine(theme: ThemeReport | undefined, { locale: { t } }: View): TemplateResult | typeof nothing {
  if (!theme?.decided) return nothing;
  const { description, owner, issue, status } = theme.decided;
  const parts = [
    ...(description === null ? [] : [html`<span class="description">${description}</span>`]),
    ...(status === "proposed" ? [html`<span>${t("proposed, to be looked at")}</span>`] : []),
    ...(owner === null ? [] : [html`<span>${t("Owner: {name}", { name: owner })}</span>`]),
    ...(issue === null ? [] : [html`<span>${t("Issue:")} ${link(issue)}</span>`]),
  ];
  return parts.length === 0 ? nothing : html`<p class="decided-about">${parts}</p>`;
}

/** Only what leads to a web page is a link; anything else is the name of an issue. */
function link(issue: string): TemplateResult | string {
  return /^https?:\/\//iu.test(issue) ? html`<a href=${issue}>${issue}</a>` : issue;
}

/** A mark behind the name of a theme that people decided about; its hover says which. */
export function decidedMark({ decided }: ThemeReport): TemplateResult | typeof nothing {
  if (decided === null) return nothing;
  return html`<span class="mark ${decided.status}" aria-hidden="true"
    >${decided.status === "pinned" ? "◆" : "◇"}</span
  >`;
}

/** Why a comment is where it is; null where there is nothing to say. */
export function reasonShown({ by, rule, theme, words }: CommentView, { locale: { t } }: View): string | null {
  if (by === "hand") return theme === null ? t("taken out of every theme by hand") : t("moved by hand");
  if (by === "rule" && rule !== null)
    return theme === null ? t("kept out by the rule ‹{rule}›", { rule }) : t("rule ‹{rule}›", { rule });
  return theme === null || words.length === 0 ? null : t("because of: {words}", { words: words.join(", ") });
}

/** How many comments are picked, and what can be done with them. */
export function pickedBar({ picked }: PageModel, { locale, intents }: View): TemplateResult {
  const { t, whole } = locale;
  return html`
    <p class="picked-bar" role="status" ?hidden=${picked.size === 0}>
      ${
        picked.size === 0
          ? nothing
          : html`<span
                >${picked.size === 1 ? t("1 comment selected") : t("{n} comments selected", { n: whole(picked.size) })}</span
              >
              <button type="button" class="link" @click=${() => intents.decide("move")}>${t("Move to Theme…")}</button>
              <button type="button" class="link" @click=${() => intents.decide("create")}>${t("New Theme…")}</button>
              <button type="button" class="link" @click=${intents.unpick}>${t("Clear Selection")}</button>`
      }
    </p>
  `;
}
