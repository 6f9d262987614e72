import { readingOf, type RuleReading } from "../codebook/rule.ts";
import { measureOf } from "../measures/measure.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import type { Responses } from "../survey/responses.ts";
import type { Scale } from "../survey/scale.ts";
import { cellAt, type Column } from "../survey/table.ts";
import { stemmerFor, type Stemmer } from "../text/stem.ts";

interface Written {
  readonly responses: Responses;
  readonly comment: Column;
  /** 0-based rows. */
  readonly withContent: Int32Array;
  readonly preset: PresetName;
}

/** Comments as rules see them, each with the score of its answer, in the order of the rows. */
export function* readingsOf(
  { responses, comment, withContent, preset }: Written,
  languageOf: (text: string) => string,
): Generator<RuleReading> {
  const { scale, score: scores, answer } = responses;
  const read = ruleReader({ scale, preset }, languageOf);
  for (const row of withContent) yield read(cellAt(comment, row), scores[answer[row] ?? -1] ?? Number.NaN);
}

/** Reads comments as rules see them. `score`: NaN where there is none. Whoever keeps it keeps all words that it has met. */
export function ruleReader(
  { scale, preset }: { readonly scale: Scale | null; readonly preset: PresetName },
  languageOf: (text: string) => string,
): (text: string, score: number) => RuleReading {
  const banded = scale !== null && measureOf(scale) === "nps";
  const stemmers = new Map<string, Stemmer>();
  return (text, counted) => {
    const language = languageOf(text);
    let stem = stemmers.get(language);
    if (!stem) stemmers.set(language, (stem = remembering(stemmerFor(language))));
    const score = Number.isNaN(counted) ? null : counted;
    return readingOf(text, { stem, score, band: banded && score !== null ? bandOf(score, preset) : null });
  };
}

/** Words recur: each is cut to its stem once. */
function remembering(stem: Stemmer): Stemmer {
  const known = new Map<string, string>();
  return (word) => {
    let own = known.get(word);
    if (own === undefined) known.set(word, (own = stem(word)));
    return own;
  };
}
