import { html, type TemplateResult } from "lit";
import type { ComparedBenchmark, ReportDocument } from "../../engine/report/document.ts";
import type { View } from "../view.ts";

/** Figures of others that the user gives, each with its source and date, one beside the other. */
export function benchmarkFacts({ benchmarks }: Pick<ReportDocument, "benchmarks">, view: View): TemplateResult[] {
  return benchmarks.map(
    (one) => html`
      <div>
        <dt>${view.locale.t("Benchmark")}</dt>
        <dd>
          ${one.name} <strong>${valueOf(one, view)}</strong>
          <span class="muted">${standing(one, view)} · <cite>${one.source}</cite>, ${one.date}</span>
        </dd>
      </div>
    `,
  );
}

function valueOf({ measure, value }: ComparedBenchmark, { locale }: View): string {
  return measure === "nps" && !Number.isInteger(value) ? locale.signed(value, 1) : locale.measured(value, measure);
}

function standing({ difference, withinInterval, measure }: ComparedBenchmark, { locale }: View): string {
  const { t } = locale;
  if (difference === null) return t("too few scores to compare");
  const shown = { difference: locale.difference(difference, measure) };
  return withinInterval === true
    ? t("this survey {difference}, not clearly different", shown)
    : t("this survey {difference}", shown);
}
