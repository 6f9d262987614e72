import { byText } from "./textOrder.ts";
import { findPersonal } from "../privacy/redact.ts";

/** A comment that could stand for its theme. */
export interface Candidate {
  readonly row: number;
  readonly text: string;
  /** 0…1, how central it is to the theme. */
  readonly typicality: number;
  /** Whatever divides the answers, e.g. the band; null for none. */
  readonly group: string | null;
  /** Stem numbers in the comment. */
  readonly terms: ReadonlySet<number>;
}

/** Lengths, in letters, that a reader takes in at a glance. */
const COMFORTABLE = { least: 25, most: 220 };
/** Two comments this alike say the same … */
const ALIKE = 0.5;
/** … and these nearly; they are shown only where there is nothing else. */
const NEARLY_ALIKE = 0.35;
/** A group with this share of the candidates has a right to be heard. */
const HEARD_FROM = 0.15;

/**
 * Whole comments that stand for a theme: typical ones, different from each other; the largest group of answers speaks
 * first, then each other sizeable one, then the most typical of the rest. Reports are passed on, so a comment that holds
 * personal data is taken only where no other is left. Ties go to the text that comes first, so that
 * rows may change places, then to the earlier row.
 */
export function chooseExemplars(candidates: readonly Candidate[], count: number): Candidate[] {
  const ranked = [...candidates].sort((a, b) => appeal(b) - appeal(a) || byText(a.text, b.text) || a.row - b.row);
  const harmless = ranked.filter(({ text }) => findPersonal(text).length === 0);
  const chosen: Candidate[] = [];
  const differing = (pool: readonly Candidate[], most: number): Candidate | undefined =>
    pool.find((candidate) => chosen.every((other) => likeness(candidate, other) <= most));
  const take = (pool: readonly Candidate[]): boolean => {
    const next = differing(pool, NEARLY_ALIKE) ?? differing(pool, ALIKE);
    if (next) chosen.push(next);
    return next !== undefined;
  };
  const sizes = new Map<string | null, number>();
  for (const { group } of candidates) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = [...sizes].sort(([nameA, a], [nameB, b]) => b - a || (String(nameA) < String(nameB) ? -1 : 1));
  for (const [group, size] of groups)
    if (chosen.length < count && (chosen.length === 0 || size >= HEARD_FROM * candidates.length))
      take(harmless.filter((candidate) => candidate.group === group));
  while (chosen.length < count && (take(harmless) || take(ranked)));
  return chosen;
}

function appeal({ typicality, text }: Candidate): number {
  const length = text.length;
  if (length < COMFORTABLE.least) return (typicality * length) / COMFORTABLE.least;
  return length > COMFORTABLE.most ? (typicality * COMFORTABLE.most) / length : typicality;
}

/** Jaccard similarity of the stems. */
function likeness(a: Candidate, b: Candidate): number {
  if (a.text === b.text) return 1;
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared > 0 ? shared / (a.terms.size + b.terms.size - shared) : 0;
}
