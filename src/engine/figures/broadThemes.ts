import { impactOf } from "../measures/impact.ts";
import { tallyRows } from "../measures/tally.ts";
import type { BroadThemeReport, ReportDocument, ThemeReport } from "../report/document.ts";
import type { CodedComments } from "../themes/codeComments.ts";
import { broadThemes } from "../themes/hierarchy.ts";
import { fingerprint } from "../themes/identity.ts";
import { shareOfContent } from "./comments.ts";
import { rowsByGroup, type Basis } from "./group.ts";

interface Themes {
  readonly coded: Pick<CodedComments, "themes" | "coding">;
  /** The figures of the same themes, in the same order. */
  readonly figures: readonly ThemeReport[];
  readonly comments: ReportDocument["comments"];
}

/** Themes that are alike, with the figures of all comments whose main theme is one of them; the largest first, ties by id. */
export function broadThemeFigures(basis: Basis, { coded, figures, comments }: Themes): BroadThemeReport[] {
  const { responses, preset, seed } = basis;
  const groups = broadThemes(coded.themes.map(({ centroid }) => centroid));
  const groupOf = new Map(groups.flatMap((themes, group) => themes.map((theme) => [theme, group])));
  const rows = rowsByGroup(
    coded.coding.theme.map((theme) => groupOf.get(theme) ?? -1),
    groups.length,
  );
  return groups
    .map((themes, group): BroadThemeReport => {
      const members = themes.flatMap((theme) => figures[theme] ?? []).sort((a, b) => b.base - a.base || byId(a, b));
      const own = rows[group] ?? new Int32Array();
      return {
        id: broadId(members.map(({ id }) => id)),
        name: broadName(members.map(({ name }) => name)),
        themes: members.map(({ id }) => id),
        base: own.length,
        share: shareOfContent(own.length, comments),
        scores: responses.scale ? tallyRows(responses, preset, own) : null,
        ...impactOf(responses, own, { preset, seed, all: basis.all }),
      };
    })
    .sort((a, b) => b.base - a.base || byId(a, b));
}

/** The themes, each with the broad theme that holds it. */
export function withBroadThemes(figures: readonly ThemeReport[], broad: readonly BroadThemeReport[]): ThemeReport[] {
  const ids = new Map(broad.flatMap(({ id, themes }) => themes.map((theme) => [theme, id])));
  return figures.map((theme) => ({ ...theme, broad: ids.get(theme.id) ?? null }));
}

/** The same themes give the same id, in whatever order. */
export function broadId(themes: readonly string[]): string {
  return `b-${fingerprint(themes.toSorted().join("\n"))}`;
}

/**
 * A broad theme is called after its two largest: of each the words before the first comma, which lead its name, or the whole
 * names where those are the same. "Delivery, late" and "Friendly staff, helpful" give "Delivery · Friendly staff".
 */
export function broadName(names: readonly string[]): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  const leading = [first, second].map((name) => name.split(",", 1)[0] ?? "");
  return (leading[0]?.toLowerCase() === leading[1]?.toLowerCase() ? [first, second] : leading).join(" · ");
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
