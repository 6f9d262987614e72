import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import { pictureStyle } from "../engine/report/pictures/palette.ts";
import { createAnswerer, createCaller, type Message } from "../protocol/rpc.ts";
import type { HostCalls, PageCalls } from "../protocol/workbench.ts";
import { localeOf } from "./locale.ts";
import "./map/element.ts";
import { startModel, type Kept } from "./model.ts";
import { createStore } from "./store.ts";
import { createSurface } from "./surface.ts";

/** What VS Code gives a webview's script, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: Message<HostCalls> | Message<PageCalls>): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const TICK_MS = 200;

const editor = acquireVsCodeApi();
const host = createCaller<HostCalls>();
const surface = createSurface(document);
const store = createStore({
  start: startModel(editor.getState()),
  ask: (name, body) => host.call(name, body, { post: (message) => editor.postMessage(message) }).reply,
  keep: (kept) => editor.setState(kept),
  onChange: (model) => surface.show(model, store),
  now: () => performance.now(),
});
const answer = createAnswerer<PageCalls>(
  {
    show(showing) {
      store.show(showing);
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

void host.call("hello", null, { post: (message) => editor.postMessage(message) }).reply.then(({ showing, words }) => {
  surface.speak(localeOf(navigator.language, words));
  store.show(showing);
});

/** Others post to a webview's window as well. */
function isMessage(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kind" in data && "id" in data;
}
