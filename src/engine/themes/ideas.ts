import { LONGEST_SHOWN } from "./phrases.ts";
import type { NamingRules, Ranked } from "./ranking.ts";

/** A phrase in all its orders and degrees: "slow internet", "internet is too slow". */
export interface Idea {
  /** Stems, words of degree and time left out. */
  readonly terms: readonly number[];
  /** The same, ascending: no two ideas share it. */
  readonly key: string;
  /** Occurrences in the theme, all forms together. */
  readonly count: number;
  readonly contrast: number;
  /** The form that reads best. */
  readonly form: Ranked;
}

/** A phrase that stands within a longer one this often is a piece of it. */
const MOSTLY = 0.5;

/** The ideas in a theme's phrases said `least` times, those left out that are mostly said as part of a longer one. */
export function ideasOf(phrases: readonly Ranked[], { qualifiers, negations }: NamingRules, least: number): Idea[] {
  const forms = new Map<string, { terms: number[]; forms: Ranked[] }>();
  for (const phrase of phrases) {
    const terms = phrase.expression.terms.filter((term) => !qualifiers.has(term) || negations.has(term));
    const key = terms.toSorted((a, b) => a - b).join(" ");
    const known = forms.get(key);
    if (known) known.forms.push(phrase);
    else forms.set(key, { terms, forms: [phrase] });
  }
  // No longer idea that is rarer than this swallows a frequent one.
  const ideas = [...forms].map(([key, idea]) => ideaOf(key, idea)).filter((idea) => idea !== null);
  const frequent = ideas.filter(({ count }) => count >= MOSTLY * least);
  return frequent.filter((idea) => idea.count >= least && !frequent.some((longer) => swallows(longer, idea)));
}

function ideaOf(key: string, { terms, forms }: { terms: readonly number[]; forms: readonly Ranked[] }): Idea | null {
  // What a longer form counts, the shorter one within it has counted.
  const apart = forms.filter((form) => !forms.some((other) => within(other, form)));
  const sum = (valueOf: (form: Ranked) => number): number => apart.reduce((total, form) => total + valueOf(form), 0);
  const [first, ...others] = forms.filter(({ expression }) => expression.length <= LONGEST_SHOWN);
  if (!first) return null;
  const form = others.reduce((best, other) => (readsBetter(other, best) ? other : best), first);
  return { terms, key, count: sum(({ count }) => count), contrast: sum(({ contrast }) => contrast), form };
}

function within(shorter: Ranked, longer: Ranked): boolean {
  return shorter !== longer && longer.expression.text.includes(shorter.expression.text);
}

/** The fuller of two forms, where it is common enough ("first class service", not "class service"); else the easier one. */
function readsBetter(form: Ranked, best: Ranked): boolean {
  if (within(best, form)) return form.count >= MOSTLY * best.count;
  if (within(form, best)) return best.count < MOSTLY * form.count;
  return ease(form) > ease(best);
}

/** Often said, and without a verb or an article inside. */
function ease({ count, expression }: Ranked): number {
  return count / (1 + expression.length - expression.terms.length);
}

function swallows(longer: Idea, idea: Idea): boolean {
  if (longer.terms.length <= idea.terms.length || longer.count < MOSTLY * idea.count) return false;
  return idea.terms.every((term) => longer.terms.includes(term));
}
