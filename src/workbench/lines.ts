/** A long list of lines of one height, one of which may be opened and then is as high as it needs. In CSS pixels. */
export interface Lines {
  readonly total: number;
  readonly height: number;
  /** Null where none is open, or it is not drawn yet. */
  readonly opened: { readonly index: number; readonly height: number } | null;
}

/** The window that such a list is seen through. */
export interface Port {
  readonly scrollTop: number;
  readonly height: number;
}

/** What is drawn of a list: lines [first, last), the first one's top `shift` pixels below the list's. */
export interface Drawn {
  readonly first: number;
  readonly last: number;
  readonly shift: number;
  /** As far as the list scrolls. */
  readonly scrollHeight: number;
}

/** No browser draws elements of more than about 33 million pixels; a longer list scrolls in larger steps. */
const HIGHEST = 30_000_000;
/** Lines drawn beyond either edge, so that a fast wheel meets no blanks. */
const AHEAD = 8;

export function drawnIn(lines: Lines, port: Port): Drawn {
  const whole = wholeHeight(lines);
  const scrollHeight = Math.min(whole, HIGHEST);
  const top = port.scrollTop * stretch(whole, scrollHeight, port);
  const first = Math.max(0, lineAt(lines, top) - AHEAD);
  const last = Math.min(lines.total, lineAt(lines, top + port.height) + 1 + AHEAD);
  return { first, last, shift: port.scrollTop + topOf(lines, first) - top, scrollHeight };
}

/** Where to scroll so that a line is wholly in sight, by the shortest way; null where it is. */
export function scrollTo(lines: Lines, index: number, port: Port): number | null {
  const whole = wholeHeight(lines);
  const ratio = stretch(whole, Math.min(whole, HIGHEST), port);
  const [top, seen] = [topOf(lines, index), port.scrollTop * ratio];
  const bottom = topOf(lines, index + 1);
  if (top >= seen && bottom <= seen + port.height) return null;
  return (top < seen || bottom - top > port.height ? top : bottom - port.height) / ratio;
}

/** How many of the list's own pixels one scrolled pixel stands for. */
function stretch(whole: number, scrollHeight: number, { height }: Port): number {
  return scrollHeight > height ? (whole - height) / (scrollHeight - height) : 1;
}

function wholeHeight(lines: Lines): number {
  return topOf(lines, lines.total);
}

function topOf({ height, opened }: Lines, index: number): number {
  return index * height + (opened !== null && index > opened.index ? opened.height - height : 0);
}

function lineAt(lines: Lines, top: number): number {
  const { total, height, opened } = lines;
  if (total === 0) return 0;
  const extra = opened === null ? 0 : opened.height - height;
  const plain = Math.floor(top / height);
  const index =
    opened === null || plain <= opened.index ? plain : Math.max(opened.index, Math.floor((top - extra) / height));
  return Math.min(total - 1, Math.max(0, index));
}
