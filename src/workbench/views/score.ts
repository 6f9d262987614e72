import { html, nothing, type TemplateResult } from "lit";
import type { ReportDocument, Scores } from "../../engine/report/document.ts";
import { measureNames } from "../../engine/report/names.ts";
import { COUNTS_ONLY_BELOW } from "../../engine/report/order.ts";
import { histogram } from "../../engine/report/pictures/histogram.ts";
import { bandRanges, bandsOf } from "../../engine/report/wording.ts";
import { said } from "../../engine/phrase.ts";
import { EXCLUSIONS } from "../../engine/survey/responses.ts";
import type { View } from "../view.ts";
import { exclusionWords } from "./exclusions.ts";
import { revenueFacts } from "./revenue.ts";
import { sharesOf, splitBar, spokenSplit } from "./splitBar.ts";

const HISTOGRAM_WIDTH = 340;

/** What is known before the themes are. */
export type ScorePart = Pick<ReportDocument, "source" | "preset" | "respondents" | "scores" | "revenue" | "columns">;

/** How are we doing: one number with its interval, who is behind it, and what it rests on; `more` of that comes last. */
export function score(report: ScorePart, view: View, more: unknown = nothing): TemplateResult {
  const { t } = view.locale;
  const { scores } = report;
  return html`
    <section class="score" role="region" aria-label=${t("Score")}>
      <div class="headline">${scores === null ? missing(view) : headline(report, scores, view)}</div>
      <div class="split">${scores === null ? nothing : split(report, scores, view)}</div>
      <dl class="rests-on">
        ${scores === null ? nothing : baseFacts(report, scores, view)} ${revenueFacts(report, view)} ${more}
      </dl>
      ${scores === null ? nothing : html`<div class="distribution">${distribution(report, scores, view)}</div>`}
    </section>
  `;
}

function missing({ locale: { t }, intents }: View): TemplateResult {
  return html`<p class="empty">
    ${t("This survey has no column of scores, so there is no NPS and no impact: themes alone.")}
    <button type="button" class="link" @click=${intents.chooseColumns}>${t("Choose Columns…")}</button>
  </p>`;
}

function split(report: ScorePart, scores: Scores, view: View): TemplateResult | typeof nothing {
  const bands = bandsOf(scores);
  if (bands === null) return nothing;
  return html`
    ${splitBar(bands, spokenSplit(bands, view))}
    <ul class="legend">
      ${sharesOf(bands).map((share) => legend(report, share, view))}
    </ul>
  `;
}

function distribution({ preset }: ScorePart, scores: Scores, { draw, locale: speech }: View): unknown {
  return draw(histogram({ scores, preset }, { palette: "page", speech, width: HISTOGRAM_WIDTH, id: "scores" }));
}

function headline(report: ScorePart, scores: Scores, view: View): TemplateResult {
  const { locale } = view;
  const { t, whole } = locale;
  const { measure, value, interval, valid } = scores;
  const isStaff = measure === "nps" && report.respondents.kind === "employees";
  const name = isStaff ? t("eNPS") : measureNames(locale)[measure];
  if (value === null || valid < COUNTS_ONLY_BELOW) {
    const why =
      valid === 0 ? t("No valid score.") : t("Scores: {valid}. Too few to state a figure.", { valid: whole(valid) });
    return html`<p class="measure">${name}</p>
      <p class="empty">${why}</p>`;
  }
  const format = (figure: number): string => locale.measured(figure, measure);
  return html`
    <p class="measure">${name}</p>
    <p class="value" title=${formula(report, scores, view)}>${format(value)}</p>
    <p class="interval">
      ${interval === null ? nothing : html`<span>${locale.range(interval, format)}</span>`}
      <span class="muted">${interval === null ? nothing : t("95% interval")}</span>
      ${scores.lowBase ? html`<span class="warning">${t("low base: under 30 scores")}</span>` : nothing}
    </p>
  `;
}

function formula(report: ScorePart, scores: Scores, { locale }: View): string {
  const { t, whole } = locale;
  const base = whole(scores.valid);
  if (scores.measure === "nps") {
    return t(
      "NPS = 100 × (promoters − detractors) / scores; {base} scores, preset {preset}. Interval: adjusted Wald, 95%.",
      {
        base,
        preset: report.preset,
      },
    );
  }
  const scale = said(scores.scale.why, locale);
  if (scores.measure === "csat")
    return t("CSAT = share of satisfied answers; {base} scores. {scale}.", { base, scale });
  return t("Mean of {base} scores. {scale}.", { base, scale });
}

function legend(report: ScorePart, share: ReturnType<typeof sharesOf>[number], view: View): TemplateResult {
  const { locale, intents } = view;
  const { t, whole } = locale;
  const ranges = bandRanges(report.preset);
  const names = {
    promoter: { name: t("promoters"), range: ranges.promoters },
    passive: { name: t("passives"), range: ranges.passives },
    detractor: { name: t("detractors"), range: ranges.detractors },
  };
  const { name, range } = names[share.band];
  return html`
    <li>
      <button
        type="button"
        class="band"
        title=${t("Show only these rows")}
        @click=${() => intents.filter({ column: "@band", value: share.band })}
      >
        <span class="swatch ${share.band}" aria-hidden="true"></span>
        <b>${locale.percent(share.percent / 100)}</b> ${name}
        <span class="muted">${range} · ${whole(share.count)}</span>
      </button>
    </li>
  `;
}

function baseFacts(report: ScorePart, scores: Scores, view: View): TemplateResult {
  const { t, whole } = view.locale;
  const { excluded } = scores;
  const words = exclusionWords(scores, view);
  const reasons = EXCLUSIONS.filter((reason) => excluded[reason] > 0).map(
    (reason, index) =>
      html`${index === 0 ? "" : ", "}<button
          type="button"
          class="link"
          title=${t("See these rows")}
          @click=${() => view.intents.exclude(reason)}
        >
          ${words[reason](whole(excluded[reason]))}
        </button>`,
  );
  const base = t("{valid} of {rows} rows", { valid: whole(scores.valid), rows: whole(report.source.rows) });
  return html`
    <div>
      <dt>${t("Base")}</dt>
      <dd>
        ${base}${
          reasons.length === 0
            ? nothing
            : html`<span
                class="muted"
                title=${t("Rows whose score is not counted; repeated: a respondent counts once, with the latest answer.")}
                >; ${t("not counted:")} ${reasons}</span
              >`
        }
      </dd>
    </div>
    <div>
      <dt>${t("Scale")}</dt>
      <dd>
        ${scores.measure === "nps" ? t("0–10, preset {preset}", { preset: report.preset }) : said(scores.scale.why, view.locale)}
        ${
          scores.mean === null || scores.measure === "mean"
            ? nothing
            : html`<span class="muted"
                >· ${t("mean {mean}", { mean: view.locale.measured(scores.mean, "mean") })}</span
              >`
        }
      </dd>
    </div>
  `;
}
