import type { Analysis } from "../analyze.ts";
import type { Tally, ThemeReport } from "../report/document.ts";
import { atStake } from "../report/order.ts";
import { COMMENT_STATES } from "../survey/responses.ts";

/** What a theme comes to. */
export interface ThemeFigures {
  readonly base: number;
  /** Of the comments with content, 0…1. */
  readonly share: number;
  readonly scores: Tally | null;
  readonly impact: number | null;
  /** Revenue at risk, or revenue where there are no bands. */
  readonly revenue: number | null;
}

/** What a decision does, before it is taken. */
export interface Effect {
  /** Comments that are in another theme afterwards, or in one where there was none. */
  readonly moved: number;
  /** The first {@link SHOWN} of them, ascending: 1-based rows, and ids of themes, null for none. */
  readonly rows: readonly { readonly row: number; readonly from: string | null; readonly to: string | null }[];
  /** Themes whose name or figures differ; null on the side that does not have it. In the order of the earlier report. */
  readonly themes: readonly {
    readonly id: string;
    readonly name: { readonly before: string | null; readonly after: string | null };
    readonly before: ThemeFigures | null;
    readonly after: ThemeFigures | null;
  }[];
}

const SHOWN = 200;
const TEXT = COMMENT_STATES.indexOf("text");

/** Compares two analyses of one survey. */
export function effectOf(before: Analysis, after: Analysis): Effect {
  const rows: { row: number; from: string | null; to: string | null }[] = [];
  let moved = 0;
  before.responses.commentState.forEach((state, row) => {
    if (state !== TEXT) return;
    const [from, to] = [before, after].map(({ coding, report }) => report.themes[coding.theme[row] ?? -1]?.id ?? null);
    if (from === to || from === undefined || to === undefined) return;
    moved++;
    if (rows.length < SHOWN) rows.push({ row: row + 1, from, to });
  });
  return { moved, rows, themes: themeChanges(before.report.themes, after.report.themes) };
}

/** What of a theme an effect is told by. */
export interface ToldTheme extends Pick<ThemeReport, "id" | "name" | "base" | "share" | "scores" | "impact"> {
  readonly revenue: Parameters<typeof atStake>[0];
}

/** The themes of two reports whose name or figures differ. */
export function themeChanges(before: readonly ToldTheme[], after: readonly ToldTheme[]): Effect["themes"] {
  const [earlier, later] = [before, after].map((themes) => new Map(themes.map((theme) => [theme.id, theme])));
  const ids = new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])]);
  const themes = [...ids].map((id) => {
    const [was, is] = [earlier?.get(id), later?.get(id)];
    return {
      id,
      name: { before: was?.name ?? null, after: is?.name ?? null },
      before: was ? figuresOf(was) : null,
      after: is ? figuresOf(is) : null,
    };
  });
  return themes.filter(differs);
}

function figuresOf(theme: ToldTheme): ThemeFigures {
  const { base, share, scores, impact } = theme;
  return { base, share, scores, impact, revenue: atStake(theme.revenue) };
}

function differs({ name, before, after }: Effect["themes"][number]): boolean {
  return name.before !== name.after || JSON.stringify(before) !== JSON.stringify(after);
}
