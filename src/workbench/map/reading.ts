import type { CommentMap, CommentView } from "../../protocol/session.ts";
import { cardPlace, fillCard, spokenCard } from "./card.ts";
import type { Chart } from "./chart.ts";
import { stand, type MapWords, type Parts } from "./parts.ts";
import { stepAlong, walkOf } from "./walk.ts";

/** What a reader of single comments is told. */
export interface ReadingInput {
  readonly map: CommentMap;
  readonly find: (row: number) => Promise<CommentView | null>;
  readonly words: MapWords | null;
  /** Of a theme, by its index. */
  readonly nameOf: (theme: number) => string;
  /** Index of the theme that is read, −1 for the comments without one; null: all. */
  readonly selected: number | null;
}

/** The comment that is pointed at: a ring about its point, and a card with its words. */
export interface Reading {
  /** −1 where there is none. */
  readonly point: () => number;
  readonly show: (point: number, how?: { readonly spoken: boolean }) => void;
  /** Goes to another comment of the theme that is read. */
  readonly step: (steps: number) => void;
  /** Puts ring and card where their point is now. */
  readonly follow: () => void;
  readonly forget: () => void;
}

/** A comment is asked for when the pointer has rested on it so long. */
const REST_MS = 50;
const MOST_KNOWN = 500;

export function createReading({ ring, card, live }: Parts, chart: Chart, input: () => ReadingInput | null): Reading {
  const known = new Map<number, CommentView | null>();
  let point = -1;
  let walk: { readonly map: CommentMap; readonly selected: number | null; readonly points: Uint32Array } | null = null;
  let resting = 0;

  const follow = (): void => {
    if (point < 0) return;
    const at = chart.screenOf(point);
    stand(ring, at);
    stand(card, cardPlace(at, { width: card.offsetWidth, height: card.offsetHeight }, chart.size()));
  };

  const fill = (comment: CommentView | null, spoken: boolean): void => {
    const given = input();
    if (given === null) return;
    const theme = given.map.themes[point] ?? -1;
    const score = comment?.score ?? null;
    const content = {
      text: comment?.text ?? "…",
      theme: theme < 0 ? (given.words?.uncoded ?? "") : given.nameOf(theme),
      score: score === null ? "" : (given.words?.score(score) ?? ""),
    };
    fillCard(card, content);
    ring.hidden = false;
    card.hidden = false;
    if (spoken && comment !== null) live.textContent = spokenCard(content);
    follow();
  };

  const fetch = async (row: number, spoken: boolean): Promise<void> => {
    const asked = input();
    const comment = (await asked?.find(row).catch(() => null)) ?? null;
    // The map may be another one by now, or the pointer elsewhere.
    if (asked === null || input()?.map !== asked.map) return;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(row, comment);
    if (asked.map.rows[point] === row) fill(comment, spoken);
  };

  const show: Reading["show"] = (next, { spoken } = { spoken: false }) => {
    if (next === point && !spoken) return;
    point = next;
    clearTimeout(resting);
    const row = point < 0 ? undefined : input()?.map.rows[point];
    if (row === undefined) {
      ring.hidden = true;
      card.hidden = true;
      return;
    }
    fill(known.get(row) ?? null, spoken);
    if (!known.has(row)) resting = window.setTimeout(() => void fetch(row, spoken), spoken ? 0 : REST_MS);
  };

  return {
    point: () => point,
    show,
    step(steps) {
      const given = input();
      if (given === null) return;
      const { map, selected } = given;
      if (walk?.map !== map || walk.selected !== selected) walk = { map, selected, points: walkOf(map, selected) };
      const next = stepAlong(walk.points, point, steps);
      if (next < 0) return;
      chart.bring(next);
      show(next, { spoken: true });
    },
    follow,
    forget() {
      known.clear();
      show(-1);
    },
  };
}
