const PAGE = 10;

/** Where a key takes the keyboard in a list of `total` lines; null for keys that move nothing. */
export function lineAfter(line: number, { key }: { readonly key: string }, total: number): number | null {
  const last = Math.max(0, total - 1);
  switch (key) {
    case "ArrowUp":
      return Math.max(0, line - 1);
    case "ArrowDown":
      return Math.min(last, line + 1);
    case "PageUp":
      return Math.max(0, line - PAGE);
    case "PageDown":
      return Math.min(last, line + PAGE);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
