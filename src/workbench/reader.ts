import { drawnIn, scrollTo, type Lines } from "./lines.ts";
import { currentList, type PageModel } from "./model.ts";
import type { Store } from "./store.ts";

/** Keeps the lines of the comments where they belong: what the browser alone knows of a list that is drawn in part. */
export interface Reader {
  /** After the page was drawn. */
  readonly place: (model: PageModel, store: Store) => void;
}

/** `ground`: where the page is drawn; the list in it comes and goes. */
export function createReader(ground: HTMLElement): Reader {
  let shown: { readonly model: PageModel; readonly store: Store } | null = null;
  const sizes = new ResizeObserver(() => follow());
  let watched: Element | null = null;

  const follow = (): void => {
    const box = ground.querySelector<HTMLElement>(".comments .lines");
    if (shown === null || box === null) return;
    const { model, store } = shown;
    const lines = linesOf(model);
    if (lines === null) return;
    const { first, last, shift, scrollHeight } = drawnIn(lines, { scrollTop: box.scrollTop, height: box.clientHeight });
    const [runway, list] = [box.querySelector<HTMLElement>(".runway"), box.querySelector<HTMLElement>(".comment-list")];
    if (runway === null || list === null) return;
    runway.style.height = `${scrollHeight}px`;
    // The lines that stand there are those of the model's range; others come with the next drawing.
    if (first === model.reading.range.first) list.style.transform = `translateY(${shift}px)`;
    store.read({ range: { first, last } });
  };

  ground.addEventListener(
    "scroll",
    ({ target }) => {
      if (target instanceof Element && target.classList.contains("lines")) follow();
    },
    { capture: true, passive: true },
  );

  return {
    place(model, store) {
      const before = shown?.model ?? null;
      shown = { model, store };
      const box = ground.querySelector<HTMLElement>(".comments .lines");
      if (box !== watched) {
        sizes.disconnect();
        if (box !== null) sizes.observe(box);
        watched = box;
      }
      if (box === null) return;
      measure(box, model, store);
      if (before !== null && before.list?.key !== model.list?.key) box.scrollTop = 0;
      follow();
      if (before !== null && before.reading.cursor !== model.reading.cursor) followCursor(box, model);
    },
  };
}

function linesOf(model: PageModel): Lines | null {
  const total = currentList(model)?.total ?? null;
  const { lineHeight, opened, openedHeight } = model.reading;
  if (total === null) return null;
  return {
    total,
    height: lineHeight,
    opened: opened === null || openedHeight === null ? null : { index: opened, height: openedHeight },
  };
}

/** The style sheet says how high a line is, and what a comment that is shown as a whole needs. */
function measure(box: HTMLElement, { reading }: PageModel, store: Store): void {
  const line = box.querySelector<HTMLElement>("li:not(.opened)");
  const opened = box.querySelector<HTMLElement>("li.opened");
  store.read({
    // A page that is not displayed has no heights.
    ...(line === null || line.offsetHeight === 0 ? {} : { lineHeight: line.offsetHeight }),
    openedHeight: opened === null ? reading.openedHeight : opened.offsetHeight,
  });
}

/** Brings the line of the keyboard into sight, and the focus to it while the focus is in the list. */
function followCursor(box: HTMLElement, model: PageModel): void {
  const lines = linesOf(model);
  if (lines === null) return;
  const { cursor } = model.reading;
  const top = scrollTo(lines, cursor, { scrollTop: box.scrollTop, height: box.clientHeight });
  if (top !== null) box.scrollTop = top;
}
