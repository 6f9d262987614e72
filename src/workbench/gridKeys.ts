/** A cell of the themes grid; row 0 is the head. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** How many cells there are, the head's row counted. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 10;

/** Where a key takes the focus, by the grid pattern of the ARIA authoring practices; null for keys that move nothing. */
export function cellAfter(
  cell: Cell,
  key: { readonly key: string; readonly ctrlKey: boolean },
  size: GridSize,
): Cell | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key.key) {
    case "ArrowUp":
      return inside({ ...cell, row: cell.row - 1 }, last);
    case "ArrowDown":
      return inside({ ...cell, row: cell.row + 1 }, last);
    case "ArrowLeft":
      return inside({ ...cell, column: cell.column - 1 }, last);
    case "ArrowRight":
      return inside({ ...cell, column: cell.column + 1 }, last);
    case "PageUp":
      return inside({ ...cell, row: Math.min(cell.row, Math.max(1, cell.row - PAGE)) }, last);
    case "PageDown":
      return inside({ ...cell, row: cell.row + PAGE }, last);
    case "Home":
      return inside(key.ctrlKey ? { row: 0, column: 0 } : { ...cell, column: 0 }, last);
    case "End":
      return inside(key.ctrlKey ? last : { ...cell, column: last.column }, last);
    default:
      return null;
  }
}

/** The nearest cell that exists: a re-analysis may leave fewer rows than there were. */
export function inside(cell: Cell, last: Cell): Cell {
  return {
    row: Math.min(Math.max(cell.row, 0), Math.max(0, last.row)),
    column: Math.min(Math.max(cell.column, 0), Math.max(0, last.column)),
  };
}
