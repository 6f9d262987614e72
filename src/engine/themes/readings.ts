import { readingOf, type RuleReading } from "../codebook/rule.ts";
import { measureOf } from "../measures/measure.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import type { Responses } from "../survey/responses.ts";
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
  const banded = scale !== null && measureOf(scale) === "nps";
  const stemmers = new Map<string, Stemmer>();
  for (const row of withContent) {
    const text = cellAt(comment, row);
    const language = languageOf(text);
    let stem = stemmers.get(language);
    if (!stem) stemmers.set(language, (stem = remembering(stemmerFor(language))));
    const counted = scores[answer[row] ?? -1] ?? Number.NaN;
    const score = Number.isNaN(counted) ? null : counted;
    yield readingOf(text, { stem, score, band: banded && score !== null ? bandOf(score, preset) : null });
  }
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
