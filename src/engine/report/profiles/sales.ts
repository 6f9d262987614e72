import { counted, whole } from "../../format.ts";
import type { Persona, ReportDocument } from "../document.ts";
import { personaRateSentence } from "../sections/personas.ts";
import { item, list, part, sentences, table, under, type Block, type Item } from "./blocks.ts";
import type { ProfileParts } from "./frame.ts";
import { bestGroups, groupTable, worstGroups } from "./groups.ts";
import { quoteBlocks, quotesFrom } from "./quotes.ts";
import { themesOfBand } from "./themeEffects.ts";

const OBJECTIONS = 4;
const QUOTES = 2;
const WORDS = 10;

export const sales: ProfileParts = {
  title: "Sales",
  purpose: "Leads most like promoters, and the objections to expect.",
  blocks: (report) => [
    ...under("Leads most like promoters", leads(report)),
    ...under("Where it is harder", table(groupTable(report, worstGroups(report)))),
    ...under("Objections to expect", objections(report)),
    ...under("What promoters answer", answers(report)),
  ],
  caveats: () => [
    "A group that scores better is a hint where to look for leads, no proof that its like will buy.",
    "Groups overlap: an account can be in several of them.",
  ],
};

function leads(report: ReportDocument): Block[] {
  const groups = bestGroups(report);
  const found = groupTable(report, groups);
  const none =
    "No group of customers scores better than the others by more than chance allows: leads cannot be told apart by these columns.";
  return [
    ...(found === null ? sentences([report.personaSearch === null ? "" : none]) : table(found)),
    ...list(groups.flatMap(wordsOf)),
    ...sentences([personaRateSentence(report) ?? "The file has no columns that could tell groups apart."], "muted"),
  ];
}

function wordsOf({ column, value, promoters }: Persona): Item[] {
  if (promoters === null || promoters.words.length === 0) return [];
  return [item(`${column}: ${value}`, `Its promoters say: ${promoters.words.slice(0, WORDS).join(", ")}.`)];
}

function objections(report: ReportDocument): Block[] {
  return themesOfBand(report, "detractors")
    .slice(0, OBJECTIONS)
    .flatMap((theme) => {
      const quotes = quoteBlocks(quotesFrom("detractor", theme.exemplars, report), QUOTES);
      const detractors = theme.scores?.detractors ?? null;
      const said =
        detractors === null
          ? `In ${counted(theme.base, "comment")}.`
          : `Of ${counted(theme.scores?.valid ?? 0, "answer")} with it, ${whole(detractors)} ${detractors === 1 ? "is a detractor’s" : "are detractors’"}.`;
      return [part(theme.name), ...sentences([said]), ...quotes];
    });
}

function answers(report: ReportDocument): Block[] {
  const [best] = themesOfBand(report, "promoters");
  if (best === undefined) return [];
  return [part(best.name), ...quoteBlocks(quotesFrom("promoter", best.exemplars, report), QUOTES + 1)];
}
