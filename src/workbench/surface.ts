import { render } from "lit";
import { createDrawing } from "./drawing.ts";
import { localeOf, type Locale } from "../protocol/locale.ts";
import type { PageModel } from "./model.ts";
import { createReader } from "./reader.ts";
import type { Store } from "./store.ts";
import { page } from "./views/page.ts";

/** The style sheet's own condition for parts that stack and a page that scrolls. */
const stacks = matchMedia("(max-width: 800px), (max-height: 520px)");

/** Where the page is drawn, and what only the browser knows: focus, scrolling and widths. */
export interface Surface {
  readonly speak: (locale: Locale) => void;
  readonly show: (model: PageModel, store: Store) => void;
}

export function createSurface(document: Document): Surface {
  const ground = document.querySelector<HTMLElement>("#workbench") ?? document.body;
  const draw = createDrawing();
  const reader = createReader(ground);
  let locale = localeOf("en", {});
  let shown: PageModel | null = null;
  let frame: Element | null = null;
  /** Whether a line of the comments has the focus, or had it when it was scrolled away. */
  let held = false;
  let resize: Store["resize"] = () => {};
  /** What the next frame is to show. */
  let due: { readonly model: PageModel; readonly store: Store } | null = null;
  const sizes = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    resize({ width: Math.floor(width), height: stacks.matches ? null : Math.floor(height) });
  });

  const drawNow = (model: PageModel, store: Store): void => {
    resize = store.resize;
    held = holdsLine(document, held);
    render(page(model, { locale, intents: store.intents, draw }), ground);
    markSelected(ground, model.choice);
    followFocus(document, ground, model);
    followSelection(ground, shown, model);
    frame = watchSize(ground, frame, sizes);
    shown = model;
    reader.place(model, store);
    if (held) keepFocus(document, ground, model);
  };

  const drawDue = (): void => {
    const latest = due;
    due = null;
    if (latest !== null) drawNow(latest.model, latest.store);
  };
  // Who types faster than frames come means what the key before has done; who clicks means what is drawn.
  ground.addEventListener("keydown", drawDue, { capture: true });

  return {
    speak(next) {
      locale = next;
    },
    show(model, store) {
      // What is measured while drawing changes the model again: drawn at once, the page would draw itself within itself.
      if (due === null) requestAnimationFrame(drawDue);
      due = { model, store };
    },
  };
}

function markSelected(ground: ParentNode, choice: string | null): void {
  for (const element of ground.querySelectorAll<SVGElement>("svg [data-theme]")) {
    element.toggleAttribute("data-selected", element.dataset["theme"] === choice);
  }
}

/** The focus goes along with the grid's cell only while it is in the grid: a redraw never takes it from elsewhere. */
function followFocus(document: Document, ground: ParentNode, { focus }: PageModel): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active.dataset["cell"] === undefined) return;
  const cell = ground.querySelector<HTMLElement>(`[data-cell="${focus.row}:${focus.column}"]`);
  if (cell !== null && cell !== active) cell.focus();
}

function holdsLine({ activeElement, body }: Document, before: boolean): boolean {
  if (activeElement === null || activeElement === body) return before;
  return activeElement instanceof HTMLElement && activeElement.dataset["line"] !== undefined;
}

/** A line that scrolls out of sight is taken away with its focus: the line of the keyboard gets it as soon as it is there. */
function keepFocus(document: Document, ground: ParentNode, { reading }: PageModel): void {
  const line = ground.querySelector<HTMLElement>(`[data-line="${reading.cursor}"]`);
  if (line !== null && line !== document.activeElement) line.focus({ preventScroll: true });
}

/** What comes to be selected, by whatever way, is brought into sight within its list; the page itself stays where it is. */
function followSelection(ground: ParentNode, before: PageModel | null, now: PageModel): void {
  if (before === null || before.choice === now.choice) return;
  const row = ground.querySelector<HTMLElement>('tr[aria-selected="true"]');
  const list = row?.closest(".scroll");
  if (!row || !list) return;
  const head = list.querySelector("thead")?.clientHeight ?? 0;
  const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight];
  if (top - head < list.scrollTop) list.scrollTop = top - head;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}

function watchSize(ground: ParentNode, watched: Element | null, sizes: ResizeObserver): Element | null {
  const frame = ground.querySelector(".panel");
  if (frame === watched) return watched;
  sizes.disconnect();
  if (frame !== null) sizes.observe(frame);
  return frame;
}
