import type { ReportDocument } from "../document.ts";
import { disagreements } from "../sections/drivers.ts";
import { quotesOf } from "../sections/themes.ts";
import { whatIfAssumption, whatIfSentences } from "../sections/whatIf.ts";
import { item, list, part, picture, sentences, table, under, type Block, type Item } from "./blocks.ts";
import type { ProfileParts } from "./frame.ts";
import { moving } from "./moving.ts";
import { quoteBlocks } from "./quotes.ts";
import { clearThemes, themeEffects } from "./themeEffects.ts";

const THEMES = 3;
const QUOTES = 2;

export const product: ProfileParts = {
  title: "Product",
  purpose: "What to fix first, what to keep, and what it would come to.",
  blocks: (report) => [
    ...under(
      "Themes by their effect",
      [picture("themes")],
      table(report.themes.length === 0 ? null : themeEffects(report)),
    ),
    ...moving(report),
    ...under("What turning a theme around would come to", list(turnarounds(report))),
    ...under(
      "Where impact and regression part",
      list(
        disagreements(report).map(({ theme, text }) => item(theme, `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)),
      ),
    ),
    ...under("In the customers’ words", voices(report)),
  ],
  caveats: ({ drivers, whatIf }) => [
    "Impact is no cause: people who speak of a theme score differently, but the score need not change when the theme goes away.",
    ...(drivers === null
      ? []
      : ["The regression holds the other themes equal; it is a second view of the same answers, no experiment."]),
    ...(whatIf.length === 0 ? [] : [whatIfAssumption()]),
  ],
};

/** For the themes that clearly pull the score down: what their detractors as passives would come to. */
function turnarounds(report: ReportDocument): Item[] {
  return clearThemes(report, "down")
    .slice(0, THEMES)
    .flatMap((theme) =>
      whatIfSentences(theme, report)
        .slice(0, 1)
        .map((text) => item(theme.name, text)),
    );
}

function voices(report: ReportDocument): Block[] {
  const [worst, best] = [clearThemes(report, "down").slice(0, THEMES), clearThemes(report, "up").slice(0, 1)];
  if (worst.length + best.length === 0 && report.themes.length > 0) {
    return sentences(["No theme moves the score by more than chance would with this many answers."]);
  }
  return [...worst, ...best].flatMap((theme) => [part(theme.name), ...quoteBlocks(quotesOf(theme, report), QUOTES)]);
}
