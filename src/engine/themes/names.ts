import { ideasOf, type Idea } from "./ideas.ts";
import type { NamingRules, Ranked, ThemeView } from "./ranking.ts";

/**
 * An idea may name a theme from this share of the theme's most frequent keyword on, from less where it holds the strongest one,
 * and from so many occurrences.
 */
const LEAST = { share: 0.1, shareAroundStrongest: 0.05, count: 3 };
/** Of the strongest word's strength the others must add so much, or that word alone says as much. */
const LEAST_ADDED = 0.15;
/** It must be so many times as frequent as in the theme that comes next, … */
const LEAST_LEAD = 1.25;
/** … and below this a second keyword helps to tell the two apart. */
const TELLING_LEAD = 1.5;
/** A keyword that another theme uses clearly more names none. */
const KEYWORD_LEAD = 0.9;
/** A keyword stands before an idea when it is this many times as strong as all its words together … */
const OVERSHADOWS = 1.25;
/** … or stronger than each of them and this many times as frequent as the idea. */
const OUTNUMBERS = 4;

/** A part of a name, and whether the name may end with it. */
interface NamePart {
  readonly text: string;
  readonly enough: boolean;
}

/**
 * A name for every theme, no two alike: the idea whose words set the theme apart most, as respondents mostly put it
 * ("Slow internet"); a keyword beside it where the idea alone does not tell the theme; two keywords where there is none.
 */
export function namesOf(views: readonly ThemeView[], rules: NamingRules): string[] {
  const given = new Set<string>();
  return views.map((view) => {
    const strength = new Map(view.words.map((word) => [word.expression.terms[0] ?? -1, strengthOf(word)]));
    const idea = bestIdea(view, strength, rules);
    const parts = idea ? partsAround(idea, view.shown, strength) : keywordParts(view.shown);
    let taken = parts.findIndex(({ enough }) => enough) + 1 || parts.length;
    while (given.has(joined(parts, taken)) && taken < parts.length) taken++;
    const name = numbered(joined(parts, taken), given);
    given.add(name);
    return name;
  });
}

/** The name, with a number where another theme has it already. */
function numbered(name: string, given: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; given.has(unique); number++) unique = `${name} (${number})`;
  return unique;
}

/** How much a word or an idea sets the theme apart from all others, tempered by the one that comes next. */
function strengthOf({ contrast, lead }: Pick<Ranked, "contrast" | "lead">): number {
  return lead === Infinity ? contrast : (contrast * lead) / (1 + lead);
}

function sumOf(terms: readonly number[], strength: ReadonlyMap<number, number>): number {
  return terms.reduce((sum, term) => sum + (strength.get(term) ?? 0), 0);
}

/** The idea with the strongest words that is frequent enough; null when none is. The root keeps rare fine words behind. */
function bestIdea(view: ThemeView, strength: ReadonlyMap<number, number>, rules: NamingRules): Idea | null {
  const most = Math.max(0, ...view.shown.map(({ count }) => count));
  const leastOf = (share: number): number => Math.max(LEAST.count, share * most);
  const strongest = Math.max(0, ...strength.values());
  let best: Idea | null = null;
  let highest = 0;
  for (const idea of ideasOf(view.phrases, rules, leastOf(LEAST.shareAroundStrongest))) {
    const { count, contrast, form, key, terms } = idea;
    const added = sumOf(terms, strength) - strongest;
    const around = terms.some((term) => strength.get(term) === strongest) && added >= LEAST_ADDED * strongest;
    const share = around ? LEAST.shareAroundStrongest : LEAST.share;
    if (count < leastOf(share) || form.lead < LEAST_LEAD) continue;
    const score = Math.sqrt(strengthOf({ contrast, lead: form.lead })) * sumOf(terms, strength);
    if (score > highest || (score === highest && best !== null && key < best.key)) [best, highest] = [idea, score];
  }
  return best;
}

function keywordParts(shown: readonly Ranked[]): NamePart[] {
  const telling = shown.filter(({ lead }) => lead >= KEYWORD_LEAD);
  const words = [...telling, ...shown.filter((word) => !telling.includes(word))];
  return words.map(({ expression }, index) => ({ text: expression.text, enough: index > 0 }));
}

/** The idea and the keywords that share no word with it; first the strongest where the idea is in its shadow. */
function partsAround(idea: Idea, shown: readonly Ranked[], strength: ReadonlyMap<number, number>): NamePart[] {
  const others = shown.filter(({ expression }) => !expression.terms.some((term) => idea.terms.includes(term)));
  const telling = others.filter(({ lead }) => lead >= KEYWORD_LEAD);
  const strengthIn = ({ expression }: Ranked): number => sumOf(expression.terms, strength);
  const [strongest] = telling.toSorted((a, b) => strengthIn(b) - strengthIn(a));
  const phrase = idea.form.expression.text;
  if (strongest && overshadows({ count: strongest.count, strength: strengthIn(strongest) }, idea, strength)) {
    const rest = keywordParts(others.filter((word) => word !== strongest));
    return [{ text: strongest.expression.text, enough: false }, { text: phrase, enough: true }, ...rest];
  }
  const rest = keywordParts(others).map((part) => ({ ...part, enough: true }));
  return [{ text: phrase, enough: idea.form.lead >= TELLING_LEAD }, ...rest];
}

function overshadows(
  keyword: { readonly count: number; readonly strength: number },
  { terms, count }: Idea,
  strength: ReadonlyMap<number, number>,
): boolean {
  if (keyword.strength > OVERSHADOWS * sumOf(terms, strength)) return true;
  return keyword.count >= OUTNUMBERS * count && terms.every((term) => keyword.strength > (strength.get(term) ?? 0));
}

function joined(parts: readonly NamePart[], taken: number): string {
  const text = parts
    .slice(0, taken)
    .map((part) => part.text)
    .join(", ");
  return text === "" ? "…" : text.charAt(0).toUpperCase() + text.slice(1);
}
