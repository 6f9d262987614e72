/**
 * Names that are unique within the table: a repeated heading gets " (2)", an empty one "(column 3)". White space within a
 * heading, line breaks among it, counts as one space, so that a name can be typed.
 */
export function columnNames(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading, at) => {
    const plain = heading.replace(/[\s\uFEFF]+/g, " ").trim();
    const base = plain === "" ? `(column ${at + 1})` : plain;
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}
