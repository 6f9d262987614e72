import { html, nothing, type TemplateResult } from "lit";
import { STAGES, type Stage } from "../../engine/effects.ts";
import type { Action, Problem, Work } from "../../protocol/workbench.ts";
import type { View } from "../view.ts";

/** The way a long piece of work is shown: what is done, what is being done, how long it took, and a way to stop it. */
export function progress(file: string, work: Work, view: View): TemplateResult {
  const { t, seconds } = view.locale;
  const known = work.total > 0;
  const step = work.stage === null ? 0 : STAGES.indexOf(work.stage) + 1;
  return html`
    <section class="progress">
      <h1>${t("Analysing {file}", { file })}</h1>
      <vscode-progress-bar
        aria-label=${t("This step")}
        .indeterminate=${!known}
        .max=${known ? work.total : 1}
        .value=${known ? work.done : 0}
      ></vscode-progress-bar>
      <p class="step">
        <span role="status" aria-label=${t("Progress")}>
          ${t("Step {step} of {steps}", { step: String(Math.max(1, step)), steps: String(STAGES.length) })}${
            work.stage === null ? nothing : html`: ${stageName(work.stage, view)}`
          }
        </span>
        <span class="time">${seconds(work.elapsedMs)}</span>
      </p>
      ${stageList(work, view)}
      <p><vscode-button secondary @click=${() => view.intents.act("cancel")}>${t("Cancel")}</vscode-button></p>
    </section>
  `;
}

/** The steps of a first analysis whose score is shown already: what is done, what is being done, how long it took. */
export function stages(work: Work, view: View): TemplateResult {
  const { t, seconds } = view.locale;
  return html`
    <section class="progress beside">
      <p class="step">
        <span role="status" aria-label=${t("Progress")}
          >${t("Finding the themes")}${work.stage === null ? nothing : html`: ${stageName(work.stage, view)}`}</span
        >
        <span class="time">${seconds(work.elapsedMs)}</span>
      </p>
      <vscode-progress-bar
        aria-label=${t("This step")}
        .indeterminate=${work.total === 0}
        .max=${Math.max(1, work.total)}
        .value=${work.done}
      ></vscode-progress-bar>
      ${stageList(work, view)}
    </section>
  `;
}

function stageList(work: Work, view: View): TemplateResult {
  return html`<ol class="stages" aria-hidden="true">
    ${STAGES.map((stage) => stageLine(stage, work, view))}
  </ol>`;
}

/** For the eye: a screen reader hears the steps as they come, from the status line above. */
function stageLine(stage: Stage, work: Work, view: View): TemplateResult {
  const { seconds } = view.locale;
  const done = work.finished.find((one) => one.stage === stage);
  const current = work.stage === stage;
  const before = work.finished.reduce((sum, one) => sum + one.ms, 0);
  const ms = done?.ms ?? (current ? Math.max(0, work.elapsedMs - before) : null);
  return html`
    <li class=${done ? "done" : current ? "current" : "waiting"}>
      <span>${stageName(stage, view)}</span>
      <span class="time">${ms === null ? nothing : seconds(ms)}</span>
    </li>
  `;
}

export function stageName(stage: Stage, { locale: { t } }: Pick<View, "locale">): string {
  const names: Readonly<Record<Stage, string>> = {
    read: t("Read the file"),
    scores: t("Count the scores"),
    text: t("Read the comments"),
    cluster: t("Group the comments"),
    themes: t("Find the themes' words"),
    report: t("Draw up the report"),
  };
  return names[stage];
}

/** A later analysis under way while the last report is still shown. */
export function progressStrip(work: Work, view: View): TemplateResult {
  const { t } = view.locale;
  return html`
    <div class="strip">
      <span role="status" aria-label=${t("Progress")}
        >${work.stage === null ? t("Analysing again") : stageName(work.stage, view)}</span
      >
      <span class="time">${view.locale.seconds(work.elapsedMs)}</span>
      <vscode-button secondary @click=${() => view.intents.act("cancel")}>${t("Cancel")}</vscode-button>
    </div>
  `;
}

export function stopped(file: string, view: View): TemplateResult {
  const { t } = view.locale;
  return html`
    <section class="notice">
      <h1>${t("Nothing analysed")}</h1>
      <p>${t("The analysis of {file} was cancelled.", { file })}</p>
      ${buttons(["analyze", "open-as-text"], view)}
    </section>
  `;
}

/** A failure as a page: what happened, where, what to do, and the ways out as buttons. */
export function failed(problem: Problem, view: View): TemplateResult {
  return html`
    <section class="notice" role="alert">
      <h1>${problem.what}</h1>
      ${problem.where === null ? nothing : html`<p class="where">${problem.where}</p>`}
      ${problem.detail === null ? nothing : html`<p>${problem.detail}</p>`}
      ${problem.next === null ? nothing : html`<p>${problem.next}</p>`} ${buttons(problem.actions, view)}
    </section>
  `;
}

/** A failure of one part of the page. */
export function troubled(problem: Problem, view: View): TemplateResult {
  return html`
    <div class="trouble" role="alert">
      <p>${problem.what}${problem.next === null ? nothing : html` <span class="muted">${problem.next}</span>`}</p>
      ${buttons(problem.actions, view)}
    </div>
  `;
}

function buttons(actions: readonly Action[], { locale: { t }, intents }: View): TemplateResult {
  const take = (action: Action): void => (action === "choose-columns" ? intents.chooseColumns() : intents.act(action));
  const names: Readonly<Record<Action, string>> = {
    analyze: t("Try Again"),
    cancel: t("Cancel"),
    "choose-columns": t("Choose Columns…"),
    export: t("Export…"),
    "open-as-text": t("Open as Text"),
    "open-study-file": t("Edit Study File"),
    "show-log": t("Show Log"),
  };
  return html`
    <p class="actions">
      ${actions.map(
        (action, index) => html`
          <vscode-button ?secondary=${index > 0} @click=${() => take(action)}>${names[action]}</vscode-button>
        `,
      )}
    </p>
  `;
}
