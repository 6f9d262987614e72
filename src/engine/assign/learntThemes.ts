import type { Carrying } from "../codebook/carry.ts";
import type { CodebookTheme } from "../codebook/schema.ts";
import type { PresetName } from "../measures/preset.ts";
import type { Scale } from "../survey/scale.ts";
import type { PlainThemeModel } from "../themes/model.ts";

/** A theme that other comments can be put into. */
export interface LearntTheme {
  readonly id: string;
  readonly name: string;
  /** Columns of its strongest words. */
  readonly words: ReadonlySet<number>;
}

/** The themes of a survey, ready for the comments of another one. Plain data, which crosses threads; it holds no comments. */
export interface LearntThemes extends PlainThemeModel {
  readonly carrying: Carrying;
  /** Whose rules hold. */
  readonly codebook: readonly CodebookTheme[];
  /** Target → its theme; see {@link Carrying}. */
  readonly themes: readonly LearntTheme[];
  /** A comment fits no theme below this: typicality × share of its words that are known. */
  readonly leastFit: number;
  /** On which rules read scores; null: the survey has none. */
  readonly scale: Scale | null;
  readonly preset: PresetName;
}
