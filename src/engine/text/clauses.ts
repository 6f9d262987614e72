/** What begins at a word: nothing, a clause or a sentence. */
export type Break = 0 | 1 | 2;
export const INSIDE = 0;
export const CLAUSE = 1;
export const SENTENCE = 2;

const SENTENCE_ENDS = new Set("!?…。！？｡؟।۔။។‽\n\r\u2028\u2029");
const CLAUSE_ENDS = new Set(";()[]{}•·|，、；：（）【】「」؛،၊");
/** Between two digits they belong to a number: "1,000", "10:30", "5–10". */
const BETWEEN_DIGITS = new Set(",:–—");

/** Abbreviations that end no sentence … */
const TITLES = new Set(
  "mr mrs ms dr prof st vs approx incl excl bzw ca inkl zzgl ggf evtl mme mlle sra ул пр вул pan tzn np pvz vnt".split(
    " ",
  ),
);
/** … and those that may, when a capital follows: "20 min. Then". */
const SHORTENED = new Set("etc usw min mins hr hrs sec руб тыс мин гр кв грн тис хв val eur".split(" "));

/** Contrasting conjunctions, which begin a clause without a comma, too. By ISO 639-1 code. */
const CONJUNCTIONS: Readonly<Record<string, string>> = {
  bg: "но обаче макар въпреки",
  cs: "ale avšak ačkoli přestože kromě",
  da: "men dog selvom undtagen",
  de: "aber jedoch obwohl sondern allerdings dennoch trotzdem außer",
  el: "αλλά όμως ωστόσο εκτός",
  en: "but however although though except whereas nevertheless yet apart_from",
  es: "pero aunque excepto salvo sin_embargo no_obstante",
  et: "aga kuid siiski kuigi",
  fi: "mutta kuitenkin vaikka paitsi",
  fr: "mais cependant pourtant toutefois néanmoins sauf quoique bien_que même_si",
  hu: "de azonban viszont bár kivéve",
  it: "ma però tuttavia tranne eccetto anche_se",
  ja: "でも しかし ただし ただ けど けれど けれども だが ところが",
  ko: "하지만 그러나 그런데 다만",
  lt: "bet tačiau nors išskyrus vis_dėlto",
  lv: "bet taču tomēr lai_gan izņemot",
  nl: "maar echter hoewel behalve",
  no: "men dog selv_om unntatt",
  pl: "ale jednak lecz chociaż choć oprócz",
  pt: "mas porém contudo embora exceto todavia no_entanto",
  ro: "dar însă deși exceptând",
  ru: "но однако зато хотя кроме",
  sk: "ale avšak hoci okrem",
  sl: "ampak toda vendar čeprav razen",
  sv: "men dock fastän förutom",
  th: "แต่ ยกเว้น อย่างไรก็ตาม",
  tr: "ama fakat ancak lakin rağmen",
  uk: "але проте однак зате хоча крім",
  zh: "但是 但 不过 可是 然而 虽然 除了 不過 雖然",
};
/** Thai, Lao and Khmer letters: they need no space between words, there it divides clauses. */
const SPACED_CLAUSES = /[\u0e00-\u0eff\u1780-\u17ff]\s+[\u0e00-\u0eff\u1780-\u17ff]/;
const FIRST_SPACED = 0x0e00;
/** "not yet", "haven't yet" contrast nothing. */
const NEGATED = /n[o'’]?t\s$/i;
const LETTER = /\p{L}/u;
const SPACE = 0x20;

/** Words that begin a clause, with the second word they need beside them or "". */
const openers = new Map<string, ReadonlyMap<string, string>>();

function openersOf(language: string): ReadonlyMap<string, string> {
  let known = openers.get(language);
  if (!known) {
    const entries = (CONJUNCTIONS[language] ?? "").split(" ").map((entry) => entry.split("_"));
    openers.set(language, (known = new Map(entries.map(([first, second]) => [first ?? "", second ?? ""]))));
  }
  return known;
}

/** Tells what begins at a word of `text` by the word itself and by what stands between it and the end of the one before. */
export function breakTeller(text: string, language: string): (before: number, word: string, start: number) => Break {
  const conjunctions = openersOf(language);
  return (before, word, start) => {
    if (before < 0) return SENTENCE;
    const found = breakBetween(text, before, start);
    if (found !== INSIDE) return found;
    const second = conjunctions.get(word);
    if (second === undefined || NEGATED.test(text.slice(before - 3, start))) return INSIDE;
    // A normalised word can be shorter than it stands in the text, never by more than its own length.
    const behind = text.slice(start, start + 2 * word.length + second.length).toLowerCase();
    return behind.startsWith(second === "" ? "" : `${word} ${second}`) ? CLAUSE : INSIDE;
  };
}

/** The strongest break between two positions. */
function breakBetween(text: string, from: number, to: number): Break {
  if (to - from === 1 && text.charCodeAt(from) === SPACE && text.charCodeAt(to) < FIRST_SPACED) return INSIDE;
  let found: Break = INSIDE;
  for (let at = from; at < to; at++) {
    const own = breakAt(text, at);
    if (own === SENTENCE) return SENTENCE;
    if (own === CLAUSE) found = CLAUSE;
  }
  if (found === INSIDE && to > from && SPACED_CLAUSES.test(text.slice(from - 1, to + 1))) return CLAUSE;
  return found;
}

/** What the character at a position ends. */
export function breakAt(text: string, at: number): Break {
  const mark = text.charAt(at);
  if (mark === " ") return INSIDE;
  if (mark === ".") return pointEnds(text, at) ? SENTENCE : INSIDE;
  if (SENTENCE_ENDS.has(mark)) return SENTENCE;
  if (CLAUSE_ENDS.has(mark)) return CLAUSE;
  if (BETWEEN_DIGITS.has(mark)) return isDigit(text, at - 1) && isDigit(text, at + 1) ? INSIDE : CLAUSE;
  return (mark === "-" || mark === "&") && dashes(text, at) ? CLAUSE : INSIDE;
}

/** Whether a hyphen is typed for a dash: " - ", "--"; an ampersand for a comma: "staff & service". */
function dashes(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return before === "-" || after === "-" || (before.trim() === "" && after.trim() === "");
}

/** Whether a full stop ends a sentence: not in "3.5", "e.g.", "z.B.", "Dr. Who", "example.com", though in "slow.Very". */
function pointEnds(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  const before = lettersBefore(text, at);
  if (before === "") return !isDigit(text, at + 1);
  if (next === ".") return true;
  const after = /^\s*([\p{L}\p{N}]*)/u.exec(text.slice(at + 1, at + 24))?.[1] ?? "";
  const capital = after !== "" && after.charAt(0) !== after.charAt(0).toLowerCase();
  if (TITLES.has(before) || (SHORTENED.has(before) && after !== "" && !capital)) return false;
  if (before.length === 1 && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(before)) return after === "";
  if (!LETTER.test(next)) return true;
  return capital ? before.length > 1 : before.length > 2 && after.length > 3;
}

function lettersBefore(text: string, at: number): string {
  let first = at;
  while (first > 0 && LETTER.test(text.charAt(first - 1))) first--;
  return text.slice(first, at).toLowerCase();
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
