import { foldText } from "./foldText.ts";

/** Answers that say nothing, as one would type them. Praise and blame, however short, are content and not here. */
const PHRASES: Readonly<Record<string, string>> = {
  en: `no, nope, nah, no no, yes, yep, yeah, na, n/a, none, none none, nil, nill, null, nan, nothing, nothing nothing, nothing much,
    nothing really, nothing at all, nothing else, nothing more, nothing to add, nothing to say, nothing to comment, nothing to report,
    nothing to share, nothing further, nothing further to add, nothing in particular, nothing specific, nothing special, nothing for now,
    nothing at the moment, nothing at this time, nothing comes to mind, nothing i can think of, nothing i can think off,
    nothing that i can think of, i have nothing to add, can't think of anything, cannot think of anything, can't think of any,
    no comment, no comments, no comment at all, no comments at all, no comment at this time, no comments at this time,
    no comments at the moment, no comment at the moment, no comment so far, no comments so far, no comment for now, no comments for now,
    no further comment, no further comments, no other comment, no other comments, no additional comment, no additional comments,
    no more comments, no special comment, no particular comment, no comments to add, no comments thank you, no comment thank you,
    no comments thanks, no comment thanks, i have no comment, i have no comments, i don't have any comments, don't have any comments,
    don't have any comment, nil comment, nil comments, without comment, any comment, any comments, no feedback, no feedbacks,
    no feedback at the moment, no feedback for now, no other feedback, no further feedback, i have no feedback, no suggestion, no suggestions, no further suggestions,
    no other suggestions, i have no suggestions, no remark, no remarks, no opinion, no idea, no ideas, no reason, no reasons,
    no particular reason, no specific reason, no special reason, no thanks, no thank you, no thx, no answer, no response, no reply,
    no input, no data, no more, not applicable, not answered, not sure, not at the moment, not really, not now, not yet, not any,
    did not answer, didn't answer, did not respond, declined to answer, decline to answer, prefer not to answer, prefer not to say,
    i don't know, don't know, dont no, dunno, idk, do not know, as above, see above, same as above, as before, same as before, ditto,
    skip, skipped, pass, test, testing, blank, empty, unknown, other, hm, hmm, ok no comment, that's all, that is all, nowt, nc, done,
    absolutely nothing, absolutely none, not a thing, not a lot, not much, very little, not that i can think of, none that i can think of, nothing obvious,
    nothing for me, nothing to be honest, there's nothing, isn't any, there isn't any, don't think so, i don't think so, look at answer above`,
  ru: `нет, нету, не, неа, да, нет нет, ничего, ничего нет, ничего не могу сказать, ничего сказать не могу, ничего особенного,
    ничего добавить, нечего добавить, нечего сказать, нет комментария, нет комментариев, без комментариев, без комментария, комментариев нет,
    нет ответа, без ответа, не ответил, не ответила, не знаю, незнаю, не могу сказать, не могу ответить, затрудняюсь ответить, затрудняюсь,
    сложно сказать, трудно сказать, нет мнения, нет замечаний, замечаний нет, без замечаний, нет предложений, предложений нет, пожеланий нет,
    нет пожеланий, нет причин, нет данных, н/д, не указано, не применимо, просто так, тест, пропустить, см выше, прочее`,
  lt: `ne, neturiu, nėra, nera, nieko, taip, nežinau, nezinau, nėra komentarų, nera komentaru, be komentarų, be komentaro, komentarų nėra, komentarų neturiu,
    neturiu komentarų, nieko pridurti, nieko neturiu, neturiu ką pridurti, neturiu ką pasakyti, nieko daugiau, nieko ypatingo,
    neatsakė, neatsakyta, neatsakau, nėra atsakymo, be atsakymo, sunku pasakyti, negaliu pasakyti, nėra pastabų, neturiu pastabų,
    pastabų nėra, pastabų neturiu, be pastabų, nėra pasiūlymų, neturiu pasiūlymų, neturiu nuomonės, neaktualu, testas, šiaip`,
  de: `nein, nee, nö, ja, nichts, nix, keine, keiner, kein, kein kommentar, keine kommentare, ohne kommentar, keine angabe, keine angaben, k.a., ka,
    keine anmerkung, keine anmerkungen, keine antwort, keine bemerkung, keine bemerkungen, keine meinung, keine ahnung, keine vorschläge,
    nichts hinzuzufügen, nichts weiter, nichts besonderes, gar nichts, weiß nicht, weiss nicht, ich weiß nicht, entfällt, siehe oben, test`,
  fr: `non, oui, rien, rien du tout, rien à dire, rien a dire, rien à signaler, rien a signaler, rien à ajouter, rien a ajouter,
    rien ajouter, rien dire, rien signaler, rien de plus, rien de particulier, rien de spécial, ras, r.a.s., aucun, aucune, aucunes, aucuns, aucunes remarques, aucune remarques, aucunes remarque, aucune observation, aucun commentaire, aucune remarque,
    aucune idée, aucune suggestion, aucun avis, aucune raison, aucune réponse, pas de commentaire, pas de commentaires, pas de remarque, pas de remarques,
    pas de remarque particulière, pas de réponse, pas de suggestion, pas d'avis, pas d'opinion, pas d'idée, pas de raison particulière,
    sans commentaire, sans commentaires, sans avis, sans opinion, sans réponse, sans objet, so, s/o, sans, néant, nsp, ne sait pas, je ne sais pas,
    sais pas, pas concerné, voir ci-dessus, idem`,
  es: `no, sí, si, nada, nada más, nada que decir, nada que añadir, nada en particular, nada en especial, ninguno, ninguna, ningún comentario,
    ninguna razón, ninguna sugerencia, sin comentario, sin comentarios, no tengo comentarios, sin respuesta, no contesta, no sé, no se, no lo sé, no sabe,
    ns/nc, sin opinión, no aplica, igual`,
  pl: `nie, tak, nic, nic więcej, nic do dodania, brak, brak uwag, brak komentarza, brak komentarzy, bez komentarza, bez uwag, brak odpowiedzi,
    brak opinii, nie mam, nie mam uwag, nie mam zdania, nie wiem, nie dotyczy, trudno powiedzieć`,
  it: `no, sì, si, niente, nulla, nessuno, nessuna, nessun commento, nessuna risposta, niente da dire, niente da aggiungere, nulla da dire,
    nulla da aggiungere, senza commenti, senza commento, non so, non saprei, non risponde`,
  pt: `não, sim, nada, nenhum, nenhuma, nenhum comentário, nada a declarar, nada a dizer, nada a acrescentar, sem comentários, sem comentário,
    sem resposta, sem opinião, não sei, não se aplica`,
  nl: `nee, ja, niets, niks, geen, geen commentaar, geen opmerkingen, geen opmerking, geen idee, geen mening, geen antwoord, niet van toepassing, nvt, n.v.t., weet niet,
    weet ik niet`,
  uk: `ні, так, нема, немає, нічого, нічого додати, без коментарів, немає коментарів, коментарів немає, не знаю, важко сказати, немає зауважень, немає відповіді`,
};

const NOTHING: ReadonlySet<string> = new Set(
  Object.values(PHRASES)
    .flatMap((phrases) => phrases.split(","))
    .map(bare),
);

/** What such an answer can begin with: most comments are known by their first word to be none. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...NOTHING, "sorry", "well", "thanks", "thank"].map((phrase) => bare(phrase).split(" ")[0] ?? ""),
);

/** Scripts in which one letter can be a word. */
const SINGLE_LETTER_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Whether a comment that is not blank says nothing: no letters at all (“-”, “👍”, “10”), a single letter, or one of a
 * list of phrases (“no”, “n/a”, “ras”, “нет комментариев”), whatever their case, punctuation, accents and drawn-out
 * letters. “Good” and “ok” are content.
 */
export function isContentless(comment: string, opens: (word: string) => boolean = opensNothing): boolean {
  const [first] = /\p{L}[\p{L}\p{M}'’ʼ`´]*/u.exec(comment) ?? [];
  if (first === undefined) return true;
  if (!opens(first)) return false;
  const phrase = bare(comment);
  if (phrase.length <= 1 && !SINGLE_LETTER_WORDS.test(phrase)) return true;
  return phrase.length <= LONGEST && (NOTHING.has(phrase) || NOTHING.has(plain(phrase)));
}

/** The same for many comments: thousands of them begin with the same words. */
export function contentlessTeller(): (comment: string) => boolean {
  const seen = new Map<string, boolean>();
  const opens = (word: string): boolean => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const found = opensNothing(word);
    seen.set(word, found);
    return found;
  };
  return (comment) => isContentless(comment, opens);
}

/** Whether an answer that says nothing can begin with a word; a single letter may be all there is. */
function opensNothing(word: string): boolean {
  const opening = bare(word);
  return opening.length <= 1 || FIRST_WORDS.has(opening);
}

/** Thanks alone are content; thanks around “no” are not. */
const BEFORE = ["sorry", "well", "thanks", "thank you"].map(bare);
const BEHIND = [
  ...[
    "thanks",
    "thank you",
    "thankyou",
    "thx",
    "ty",
    "sorry",
    "merci",
    "danke",
    "спасибо",
    "ačiū",
    "gracias",
    "dziękuję",
  ],
  ...["grazie", "obrigado", "дякую"],
].map(bare);
const POLITE = new RegExp(`^(?:${BEFORE.join("|")}) | (?:${BEHIND.join("|")})$`, "gu");

/** Letters of a phrase with thanks before and behind it. */
const LONGEST = [NOTHING, BEFORE, BEHIND].reduce(
  (sum, phrases) => sum + 1 + Math.max(...Array.from(phrases, ({ length }) => length)),
  0,
);

function plain(phrase: string): string {
  return phrase.replace(POLITE, "");
}

/** Letters and single blanks alone; a letter drawn out (“nooo”) stands once. */
function bare(text: string): string {
  return foldText(text)
    .replace(/['’ʼ`´]/gu, "")
    .replace(/[^\p{L}]+/gu, " ")
    .replace(/(\p{L})\1+/gu, "$1")
    .trim();
}
