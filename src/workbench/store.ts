import type { HostCalls, Showing, Work } from "../protocol/workbench.ts";
import {
  currentList,
  keptOf,
  nextQuery,
  withComments,
  withFetching,
  withShowing,
  withWork,
  type Kept,
  type PageModel,
  type PictureSize,
} from "./model.ts";
import { sortAfter } from "./themeColumns.ts";
import type { Intents } from "./view.ts";

export interface StorePorts {
  readonly start: PageModel;
  /** Asks the editor; rejects as `Caller.call` does. */
  readonly ask: <Name extends keyof HostCalls>(
    name: Name,
    body: HostCalls[Name]["request"],
  ) => Promise<HostCalls[Name]["reply"]>;
  readonly keep: (kept: Kept) => void;
  readonly onChange: (model: PageModel) => void;
  /** Milliseconds of any clock that runs on. */
  readonly now: () => number;
}

/** The page's state and everything that changes it; drawing is somebody else's. */
export interface Store {
  readonly intents: Intents;
  readonly show: (showing: Showing) => void;
  readonly progress: (work: Work) => void;
  /** Moves the clock of the work that is shown. */
  readonly tick: () => void;
  readonly resize: (picture: PictureSize) => void;
}

export function createStore({ start, ask, keep, onChange, now }: StorePorts): Store {
  let model = start;
  let working: { readonly work: Work; readonly at: number } | null = null;

  const become = (next: PageModel): void => {
    if (next === model) return;
    model = next;
    onChange(model);
  };

  const fetchNext = async (): Promise<void> => {
    const wanted = nextQuery(model);
    if (wanted === null) return;
    become(withFetching(model));
    const asked = currentList(model);
    if (asked === null) return;
    const answer = await ask("comments", wanted).catch(() => null);
    become(withComments(model, asked, answer));
  };

  const change = (next: PageModel): void => {
    become(next);
    keep(keptOf(model));
    if (currentList(model) === null) void fetchNext();
  };

  return {
    intents: {
      select: (choice) => change({ ...model, choice }),
      sortBy: (column) => change({ ...model, sort: sortAfter(model.sort, column) }),
      orderBy: (order) => change({ ...model, order }),
      focus: (focus) => become({ ...model, focus }),
      more: () => void fetchNext(),
      act: (action) => void ask("act", action).catch(() => {}),
    },
    show(showing) {
      working = showing.at === "working" ? { work: showing.work, at: now() } : null;
      change(withShowing(model, showing));
    },
    progress(work) {
      working = { work, at: now() };
      become(withWork(model, work));
    },
    tick() {
      if (working === null) return;
      const { work, at } = working;
      become(withWork(model, { ...work, elapsedMs: work.elapsedMs + now() - at }));
    },
    resize(picture) {
      const same = picture.width === model.picture.width && picture.height === model.picture.height;
      if (picture.width > 0 && !same) become({ ...model, picture });
    },
  };
}
