/** Words that say how many. “One” is an article as often as not, and ordinals count nothing. */
const NUMBER_WORDS: Readonly<Record<string, RegExp>> = {
  en: /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|thirds|quarters?|percent|percentage|pct)$/u,
  ru: /^(?:дв[аеух]\p{L}{0,3}|тр[иёе][хм]?|тремя|четыр\p{L}+|пят[ьи]|шест[ьи]|сем[ьи]|восемь|восьми|девят[ьи]|десят(?:ь|и|к\p{L}+)|\p{L}+надцат[ьи]|двадцат[ьи]|тридцат[ьи]|сорок\p{L}?|\p{L}+десят|девяност\p{L}|ст[оа]|сотн\p{L}+|\p{L}{3,6}сот|двести|триста|четыреста|тысяч\p{L}*|миллион\p{L}*|половин\p{L}+|трет[ьи]|четверт[ьи]|процент\p{L}*)$/u,
  lt: /^(?:du|dvi|dviejų|trys|trijų|keturi\p{L}?|keturių|penki\p{L}?|penkių|šeši\p{L}?|septyni\p{L}?|aštuoni\p{L}?|devyni\p{L}?|dešimt\p{L}*|\p{L}+olika|dvidešimt\p{L}*|trisdešimt\p{L}*|\p{L}+iasdešimt|šimt\p{L}{1,4}|tūkstan\p{L}+|milijon\p{L}+|pusė\p{L}?|trečdal\p{L}+|ketvirtadal\p{L}+|procent\p{L}+|proc)$/u,
  de: /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}*zehn|\p{L}*(?:zig|ßig)|hundert\p{L}*|tausend\p{L}*|million\p{L}*|dutzend\p{L}*|hälfte|drittel|viertel|prozent)$/u,
  fr: /^(?:deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?|moitié|tiers|quarts?|dizaines?|douzaines?|centaines?|milliers|pourcent)$/u,
  es: /^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta|cuarenta|cincuenta|cien|cientos?|mil|miles|millones|mitad|tercio|cuarto|docenas?|porciento)$/u,
};

/** Whether a text says a number in words, in its language or in English. */
export function saysNumber(words: readonly string[], language: string): boolean {
  const lists = [NUMBER_WORDS["en"], NUMBER_WORDS[language]].filter((list) => list !== undefined);
  return words.some((word) => lists.some((list) => list.test(word)));
}
