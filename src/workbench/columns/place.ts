import { render } from "lit";
import { localeOf, type Locale } from "../../protocol/locale.ts";
import { createColumnsPanel, CLOSED, type ColumnsPanel, type ColumnsPorts, type ColumnsState } from "./panel.ts";
import { columnsPanel } from "./view.ts";

/** The choice of columns on the page, beside everything else of it. */
export interface ColumnsPlace extends Pick<ColumnsPanel, "open" | "follow"> {
  readonly speak: (locale: Locale) => void;
}

/** Where the panel is drawn, and what only the browser knows: the focus, and what of the page can be reached behind it. */
export function placeColumns(document: Document, { ask, onChange, kept }: ColumnsPorts): ColumnsPlace {
  const page = document.querySelector<HTMLElement>("#workbench") ?? document.body;
  const ground = document.createElement("div");
  page.after(ground);
  let locale = localeOf("en", {});
  let shown: ColumnsState = CLOSED;
  /** Where the focus was before. */
  let opener: Element | null = null;

  const focusTitle = (): void => ground.querySelector<HTMLElement>("h2")?.focus();
  const draw = (state: ColumnsState): void => {
    const [was, is] = [shown.opened !== "closed", state.opened !== "closed"];
    const hadFocus = ground.contains(document.activeElement);
    shown = state;
    render(columnsPanel(state, { locale, intents: panel.intents }), ground);
    page.inert = is && !state.beneath;
    // What was being read is drawn anew as what was read, its buttons among it.
    if (is && hadFocus && !ground.contains(document.activeElement)) focusTitle();
    if (was && !is) {
      returnFocus(opener, page);
      opener = null;
    }
  };
  const panel = createColumnsPanel({
    ask,
    kept,
    onChange(state) {
      onChange(state);
      draw(state);
    },
  });
  draw(shown);
  document.addEventListener("keydown", ({ key, target }) => {
    const isMeant = !shown.beneath || (target instanceof Node && ground.contains(target));
    if (key === "Escape" && shown.opened !== "closed" && isMeant) panel.intents.close();
  });

  return {
    open() {
      // What opens by itself leaves the focus where it is: somebody may be writing in another editor.
      if (!ground.contains(document.activeElement)) opener = focused(document);
      panel.open();
      focusTitle();
    },
    follow: panel.follow,
    speak(next) {
      locale = next;
      draw(shown);
    },
  };
}

function focused({ activeElement, body }: Document): Element | null {
  return activeElement === body ? null : activeElement;
}

/** To where it was; to the page where that is gone. Nothing had the focus when nothing was chosen by hand. */
function returnFocus(opener: Element | null, page: HTMLElement): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  else if (document.activeElement === document.body && document.hasFocus()) {
    page.tabIndex = -1;
    page.focus();
  }
}
