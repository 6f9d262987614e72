import { counted, listed } from "../../format.ts";
import type { ReportDocument, ThemeReport } from "../document.ts";
import { benchmarkSentences } from "../sections/benchmarks.ts";
import { languageName } from "../../text/languageNames.ts";
import { item, list, part, sentences, table, under, type Block } from "./blocks.ts";
import type { ProfileParts } from "./frame.ts";
import { bestGroups, groupTable } from "./groups.ts";
import { quoteBlocks, quotesFrom } from "./quotes.ts";
import { clearThemes, themesOfBand } from "./themeEffects.ts";

const THEMES = 3;
const QUOTES = 3;
const WORDS = 12;

export const marketing: ProfileParts = {
  title: "Marketing",
  purpose: "What promoters love, in the words they use, and who they are.",
  blocks: (report) => [
    ...under("Beside others", list(benchmarkSentences(report).map((text) => item(null, text)))),
    ...under("What is loved", loved(report)),
    ...under("Who promotes", table(groupTable(report, bestGroups(report))), list(wordsOfGroups(report))),
    ...under("The language to speak", list(language(report))),
  ],
  caveats: () => [
    "Quotes are whole answers as typed, shortened where they end in “…”; ask before you publish one with a name.",
    "These are the people who answered; those who did not may think otherwise.",
  ],
};

function loved(report: ReportDocument): Block[] {
  const clear = clearThemes(report, "up").filter(isLoved).slice(0, THEMES);
  const themes = clear.length > 0 ? clear : themesOfBand(report, "promoters").slice(0, THEMES);
  const first =
    clear.length > 0 || themes.length === 0
      ? []
      : sentences(["No theme clearly lifts the score; these are the ones that promoters speak of most."]);
  return [
    ...first,
    ...themes.flatMap((theme) => {
      const promoters = theme.scores?.promoters ?? null;
      const said = promoters === null ? counted(theme.base, "comment") : counted(promoters, "promoter");
      const words = theme.keywords.slice(0, WORDS).join(", ");
      return [
        part(theme.name),
        ...sentences([`From ${said}${words === "" ? "" : `; words: ${words}`}.`]),
        ...quoteBlocks(quotesFrom("promoter", theme.exemplars, report), QUOTES),
      ];
    }),
  ];
}

/** A theme can lift a bad score and be none that is loved: promoters must outnumber detractors, where there are such. */
function isLoved({ scores }: ThemeReport): boolean {
  return scores === null || scores.nps === null || scores.nps > 0;
}

function wordsOfGroups(report: ReportDocument) {
  return bestGroups(report).flatMap(({ column, value, promoters }) =>
    promoters === null || promoters.words.length === 0
      ? []
      : [item(`${column}: ${value}`, `Promoters’ words: ${promoters.words.slice(0, WORDS).join(", ")}.`)],
  );
}

function language({ engine, themes }: ReportDocument) {
  const languages = engine.language.map((code) => languageName(code) ?? code);
  const words = [
    ...new Set(themes.filter((theme) => (theme.impact ?? 0) > 0 && isLoved(theme)).flatMap(({ keywords }) => keywords)),
  ];
  return [
    ...(languages.length === 0
      ? []
      : [item("Languages", `Customers write in ${listed(languages)}, the most frequent first.`)]),
    ...(words.length === 0 ? [] : [item("Words of what is loved", `${words.slice(0, 2 * WORDS).join(", ")}.`)]),
  ];
}
