/** Scripts by the code units of their letters beyond ASCII: first, last, name. Han and kana are one here, Japanese uses both. */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0xc0, 0x24f, "Latin"],
  [0x370, 0x3ff, "Greek"],
  [0x400, 0x52f, "Cyrillic"],
  [0x530, 0x58f, "Armenian"],
  [0x590, 0x5ff, "Hebrew"],
  [0x600, 0x77f, "Arabic"],
  [0x900, 0x97f, "Devanagari"],
  [0x980, 0x9ff, "Bengali"],
  [0xa00, 0xa7f, "Gurmukhi"],
  [0xa80, 0xaff, "Gujarati"],
  [0xb00, 0xb7f, "Odia"],
  [0xb80, 0xbff, "Tamil"],
  [0xc00, 0xc7f, "Telugu"],
  [0xc80, 0xcff, "Kannada"],
  [0xd00, 0xd7f, "Malayalam"],
  [0xe00, 0xe7f, "Thai"],
  [0xe80, 0xeff, "Lao"],
  [0x1000, 0x109f, "Burmese"],
  [0x10a0, 0x10ff, "Georgian"],
  [0x1200, 0x139f, "Ethiopic"],
  [0x1780, 0x17ff, "Khmer"],
  [0x1e00, 0x1eff, "Latin"],
  [0x3040, 0x30ff, "Han"],
  [0x3400, 0x9fff, "Han"],
  [0xac00, 0xd7af, "Hangul"],
];

/** Languages that are not written in Latin letters, of those the detector knows. */
const SCRIPTS: Readonly<Record<string, string>> = {
  am: "Ethiopic",
  ar: "Arabic",
  be: "Cyrillic",
  bg: "Cyrillic",
  bn: "Bengali",
  el: "Greek",
  fa: "Arabic",
  gu: "Gujarati",
  he: "Hebrew",
  hi: "Devanagari",
  hy: "Armenian",
  ja: "Han",
  ka: "Georgian",
  kk: "Cyrillic",
  km: "Khmer",
  kn: "Kannada",
  ko: "Hangul",
  ku: "Arabic",
  lo: "Lao",
  mk: "Cyrillic",
  ml: "Malayalam",
  mr: "Devanagari",
  my: "Burmese",
  ne: "Devanagari",
  or: "Odia",
  pa: "Gurmukhi",
  ru: "Cyrillic",
  sr: "Cyrillic",
  ta: "Tamil",
  te: "Telugu",
  th: "Thai",
  uk: "Cyrillic",
  ur: "Arabic",
  yi: "Hebrew",
  zh: "Han",
};

/** Letters looked at; a name in Latin letters may stand before a Russian sentence. */
const LOOKED_AT = 40;
/** A character of Chinese says as much as some letters of an alphabet. */
const A_WORDS_WORTH = 3;

/** The script that most letters of a text are in; "" without letters. */
export function scriptOf(text: string): string {
  let letters = 0;
  let [current, weight] = ["", 0];
  let counts: Map<string, number> | null = null;
  for (let at = 0; at < text.length && letters < LOOKED_AT; at++) {
    const script = scriptOfUnit(text.charCodeAt(at));
    if (script === "") continue;
    letters++;
    const worth = script === "Han" || script === "Hangul" ? A_WORDS_WORTH : 1;
    if (script === current) weight += worth;
    else {
      // Nearly every text has one script; only a second one asks for a table.
      if (current !== "") (counts ??= new Map<string, number>()).set(current, weight);
      [current, weight] = [script, (counts?.get(script) ?? 0) + worth];
    }
  }
  if (counts === null) return current;
  counts.set(current, weight);
  let best = "";
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script;
  return best;
}

function scriptOfUnit(unit: number): string {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a ? "Latin" : "";
  // The list ascends; nearly all text ends the search in its first rows.
  for (const [first, last, script] of RANGES) {
    if (unit < first) return "";
    if (unit <= last) return script;
  }
  return "";
}

export function scriptOfLanguage(language: string): string {
  return SCRIPTS[language] ?? "Latin";
}

/**
 * The language that its own letters give away, null when they do not. Russian and Ukrainian share so many letter sequences
 * that a detector's scores lie within a twentieth of each other; ы, э, ё against і, ї, є, ґ settle it.
 */
export function languageByLetters(text: string): string | null {
  if (/[\u3040-\u30ff]/.test(text)) return "ja";
  if (/[\u0e00-\u0e7f]/.test(text)) return "th";
  if (/[\uac00-\ud7af]/.test(text)) return "ko";
  // Kazakh alone has і beside these; without it they may be Tatar, Kyrgyz, Tajik or Belarusian, which the letters do not tell.
  if (/[әғқңөұүһҳҷўӣӯ]/i.test(text)) return /і/i.test(text) && /[әғқңөұү]/i.test(text) ? "kk" : null;
  const russian = /[ыэё]/i.test(text);
  const ukrainian = /[іїєґ]/i.test(text);
  if (russian === ukrainian) return null;
  return russian ? "ru" : "uk";
}
