import { ENGLISH, type Speech } from "../../speech.ts";
import type { Measure, Persona, PersonaVoice, ReportDocument } from "../document.ts";
import { atRisk } from "../order.ts";
import { measureNames } from "../names.ts";
import { measureOf } from "../wording.ts";
import { moneyPer } from "./amounts.ts";
import { pShown } from "./chance.ts";

/** `Plan: Enterprise`. */
export function personaName({ column, value }: Pick<Persona, "column" | "value">): string {
  return `${column}: ${value}`;
}

/** What sets a group apart, in the order a reader asks: who, the score, the themes, the money. */
export function personaSentences(persona: Persona, report: ReportDocument, speech: Speech = ENGLISH): string[] {
  const { t, whole, percent } = speech;
  const measure = measureOf(report);
  const sentences = [t("Rows: {rows} ({share} of all).", { rows: whole(persona.rows), share: percent(persona.share) })];
  const score = measure === null ? null : scoreSentence(persona, measure, speech);
  if (score !== null) sentences.push(score);
  sentences.push(...themeSentences(persona, report, speech));
  const money = moneySentence(persona, report, speech);
  if (money !== null) sentences.push(money);
  if (persona.outcome) sentences.push(outcomeSentence(speech));
  return sentences;
}

function scoreSentence({ scores, difference }: Persona, measure: Measure, speech: Speech): string | null {
  const { t, measured, difference: signed, decimal, whole } = speech;
  if (scores === null || scores.value === null) return null;
  const values = {
    measure: measureNames(speech)[measure],
    value: measured(scores.value, measure),
    scores: whole(scores.valid),
  };
  if (difference === null) return t("{measure} {value} from {scores} scores.", values);
  const against = {
    ...values,
    rest: measured(difference.rest, measure),
    difference: signed(difference.value, measure),
    low: signed(difference.interval[0], measure),
    high: signed(difference.interval[1], measure),
    p: pShown(difference.adjustedP, decimal),
  };
  return difference.clear
    ? t(
        "{measure} {value} from {scores} scores, {rest} among all others: a difference of {difference} (95% interval {low} to {high}, {p}).",
        against,
      )
    : t("{measure} {value} from {scores} scores, {rest} among all others: no difference beyond chance ({p}).", against);
}

function themeSentences({ themes }: Persona, report: ReportDocument, { t, percent }: Speech): string[] {
  const names = new Map(report.themes.map(({ id, name }) => [id, name]));
  const listed = (keep: (theme: Persona["themes"][number]) => boolean): string =>
    themes
      .filter(keep)
      .map(({ id, share, rest }) =>
        t("“{theme}” ({share} of the comments, {rest} elsewhere)", {
          theme: names.get(id) ?? id,
          share: percent(share),
          rest: percent(rest),
        }),
      )
      .join(", ");
  const [more, less] = [listed(({ share, rest }) => share > rest), listed(({ share, rest }) => share < rest)];
  return [
    ...(more === "" ? [] : [t("Speaks more often of {themes}.", { themes: more })]),
    ...(less === "" ? [] : [t("Speaks less often of {themes}.", { themes: less })]),
  ];
}

export function outcomeSentence({ t }: Speech): string {
  return t("The column tells what became of them: it may follow from the score, and does not explain it.");
}

export function moneySentence({ revenue }: Persona, report: ReportDocument, speech: Speech): string | null {
  if (revenue === null || report.revenue === null) return null;
  const { t, whole, shortMoney } = speech;
  const { currency, per } = report.revenue;
  const money = (amount: number): string => moneyPer(shortMoney(amount, currency), per, speech);
  const values = {
    total: money(revenue.total),
    accounts: whole(revenue.accounts),
    risk: money(atRisk(revenue) ?? 0),
  };
  return atRisk(revenue) === null
    ? t("Revenue {total}, accounts: {accounts}.", values)
    : t("Revenue {total}, accounts: {accounts}, at risk {risk}.", values);
}

/** What a side is called and what it is good for. */
export function voiceNames(
  { scores }: ReportDocument,
  { t }: Speech = ENGLISH,
): Readonly<Record<"promoters" | "detractors", string>> {
  return scores?.measure === "nps"
    ? { promoters: t("Promoters, in their own words"), detractors: t("Detractors’ objections") }
    : { promoters: t("Those who are pleased, in their own words"), detractors: t("Objections of those who are not") };
}

/** The words and quotes of a side; null where it says nothing of its own. */
export function voiceOf(persona: Persona, side: "promoters" | "detractors"): PersonaVoice | null {
  const voice = persona[side];
  return voice === null || (voice.words.length === 0 && voice.quotes.length === 0) ? null : voice;
}

/** How many comparisons were made, and how many of the finds may be chance. */
export function personaRateSentence(
  { personas, personaSearch }: ReportDocument,
  { t, whole, percent }: Speech = ENGLISH,
): string | null {
  if (personaSearch === null) return null;
  const { tried, found, rate, columns } = personaSearch;
  const values = {
    tried: whole(tried),
    columns: columns.map(({ column }) => column).join(", "),
    found: whole(found),
    rate: percent(rate),
  };
  return personas.length === 0
    ? t("No group differs beyond chance. Comparisons tried: {tried} ({columns}).", values)
    : t("Comparisons tried: {tried} ({columns}); beyond chance: {found}, of which {rate} may be chance finds.", values);
}

/** Columns that tell the score, for they were made from it; null where there are none. */
export function leftOutSentence({ personaSearch }: ReportDocument, { t }: Speech = ENGLISH): string | null {
  const names = (personaSearch?.leftOut ?? []).map(({ column }) => column).join(", ");
  return names === ""
    ? null
    : t("Left out, for they seem to be worked out of the score: {columns}.", { columns: names });
}

export function personaMethod({ personaSearch }: ReportDocument): string | null {
  if (personaSearch === null) return null;
  return `Every value of at least 30 rows, and bands of numeric columns, against all other rows: the score by a z test (NPS: Rocks 2016; shares: Agresti & Caffo 2000; means: Welch), each theme’s share by the N − 1 chi-square test (Campbell 2007), all corrected together (Benjamini–Hochberg, false discovery rate ${personaSearch.rate * 100}%). Ids, and what is worked out of the score or the comment, are not tried. Their words: log-odds with the words of all as a prior, over 1.96 standard errors (Monroe, Colaresi & Quinn 2008). Groups differ for many reasons: none of this says that the column is the cause.`;
}
