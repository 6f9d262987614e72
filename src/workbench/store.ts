import type { HostCalls, Showing, Work } from "../protocol/workbench.ts";
import { emptyList, missingWindows, windowQuery, withAsked, withWindow, type Range } from "./commentList.ts";
import type { Deed } from "../protocol/decisions.ts";
import { rowsOf, spanTo, wishOf, withPicked } from "./deciding.ts";
import { setTo, toggled } from "./conditions.ts";
import {
  ALL,
  UNCODED,
  currentList,
  exists,
  hasFigures,
  hasPlaces,
  isProblem,
  keptOf,
  listKey,
  listQuery,
  withKept,
  withReading,
  withShowing,
  withWork,
  type Kept,
  type PageModel,
  type PictureSize,
  type Reading,
} from "./model.ts";
import { shownPanel } from "./shownPanel.ts";
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
  /** Opens the panel of columns. */
  readonly chooseColumns: () => void;
  readonly onChange: (model: PageModel) => void;
  /** Milliseconds of any clock that runs on. */
  readonly now: () => number;
}

/** The page's state and everything that changes it; drawing is somebody else's. */
export interface Store {
  readonly intents: Intents;
  /** Begins with what another page has chosen, before anything is shown. */
  readonly restore: (kept: Partial<Kept>) => void;
  readonly show: (showing: Showing) => void;
  readonly progress: (work: Work) => void;
  /** Selects a theme by its id; null stands for the comments without one. */
  readonly select: (theme: string | null) => void;
  /** Begins a decision about what is selected. */
  readonly decide: (deed: Deed) => void;
  /** Moves the clock of the work that is shown. */
  readonly tick: () => void;
  readonly resize: (picture: PictureSize) => void;
  /** Says which lines of the comments are drawn, and how high they are. */
  readonly read: (reading: Partial<Reading>) => void;
}

export function createStore({ start, ask, keep, chooseColumns, onChange, now }: StorePorts): Store {
  let model = start;
  /** The choice that the editor knows. */
  let told: string | null = null;
  let working: { readonly work: Work; readonly at: number } | null = null;

  const become = (next: PageModel): void => {
    if (next === model) return;
    model = next;
    onChange(model);
  };

  const fetchWindow = async (window: number): Promise<void> => {
    const { list, drawn } = model;
    const query = listQuery(model);
    if (list === null || drawn === null || query === null) return;
    const { key } = list;
    become({ ...model, list: withAsked(list, window) });
    const { revision } = drawn;
    const answer = await ask("comments", { revision, query: { ...query, ...windowQuery(window) } }).catch(() => null);
    const current = currentList(model);
    if (current?.key === key) become({ ...model, list: withWindow(current, window, answer) });
  };

  /** Fetches what the drawn lines need; the windows of a list that nobody sees any more are not missed. */
  const fetchComments = (): void => {
    const key = listKey(model);
    if (model.showing?.at !== "report" || key === null) return;
    if (model.list?.key !== key) become({ ...withReading(model), list: emptyList(key) });
    const { list, reading } = model;
    for (const window of list === null ? [] : missingWindows(list, reading.range)) void fetchWindow(window);
  };

  const fetchFigures = async (): Promise<void> => {
    const { drawn, where, showing } = model;
    if (drawn === null || showing?.at !== "report" || hasFigures(model)) return;
    const { revision } = drawn;
    const answer = await ask("figures", { revision, where }).catch(() => null);
    if (answer !== null && model.where === where && model.drawn?.revision === revision) {
      become({ ...model, figures: { revision, where, answer } });
    }
  };

  /** The map is asked for only where it is looked at. */
  const fetchPlaces = async (): Promise<void> => {
    const { drawn, where, showing, panel } = model;
    if (drawn === null || showing?.at !== "report" || hasPlaces(model)) return;
    if (shownPanel(drawn.report, panel) !== "map") return;
    const { revision } = drawn;
    const answer = await ask("map", { revision, where }).catch(() => null);
    if (answer !== null && model.where === where && model.drawn?.revision === revision) {
      become({ ...model, places: { revision, where, answer } });
    }
  };

  const fetchExcluded = async (): Promise<void> => {
    const { drawn, excluded } = model;
    if (drawn === null || excluded === null) return;
    const { reason } = excluded;
    const answer = await ask("excluded", { revision: drawn.revision, reason }).catch(() => null);
    if (model.excluded?.reason === reason) become({ ...model, excluded: answer === null ? null : { reason, answer } });
  };

  /** Whoever shows the themes elsewhere follows; all comments are no theme. */
  const tellSelected = (): void => {
    const { choice, drawn } = model;
    if (drawn === null || choice === null || choice === told) return;
    told = choice;
    if (choice !== ALL) void ask("selected", { theme: choice === UNCODED ? null : choice }).catch(() => {});
  };

  const change = (next: PageModel): void => {
    become(next);
    keep(keptOf(model));
    tellSelected();
    void fetchFigures();
    void fetchPlaces();
    fetchComments();
  };

  const read = (reading: Partial<Reading>): void => {
    const next = { ...model.reading, ...reading };
    if (sameReading(next, model.reading)) return;
    become({ ...model, reading: next });
    fetchComments();
  };

  const pick = async (...[line, how]: Parameters<Intents["pick"]>): Promise<void> => {
    const [query, key, span] = [listQuery(model), listKey(model), spanTo(model, line, how)];
    const known = rowsOf(model, span);
    read({ cursor: line });
    const { drawn } = model;
    if (query === null || drawn === null) return;
    const window = { offset: span.first, limit: span.last - span.first + 1 };
    const fetch = (): Promise<HostCalls["comments"]["reply"] | null> =>
      ask("comments", { revision: drawn.revision, query: { ...query, ...window } }).catch(() => null);
    const answer = known ?? (await fetch());
    if (answer === null || "what" in answer || listKey(model) !== key) return;
    become(withPicked(model, "comments" in answer ? answer.comments.map(({ row }) => row) : answer, how));
  };
  const decide: Intents["decide"] = (deed, about) => void ask("decide", wishOf(model, deed, about)).catch(() => {});

  return {
    intents: {
      select: (choice) => change({ ...model, choice, excluded: null }),
      unselect: () => change({ ...model, choice: ALL, excluded: null }),
      sortBy: (column) => change({ ...model, sort: sortAfter(model.sort, column) }),
      orderBy: (order) => change({ ...model, order }),
      searchFor: (search) => change({ ...model, search }),
      showPanel: (panel) => change({ ...model, panel }),
      focus: (focus) => become({ ...model, focus }),
      moveTo: (cursor) => read({ cursor: Math.max(0, Math.min(cursor, (currentList(model)?.total ?? 1) - 1)) }),
      open: (opened) => read({ opened, openedHeight: null, ...(opened === null ? {} : { cursor: opened }) }),
      pick: (line, how) => void pick(line, how),
      unpick: () => become({ ...model, picked: new Set() }),
      decide,
      filter: (condition) => change({ ...model, where: toggled(model.where, condition) }),
      filterTo: (condition) => change({ ...model, where: setTo(model.where, condition) }),
      clearFilters: () => change({ ...model, where: [] }),
      showFilters: (filtering) => become({ ...model, filtering }),
      exclude(reason) {
        become({ ...model, excluded: reason === null ? null : { reason, answer: null } });
        void fetchExcluded();
      },
      async find(row) {
        const { drawn } = model;
        if (drawn === null) return null;
        const found = await ask("commentsAt", { revision: drawn.revision, rows: [row] }).catch(() => null);
        return found === null || isProblem(found) ? null : (found[0] ?? null);
      },
      reveal: (row) => void ask("reveal", { row }).catch(() => {}),
      copy: (text, said) => void ask("copy", { text, said }).catch(() => {}),
      chooseColumns,
      act: (action) => void ask("act", action).catch(() => {}),
    },
    restore(kept) {
      model = withKept(model, kept);
    },
    show(showing) {
      working = showing.at === "working" ? { work: showing.work, at: now() } : null;
      change(withShowing(model, showing));
    },
    progress(work) {
      working = { work, at: now() };
      become(withWork(model, work));
    },
    select(theme) {
      const choice = theme ?? UNCODED;
      // Before there is a report it cannot be known; what does not exist then gives way to the first theme.
      if (model.drawn === null || exists(model.drawn.report, choice)) change({ ...model, choice, excluded: null });
    },
    decide: (deed) => decide(deed),
    tick() {
      if (working === null) return;
      const { work, at } = working;
      become(withWork(model, { ...work, elapsedMs: work.elapsedMs + now() - at }));
    },
    resize(picture) {
      const same = picture.width === model.picture.width && picture.height === model.picture.height;
      if (picture.width > 0 && !same) become({ ...model, picture });
    },
    read,
  };
}

function sameReading(one: Reading, other: Reading): boolean {
  const { range, ...rest } = one;
  return (
    sameRange(range, other.range) &&
    Object.entries(rest).every(([name, value]) => other[name as keyof Reading] === value)
  );
}

function sameRange(one: Range, other: Range): boolean {
  return one.first === other.first && one.last === other.last;
}
