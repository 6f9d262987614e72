import type { ThemeMethod } from "../../settings.ts";
import { counted, decimal, listed, percent } from "../../format.ts";
import { TRUST_FROM } from "../../trust/words.ts";
import type { ReportDocument } from "../document.ts";
import { languageName } from "../../text/languageNames.ts";
import { contentOf } from "../wording.ts";

import { trustCuts } from "./trust.ts";

/** One part of the account of how the figures were made. */
export interface MethodNote {
  readonly term: string;
  readonly text: string;
}

/** How the themes were found, counted, joined and judged. */
export function themeMethod(report: ReportDocument): MethodNote[] {
  const { themes, comments } = report;
  if (comments === null) return [{ term: "Themes", text: "The file has no comment column, so only scores are given." }];
  if (themes.length === 0)
    return [{ term: "Themes", text: "There are too few comments with content to find themes in." }];
  return [
    { term: "Themes", text: foundText(report) },
    { term: "Main theme", text: MAIN_THEME },
    ...numberNotes(report),
    ...(report.broadThemes.length === 0 ? [] : [{ term: "Broad themes", text: BROAD_THEMES }]),
    ...trustNotes(report),
  ];
}

function foundText(report: ReportDocument): string {
  const { themes, comments, engine } = report;
  const chosen = { rule: "chosen by rule", user: "set by the user", none: "fixed" }[engine.kChosenBy];
  const languages = listed(engine.language.map((code) => languageName(code) ?? code));
  const content = contentOf(report);
  const coverage =
    content === 0 ? "" : ` ${percent((comments?.coded ?? 0) / content)} of the comments with content have a theme.`;
  return `Found in the comments’ own words${languages === "" ? "" : ` (${languages})`}: ${counted(themes.length, "theme")} (k = ${engine.k}, ${chosen}). Method ${engine.method}: ${METHODS[engine.method]}.${coverage} Quotes are whole answers as typed, shortened where they end in “…”.`;
}

const METHODS: Readonly<Record<ThemeMethod, string>> = {
  consensus: "seeded mixtures vote on which comments belong together, and k-means joins their votes with the words",
  plain: "k-means on the weighted words alone",
};

const MAIN_THEME =
  "A comment is in one theme, its main one, or in none. Comments, share, scores, impact and revenue of a theme are those of the comments whose main theme it is, so that the comments add up. A comment that speaks of a theme beside its main one is counted for it only as “also”; with these the themes overlap.";

const BROAD_THEMES =
  "Themes that are alike, joined by the mean cosine distance of their centroids (average linkage) and cut into 6 to 12 where that distance jumps most. Their figures are those of all comments whose main theme they hold.";

/** What the number of themes was read from: one sentence about the number chosen, then the whole curve. */
function numberNotes({ engine: { curve, k } }: ReportDocument): MethodNote[] {
  if (curve.length === 0) return [];
  const at = (number: number): string | null => {
    const point = curve.find((one) => one.themes === number);
    return point === undefined ? null : shareShown(point.share);
  };
  const own = at(k);
  const next = at(k + 1);
  const beyond = next === null ? "" : `, the next one ${next}`;
  const sentence = own === null ? "" : ` The last of ${counted(k, "group")} holds ${own} of the comments${beyond}.`;
  const source = "Read from one mixture that starts with 60 groups and empties those it does not need.";
  return [{ term: "Number of themes", text: `${source}${sentence} By size: ${curveShown(curve)}.` }];
}

/** `1: 23%, 2: 9.7%, …, 16: 0.1%, 17 to 37: 0.0%`: where nothing is left to read, one entry stands for all. */
function curveShown(curve: ReportDocument["engine"]["curve"]): string {
  const nothing = shareShown(0);
  const end = curve.findLastIndex(({ share }) => shareShown(share) !== nothing) + 1;
  const points = curve.slice(0, end).map(({ themes, share }) => `${themes}: ${shareShown(share)}`);
  const [first, last] = [curve[end], curve.at(-1)];
  if (first === undefined || last === undefined) return points.join(", ");
  const rest = first === last ? `${first.themes}` : `${first.themes} to ${last.themes}`;
  return [...points, `${rest}: ${nothing}`].join(", ");
}

/** Below a tenth with one digit: that is where the curve is read. */
function shareShown(share: number): string {
  return share < 0.0995 ? `${decimal(100 * share, 1)}%` : percent(share);
}

function trustNotes({ trust }: ReportDocument): MethodNote[] {
  if (trust === null) return [];
  const { stability, coherence, silhouette, diversity } = trust;
  const parts = [
    ...(stability === null
      ? []
      : [
          `Stability is how well seeded resamples find a theme again (mean best match, Jaccard; Hennig 2007): ${trustCuts()}, under ${TRUST_FROM.valid} a pattern only; stable does not mean true.`,
        ]),
    ...(coherence === null
      ? []
      : [
          "Coherence is how well the ten strongest words of a theme go together: mean over their pairs of NPMI = ln[p(ij) / (p(i) p(j))] / −ln p(ij), p being shares of the comments; −1 never, 0 by chance, 1 always.",
        ]),
    ...(diversity === null ? [] : ["Diversity is the share of different words among the ten strongest of each theme."]),
    ...(silhouette === null
      ? []
      : [
          "Silhouette (simplified) is (b − a) / max(a, b), a being a comment’s distance to the centroid of its theme and b to the nearest other one; −1 to 1, mean over the comments.",
        ]),
    ...(stability === null && silhouette === null
      ? []
      : ["For all themes together stability and silhouette are means over comments, coherence is one over themes."]),
  ];
  return parts.length === 0 ? [] : [{ term: "Trust", text: parts.join(" ") }];
}
