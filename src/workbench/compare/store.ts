import type { ComparisonHostCalls, ComparisonShowing, Pair } from "../../protocol/comparison.ts";
import type { Work } from "../../protocol/workbench.ts";
import { sortAfter } from "./groups.ts";
import { keptComparison, withComparison, type ComparisonModel, type KeptComparison } from "./model.ts";
import type { ComparisonIntents } from "./view.ts";

export interface ComparisonStorePorts {
  readonly start: ComparisonModel;
  /** Asks the editor; rejects as `Caller.call` does. */
  readonly ask: <Name extends keyof ComparisonHostCalls>(
    name: Name,
    body: ComparisonHostCalls[Name]["request"],
  ) => Promise<unknown>;
  readonly keep: (kept: KeptComparison) => void;
  readonly onChange: (model: ComparisonModel) => void;
  /** Milliseconds of any clock that runs on. */
  readonly now: () => number;
}

/** The page's state and everything that changes it. */
export interface ComparisonStore {
  readonly intents: ComparisonIntents;
  readonly show: (showing: ComparisonShowing, pair: Pair) => void;
  readonly progress: (work: Work) => void;
  /** Moves the clock of the work that is shown. */
  readonly tick: () => void;
}

export function createComparisonStore({ start, ask, keep, onChange, now }: ComparisonStorePorts): ComparisonStore {
  let model = start;
  let working: { readonly work: Work; readonly at: number } | null = null;

  const become = (next: ComparisonModel): void => {
    model = next;
    onChange(model);
  };
  const change = (next: ComparisonModel): void => {
    become(next);
    keep(keptComparison(model));
  };
  const withWork = (work: Work): void => {
    if (model.showing?.at === "working") become({ ...model, showing: { ...model.showing, work } });
  };

  return {
    intents: {
      selectTheme: (theme) => change({ ...model, theme }),
      sortThemes: (column) => change({ ...model, sort: sortAfter(model.sort, column) }),
      sortSegments: (column) => change({ ...model, segmentSort: sortAfter(model.segmentSort, column) }),
      showClearOnly: (clearOnly) => change({ ...model, clearOnly }),
      reveal: (side, row) => void ask("reveal", { side, row }).catch(() => {}),
      copy: (text, said) => void ask("copy", { text, said }).catch(() => {}),
      act: (action) => void ask("act", action).catch(() => {}),
    },
    show(showing, pair) {
      working = showing.at === "working" ? { work: showing.work, at: now() } : null;
      change(withComparison(model, showing, pair));
    },
    progress(work) {
      working = { work, at: now() };
      withWork(work);
    },
    tick() {
      if (working !== null) withWork({ ...working.work, elapsedMs: working.work.elapsedMs + now() - working.at });
    },
  };
}
