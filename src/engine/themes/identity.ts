/** A short fingerprint of a text: FNV-1a, 32 bits, eight hexadecimal digits. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * Ids for themes, made from their words: the same words give the same id, and no two in one list are alike. `taken`: ids that
 * are others' already.
 */
export function themeIds(wordLists: readonly (readonly string[])[], taken: readonly string[] = []): string[] {
  const given = new Set(taken);
  return wordLists.map((words) => {
    let salt = 0;
    const id = (): string => `t-${fingerprint(salt === 0 ? words.join("\n") : `${words.join("\n")}\n${String(salt)}`)}`;
    while (given.has(id())) salt++;
    given.add(id());
    return id();
  });
}
