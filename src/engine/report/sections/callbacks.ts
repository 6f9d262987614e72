import { currencySign, labelled, money } from "../../format.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import type { Callback, ReportDocument, Revenue } from "../document.ts";
import { moneyPer } from "./amounts.ts";
import { figures, named, NONE, withoutEmptyColumns, type ReportTable } from "./table.ts";

/** What a reason is made of; theme names by id, the currency as the file has it, and what its amounts are per. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly currency: string | null;
  readonly per: Revenue["per"];
}

export function knownFor({ themes, revenue }: Pick<ReportDocument, "themes" | "revenue">): Known {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return { names, currency: revenue?.currency ?? null, per: revenue?.per ?? null };
}

type Reasons = Omit<Callback, "reason">;

/** Why somebody stands in the list: `Detractor, score 2; €12k of revenue a year; speaks of “Slow support”`. */
export function callbackReason(one: Reasons, known: Known, speech: Speech = ENGLISH): string {
  const { t } = speech;
  const given = { score: String(one.score) };
  const band = one.band === "passive" ? t("Passive, score {score}", given) : t("Detractor, score {score}", given);
  return [band, ...moneyWords(one, known, speech), ...themeWords(one, known, speech)].join("; ");
}

function moneyWords({ band, revenue }: Reasons, { currency, per }: Known, speech: Speech): string[] {
  if (revenue === null) return [];
  const worth = speech.t("{amount} of revenue", {
    amount: moneyPer(speech.shortMoney(revenue, currency), per, speech),
  });
  return band === "passive" ? [worth, speech.t("in the top quarter of accounts")] : [worth];
}

function themeWords({ themes, text }: Reasons, { names }: Known, { t }: Speech): string[] {
  const name = names.get(themes[0] ?? "");
  return [
    ...(name === undefined ? [] : [t("speaks of “{theme}”", { theme: name })]),
    ...(text === "" ? [t("gave no reason")] : []),
  ];
}

/** The rule of the list, in sentences for people. */
export function callbackRule(
  { callbacks, revenue }: Pick<ReportDocument, "callbacks" | "revenue">,
  { t }: Speech = ENGLISH,
): string[] {
  return [
    revenue?.from === "column"
      ? t(
          "One answer an account: detractors by the revenue of their account, then passives of the quarter of accounts with the most revenue; on the same revenue the lowest score and then the newest answer come first.",
        )
      : t("One answer an account: detractors by the lowest score, then the newest answer."),
    ...(callbacks.some(({ text }) => text === "") ? [t("Those who gave no reason come last.")] : []),
    ...(revenue !== null && revenue.lost !== null ? [t("Accounts that have left are not in the list.")] : []),
  ];
}

/** Calls that a report has room for; the support profile has more, the document all. */
export const SHOWN_CALLBACKS = 10;

/** What the whole report leaves out; null where it shows everybody. */
export function moreCallbacks({ callbacks }: Pick<ReportDocument, "callbacks">): string | null {
  const more = callbacks.length - SHOWN_CALLBACKS;
  return more > 0 ? `The first ${SHOWN_CALLBACKS} of ${callbacks.length}; the report for support has more.` : null;
}

/** Who should be called, at most `most` of them; null where there is nobody. */
export function callbacksTable(report: ReportDocument, most: number): ReportTable | null {
  const { callbacks, revenue } = report;
  if (callbacks.length === 0) return null;
  const known = knownFor(report);
  return withoutEmptyColumns({
    caption: "Whom to call back first",
    columns: [
      figures("Row", "The record in the file, the header not counted."),
      named("Who"),
      named("Account"),
      named("Date"),
      figures("Score"),
      figures(
        labelled(moneyPer("Revenue", known.per), currencySign(revenue?.currency ?? null)),
        "Of the whole account.",
      ),
      named("Why"),
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
        why(one, known),
        one.text === "" ? NONE : one.text,
      ],
    })),
  });
}

/** What of the reason no other column says. */
function why(one: Callback, known: Known): string {
  const [, top] = one.band === "passive" ? moneyWords(one, known, ENGLISH) : [];
  const words = [...(top === undefined ? [] : [top]), ...themeWords(one, known, ENGLISH)].join("; ");
  return words === "" ? NONE : words.charAt(0).toUpperCase() + words.slice(1);
}
