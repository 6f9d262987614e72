import { describe, expect, it } from "vitest";
import { isContentless } from "../../../src/engine/survey/contentless.ts";

describe("a comment without content", () => {
  it.each(
    "no|No.|n/a|N.A.|none|None!|Nothing.|NOTHING AT ALL|nothing, thank you.|No comments.  THANKS|no  commments|nooooo|nil|Did not answer|Can’t think of anything|10|0|-|👍|❤️|...|x|Xxx|ras|R.A.S.|rien|Rien à signaler|aucune|нет|Нет!|нетттт|ничего|нет комментариев|Без комментариев.|nėra|nera|nieko|ne|Neturiu pastabų|keine|Keine Angabe|nein|nada|brak uwag|niente|nenhum|geen|немає".split(
      "|",
    ),
  )("%j", (comment) => expect(isContentless(comment)).toBe(true));

  it.each(
    "good|Good.|ok great service|ok|Great|Slow|Thanks|No complaints|no problem|No issues|None of my tickets was answered|Nothing. Everything perfect.|not stable|Everything|rien à redire|trop cher|хорошо|Нет связи|всё отлично|gerai|nėra ryšio|viskas gerai|nichts funktioniert|没有|好|ไม่".split(
      "|",
    ),
  )("but not %j", (comment) => expect(isContentless(comment)).toBe(false));
});
