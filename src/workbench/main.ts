import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import { pictureStyle } from "../engine/report/pictures/palette.ts";
import { createAnswerer, createCaller, type Message } from "../protocol/rpc.ts";
import type { HostCalls, PageCalls } from "../protocol/workbench.ts";
import type { KeptColumns } from "./columns/panel.ts";
import { placeColumns } from "./columns/place.ts";
import { localeOf, localeTag } from "../protocol/locale.ts";
import "./map/element.ts";
import { startModel, type Kept } from "./model.ts";
import { createStore, type StorePorts } from "./store.ts";
import { createSurface } from "./surface.ts";

/** What VS Code gives a webview's script, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: Message<HostCalls> | Message<PageCalls>): void;
  getState(): (Kept & { readonly columns?: KeptColumns }) | undefined;
  setState(state: Partial<Kept> & { readonly columns?: KeptColumns }): void;
};

const TICK_MS = 200;

const editor = acquireVsCodeApi();
const host = createCaller<HostCalls>();
const ask: StorePorts["ask"] = (name, body) =>
  host.call(name, body, { post: (message) => editor.postMessage(message) }).reply;
const kept = editor.getState();
const keep = (part: Partial<Kept> & { readonly columns?: KeptColumns }): void =>
  editor.setState({ ...editor.getState(), ...part });
const keepForOthers = (part: Kept): void => {
  keep(part);
  void ask("keep", { kept: part }).catch(() => {});
};

const surface = createSurface(document);
const columns = placeColumns(document, {
  ask,
  kept: kept?.columns,
  onChange: ({ opened, choices }) => keep({ columns: { opened, choices } }),
});
const store = createStore({
  start: startModel(kept),
  ask,
  keep: keepForOthers,
  chooseColumns: columns.open,
  onChange: (model) => surface.show(model, store),
  now: () => performance.now(),
});
const answer = createAnswerer<PageCalls>(
  {
    show(showing) {
      store.show(showing);
      columns.follow(showing);
      return null;
    },
    progress(work) {
      store.progress(work);
      return null;
    },
    select({ theme }) {
      store.select(theme);
      return null;
    },
    chooseColumns() {
      columns.open();
      return null;
    },
    decide({ deed }) {
      store.decide(deed);
      return null;
    },
  },
  (message) => editor.postMessage(message),
);

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isMessage(data)) return;
  host.receive(data as Message<HostCalls>);
  void answer(data as Message<PageCalls>);
});
setInterval(store.tick, TICK_MS);

// The pictures' own style sheet, as an object: an inline one would need a hole in the policy.
const pictures = new CSSStyleSheet();
pictures.replaceSync(pictureStyle("page"));
document.adoptedStyleSheets = [pictures];

void ask("hello", null).then(({ showing, words, kept: others }) => {
  const locale = localeOf(localeTag(document.documentElement.lang, navigator.languages), words);
  surface.speak(locale);
  columns.speak(locale);
  // A copy of a page has kept nothing of its own.
  if (kept === undefined && others !== null) store.restore(others);
  store.show(showing);
  columns.follow(showing);
});

/** Others post to a webview's window as well. */
function isMessage(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kind" in data && "id" in data;
}
