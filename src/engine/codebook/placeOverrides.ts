import type { Responses } from "../survey/responses.ts";
import { cellAt } from "../survey/table.ts";
import type { Override } from "./schema.ts";
import { textHash } from "./textHash.ts";

export interface PlacedOverrides {
  /** 0-based row → id of its theme, null for none. Of two overrides of one comment the later one holds. */
  readonly themes: ReadonlyMap<number, string | null>;
  /** Overrides whose comment stands in another row now, with that row, 1-based. */
  readonly moved: readonly { readonly override: Override; readonly row: number }[];
  /** Overrides whose comment is nowhere in the file: it was changed or taken out. */
  readonly lost: readonly Override[];
}

/**
 * Finds the comments of overrides: where the override says, else by their text, the row nearest to the old one first and each
 * row once. Comments that read the same are told apart by their rows alone.
 */
export function placeOverrides(
  { comment, rows }: Pick<Responses, "comment" | "rows">,
  overrides: readonly Override[],
): PlacedOverrides {
  if (!comment) return { themes: new Map(), moved: [], lost: overrides };
  const hashAt = (row: number): string => textHash(cellAt(comment, row));
  const placed = overrides.map((override) => {
    const row = override.row - 1;
    return { override, row: row < rows && hashAt(row) === override.text ? row : -1 };
  });
  const astray = placed.filter(({ row }) => row < 0);
  if (astray.length > 0) {
    const taken = new Set(placed.map(({ row }) => row));
    const wanted = rowsByHash(new Set(astray.map(({ override }) => override.text)), { rows, hashAt });
    for (const one of astray) {
      const free = (wanted.get(one.override.text) ?? []).filter((row) => !taken.has(row));
      one.row = nearestTo(one.override.row - 1, free);
      taken.add(one.row);
    }
  }
  const found = placed.filter(({ row }) => row >= 0);
  return {
    themes: new Map(found.map(({ override, row }) => [row, override.theme])),
    moved: astray.filter(({ row }) => row >= 0).map(({ override, row }) => ({ override, row: row + 1 })),
    lost: astray.filter(({ row }) => row < 0).map(({ override }) => override),
  };
}

function rowsByHash(
  wanted: ReadonlySet<string>,
  { rows, hashAt }: { readonly rows: number; readonly hashAt: (row: number) => string },
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    const hash = hashAt(row);
    if (!wanted.has(hash)) continue;
    const own = found.get(hash);
    if (own) own.push(row);
    else found.set(hash, [row]);
  }
  return found;
}

/** The first of the nearest; −1 for none. */
function nearestTo(row: number, rows: readonly number[]): number {
  let best = -1;
  for (const other of rows) if (best < 0 || Math.abs(other - row) < Math.abs(best - row)) best = other;
  return best;
}
