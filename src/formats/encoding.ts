import { FeedbackError } from "../engine/errors.ts";
import { phrase, type Phrase } from "../engine/phrase.ts";
import { diagnosticOf, type Diagnostic } from "../engine/survey/diagnostic.ts";
import type { Language } from "./alphabets.ts";
import { canonicalEncoding, guessLegacyEncoding } from "./legacyEncoding.ts";
import { byteOrderMark, fitUtf8, isCleanUtf8, nulPattern } from "./unicode.ts";

/** How the bytes of a text file are to be read. */
export interface TextEncoding {
  /** Name in the WHATWG encoding standard. */
  readonly encoding: string;
  /** First byte after the byte order mark. */
  readonly start: number;
  /** Whether letters may turn out broken: each cell is then looked at. */
  readonly doubtful: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * By the byte order mark, which stands above what was asked for; by what was asked for; by UTF-8 being well-formed; by the
 * NULs of UTF-16; and by the letters. Throws FeedbackError("wrong-setting") for an encoding nobody knows.
 */
export function findEncoding(bytes: Uint8Array, asked?: string): TextEncoding {
  const mark = byteOrderMark(bytes);
  const named = asked === undefined ? null : canonicalEncoding(asked.trim());
  if (asked !== undefined && named === null) {
    const expected = "a name such as utf-8, windows-1251, windows-1257 or utf-16le";
    throw new FeedbackError("wrong-setting", { setting: "encoding", value: asked, expected });
  }
  if (mark) return certain(mark.encoding, mark.length, true);
  if (named !== null) return certain(named, 0, true);
  const pattern = nulPattern(bytes);
  if (pattern === "utf-16le" || pattern === "utf-16be") return certain(pattern, 0, true);
  if (isCleanUtf8(bytes)) return certain("utf-8", 0, false);
  const { wellFormed, stray, replaced } = fitUtf8(bytes);
  // Legacy text hardly ever holds a well-formed sequence; UTF-8 that was cut or patched holds few stray bytes.
  if (stray === 0 || wellFormed > stray) return certain("utf-8", 0, stray + replaced > 0);
  return guessed(bytes);
}

function certain(encoding: string, start: number, doubtful: boolean): TextEncoding {
  return { encoding, start, doubtful, diagnostics: [] };
}

function guessed(bytes: Uint8Array): TextEncoding {
  const { encoding, language } = guessLegacyEncoding(bytes);
  const says =
    language === null
      ? phrase(
          "The file is not UTF-8; it was read as {encoding} because its bytes fit that best. If letters look wrong, set the encoding.",
          { encoding },
        )
      : phrase(
          "The file is not UTF-8; it was read as {encoding} because its letters fit {language} best. If letters look wrong, set the encoding.",
          { encoding, language: LANGUAGES[language] },
        );
  const diagnostic = diagnosticOf({ severity: "info", code: "encoding-guessed" }, says);
  return { encoding, start: 0, doubtful: true, diagnostics: [diagnostic] };
}

const LANGUAGES: Readonly<Record<Language, Phrase>> = {
  French: phrase("French text"),
  German: phrase("German text"),
  Spanish: phrase("Spanish text"),
  Portuguese: phrase("Portuguese text"),
  Italian: phrase("Italian text"),
  Nordic: phrase("Nordic text"),
  Polish: phrase("Polish text"),
  Czech: phrase("Czech text"),
  Hungarian: phrase("Hungarian text"),
  Romanian: phrase("Romanian text"),
  Croatian: phrase("Croatian text"),
  Lithuanian: phrase("Lithuanian text"),
  Latvian: phrase("Latvian text"),
  Estonian: phrase("Estonian text"),
  Turkish: phrase("Turkish text"),
  Cyrillic: phrase("Cyrillic text"),
};
