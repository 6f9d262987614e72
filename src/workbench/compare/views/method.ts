import { html, nothing, type TemplateResult } from "lit";
import type { Comparison } from "../../../engine/compare/document.ts";
import { JUDGED } from "../verdict.ts";
import type { ComparisonView } from "../view.ts";

/** How themes were brought together, and how many tests the verdicts on them were corrected for. */
export function method(comparison: Comparison, { locale }: ComparisonView): TemplateResult {
  const { t, whole } = locale;
  const { correction, matching, themes, segments, preset, measure } = comparison;
  const clear = [...themes, ...segments].flatMap((group) =>
    JUDGED.filter((figure) => group[figure]?.verdict === "more-than-noise"),
  ).length;
  const matched: Readonly<Record<Comparison["matching"], string>> = {
    "same-themes": t("Both sides have the same themes: those of the one file."),
    codebook: t("Themes were matched by the codebook of the study file."),
    "earlier-themes": t(
      "Later comments were put into the themes of the first side; those that fit none of them were grouped anew.",
    ),
  };
  return html`
    <section class="method" role="region" aria-label=${t("How this was found")}>
      <h2>${t("How this was found")}</h2>
      ${
        correction.tests === 0
          ? nothing
          : html`<p>
              ${t("More than noise: {clear} of {tests} tests, by Benjamini–Hochberg at {level}.", {
                clear: whole(clear),
                tests: whole(correction.tests),
                level: locale.percent(correction.level),
              })}
              ${t("Of all that it calls more than noise, no more than that share is expected to be chance.")}
            </p>`
      }
      <p>${matched[matching]}</p>
      ${measure === "nps" ? html`<p>${t("0–10, preset {preset}", { preset })}</p>` : nothing}
    </section>
  `;
}
