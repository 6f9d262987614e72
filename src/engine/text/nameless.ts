import { plainSpelling } from "./spelling.ts";
import type { StopWordChoice } from "./stopWords.ts";

/**
 * Adverbs of frequency and degree, numerals, days and years, verbs that say little alone. They count where no list has them for stop
 * words, but no name of a theme begins or ends with one. By ISO 639-1 code.
 */
const NAMELESS: Readonly<Record<string, string>> = {
  en: "sometimes sometime often usually frequently occasionally rarely seldom constantly recently lately currently suddenly really actually simply basically especially particularly generally mostly mainly definitely probably maybe perhaps please though however anyway etc hope wish think thought know knew say said tell told want wanted seem seems get got give given let ask asked need needed go going went come came make made put take took try tried keep keeps kept see saw look looks done thing things lot lots bit one two three four five compared based regarding due when where during while till until since many much such per quite again now still day days week weeks month months year years yr yrs",
  ru: "иногда часто обычно редко постоянно регулярно недавно сейчас сразу потом тогда затем снова сначала наконец действительно конечно вообщем общем целом принципе например наверное возможно хочется хотелось хотел хотела хотели думаю считаю кажется говорят сказать сказал сказала сказали говорит знаю решили решил решила пошли пришли был стал стала стали один одна одно одной одну две двух три пять десять несколько пришлось оказалось оказался даже именно особенно достаточно весьма почти около всем всего всё все делать сделать сделали сделал видимо честно данное данный данного данном первый впервые прийти пришла пришел назад день дня дней дни неделя неделю недели месяц месяца месяцев год года году лет годы",
  lt: "kartais dažnai retai paprastai nuolat neseniai dabar iškart paskui tuomet vėliau tikrai žinoma galbūt turbūt manau noriu norėčiau norėtųsi reikėtų atrodo sako sakė žinau vieną du dvi trys tris keturis keturios penkis penkias keletą keli kelis kelias ypač tiesiog tiek pačią pats pati patį kada kol vis diena dieną dienas dienos dienų savaitė savaitę savaites savaičių mėnuo mėnesį mėnesius mėnesių metai metus metų",
  de: "manchmal oft häufig selten meistens ständig kürzlich neulich jetzt dann danach später plötzlich wirklich eigentlich einfach natürlich vielleicht wahrscheinlich besonders ziemlich etwas denke finde glaube hoffe wünsche sagen sagte gesagt weiß geht ging kommt kam gemacht machen ein eins zwei drei vier absolut insgesamt allem alles leider tag tage tagen woche wochen monat monate monaten jahr jahre jahren",
  fr: "parfois souvent habituellement rarement constamment récemment actuellement maintenant soudain vraiment simplement surtout notamment généralement certainement probablement peut-être environ espère pense trouve trouver trouvé crois sais dire dit dis veux voudrais aimerais aime aimerai faudrait souhaite semble donner prendre pris mettre mis un une deux trois plusieurs certains certaines lors cas fait chose choses niveau dommage dernière dernier toujours jamais jour jours semaine semaines mois an ans année années",
  es: "frecuentemente normalmente raramente constantemente recientemente actualmente ahora luego realmente simplemente especialmente generalmente seguramente quizás tal creo espero pienso parece decir dijo dicen quiero quisiera uno dos tres varios varias cosa cosas forma manera siempre nunca día días semana semanas mes meses año años",
  pt: "frequentemente normalmente raramente constantemente recentemente atualmente agora realmente simplesmente principalmente geralmente talvez acho espero penso parece dizer disse quero queria gostaria um dois duas três vários várias coisa coisas forma maneira sempre nunca dia dias semana semanas mês meses ano anos",
  it: "spesso solitamente raramente costantemente recentemente attualmente adesso ora davvero semplicemente soprattutto generalmente forse credo spero penso sembra dire detto voglio vorrei uno due tre vari varie cosa cose modo sempre mai giorno giorni settimana settimane mese mesi anno anni",
  nl: "soms vaak meestal zelden constant onlangs momenteel nu later eigenlijk gewoon vooral misschien waarschijnlijk denk hoop vind lijkt zeggen zei gezegd wil twee drie ding dingen manier altijd nooit dag dagen week weken maand maanden jaar jaren",
  pl: "czasami czasem często zwykle rzadko ciągle stale ostatnio obecnie teraz potem później nagle naprawdę właściwie zwłaszcza szczególnie ogólnie chyba może myślę sądzę wydaje mówić powiedział chcę chciałbym chciałabym jeden dwa trzy kilka rzecz rzeczy sposób zawsze nigdy dzień dni dnia tydzień tygodnie tygodni miesiąc miesiące miesięcy rok roku lat lata",
  uk: "іноді інколи часто зазвичай рідко постійно нещодавно зараз потім тоді відразу дійсно справді звичайно можливо мабуть думаю вважаю здається хочу хотілося сказати сказали каже один одна два дві три кілька завжди ніколи день дня днів дні тиждень тижня тижнів місяць місяця місяців рік року років роки",
};

/** Words that turn a name into its opposite. */
const NEGATIONS: Readonly<Record<string, string>> = {
  en: "no not never none nothing nobody without cannot can't cant won't wont don't dont doesn't doesnt didn't didnt isn't isnt wasn't wasnt aren't weren't couldn't couldnt wouldn't wouldnt shouldn't haven't havent hasn't hasnt",
  ru: "не нет ни без нельзя никогда ничего",
  lt: "ne nėra nebe niekada nieko niekas be",
  de: "nein nicht kein keine keinem keinen keiner keines nie niemals nichts ohne nix",
  fr: "pas non ne jamais rien aucun aucune sans",
  es: "no nunca jamás nada ningún ninguno ninguna sin",
  pt: "não nunca jamais nada nenhum nenhuma sem",
  it: "non no mai niente nulla nessun nessuno nessuna senza",
  nl: "niet geen nooit niets niks nee zonder",
  pl: "nie nigdy nic żaden żadna żadne bez",
  uk: "не ні немає нема ніколи нічого без",
};

/** Words of degree that stand before what they measure. */
const DEGREES: Readonly<Record<string, string>> = {
  en: "more most less so too far",
  ru: "более больше менее очень лучше мало много ещё еще уже",
  lt: "daug mažai gana pernelyg beveik",
  de: "mehr weniger viel viele vielen wenig genug",
  fr: "plus moins mieux trop peu beaucoup assez tout encore",
  es: "más menos muy mucho mucha muchos muchas poco poca demasiado demasiada bastante casi",
  pt: "mais menos muito muita muitos muitas pouco pouca bastante quase",
  it: "più meno molto molta molti molte poco poca troppo troppa abbastanza quasi",
  nl: "meer minder veel weinig genoeg bijna",
  pl: "więcej mniej bardziej dużo mało wiele zbyt prawie",
  uk: "більше менше багато мало занадто надто майже",
};

/** Particles that stand behind their verb: "cut off". */
const PARTICLES: Readonly<Record<string, string>> = { en: "up down off out over under back ago after before" };

/** What the words of a language may not do in a name. Lower case. */
export interface NameRoles {
  /** Stand at either end. */
  readonly nameless: ReadonlySet<string>;
  /** Stand at the end. */
  readonly leading: ReadonlySet<string>;
  /** Stand at the beginning. */
  readonly trailing: ReadonlySet<string>;
  /** Be left out; they are leading, too. */
  readonly negations: ReadonlySet<string>;
}

/** Words that the user keeps may do anything. */
export function nameRolesOf(language: string, choice: StopWordChoice): NameRoles {
  const listed = (...lists: readonly Readonly<Record<string, string>>[]): ReadonlySet<string> => {
    const words = new Set<string>();
    for (const list of lists)
      for (const word of list[language]?.split(" ") ?? []) words.add(word).add(plainSpelling(word, language) ?? word);
    for (const word of choice.keep) words.delete(word.toLowerCase());
    return words;
  };
  return {
    nameless: listed(NAMELESS),
    leading: listed(NEGATIONS, DEGREES),
    trailing: listed(PARTICLES),
    negations: listed(NEGATIONS),
  };
}
