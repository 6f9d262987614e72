/**
 * Text as it is compared: lower case, without accents, full-width forms as plain ones, runs of white space as one blank.
 * The same on every machine: no locale takes part.
 */
export function foldText(text: string): string {
  // Plain ASCII, the commonest by far, has no accents to take off.
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}+/gu, "");
  return plain.toLowerCase().replace(/\s+/gu, " ").trim();
}
