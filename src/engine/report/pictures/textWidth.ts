const NARROW = /[ijl.,:;'’|!()[\]ftr ]/u;
const BROAD = /[mwMW@%—…жшщюфыЖШЩЮФЫМ]/u;
const CAPITAL = /[\p{Lu}\d&#?]/u;
const FULL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;

/**
 * Width of a line in a common sans-serif, in pixels for a size in pixels. A drawing that must come out the same
 * everywhere cannot ask a font; the estimate errs on the wide side so that labels keep apart.
 */
export function textWidth(text: string, size = 12): number {
  let ems = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    if (FULL.test(character)) ems += 1.05;
    else if (NARROW.test(character)) ems += 0.36;
    else if (BROAD.test(character)) ems += 0.95;
    else ems += CAPITAL.test(character) ? 0.7 : 0.6;
  }
  return ems * size;
}

/** The longest beginning that fits, ended by "…" where something was cut. */
export function fitted(text: string, width: number, size = 12): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
