import type { Analysis } from "../analyze.ts";
import { quiet, type Effects } from "../effects.ts";
import { COMMENT_STATES } from "../survey/responses.ts";
import { cellAt } from "../survey/table.ts";
import { findThemes } from "../themes/findThemes.ts";
import { themeIds } from "../themes/identity.ts";
import { inTextOrder } from "../themes/textOrder.ts";
import type { CodebookTheme } from "./schema.ts";

/** A part that a theme could be split into. */
export interface ThemePart {
  readonly theme: CodebookTheme;
  /** Comments of the theme that would be in it. */
  readonly base: number;
  /** 1-based rows of the most typical ones. */
  readonly rows: readonly number[];
}

const EXEMPLARS = 3;
const TEXT = COMMENT_STATES.indexOf("text");

/**
 * Looks for parts inside a theme by clustering its comments once more. `parts`: how many are wanted, or "auto". Fewer come back where
 * there are fewer; none where the theme has too few comments to be split, or is one thing.
 */
export function splitTheme(
  { responses, coding, report, survey }: Analysis,
  { theme, parts }: { readonly theme: string; readonly parts: number | "auto" },
  effects: Effects = quiet,
): ThemePart[] {
  const { comment, commentState } = responses;
  const index = report.themes.findIndex(({ id }) => id === theme);
  if (!comment || index < 0) return [];
  const own = Int32Array.from(coding.theme.keys()).filter(
    (row) => coding.theme[row] === index && commentState[row] === TEXT,
  );
  const rows = inTextOrder(own, (row) => cellAt(comment, row));
  const texts = Array.from(rows, (row) => cellAt(comment, row));
  const { settings } = survey;
  const found = findThemes(
    { texts: () => texts, documents: texts.length },
    { ...settings.themes, count: parts, resamples: 0 },
    effects,
  );
  if (found.themes.length < 2) return [];
  const taken = [...settings.codebook.themes, ...report.themes].map(({ id }) => id);
  const terms = found.knownBy();
  const ids = themeIds(
    terms.map((words) => Object.keys(words)),
    taken,
  );
  const { cluster, typicality } = found.assignment;
  return found.themes.map(({ keywords: { name } }, part) => {
    const documents = [...cluster.keys()].filter((document) => cluster[document] === part);
    const typical = [...documents]
      .sort((a, b) => (typicality[b] ?? 0) - (typicality[a] ?? 0) || a - b)
      .slice(0, EXEMPLARS);
    return {
      theme: { id: ids[part] ?? "", name, terms: { ...terms[part] } },
      base: documents.length,
      rows: typical.map((document) => (rows[document] ?? 0) + 1),
    };
  });
}
