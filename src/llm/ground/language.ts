import { scriptOf, scriptOfLanguage } from "../../engine/text/script.ts";
import { wordsOf } from "./words.ts";

/** The words that hardly a sentence does without, by ISO 639-1 code. */
const COMMON: Readonly<Record<string, string>> = {
  en: "the of and to is are was were that it for with they their this not but because when from have has been by which",
  de: "der die das und ist sind nicht mit ein eine den dem von zu auf für sie es wird werden sich auch dass weil bei",
  fr: "le la les des est et une un que pour dans pas sont avec ils sur ce qui au du par leur leurs très plus aux",
  es: "el los las que es y una para con por son del se su sus más pero como lo está al muy porque no",
  pt: "os as que é uma para com não são do da dos das em mas como muito porque pelo pela ao seu sua estão",
  it: "il gli che è una per con non sono della dei delle nel ma come molto perché alla anche più di lo si",
  nl: "de het een van en is zijn niet dat op voor met ze er aan ook maar bij naar wordt worden omdat deze hun",
  pl: "nie jest są się że dla na do przez oraz ale jak ich po za przy od bardzo które który jako tym",
  lt: "ir yra kad su dėl bet kaip jie iš už nuo apie ne taip kuris kurie labai tai buvo arba per prie jų nes",
  lv: "un ir kas ka ar par no bet nav tas viņi uz kā pie lai arī ļoti tika vai to pēc",
  ru: "и в не на что с они по как это для их но из за так от или также из-за при у к был была есть очень",
  uk: "і та в не на що з вони за як це для їх але від або також через при у до був була є дуже",
};

const LISTS = new Map(Object.entries(COMMON).map(([language, words]) => [language, new Set(words.split(" "))]));
/** So many common words of another language tell it, where its own has not half as many. */
const TELLING = 3;

/** Whether a text is surely in another language: by its letters, or by the words that hardly a sentence does without. */
export function isOtherLanguage(text: string, language: string): boolean {
  const script = scriptOf(text);
  if (script !== "" && script !== scriptOfLanguage(language)) return true;
  const words = wordsOf(text);
  const countOf = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const own = LISTS.get(language);
  if (own === undefined) return false;
  const counted = countOf(own);
  return [...LISTS].some(([other, list]) => other !== language && countOf(list) >= Math.max(TELLING, 2 * counted + 1));
}

/** Whether a name is in the letters of another language. One word in Latin letters may be a brand anywhere. */
export function hasOtherLetters(name: string, language: string): boolean {
  const [script, own] = [scriptOf(name), scriptOfLanguage(language)];
  if (script === "" || script === own) return false;
  return script !== "Latin" || wordsOf(name).length > 1;
}
