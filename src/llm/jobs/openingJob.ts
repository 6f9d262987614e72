import { reportFacts } from "../../engine/proposals/facts.ts";
import type { ProfileName } from "../../engine/report/profileNames.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { groundClaims } from "../ground/groundClaim.ts";
import { namesWithDigits, type Grounds } from "../ground/grounds.ts";
import { isOtherLanguage } from "../ground/language.ts";
import { languageForModel } from "../languageForModel.ts";
import { byRow, figuresFor, leastRows, type JobOf } from "./job.ts";
import type { ThemeComments } from "./mergeJob.ts";
import { formOf, openingReply, type OpeningReply } from "./replies.ts";
import { rulesFor } from "./rules.ts";

/** What each reader acts on. */
const CARES_FOR: Readonly<Record<ProfileName, string>> = {
  product: "a product team: what to fix and what to keep in the product, and for whom",
  marketing: "a marketing team: what customers praise in their own words, and what they doubt",
  sales: "a sales team: why customers stay, and which objections to expect",
  support: "a support team: what to answer first, and what goes wrong again and again",
  finance: "a finance team: which themes stand for revenue at risk, and how sure that is",
  executive: "executives: where customers stand, what moved them most, and the one thing to decide",
  hr: "people who look after employees: what makes work here better or worse",
  data: "analysts: what the figures rest on, and what to be careful about",
};

const MOST_SENTENCES = 4;
const MOST_THEMES = 12;
const KEYWORDS = 5;
const MOST_OUTPUT = 1200;
const FORM = formOf("opening", openingReply);

const taskFor = (profile: ProfileName): string =>
  `The document holds the figures and the themes of a survey, with a few comments of each theme.
"claims": the opening paragraph of a report for ${CARES_FOR[profile]}; three or four sentences, the most important first. Name themes by their words; take figures by their names only.`;

export interface OpeningInput {
  readonly report: ReportDocument;
  readonly samples: readonly ThemeComments[];
  readonly profile: ProfileName;
  readonly language: string;
}

/** Writes the first paragraph of a report for one kind of reader. */
export function openingJob({ report, samples, profile, language }: OpeningInput): JobOf<OpeningReply> {
  const rules = rulesFor(taskFor(profile), language);
  const themes = report.themes.slice(0, MOST_THEMES);
  const facts = reportFacts({ ...report, themes });
  const of = new Map(samples.map(({ theme, comments }) => [theme, comments]));
  const user = JSON.stringify({
    figures: figuresFor(facts),
    themes: themes.map(({ id, name, keywords }) => ({
      id,
      name,
      words: keywords.slice(0, KEYWORDS),
      comments: of.get(id) ?? [],
    })),
  });
  const comments = byRow(themes.flatMap(({ id }) => of.get(id) ?? []));
  const grounds: Grounds = { comments, facts, names: namesWithDigits(report), rules, language };
  const limits = { rows: new Set(comments.keys()), least: leastRows(comments.size), most: MOST_SENTENCES };
  return {
    about: `opening for ${profile}`,
    theme: null,
    grounds,
    mustHold: true,
    question: {
      prompt: { system: rules, user, form: FORM, mostOutput: MOST_OUTPUT },
      schema: openingReply,
      complaint: ({ claims }) =>
        isOtherLanguage(claims.map(({ text }) => text).join(" "), language)
          ? { fault: "wrong-language", correction: `Write in ${languageForModel(language)}. Reply again.` }
          : null,
    },
    read(reply, provenance) {
      const { claims, cut } = groundClaims(reply.claims, grounds, limits);
      const proposals =
        claims.length === 0 ? [] : [{ kind: "opening" as const, profile, claims: [...claims], ...provenance }];
      return { proposals, cut };
    },
  };
}
