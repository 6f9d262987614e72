import { currencySign, labelled, money } from "../../format.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import type { Callback, ReportDocument } from "../document.ts";
import { figures, named, NONE, withoutEmptyColumns, type ReportTable } from "./table.ts";

/** What a reason is made of; theme names by id, the currency as the file has it. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly currency: string | null;
}

export function knownFor({ themes, revenue }: Pick<ReportDocument, "themes" | "revenue">): Known {
  return { names: new Map(themes.map(({ id, name }) => [id, name])), currency: revenue?.currency ?? null };
}

/** Why somebody stands in the list: `Detractor, score 2; €12k of revenue; speaks of “Slow support”`. */
export function callbackReason(
  { band, score, revenue, themes, text }: Omit<Callback, "reason">,
  { names, currency }: Known,
  { t, shortMoney }: Speech = ENGLISH,
): string {
  const given = { score: String(score) };
  const name = names.get(themes[0] ?? "");
  const amount = revenue === null ? null : { amount: shortMoney(revenue, currency) };
  return [
    band === "passive" ? t("Passive, score {score}", given) : t("Detractor, score {score}", given),
    ...(amount === null
      ? []
      : [
          band === "passive"
            ? t("{amount} of revenue, in the top quarter of accounts", amount)
            : t("{amount} of revenue", amount),
        ]),
    ...(name === undefined ? [] : [t("speaks of “{theme}”", { theme: name })]),
    ...(text === "" ? [t("gave no reason")] : []),
  ].join("; ");
}

/** The rule of the list, in a sentence for people. */
export function callbackRule({ callbacks, revenue }: Pick<ReportDocument, "callbacks" | "revenue">): string {
  const money =
    revenue?.from === "column"
      ? "detractors by the revenue of their account, then passives of the quarter of accounts with the most revenue; on the same revenue the lowest score and then the newest answer come first"
      : "detractors by the lowest score, then the newest answer";
  const silent = callbacks.some(({ text }) => text === "") ? " Those who gave no reason come last." : "";
  return `One answer an account: ${money}.${silent}`;
}

/** Who should be called, at most `most` of them; null where there is nobody. */
export function callbacksTable(report: ReportDocument, most: number): ReportTable | null {
  const { callbacks, revenue } = report;
  if (callbacks.length === 0) return null;
  const { names } = knownFor(report);
  return withoutEmptyColumns({
    caption: "Whom to call back first",
    columns: [
      figures("Row", "The record in the file, the header not counted."),
      named("Who"),
      named("Account"),
      named("Date"),
      figures("Score"),
      figures(labelled("Revenue", currencySign(revenue?.currency ?? null)), "Of the whole account."),
      named("Speaks of"),
      named("In their words"),
    ],
    rows: callbacks.slice(0, most).map((one) => ({
      faint: false,
      cells: [
        String(one.row),
        one.respondent ?? NONE,
        one.account ?? NONE,
        one.date ?? NONE,
        String(one.score),
        one.revenue === null ? NONE : money(one.revenue, null),
        names.get(one.themes[0] ?? "") ?? NONE,
        one.text === "" ? NONE : one.text,
      ],
    })),
  });
}
