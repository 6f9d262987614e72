import { counted, percent } from "../../format.ts";
import type { MethodNote } from "../../report/sections/methodThemes.ts";
import type { Comparison } from "../document.ts";

const TESTS: Readonly<Record<"nps" | "csat" | "mean", string>> = {
  nps: "NPS: a z test of the adjusted values (adjusted Wald, Rocks 2016).",
  csat: "CSAT: a z test with one satisfied and one other answer added to each side (Agresti & Caffo 2000).",
  mean: "Means: Welch’s t test.",
};

/** How the changes were judged, and what that does not mean. */
export function methodNotes(comparison: Comparison): MethodNote[] {
  const { measure, correction, matching, engine, before, after } = comparison;
  return [
    {
      term: "More than noise",
      text: `A change is called more than noise when chance alone would bring one as large in fewer than 5 of 100 comparisons of unchanged customers. ${measure === null ? "" : TESTS[measure]} Where the same respondents or accounts are on both sides, the covariance of the two means is taken off (Derrick et al. 2017), which comes to a paired test where all are. It says that something changed among those who answer, not why.`,
    },
    {
      term: "Many at once",
      text: `${counted(correction.tests, "change")} of themes and segments tested together; p-values corrected by Benjamini and Hochberg 1995 at ${percent(correction.level)}. Fewer than 30 on a side are too few to test, fewer than 10 are only counted.`,
    },
    {
      term: "Shares",
      text: "Of the comments with content (themes) or of the rows (segments) of a side; tested with one comment in and one out added to each side (Agresti & Caffo 2000); several comments of one respondent tell as much as fewer of as many (design effect, Kish 1965).",
    },
    ...(before.revenue && after.revenue
      ? [
          {
            term: "Money",
            text: "Compared like for like: the mean over all accounts of a side whose revenue is known, times the accounts of the side after. A larger survey alone is no change.",
          },
        ]
      : []),
    { term: "Themes", text: MATCHING[matching] },
    {
      term: "Made with",
      text: `Verbatim ${engine.version}, seed ${engine.seed}. Before: SHA-256 ${before.sha256}. After: SHA-256 ${after.sha256}. The same files, settings and version give the same comparison, byte for byte.`,
    },
  ];
}

const MATCHING: Readonly<Record<Comparison["matching"], string>> = {
  "same-themes": "Both sides are rows of one file and have the themes of all its comments.",
  codebook:
    "Both sides are coded by one codebook: its themes, its rules and what people decided about single comments of either side. What it does not know is found among the earlier comments, to which later ones are put as they are near; a group of later comments that fit nothing is a new theme where it is at least three times as frequent as before, by more than noise. A theme is called gone only when no later comment is in it and that cannot be chance.",
  "earlier-themes":
    "The themes are those of the earlier comments, and each later comment is put into the one it is nearest to. Comments of both sides that fit these themes badly are clustered together; a group that is at least three times as frequent after as before, by more than noise, is a new theme. A theme is called gone only when no later comment is in it and that cannot be chance. New topics of fewer than a dozen comments, or told in the words of an old theme, are not found.",
};
