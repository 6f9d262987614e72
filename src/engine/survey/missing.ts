import { foldText } from "./foldText.ts";

/** What people and tools write into a cell that has no answer; compared after {@link foldText}, outer punctuation off. */
const MISSING_WORDS: ReadonlySet<string> = new Set(
  [
    "na, n/a, n.a, nan, null, none, nil, undefined, missing, empty, blank, unknown, not available, not applicable",
    "no answer, no response, no score, no rating, no data, not answered, not given, not stated, did not answer",
    "didn't answer, didn’t answer, skipped, skip, offered, unoffered, prefer not to say, don't know, don’t know, dk, refused",
    "нет, нет ответа, нет оценки, нет данных, без ответа, без оценки, не ответил, не ответила, не ответили, не указано",
    "не указана, не указан, не оценил, не оценила, не знаю, затрудняюсь ответить, пропуск, пропущено, н/д, н.д, нд",
    "neatsakė, neatsakyta, neatsakiau, nėra, nėra atsakymo, be atsakymo, nėra duomenų, nenurodyta, nežinau, praleista",
    "sunku pasakyti, neturiu nuomonės",
    "pas de réponse, sans réponse, non répondu, non renseigné, non concerné, aucune réponse, ne sait pas, nsp, s/o, vide",
    "keine angabe, keine antwort, keine daten, nicht beantwortet, ohne angabe, weiß nicht, k.a, k. a, ka, leer",
    "sin respuesta, no responde, no contesta, no sabe, ns/nc, sin datos",
    "brak, brak odpowiedzi, brak danych, nie wiem, nie dotyczy",
  ]
    .flatMap((words) => words.split(", "))
    .map(foldText),
);

const LONGEST = Math.max(...[...MISSING_WORDS].map((word) => word.length));

/** Whether a cell has no answer: blank, punctuation alone, or one of the words that stand for "no answer". */
export function isMissing(cell: string): boolean {
  if (cell === "") return true;
  // None of the words has a digit, and most cells that are not words do; longer cells may still be a row of dashes.
  if (/\d/.test(cell)) return false;
  if (cell.length > 2 * LONGEST) return !SAYS_SOMETHING.test(cell);
  const text = foldText(cell);
  return !SAYS_SOMETHING.test(text) || MISSING_WORDS.has(text.replace(OUTER_PUNCTUATION, ""));
}

const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}]/u;
const OUTER_PUNCTUATION = /^[#<([{"'“«\s]+|[>)\]}"'”».!?\s]+$/gu;
