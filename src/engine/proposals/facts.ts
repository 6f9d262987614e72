import type { ReportDocument, ThemeReport } from "../report/document.ts";
import { ENGLISH, type Speech } from "../speech.ts";

/** A figure that a sentence may name: what it means, and how it is shown. */
export interface Fact {
  readonly means: string;
  readonly shown: string;
}

/** By the name that stands in braces. */
export type Facts = Readonly<Record<string, Fact>>;

/** Below so many scores a figure of them is given to nobody to write about. */
const FEWEST_SCORES = 30;

/** Figures of one theme. `suffix`: ":" and the theme's id where a text speaks of several. */
export function themeFacts(
  report: ReportDocument,
  theme: ThemeReport,
  { suffix = "", speech = ENGLISH }: { readonly suffix?: string; readonly speech?: Speech } = {},
): Facts {
  const { scores, impact } = theme;
  const measure = report.scores?.measure;
  const facts: Record<string, Fact> = {
    [`comments${suffix}`]: { means: "comments of this theme", shown: speech.whole(theme.base) },
    [`share${suffix}`]: { means: "its share of all comments", shown: speech.percent(theme.share) },
  };
  if (scores === null || measure === undefined || scores.valid < FEWEST_SCORES) return facts;
  const name = measure === "mean" ? "mean score" : measure.toUpperCase();
  if (scores.value !== null)
    facts[`score${suffix}`] = {
      means: `${name} of those who speak of it`,
      shown: speech.measured(scores.value, measure),
    };
  if (impact !== null)
    facts[`impact${suffix}`] = {
      means: `what it does to the ${name} of all; below zero it drags it down`,
      shown: speech.difference(impact, measure),
    };
  return facts;
}

/** Figures of the whole survey and of its themes. */
export function reportFacts(report: ReportDocument, speech: Speech = ENGLISH): Facts {
  const { scores, comments, revenue, themes } = report;
  const facts: Record<string, Fact> = {};
  if (comments !== null)
    facts["comments"] = { means: "comments", shown: speech.whole(comments.coded + comments.uncoded) };
  if (scores !== null) facts["answers"] = { means: "answers with a score", shown: speech.whole(scores.valid) };
  if (scores !== null && scores.value !== null && scores.valid >= FEWEST_SCORES) {
    const name = scores.measure === "mean" ? "mean score" : scores.measure.toUpperCase();
    facts["score"] = { means: `${name} of all`, shown: speech.measured(scores.value, scores.measure) };
  }
  if (revenue !== null) {
    const { currency, total, shortTermRisk } = revenue;
    facts["revenue"] = { means: "revenue of all accounts", shown: speech.shortMoney(total, currency) };
    if (shortTermRisk !== null)
      facts["risk"] = { means: "revenue at risk in the short term", shown: speech.shortMoney(shortTermRisk, currency) };
  }
  for (const theme of themes) Object.assign(facts, themeFacts(report, theme, { suffix: `:${theme.id}`, speech }));
  return facts;
}

/** What stands for a figure: `{share}`, `{share:t-7f3a90c2}`. */
export const PLACEHOLDER = /\{([\w:-]*)\}/gu;

/** A sentence with its figures in their places; one that is not known stays as it is. */
export function withFacts(text: string, facts: Facts): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(facts, name) ? (facts[name]?.shown ?? whole) : whole,
  );
}
