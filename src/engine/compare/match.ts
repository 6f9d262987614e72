import type { Effects } from "../effects.ts";
import type { ThemeSettings } from "../settings.ts";
import type { Responses } from "../survey/responses.ts";
import { cellAt } from "../survey/table.ts";
import type { CodedComments, Coding } from "../themes/codeComments.ts";
import type { ThemeModel } from "../themes/model.ts";
import type { FoundTheme } from "../themes/settleThemes.ts";
import { findNewThemes, type Fitting, type NewThemes } from "./newThemes.ts";
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

/**
 * Puts later comments into the earlier themes, each into the one it is nearest to, as the earlier ones are; what speaks of
 * something that the earlier comments do not makes themes of its own.
 */
export function matchThemes(
  earlier: EarlierThemes,
  later: Responses,
  { settings, effects }: { readonly settings: ThemeSettings; readonly effects: Effects },
): Matched {
  const { coded, model } = earlier;
  const rows = commentRows(later);
  const own = coded.themes.map((theme) => matchedTheme(theme, coded, false));
  if (!model) return { themes: own, coded: { ...coded, coding: codingOf(later.rows, rows, []) } };
  const texts = textsOf(later, rows);
  const { assignment, familiar } = model.assign(texts, effects);
  const ownRows = commentRows(earlier.responses);
  const ownFamiliar = model.ownFamiliar();
  const before: Fitting = {
    texts: textsOf(earlier.responses, ownRows),
    fits: Float32Array.from(ownRows, (row, at) => (coded.coding.typicality[row] ?? 0) * (ownFamiliar[at] ?? 0)),
  };
  const fits = assignment.typicality.map((typicality, at) => typicality * (familiar[at] ?? 0));
  const fresh = findNewThemes(before, { texts, fits }, { settings, effects });
  const coding = codingOf(later.rows, rows, [
    { theme: assignment.cluster, typicality: assignment.typicality },
    ...(fresh ? [{ theme: shifted(fresh.of, own.length), typicality: fresh.typicality }] : []),
  ]);
  const themes = [...coded.themes, ...(fresh?.themes ?? [])];
  return {
    themes: [...own, ...(fresh?.themes ?? []).map((theme) => matchedTheme(theme, fresh as NewThemes, true))],
    coded: { ...coded, themes, coding },
  };
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

interface Layer {
  /** Comment → theme, −1 where the layer says nothing. */
  readonly theme: Int16Array;
  readonly typicality: Float32Array;
}

/** Row by row what the layers say of the comments, a later layer over an earlier one. */
function codingOf(tableRows: number, rows: Int32Array, layers: readonly Layer[]): Coding {
  const theme = new Int16Array(tableRows).fill(-1);
  const typicality = new Float32Array(tableRows);
  for (const layer of layers)
    rows.forEach((row, at) => {
      if ((layer.theme[at] ?? -1) < 0) return;
      theme[row] = layer.theme[at] ?? -1;
      typicality[row] = layer.typicality[at] ?? 0;
    });
  const confidence = new Float32Array(tableRows);
  const silent = { markWords: () => [], ruleOf: () => null, alsoRows: [], alsoIn: () => [] };
  return { theme, typicality, confidence, reason: new Uint8Array(tableRows), ...silent };
}

function shifted(of: Int16Array, by: number): Int16Array {
  return of.map((theme) => (theme < 0 ? -1 : theme + by));
}

function textsOf({ comment }: Responses, rows: Int32Array): string[] {
  return comment ? Array.from(rows, (row) => cellAt(comment, row)) : [];
}
