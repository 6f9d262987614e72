import { headingHolds, phrasesOf } from "./headings.ts";
import type { Column } from "./table.ts";

type Text = Pick<Column, "heading" | "question">;

/** Whether a heading, or the question behind it, speaks of something. */
type Speaks = (column: Text) => boolean;

/** Order of languages: English, Russian, Lithuanian, German, French, Spanish, Polish. */
function vocabulary(list: string): Speaks {
  const phrases = phrasesOf(list);
  return ({ heading, question }) =>
    headingHolds(heading, phrases) || (question !== null && headingHolds(question, phrases));
}

export const asksForEffort = vocabulary(
  `effort, efforts, ces, ces1, ces 1, difficult, difficulty, усили*, трудно*, сложно*, pastang*, sunku, aufwand*, anstrengung*, muhe,
  effort*, esfuerzo*, dificil, wysilek, wysilk*, trudno*`,
);

export const asksForEase = vocabulary(
  `easy, ease, easily, easier, ces2, ces 2, легко, легкост*, просто, удобно, lengva, lengvai, lengvum*, paprasta, einfach*, leicht*,
  facile*, facilit*, simple, facil*, sencillo, latwo*, prosto`,
);

export const asksForSatisfaction = vocabulary(
  `satisf*, csat, happy with, pleased, удовлетвор*, доволен, довольн*, pasitenkin*, patenkin*, zufrieden*, satisfaccion, satisfech*,
  zadowol*`,
);

export const asksForNetSatisfaction = vocabulary(
  `=ins, ins score, net satisfaction, nsat, net satisfaction score, индекс удовлетвор*, чистая удовлетвор*, grynasis pasitenkin*,
  nettozufriedenheit, satisfaction nette, satisfaccion neta, satysfakcja netto`,
);

export const asksStaff = vocabulary(
  `enps, place to work, great place, as an employer, our employer, your employer, workplace, employee nps, employee survey,
  место работы, места работы, месте работы, местом работы, как работодател*, работодател*, darboviet*, darbdav*, darbo vieta, darbo vieta,
  kaip darbo viet*, arbeitgeber*, arbeitsplatz, employeur, lieu de travail, empleador, lugar de trabajo, lugar para trabajar,
  pracodawc*, miejsce pracy, miejsca pracy`,
);

export const saysFirstResponse = vocabulary(
  `first response time, first reply time, frt, time to first response, time to first reply, first response, first reply,
  initial response time, время первого ответа, времени первого ответа, первый ответ, первого ответа, pirmojo atsakymo, pirmo atsakymo,
  pirmas atsakymas, erstantwortzeit, erste antwort, ersten antwort, erstreaktion*, premiere reponse, primera respuesta,
  pierwszej odpowiedzi, pierwsza odpowiedz`,
);

export const saysResponse = vocabulary(
  `response time, reply time, time to respond, time to reply, avg response time, время ответа, время реакции, atsakymo laik*,
  reagavimo laik*, antwortzeit*, reaktionszeit*, temps de reponse, delai de reponse, tiempo de respuesta, czas odpowiedzi, czas reakcji`,
);

export const saysHandling = vocabulary(
  `handle time, handling time, aht, talk time, время обработки, длительность обработки, apdorojimo laik*, aptarnavimo laik*,
  bearbeitungszeit*, temps de traitement, duree de traitement, tiempo de gestion, tiempo de atencion, czas obslugi`,
);

export const saysResolution = vocabulary(
  `resolution time, time to resolution, time to resolve, ttr, full resolution, solve time, time to solve, время решения,
  время до решения, sprendimo laik*, issprendimo laik*, losungszeit*, temps de resolution, delai de resolution, tiempo de resolucion,
  czas rozwiazania`,
);

export const saysContacts = vocabulary(
  `contacts per case, contacts per ticket, number of contacts, contact count, =contacts, replies per case, replies per ticket,
  number of replies, interactions per case, touches, число обращений, количество обращений, число контактов, количество контактов,
  kontaktu skaicius, kreipimusi skaicius, anzahl kontakte, kontakte pro fall, nombre de contacts, numero de contactos,
  contactos por caso, liczba kontaktow`,
);

/** Through what a customer wrote. */
export const saysChannel = vocabulary("channel*, канал*, kanal*, canal");

/** Channels on which an answer is expected within the hour. */
const SOCIAL = phrasesOf(
  `social, social media, twitter, =x, facebook, fb, messenger, instagram, linkedin, tiktok, youtube, reddit, telegram, whatsapp, viber,
  соцсет*, социальн*, вконтакте, vk, вк, телеграм*, ватсап, socialin*, soziale*, reseaux, sociaux, redes, spolecznosc*`,
);

/** Whether a cell, or a heading, names a social network. */
export function isSocial(text: string): boolean {
  return headingHolds(text, SOCIAL);
}
