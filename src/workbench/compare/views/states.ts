import { html, nothing, type TemplateResult } from "lit";
import type { ComparisonAction, ComparisonShowing, SideLabels } from "../../../protocol/comparison.ts";
import type { Work } from "../../../protocol/workbench.ts";
import { stageName } from "../../views/states.ts";
import type { ComparisonView } from "../view.ts";

/** A first comparison under way: what is being done, how long it took, and a way to stop it. */
export function progress({ before, after }: SideLabels, work: Work, view: ComparisonView): TemplateResult {
  const { t, seconds } = view.locale;
  return html`
    <section class="progress">
      <h1>${t("Comparing {before} with {after}", { before, after })}</h1>
      <vscode-progress-bar
        aria-label=${t("This step")}
        .indeterminate=${work.total === 0}
        .max=${Math.max(1, work.total)}
        .value=${work.done}
      ></vscode-progress-bar>
      <p class="step">
        <span role="status" aria-label=${t("Progress")}>
          ${work.stage === null ? t("Reading both sides") : stageName(work.stage, view)}
        </span>
        <span class="time">${seconds(work.elapsedMs)}</span>
      </p>
      <p><vscode-button secondary @click=${() => view.intents.act("cancel")}>${t("Cancel")}</vscode-button></p>
    </section>
  `;
}

/** A later comparison under way while the last one is still shown. */
export function progressStrip(work: Work, view: ComparisonView): TemplateResult {
  const { t, seconds } = view.locale;
  return html`
    <div class="strip">
      <span role="status" aria-label=${t("Progress")}
        >${work.stage === null ? t("Comparing again") : stageName(work.stage, view)}</span
      >
      <span class="time">${seconds(work.elapsedMs)}</span>
      <vscode-button secondary @click=${() => view.intents.act("cancel")}>${t("Cancel")}</vscode-button>
    </div>
  `;
}

export function stopped({ before, after }: SideLabels, view: ComparisonView): TemplateResult {
  const { t } = view.locale;
  return html`
    <section class="notice">
      <h1>${t("Nothing compared")}</h1>
      <p>${t("The comparison of {before} with {after} was cancelled.", { before, after })}</p>
      ${buttons(["compare", "open-before", "open-after"], { before, after }, view)}
    </section>
  `;
}

/** Why two sides cannot be compared, as a page: what, where, what next, and the ways out. */
export function failed(
  { problem, labels }: Extract<ComparisonShowing, { at: "failed" }>,
  view: ComparisonView,
): TemplateResult {
  const { before, after } = labels;
  return html`
    <section class="notice" role="alert">
      <h1>${problem.what}</h1>
      <p class="where">${problem.where ?? `${before} → ${after}`}</p>
      ${problem.detail === null ? nothing : html`<p>${problem.detail}</p>`}
      ${problem.next === null ? nothing : html`<p>${problem.next}</p>`}
      ${buttons(["compare", "open-before", "open-after", "show-log"], labels, view)}
    </section>
  `;
}

function buttons(
  actions: readonly ComparisonAction[],
  { before, after }: SideLabels,
  { locale: { t }, intents }: ComparisonView,
): TemplateResult {
  const names: Partial<Record<ComparisonAction, string>> = {
    compare: t("Try Again"),
    "open-before": t("Open {file}", { file: before }),
    "open-after": t("Open {file}", { file: after }),
    "show-log": t("Show Log"),
  };
  return html`
    <p class="actions">
      ${actions.map(
        (action, index) => html`
          <vscode-button ?secondary=${index > 0} @click=${() => intents.act(action)}>${names[action]}</vscode-button>
        `,
      )}
    </p>
  `;
}
