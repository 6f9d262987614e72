import type { ReportPicture } from "../reportPictures.ts";
import type { ReportTable } from "../sections/table.ts";

/** A piece of a department's report; all text is plain, every output draws it in its own way. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly level: 2 | 3 }
  | { readonly kind: "sentences"; readonly texts: readonly string[]; readonly tone: "plain" | "caution" | "muted" }
  | { readonly kind: "table"; readonly table: ReportTable }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | { readonly kind: "quote"; readonly text: string; readonly from: string }
  /** Only where an output holds its pictures itself. */
  | { readonly kind: "picture"; readonly name: ReportPicture["name"] };

export interface Item {
  /** What the item is about, set off from the rest. */
  readonly lead: string | null;
  readonly text: string;
}

const heading = (text: string): Block => ({ kind: "heading", text, level: 2 });
export const part = (text: string): Block => ({ kind: "heading", text, level: 3 });
export const picture = (name: ReportPicture["name"]): Block => ({ kind: "picture", name });
export const item = (lead: string | null, text: string): Item => ({ lead, text });

/** Nothing where there is nothing to say. */
export function sentences(texts: readonly string[], tone: "plain" | "caution" | "muted" = "plain"): Block[] {
  const said = texts.filter((text) => text !== "");
  return said.length === 0 ? [] : [{ kind: "sentences", texts: said, tone }];
}

export function table(of: ReportTable | null): Block[] {
  return of === null || of.rows.length === 0 ? [] : [{ kind: "table", table: of }];
}

export function list(items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** A heading with what stands under it; nothing where nothing does. */
export function under(text: string, ...blocks: readonly (readonly Block[])[]): Block[] {
  const all = blocks.flat();
  return all.length === 0 ? [] : [heading(text), ...all];
}
