import { percent, whole } from "../../format.ts";
import type { ReportDocument } from "../document.ts";
import { callbackRule, callbacksTable } from "../sections/callbacks.ts";
import { figures, named, NONE, withoutEmptyColumns, type ReportTable } from "../sections/table.ts";
import { isLowBase } from "../order.ts";
import { list, part, sentences, table, under, type Block } from "./blocks.ts";
import type { ProfileParts } from "./frame.ts";
import { quoteBlocks, quotesFrom } from "./quotes.ts";
import { moving } from "./moving.ts";
import { service } from "./serviceTimes.ts";
import { themesOfBand } from "./themeEffects.ts";

const CALLS = 25;
const THEMES = 3;
const QUOTES = 2;

export const support: ProfileParts = {
  title: "Support",
  purpose: "Whom to call back first and why, and what detractors complain of.",
  blocks: (report) => [
    ...under("Whom to call back first", calls(report)),
    ...under("How long customers wait", list(service(report))),
    ...under("What detractors speak of", table(complaints(report)), voices(report)),
    ...moving(report),
  ],
  caveats: ({ callbacks }) => [
    ...(callbacks.length === 0
      ? []
      : ["The order is a rule, not a judgement of the people on it; the survey file has their whole answers."]),
  ],
};

function calls(report: ReportDocument): Block[] {
  const { callbacks, scores } = report;
  if (callbacks.length === 0) {
    return sentences([
      scores?.measure === "nps"
        ? "Nobody is to be called back: there is no detractor."
        : "There is no list: it needs scores from 0 to 10, which tell who is a detractor.",
    ]);
  }
  return [
    ...sentences(callbackRule(report)),
    ...table(callbacksTable(report, CALLS)),
    ...sentences(
      callbacks.length > CALLS
        ? [`The first ${whole(CALLS)} of ${whole(callbacks.length)}; the JSON report has all of them.`]
        : [],
      "muted",
    ),
  ];
}

function complaints(report: ReportDocument): ReportTable | null {
  if (report.scores?.measure !== "nps") return null;
  const all = report.scores.detractors ?? 0;
  return withoutEmptyColumns({
    caption: "Themes by their number of detractors",
    columns: [named("Theme"), figures("Detractors"), figures("Of all detractors"), figures("Comments")],
    rows: themesOfBand(report, "detractors").map((theme) => {
      const own = theme.scores?.detractors ?? null;
      return {
        faint: isLowBase(theme),
        cells: [
          theme.name,
          own === null ? NONE : whole(own),
          own === null || all === 0 ? NONE : percent(own / all),
          whole(theme.base),
        ],
      };
    }),
  });
}

function voices(report: ReportDocument): Block[] {
  return themesOfBand(report, "detractors")
    .slice(0, THEMES)
    .flatMap((theme) => {
      const quotes = quoteBlocks(quotesFrom("detractor", theme.exemplars, report), QUOTES);
      return quotes.length === 0 ? [] : [part(theme.name), ...quotes];
    });
}
