import type { GroupFinding } from "./findings.ts";

/** Cards that a reader takes in. */
const MOST = 8;
/** Of one column: its ends tell the story. */
const MOST_OF_A_COLUMN = 2;
/** Groups that share so much of their rows (Jaccard) are the same people. */
const ALIKE = 0.8;
/** Two values of a column that hold so much of all rows tell the same twice. */
const BOTH_HALVES = 0.9;

export interface Choice {
  readonly chosen: readonly GroupFinding[];
  /** The others, each with the chosen one that holds nearly the same rows, if any. */
  readonly unshown: readonly { readonly finding: GroupFinding; readonly like: GroupFinding | null }[];
}

/**
 * The strongest findings, those first that differ in the score. None of nearly the same rows as one before it, nor of nearly
 * all the others. `found`: the strongest first; `rows`: all that take part.
 */
export function choosePersonas(found: readonly GroupFinding[], rows: number): Choice {
  const byScore = (finding: GroupFinding): number => (finding.score?.clear === true ? Math.abs(finding.score.z) : 0);
  const ordered = found.toSorted((a, b) => byScore(b) - byScore(a));
  const chosen: GroupFinding[] = [];
  const unshown: { finding: GroupFinding; like: GroupFinding | null }[] = [];
  for (const finding of ordered) {
    const like = chosen.find((other) => areAlike(finding, other) || areHalves(finding, other, rows)) ?? null;
    const ofColumn = chosen.filter(({ counted }) => counted === finding.counted).length;
    if (like !== null || chosen.length >= MOST || ofColumn >= MOST_OF_A_COLUMN) unshown.push({ finding, like });
    else chosen.push(finding);
  }
  return { chosen, unshown };
}

function sizeOf({ counted, group }: GroupFinding): number {
  return counted.totals.rows[group] ?? 0;
}

function areHalves(one: GroupFinding, other: GroupFinding, rows: number): boolean {
  return one.counted === other.counted && sizeOf(one) + sizeOf(other) >= BOTH_HALVES * rows;
}

function areAlike(one: GroupFinding, other: GroupFinding): boolean {
  if (one.counted === other.counted) return false;
  const [a, b] = [sizeOf(one), sizeOf(other)];
  if (Math.min(a, b) < ALIKE * Math.max(a, b)) return false;
  const [left, right] = [one.counted.grouping.of, other.counted.grouping.of];
  let both = 0;
  for (let row = 0; row < left.length; row++) if (left[row] === one.group && right[row] === other.group) both++;
  return both >= ALIKE * (a + b - both);
}
