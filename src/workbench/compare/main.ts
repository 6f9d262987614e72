import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import { render } from "lit";
import { pictureStyle } from "../../engine/report/pictures/palette.ts";
import type { ComparisonHostCalls, ComparisonPageCalls } from "../../protocol/comparison.ts";
import { createAnswerer, createCaller, type Message } from "../../protocol/rpc.ts";
import { localeOf, localeTag } from "../../protocol/locale.ts";
import { startComparison, type ComparisonModel, type KeptComparison } from "./model.ts";
import { createComparisonStore } from "./store.ts";
import { comparisonPage } from "./views/page.ts";

/** What VS Code gives a webview's script, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: Message<ComparisonHostCalls> | Message<ComparisonPageCalls>): void;
  getState(): Partial<KeptComparison> | undefined;
  setState(state: KeptComparison): void;
};

const TICK_MS = 200;

const editor = acquireVsCodeApi();
const host = createCaller<ComparisonHostCalls>();
const ask = <Name extends keyof ComparisonHostCalls>(name: Name, body: ComparisonHostCalls[Name]["request"]) =>
  host.call(name, body, { post: (message) => editor.postMessage(message) }).reply;

const ground = document.querySelector<HTMLElement>("#workbench") ?? document.body;
let locale = localeOf("en", {});
/** What the next frame is to show. */
let due: ComparisonModel | null = null;
const store = createComparisonStore({
  start: startComparison(editor.getState()),
  ask,
  keep: (kept) => editor.setState(kept),
  onChange(model) {
    if (due === null) requestAnimationFrame(draw);
    due = model;
  },
  now: () => performance.now(),
});

function draw(): void {
  if (due === null) return;
  render(comparisonPage(due, { locale, intents: store.intents }), ground);
  due = null;
}

const answer = createAnswerer<ComparisonPageCalls>(
  {
    show({ showing, pair }) {
      store.show(showing, pair);
      return null;
    },
    progress(work) {
      store.progress(work);
      return null;
    },
  },
  (message) => editor.postMessage(message),
);

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  // Others post to a webview's window as well.
  if (typeof data !== "object" || data === null || !("kind" in data) || !("id" in data)) return;
  host.receive(data as Message<ComparisonHostCalls>);
  void answer(data as Message<ComparisonPageCalls>);
});
setInterval(store.tick, TICK_MS);

// The pictures' own style sheet, as an object: an inline one would need a hole in the policy.
const pictures = new CSSStyleSheet();
pictures.replaceSync(pictureStyle("page"));
document.adoptedStyleSheets = [pictures];

void ask("hello", null).then(({ showing, pair, words }) => {
  locale = localeOf(localeTag(document.documentElement.lang, navigator.languages), words);
  store.show(showing, pair);
});
