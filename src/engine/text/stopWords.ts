import * as lists from "stopword";

/** The library's Lithuanian list was saved as Windows-1257 and read as Windows-1252; these are the letters it meant. */
const BALTIC: Readonly<Record<string, string>> = {
  à: "ą",
  è: "č",
  æ: "ę",
  ë: "ė",
  á: "į",
  ð: "š",
  ø: "ų",
  û: "ū",
  þ: "ž",
};
const lithuanian = lists.lit.map((word) => word.replace(/[àèæëáðøûþ]/g, (letter) => BALTIC[letter] ?? letter));

/** Function words by ISO 639-1 code. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  bg: lists.bul,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  es: lists.spa,
  et: lists.est,
  fi: lists.fin,
  fr: lists.fra,
  hr: lists.hrv,
  hu: lists.hun,
  it: lists.ita,
  ja: lists.jpn,
  lt: lithuanian,
  lv: lists.lav,
  nl: lists.nld,
  no: lists.nob,
  pl: lists.pol,
  pt: lists.por,
  ro: lists.ron,
  ru: lists.rus,
  sk: lists.slk,
  sl: lists.slv,
  sv: lists.swe,
  th: lists.tha,
  tr: lists.tur,
  uk: lists.ukr,
  zh: lists.zho,
};

/** Contractions, fillers and greetings that the lists lack. */
const ADDED: Readonly<Record<string, string>> = {
  en: "she hers itself am were does doing having will shall ours us yours yourself yourselves ourselves themselves herself myself theirs whom why those these then there it's im ive dont i'm i've i'd i'll it's that's there's they're they've we're we've you're you've he's she's let's what's who's also just really very quite etc please hi hello dear u ur pls oh yes may getting one etc one's were via per",
  ru: "это очень просто также ещё еще всё все вообще пожалуйста спасибо здравствуйте свой наш ваш который весь быть мочь",
  lt: "yra labai taip pat tai kad bei ar kai dar tik jau nes gal prašau ačiū sveiki mano mūsų jūsų jų",
  de: "sehr auch mal halt eben bitte danke hallo mehr bzw",
  fr: "très aussi plus merci bonjour c'est j'ai je n'ai d'un d'une qu'il l'on s'il",
  es: "muy también gracias hola",
};

/**
 * Words that answers turn on and that most lists drop: negation, degree, time. They count, but none names a theme by itself.
 * Without them a tenth of short answers is empty.
 */
const QUALIFIERS: Readonly<Record<string, string>> = {
  en: "no not never nothing none nobody cannot can't won't don't doesn't didn't isn't wasn't aren't weren't couldn't wouldn't shouldn't haven't hasn't more most less before after again always enough well first last down up under over out off now every everything anything even still far so too much",
  ru: "не нет ни ничего нельзя без больше лучше всегда никогда опять после до раз теперь сегодня сейчас можно надо хорошо очень больше более много мало долго уже пока таки",
  lt: "ne nėra nebe niekada nieko niekas be vėl po prieš visada daug mažai ilgai visą du tris jau dar",
  de: "nicht kein keine keinem keinen keiner keines nie niemals nichts niemand niemandem ohne mehr weniger genug immer wieder vor nach viel vielen wenig oft",
  fr: "pas non ne jamais rien aucun aucune personne sans plus moins mieux toujours encore avant après trop peu beaucoup assez tout",
  es: "no nunca nada nadie ningún ninguna sin más menos siempre antes después mucho poco",
  pt: "não nunca nada ninguém nenhum nenhuma sem mais menos sempre antes depois muito pouco",
  it: "non no mai niente nulla nessuno nessuna senza più meno sempre prima dopo molto poco",
  nl: "niet geen nooit niets niemand zonder meer minder altijd weer voor na veel weinig",
  pl: "nie nigdy nic nikt żaden żadna bez więcej mniej zawsze znowu przed po dużo mało",
  uk: "не ні ніколи нічого ніхто без більше менше завжди знову після до багато мало",
};

/** Words on the lists that name a thing in one trade or another: "call back", "full system", "gute Lage". */
const NAMING: Readonly<Record<string, string>> = {
  en: "back call came come full like made make system take",
  de: "besser ernst früher gern gerne groß große großen großer großes gut gute guter gutes hoch jahr jahre jahren klein kleine kleinen kleiner kleines kurz lang lange leicht leid neu neue neuen offen ordnung recht richtig schlecht später tag tage tagen teil uhr zeit zurück",
  fr: "bien bon",
  lt: "pirma toli netoli viduj",
};

export interface StopWordChoice {
  readonly add: readonly string[];
  readonly keep: readonly string[];
}

const split = (words: string | undefined): string[] => words?.split(" ") ?? [];

/** The words of a language that say nothing of a theme, with the user's own added and kept ones. Lower case. */
export function stopWordsOf(language: string, choice: StopWordChoice): ReadonlySet<string> {
  const words = new Set<string>([...(LISTS[language] ?? []), ...split(ADDED[language])]);
  for (const word of [...split(QUALIFIERS[language]), ...split(NAMING[language])]) words.delete(word);
  for (const word of choice.add) words.add(word.toLowerCase());
  for (const word of choice.keep) words.delete(word.toLowerCase());
  return words;
}

/** The words of a language that count but name no theme by themselves; those the user keeps may. Lower case. */
export function qualifiersOf(language: string, choice: StopWordChoice): ReadonlySet<string> {
  const words = new Set(split(QUALIFIERS[language]));
  for (const word of choice.keep) words.delete(word.toLowerCase());
  return words;
}
