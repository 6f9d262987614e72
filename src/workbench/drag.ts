/** Comments that are dragged from the list to a theme, by their 1-based records; a kind of our own, so that nobody else takes them. */
const KIND = "application/x-verbatim-comments";

export function carry(event: DragEvent, rows: readonly number[]): void {
  if (event.dataTransfer === null) return;
  event.dataTransfer.setData(KIND, JSON.stringify(rows));
  event.dataTransfer.effectAllowed = "move";
}

/** Whether something that is dragged is comments of ours; only a drop tells which. */
export function isCarried({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(KIND) ?? false;
}

export function carriedRows({ dataTransfer }: DragEvent): number[] {
  const text = dataTransfer?.getData(KIND) ?? "";
  const rows: unknown = text === "" ? [] : JSON.parse(text);
  return Array.isArray(rows) ? rows.filter((row): row is number => Number.isInteger(row)) : [];
}
