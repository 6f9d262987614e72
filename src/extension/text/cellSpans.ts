import Papa from "papaparse";

/** Offsets into a text, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Cuts {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

/** The cells of the record at `span`, its line end included, each with its quotes and with what it says without them. */
export function cellSpans(text: string, span: Span, cuts: Cuts): (Span & { readonly text: string })[] {
  const raw = text.slice(span.start, span.end);
  const { data } = new Papa.Parser({ ...cuts }).parse(raw, 0, false) as { data: string[][] };
  const cells = data[0] ?? [];
  let at = 0;
  return cells.map((value, index) => {
    const start = at;
    const quoted = raw.startsWith('"', start);
    // What is left of a line's end is no part of its last cell.
    const isLast = index === cells.length - 1 && cuts.newline === "\n";
    const text = isLast ? value.replace(/\r$/, "") : value;
    const end = quoted ? closingQuote(raw, start, value) : start + text.length;
    const next = raw.indexOf(cuts.delimiter, end);
    at = next < 0 ? raw.length : next + cuts.delimiter.length;
    return { start: span.start + start, end: span.start + end, text };
  });
}

/** The end of a quoted cell that says `value`: quotes that are neither doubled nor the last stand for themselves. */
function closingQuote(raw: string, start: number, value: string): number {
  for (let at = raw.indexOf('"', start + 1); at >= 0; at = raw.indexOf('"', at + 1)) {
    if (raw[at + 1] === '"') at++;
    else if (raw.slice(start + 1, at).replaceAll('""', '"') === value) return at + 1;
  }
  return raw.length;
}
