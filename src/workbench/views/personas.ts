import { html, nothing, type TemplateResult } from "lit";
import type { Persona, ReportDocument } from "../../engine/report/document.ts";
import { measureNames, scoresCounted } from "../../engine/report/names.ts";
import { pShown } from "../../engine/report/sections/chance.ts";
import {
  leftOutSentence,
  moneySentence,
  outcomeSentence,
  personaName,
  personaRateSentence,
  voiceNames,
  voiceOf,
} from "../../engine/report/sections/personas.ts";
import { measureOf } from "../../engine/report/wording.ts";
import { hasCondition } from "../conditions.ts";
import type { PageModel } from "../model.ts";
import type { View } from "../view.ts";

/**
 * Who differs: a card for each group that stands out among all rows. A click filters the page by it, and the cards stay what
 * they are.
 */
export function personas(report: ReportDocument, model: PageModel, view: View): TemplateResult {
  const { t } = view.locale;
  return html`
    <div class="frame personas" tabindex="0" role="group" aria-label=${t("Personas")}>
      <p class="muted">${personaRateSentence(report, view.locale)} ${leftOutSentence(report, view.locale)}</p>
      <div class="cards">${report.personas.map((persona) => card(persona, { report, model, view }))}</div>
    </div>
  `;
}

interface Shown {
  readonly report: ReportDocument;
  readonly model: PageModel;
  readonly view: View;
}

function card(persona: Persona, { report, model, view }: Shown): TemplateResult {
  const { t, whole, percent } = view.locale;
  const chosen = persona.where.every((condition) => hasCondition(model.where, condition));
  const [condition] = persona.where;
  const money = moneySentence(persona, report, view.locale);
  return html`
    <article class="persona">
      <h3>
        <button
          type="button"
          class="link"
          aria-pressed=${chosen ? "true" : "false"}
          title=${chosen ? t("Remove this filter") : t("Show only these rows")}
          @click=${() => {
            if (condition) view.intents.filter(condition);
          }}
        >
          ${personaName(persona)}
        </button>
        <span class="muted"
          >${t("Rows: {rows} ({share} of all)", { rows: whole(persona.rows), share: percent(persona.share) })}</span
        >
      </h3>
      ${score(persona, report, view)} ${themes(persona, { report, model, view })}
      ${money === null ? nothing : html`<p class="muted">${money}</p>`}
      ${persona.outcome ? html`<p class="muted">${outcomeSentence(view.locale)}</p>` : nothing}
      ${
        persona.words.length === 0
          ? nothing
          : html`<p><span class="muted">${t("Own words")}</span> ${persona.words.join(", ")}</p>`
      }
      ${(["promoters", "detractors"] as const).map((side) => voice(persona, side, { report, view }))}
    </article>
  `;
}

function score(
  { scores, difference }: Persona,
  report: ReportDocument,
  { locale }: View,
): TemplateResult | typeof nothing {
  const measure = measureOf(report);
  if (measure === null || scores === null || scores.value === null) return nothing;
  const { t, measured, difference: signed, range, decimal } = locale;
  const points = (value: number): string => signed(value, measure);
  const hover =
    difference === null
      ? ""
      : `${t("Difference {difference}, 95%: {range}", { difference: points(difference.value), range: range(difference.interval, points) })} · ${pShown(difference.adjustedP, decimal)} · ${scoresCounted(scores.valid, locale)}`;
  return html`
    <p class="figures" title=${hover}>
      <b>${measureNames(locale)[measure]} ${measured(scores.value, measure)}</b>
      ${
        difference === null
          ? nothing
          : html`<span class=${difference.clear ? "" : "muted"}
              >${
                difference.clear
                  ? t("{rest} among all others", { rest: measured(difference.rest, measure) })
                  : t("{rest} among all others: no difference beyond chance", {
                      rest: measured(difference.rest, measure),
                    })
              }</span
            >`
      }
    </p>
  `;
}

/** The themes of which it speaks more or less than the others, each one click from its comments. */
function themes(persona: Persona, { report, model, view }: Shown): TemplateResult | typeof nothing {
  const { t, percent } = view.locale;
  const found = persona.themes.flatMap((own) => {
    const theme = report.themes.find(({ id }) => id === own.id);
    return theme === undefined ? [] : [{ ...own, name: theme.name }];
  });
  if (found.length === 0) return nothing;
  return html`
    <ul>
      ${found.map(
        ({ id, name, share, rest }) => html`
          <li>
            <button
              type="button"
              class="link"
              aria-pressed=${model.choice === id ? "true" : "false"}
              @click=${() => view.intents.select(id)}
            >
              ${name}
            </button>
            <span class="muted">${share > rest ? t("more often") : t("less often")}</span>
            <span class="shares"
              >${t("{share}, elsewhere {rest}", { share: percent(share), rest: percent(rest) })}</span
            >
          </li>
        `,
      )}
    </ul>
  `;
}

function voice(
  persona: Persona,
  side: "promoters" | "detractors",
  { report, view }: Omit<Shown, "model">,
): TemplateResult | typeof nothing {
  const own = voiceOf(persona, side);
  if (own === null) return nothing;
  return html`
    <details>
      <summary>
        ${voiceNames(report, view.locale)[side]}${own.words.length === 0 ? "" : `: ${own.words.join(", ")}`}
      </summary>
      ${own.quotes.map(({ text, score: given }) => html`<p class="quote">${given === null ? nothing : html`<b>${given}</b> `}<q dir="auto">${text}</q></p>`)}
    </details>
  `;
}
