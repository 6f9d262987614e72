import { rowsByGroup } from "../figures/group.ts";
import { cellAt } from "../survey/table.ts";
import { chooseExemplars, type Candidate } from "../themes/exemplars.ts";
import type { Tested, Ways } from "./change.ts";
import type { ComparedTheme } from "./document.ts";
import { groupOf, testWays, UNTESTED, type Basis } from "./groups.ts";
import { hiddenOnEither } from "./staff.ts";
import { testShares, type Grouped } from "./shares.ts";
import { commentRows, type Side } from "./side.ts";

/** A theme that both sides are looked at for. */
export interface MatchedTheme {
  readonly id: string;
  readonly name: string;
  readonly keywords: readonly string[];
  /** Found only among the comments of the side after. */
  readonly isNew: boolean;
  /** Stems of its own words, of a comment that is one of the theme's. */
  readonly speaksOf: (text: string) => ReadonlySet<number>;
}

/** A theme's figures on both sides, its changes not yet corrected. */
export interface ThemeFigures {
  readonly theme: Omit<ComparedTheme, "share" | "score" | "revenue">;
  readonly ways: Ways<Tested>;
}

const EXEMPLARS = 3;
/** The most typical comments of a theme, out of which its exemplars are chosen. */
const MOST_CANDIDATES = 100;
/**
 * A theme is gone when no comment of the side after has it, and so few would be less likely than this if as many as before still
 * spoke of it.
 */
const GONE_BELOW = 0.01;

export function themeFigures(basis: Basis, themes: readonly MatchedTheme[]): ThemeFigures[] {
  const { sides } = basis;
  const units = [commentRows(sides[0].responses), commentRows(sides[1].responses)] as const;
  const grouped = (at: 0 | 1): Grouped => ({
    groups: units[at].map((row) => sides[at].theme[row] ?? -1),
    keys: units[at].map((row) => basis.same.respondents[at][row] ?? -1),
  });
  const shares = testShares(grouped(0), grouped(1), themes.length);
  const rows = [rowsByGroup(sides[0].theme, themes.length), rowsByGroup(sides[1].theme, themes.length)] as const;
  const hidden = hiddenOnEither(sides, [sides[0].theme, sides[1].theme], themes.length);
  return themes.flatMap((matched, index) => {
    if (hidden[index] === 1) return [];
    const own = [rows[0][index] ?? NONE, rows[1][index] ?? NONE] as const;
    const status = statusOf(matched, own, units);
    const exemplars =
      status === "gone" ? exemplarsOf(sides[0], own[0], matched) : exemplarsOf(sides[1], own[1], matched);
    const { id, name, keywords } = matched;
    return {
      theme: {
        id,
        name,
        keywords: [...keywords],
        status,
        before: status === "new" ? null : groupOf(sides[0], own[0], units[0].length),
        after: status === "gone" ? null : groupOf(sides[1], own[1], units[1].length),
        exemplars,
      },
      ways: status === "kept" ? testWays(basis, own, shares[index] ?? null) : UNTESTED,
    };
  });
}

const NONE = new Int32Array();

type OfBoth = readonly [before: Int32Array, after: Int32Array];

function statusOf({ isNew }: MatchedTheme, [before, after]: OfBoth, units: OfBoth): ComparedTheme["status"] {
  if (isNew) return "new";
  const share = before.length / Math.max(1, units[0].length);
  return after.length === 0 && (1 - share) ** units[1].length < GONE_BELOW ? "gone" : "kept";
}

function exemplarsOf(
  { responses: { comment, score }, typicality }: Side,
  rows: Int32Array,
  { speaksOf }: MatchedTheme,
): ComparedTheme["exemplars"] {
  if (!comment) return [];
  const typical = Array.from(rows).sort((a, b) => (typicality[b] ?? 0) - (typicality[a] ?? 0) || a - b);
  const scoreAt = (row: number): number | null => {
    const own = score[row] ?? Number.NaN;
    return Number.isNaN(own) ? null : own;
  };
  const candidates = typical.slice(0, MOST_CANDIDATES).map((row): Candidate => {
    const text = cellAt(comment, row).trim();
    return { row, text, typicality: typicality[row] ?? 0, group: null, terms: speaksOf(text) };
  });
  return chooseExemplars(candidates, EXEMPLARS).map(({ row, text }) => ({ row: row + 1, score: scoreAt(row), text }));
}
