/**
 * What the bytes 0x80 … 0x9F stand for in Windows-1252; five stand for nothing and keep their number. Source: index
 * windows-1252 of the WHATWG encoding standard.
 */
const FROM_0X80 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/**
 * Puts right what some runtimes' TextDecoder gets wrong: Node 20.18.3 … 24 may read these bytes of Windows-1252 as the
 * control characters of ISO-8859-1 (nodejs/node#56542). Text that was decoded rightly comes back as it is.
 */
export function withoutLatin1Controls(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => FROM_0X80[control.charCodeAt(0) - 0x80] ?? control);
}
