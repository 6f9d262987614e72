import { matchesOf } from "./matches.ts";
import type { Span } from "./redact.ts";

const NAME = "\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}\\p{Ll}+)*";
const INITIAL = "\\p{Lu}\\.";
/** One to three parts: "Anna", "J. Smith", "Anna Maria Schmidt". */
const FULL_NAME = `(?:(?:${INITIAL} ?){1,2})?${NAME}(?: (?:${INITIAL} )?${NAME}){0,2}`;

const named = (before: string, between = " "): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${before})${between}(?<datum>${FULL_NAME})(?![\\p{L}\\p{N}])`, "gdu");

/** Somebody who says who he is. */
const SELF = named(
  "[Mm]y name(?: is|'s|’s)|[Mm]y full name is|[Ii] am called|меня зовут|Меня зовут|зовут|[Мм]о[её] имя|[Ии]мя сотрудника|mano vardas|Mano vardas|vardu|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m'appelle|[Mm]e llamo",
  "[ :]{1,2}",
);
const TITLED = named(
  "Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Madam|Sir|(?:Herrn?|Frau)(?: Dr\\.| Prof\\.)*|Hr|Fr|Mme|[Гг]-н|[Гг]-жа|[Гг]осподин\\p{Ll}*|[Гг]оспож\\p{Ll}+|[Pp]onas|[Pp]onia|[Pp]onui|[Pp]onios|[Gg]erb|[Gg]yd",
  "\\.? ",
);
/** Those who work where customers meet them. */
const STAFF = named(
  [
    "(?:[Aa]gents?|[Aa]dvis[eo]rs?|[Cc]onsultants?|[Mm]anagers?|[Tt]echnicians?|[Ee]ngineers?|[Dd]rivers?|[Ww]aiters?|[Ww]aitress|[Nn]urses?|[Dd]octors?|[Rr]eceptionists?|[Oo]perators?|[Rr]epresentatives?|[Rr]ep|[Cc]olleagues?|[Aa]ssistants?|[Cc]ouriers?|[Tt]eachers?|[Ss]alesman|[Ss]aleswoman|[Cc]ashiers?)(?: named| called|,)?|(?:guy|lady|gentleman|woman|man|person) (?:named|called)",
    "(?:[Мм]енеджер|[Оо]ператор|[Кк]онсультант|[Мм]астер|[Вв]рач|[Дд]октор|[Оо]фициант|[Аа]дминистратор|[Кк]урьер|[Вв]одител|[Сс]отрудни|[Пп]родав|[Сс]пециалист|[Мм]едсестр|[Кк]ассир|[Дд]евушк|[Мм]ужчин|[Пп]оддержк|[Хх]остес|[Бб]армен|[Пп]овар)\\p{Ll}*(?: по имени|,)?",
    "(?:[Vv]adybinink|[Kk]onsultant|[Gg]ydytoj|[Oo]perator|[Pp]adavėj|[Kk]urjer|[Dd]arbuotoj|[Aa]dministrator|[Mm]eistr|[Ss]lauguti|[Ss]esel|[Pp]ardavėj|[Ss]pecialist|[Vv]airuotoj|[Mm]erginai?|[Kk]asinink)\\p{Ll}*(?: vardu|,)?",
    "(?:Berater|Kellner|Techniker|Mitarbeiter|Fahrer|Verkäufer|Ansprechpartner|Kollege|Kollegin|Ärztin|Arzt|Dame|Bediener)(?:in|s|n|innen)? (?:namens|Herrn?|Frau)",
  ].join("|"),
);
const MET = named(
  "(?:(?:spoke|speaking|talked|talking|chatted|dealt) (?:to|with)|[Tt]hanks to|[Ss]hout-?out to|[Kk]udos to|[Cc]redit to|[Pp]rops to|(?:helped|served|assisted|answered) by|asked for)",
);
/** Words with a capital letter that are no name of a person: they begin sentences, or name trades, days, firms. */
const NOT_PERSON = new RegExp(
  `^(?:${[
    "I|It|The|This|That|These|We|You|They|He|She|My|Your|Our|Their|And|But|So|As|At|If|In|On|Or|Not|No|Yes|All|Very|Who|When|What|There|Then|Also|Still|Just",
    "Understand|Reply|Nobody|Teams|Someone|Somebody|Everyone|People|Staff|Help|Response|Service|Customer|Support|Sales|Team|Care|Great|Good|Excellent|Best|Bad|Friendly|Performance|God|Doc",
    "Manager|Assistant|Officer|Director|Agent|Advisor|Consultant|Technician|Engineer|Driver|Waiter|Waitress|Nurse|Doctor|Operator|Ambulance|Reception|Head|Team",
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December",
    "English|German|French|Spanish|Russian|Lithuanian|Google|Apple|Amazon|Microsoft|Facebook|Netflix|Vodafone|Windows|Android|Premium|Pro|Plan|Chat",
    "Kundenservice|Kundendienst|Danke|Team|Ihr|Ihre|Kollegen",
    "Москв\\p{Ll}*|Росси\\p{Ll}*|Спасибо|Здравствуйте|Очень|Все|Всё|Это|Мы|Он|Она|Они|Но|Не|На|По",
    "Ačiū|Lietuv\\p{Ll}*|Vilni\\p{Ll}*|Kaun\\p{Ll}*|Labai|Viskas|Bet|Jis|Ji|Jie",
  ].join("|")})$`,
  "u",
);
const SIGNATURE = new RegExp(
  `(?:[Rr]egards|(?<=[.!?\\n]\\s?)Best|[Ss]incerely|[Cc]heers|[Yy]ours|[Сс] уважением|[Pp]agarbiai|[Gg]rüßen?|[Gg]ruß|MfG|[Cc]ordialement),?\\s{1,3}(?<datum>${FULL_NAME})\\s*[.!]?\\s*$`,
  "gdu",
);
/** Russian patronymics, in all cases. */
const PATRONYMIC = new RegExp(
  `(?<![\\p{L}])(?<datum>${NAME} \\p{Lu}\\p{Ll}+(?:ович|евич|ьич|овн|евн|ичн|иничн)(?:а|у|ем|ом|е|ы|ой|ей)?(?: ${NAME})?)(?![\\p{L}])`,
  "gdu",
);
const COLLEAGUES = new RegExp(
  `(?<![\\p{L}])(?<datum>${NAME})(?= (?:from|in|at) (?:the )?(?:support|sales|customer|billing|service|reception|tech|your|front))`,
  "gdu",
);

/** Names of people that say that they are names: by a title, a trade, an introduction, a signature. */
export function* findNames(text: string): Generator<Span> {
  const isPerson = (datum: string): boolean => !NOT_PERSON.test(datum.split(" ")[0] ?? "");
  yield* matchesOf(text, SELF, isPerson);
  yield* matchesOf(text, TITLED);
  yield* matchesOf(text, STAFF, isPerson);
  yield* matchesOf(text, MET, isPerson);
  yield* matchesOf(text, SIGNATURE, isPerson);
  yield* matchesOf(text, PATRONYMIC);
  yield* matchesOf(text, COLLEAGUES, isPerson);
}
