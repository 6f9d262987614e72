import type { Codebook } from "../codebook/codebook.ts";
import type { Effects } from "../effects.ts";
import type { PresetName } from "../measures/preset.ts";
import type { ThemeSettings } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { cellAt } from "../survey/table.ts";
import type { CodedComments, Coding } from "../themes/codeComments.ts";
import { themeIds } from "../themes/identity.ts";
import type { ThemeModel } from "../themes/model.ts";
import type { FoundTheme } from "../themes/settleThemes.ts";
import { byCodebook } from "./byCodebook.ts";
import { findNewThemes, type Fitting } from "./newThemes.ts";
import { commentRows } from "./side.ts";
import type { MatchedTheme } from "./themes.ts";

/** The earlier comments with their themes, and the model that was fitted on them. */
export interface EarlierThemes {
  readonly responses: Responses;
  readonly coded: CodedComments;
  readonly model: ThemeModel | null;
}

export interface Matched {
  readonly themes: readonly MatchedTheme[];
  /** The later comments in the themes of both sides: first the earlier ones, then those that are new. */
  readonly coded: CodedComments;
}

export interface Matching {
  readonly settings: ThemeSettings;
  /** By which both sides are coded; its single comments are those of the later side. */
  readonly codebook: Codebook;
  readonly preset: PresetName;
  readonly effects: Effects;
}

/**
 * Puts later comments into the earlier themes, each into the one it is nearest to, as the earlier ones are; what speaks of
 * something that the earlier comments do not makes themes of its own.
 */
export function matchThemes(
  earlier: EarlierThemes,
  later: Responses,
  { settings, codebook, preset, effects }: Matching,
): Matched {
  const { coded, model } = earlier;
  const rows = commentRows(later);
  const own = coded.themes.map((theme) => matchedTheme(theme, coded, false));
  if (!model) return { themes: own, coded: { ...coded, coding: codingOf(later.rows, rows, NOTHING) } };
  const texts = textsOf(later, rows);
  const { assignment, familiar } = model.assign(texts, effects);
  const ownRows = commentRows(earlier.responses);
  const ownFamiliar = model.ownFamiliar();
  const before: Fitting = {
    texts: textsOf(earlier.responses, ownRows),
    fits: Float32Array.from(ownRows, (row, at) => (coded.coding.typicality[row] ?? 0) * (ownFamiliar[at] ?? 0)),
  };
  const fits = assignment.typicality.map((typicality, at) => typicality * (familiar[at] ?? 0));
  const found = findNewThemes(before, { texts, fits }, { settings, effects });
  const fresh = found && { ...found, themes: named(found.themes, coded.themes) };
  const numbers = shifted(fresh?.of ?? new Int16Array(rows.length).fill(-1), own.length);
  const words = assignment.cluster.map((theme, at) => ((numbers[at] ?? -1) >= 0 ? (numbers[at] ?? -1) : theme));
  const themes = [...coded.themes, ...(fresh?.themes ?? [])];
  const { languageOf } = coded;
  const decided = byCodebook(
    { responses: later, preset, rows, theme: words, ids: themes.map(({ id }) => id), languageOf },
    codebook,
  );
  const typicality = assignment.typicality.map((typical, at) =>
    (numbers[at] ?? -1) >= 0 ? (fresh?.typicality[at] ?? 0) : typical,
  );
  return {
    themes: [
      ...own,
      ...(fresh?.themes ?? []).map((theme) => matchedTheme(theme, fresh ?? coded, true)),
      ...decided.added.map((id) => namedTheme(id, codebook)),
    ],
    coded: { ...coded, themes, coding: codingOf(later.rows, rows, { theme: decided.theme, typicality }) },
  };
}

/** New themes under ids that no earlier theme has. */
function named(fresh: readonly FoundTheme[], earlier: readonly FoundTheme[]): FoundTheme[] {
  const ids = themeIds(
    fresh.map(({ keywords }) => keywords.texts),
    earlier.map(({ id }) => id),
  );
  return fresh.map((theme, index) => ({ ...theme, id: ids[index] ?? theme.id }));
}

/** A theme that only rules or people put comments into: what it is called is all that is known of it. */
function namedTheme(id: string, { themes }: Codebook): MatchedTheme {
  const name = themes.find((theme) => theme.id === id)?.name ?? id;
  return { id, name, keywords: [], isNew: false, speaksOf: () => new Set() };
}

export function matchedTheme(
  { id, keywords: { name, texts, terms } }: FoundTheme,
  { termsIn }: Pick<CodedComments, "termsIn">,
  isNew: boolean,
): MatchedTheme {
  const speaksOf = (text: string): ReadonlySet<number> =>
    new Set(termsIn(text).flatMap(({ term }) => (terms.has(term) ? [term] : [])));
  return { id, name, keywords: texts, isNew, speaksOf };
}

interface OfComments {
  readonly theme: Int16Array;
  readonly typicality: Float32Array;
}

/** Row by row what is said of the comments. */
function codingOf(tableRows: number, rows: Int32Array, of: OfComments): Coding {
  const theme = new Int16Array(tableRows).fill(-1);
  const typicality = new Float32Array(tableRows);
  rows.forEach((row, at) => {
    theme[row] = of.theme[at] ?? -1;
    typicality[row] = of.typicality[at] ?? 0;
  });
  const confidence = new Float32Array(tableRows);
  const silent = { markWords: () => [], ruleOf: () => null, alsoRows: [], alsoIn: () => [] };
  return { theme, typicality, confidence, reason: new Uint8Array(tableRows), ...silent };
}

const NOTHING: OfComments = { theme: new Int16Array(), typicality: new Float32Array() };

function shifted(of: Int16Array, by: number): Int16Array {
  return of.map((theme) => (theme < 0 ? -1 : theme + by));
}

function textsOf({ comment }: Responses, rows: Int32Array): string[] {
  return comment ? Array.from(rows, (row) => cellAt(comment, row)) : [];
}
