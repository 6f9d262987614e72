import { matchesOf } from "./matches.ts";
import type { Span } from "./redact.ts";

/** Digits with what people put between them. */
const RUN = /(?<![\p{L}\p{N}+.,])(?<datum>\+?\(?\d(?:(?:[ \u00a0()/–-]{0,3}|\.)\d){4,16})(?![\p{L}\p{N}%€$£₽])/dgu;
/** A word before the number that says that it is one to call. */
const CUE =
  /(?:\b(?:tel|phone|call|calls|mobile|mob|cell|whatsapp|viber|sms|text|dial|fax|handy|rückruf|anrufen|numeris|numeriu|skambin|mobil)\p{L}*|тел|телефон\p{L}*|звон\p{L}*|номер\p{L}*|ватсап\p{L}*|вайбер\p{L}*|моб\p{L}*)[^\p{L}\p{N}+(]{0,4}(?:(?:me|us|number|no|on|at|is|back|mir|mich|mein\p{L}*|unter|nummer|по|мне|на|man|nr|numeriu|telefonu|tel)[^\p{L}\p{N}+(]{0,3}){0,3}$/iu;
const DATE = /^\d{1,4}[./ -]\d{1,2}[./ -]\d{2,4}(?: \d{3,4})?$/u;
/** Groups as thousands are written, or two of a range: 1 200 000, 2019–2020. */
const COUNT = /^\d{1,3}(?:[ \u00a0.]\d{3})+$|^\d{1,4}\s?[–-]\s?\d{1,4}$/u;

/** Numbers that say that they are phone numbers: by a plus, a trunk prefix, their groups, or the word before them. */
export function findPhones(text: string): Iterable<Span> {
  return matchesOf(text, RUN, (number, { start }) => {
    const digits = number.replace(/\D/gu, "");
    if (digits.length > 15 || DATE.test(number)) return false;
    if (number.startsWith("+")) return digits.length >= 8;
    if (CUE.test(text.slice(Math.max(0, start - 60), start)))
      return digits.length >= 5 && !/^\d{1,4}\s?[–-]\s?\d{1,4}$/u.test(number);
    if (digits.length < 9 || COUNT.test(number)) return false;
    if (/^00[1-9]/u.test(digits)) return digits.length >= 10;
    // Trunk prefixes: 0 in most of Europe, 8 in Russia and Lithuania; elsewhere groups of three, three and four.
    if (/^\(?0[1-9]/u.test(number)) return true;
    if (/^8[ (-]?\(?[3-9]\d/u.test(number) || /^8[369]\d{7,9}$/u.test(digits)) return true;
    return /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/u.test(number);
  });
}
