import type { Codebook } from "../codebook/codebook.ts";
import { decide } from "../codebook/decisions.ts";
import { placeOverrides } from "../codebook/placeOverrides.ts";
import type { PresetName } from "../measures/preset.ts";
import type { Responses } from "../survey/responses.ts";
import { readingsOf } from "../themes/readings.ts";

/** Later comments, each in the theme that its words put it into. */
export interface ByWords {
  readonly responses: Responses;
  readonly preset: PresetName;
  /** 0-based rows of the comments, ascending. */
  readonly rows: Int32Array;
  /** Comment → index into `ids`, −1 for none. */
  readonly theme: Int16Array;
  /** Of the themes of both sides. */
  readonly ids: readonly string[];
  readonly languageOf: (text: string) => string;
}

export interface ByCodebook {
  readonly theme: Int16Array;
  /** Of themes that rules or people alone put comments into; they follow `ids`. */
  readonly added: readonly string[];
}

/** Lets the codebook's rules, and what people decided about single comments, overrule the words: as for the earlier side. */
export function byCodebook(found: ByWords, codebook: Codebook): ByCodebook {
  const { responses, preset, rows, theme, ids, languageOf } = found;
  const { comment } = responses;
  if (!comment || (codebook.themes.length === 0 && codebook.overrides.length === 0)) return { theme, added: [] };
  const numbers = new Map(codebook.themes.map(({ id }, index) => [id, index]));
  // Numbers below those of the codebook's themes are theirs, as `decide` has it; the others are themes that it does not know.
  const targetOf = (index: number): number =>
    index < 0 ? -1 : (numbers.get(ids[index] ?? "") ?? codebook.themes.length + index);
  const places = new Map([...rows].map((row, at) => [row, at]));
  const byHand = new Map(
    [...placeOverrides(responses, codebook.overrides).themes].flatMap(([row, id]) => {
      const at = places.get(row);
      return at === undefined ? [] : [[at, id] as const];
    }),
  );
  const readings = () => readingsOf({ responses, comment, withContent: rows, preset }, languageOf);
  const { target } = decide(Int32Array.from(theme, targetOf), { themes: codebook.themes, readings, byHand });
  const all = [...ids];
  const indexOf = (number: number): number => {
    if (number < 0) return -1;
    const id = codebook.themes[number]?.id;
    if (id === undefined) return number - codebook.themes.length;
    if (!all.includes(id)) all.push(id);
    return all.indexOf(id);
  };
  return { theme: Int16Array.from(target, indexOf), added: all.slice(ids.length) };
}
