import type { Deed } from "../../protocol/decisions.ts";
import type { Disposable, SurveyDocument } from "./surveyDocument.ts";

/** A hold on a survey; the survey goes with its last lease. */
export interface Lease {
  readonly survey: SurveyDocument;
  /** Whether others hold it too: a page that shows it, say. */
  readonly shared: () => boolean;
  readonly release: () => void;
}

/** One page that shows a survey, as the editor tells of it. */
export interface Viewer {
  activate(): void;
  deactivate(): void;
  /** A theme was selected on it; null stands for the comments without one. */
  selected(theme: string | null): void;
  /** The page is gone. */
  close(): void;
}

/** What can be asked of a page from outside. */
export interface ThemePage {
  /** Shows the comments of a theme; of those without one where `theme` is null. */
  readonly select: (theme: string | null) => void;
  /** Shows the survey's columns, to be chosen. */
  readonly chooseColumns: () => void;
  /** Begins a decision about what is selected on it. */
  readonly decide: (deed: Deed) => void;
}

export interface Surveys extends Disposable {
  /** The survey of a file, one for all who ask. */
  readonly acquire: (uri: string) => Lease;
  /** The survey of a file that somebody holds. */
  readonly find: (uri: string) => SurveyDocument | null;
  /** Of the surveys that somebody holds, the one whose analysis was finished last. */
  readonly latest: () => SurveyDocument | null;
  /** Tells the URI of a survey that was opened, shows something else, or went. */
  readonly onDidChange: (listener: (uri: string) => void) => Disposable;
  /** Tells the theme that was selected on a page of a survey. */
  readonly onDidSelect: (listener: (uri: string, theme: string | null) => void) => Disposable;
  readonly view: (uri: string, page: ThemePage) => Viewer;
  /** Selects a theme on the pages of a survey; on the next one that opens where there is none. */
  readonly select: (uri: string, theme: string | null) => void;
  /** Shows the columns on the page that has the focus. */
  readonly chooseColumns: () => void;
  /** Begins a decision about what is selected on the page that has the focus; false where none has. */
  readonly decideOnPage: (deed: Deed) => boolean;
  /** The survey whose page has the focus. */
  readonly active: () => string | null;
}

export interface SurveysPorts {
  readonly open: (uri: string) => SurveyDocument;
  readonly setContext: (key: "verbatim.workbenchActive", value: boolean) => void;
}

/** The one owner of the open surveys, of the active one, and of the context keys that follow from it. */
export function createSurveys(ports: SurveysPorts): Surveys {
  const held = new Map<string, { readonly survey: SurveyDocument; leases: number }>();
  const listeners = new Set<(uri: string) => void>();
  const selecting = new Set<(uri: string, theme: string | null) => void>();
  const pages = new Map<Viewer, { readonly uri: string; readonly page: ThemePage }>();
  const wishes = new Map<string, string | null>();
  /** URIs, the last finished analysis last. */
  const finished = new Set<string>();
  let active: { readonly viewer: Viewer; readonly uri: string } | null = null;

  const setActive = (next: typeof active): void => {
    if ((active === null) !== (next === null)) ports.setContext("verbatim.workbenchActive", next !== null);
    active = next;
  };

  const tell = (uri: string): void => {
    for (const listener of [...listeners]) listener(uri);
  };

  const open = (uri: string): { readonly survey: SurveyDocument; leases: number } => {
    const entry = { survey: ports.open(uri), leases: 0 };
    held.set(uri, entry);
    entry.survey.listen({
      onShowing({ at }) {
        if (at === "report") {
          finished.delete(uri);
          finished.add(uri);
        }
        tell(uri);
      },
    });
    return entry;
  };

  return {
    acquire(uri) {
      const known = held.get(uri);
      const entry = known ?? open(uri);
      entry.leases++;
      if (known === undefined) tell(uri);
      let released = false;
      return {
        survey: entry.survey,
        shared: () => entry.leases > 1,
        release: () => {
          if (released) return;
          released = true;
          if (--entry.leases > 0) return;
          held.delete(uri);
          finished.delete(uri);
          entry.survey.dispose();
          tell(uri);
        },
      };
    },
    find: (uri) => held.get(uri)?.survey ?? null,
    latest: () => held.get([...finished].at(-1) ?? "")?.survey ?? null,
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    onDidSelect(listener) {
      selecting.add(listener);
      return { dispose: () => selecting.delete(listener) };
    },
    view(uri, page) {
      const viewer: Viewer = {
        activate: () => setActive({ viewer, uri }),
        // The page that comes to the front may have spoken first.
        deactivate: () => {
          if (active?.viewer === viewer) setActive(null);
        },
        selected(theme) {
          for (const listener of [...selecting]) listener(uri, theme);
        },
        close() {
          viewer.deactivate();
          pages.delete(viewer);
        },
      };
      pages.set(viewer, { uri, page });
      const wish = wishes.get(uri);
      if (wish !== undefined) page.select(wish);
      wishes.delete(uri);
      return viewer;
    },
    select(uri, theme) {
      const open = [...pages.values()].filter((one) => one.uri === uri);
      for (const { page } of open) page.select(theme);
      if (open.length === 0) wishes.set(uri, theme);
    },
    chooseColumns() {
      if (active !== null) pages.get(active.viewer)?.page.chooseColumns();
    },
    decideOnPage(deed) {
      const page = active === null ? undefined : pages.get(active.viewer)?.page;
      page?.decide(deed);
      return page !== undefined;
    },
    active: () => active?.uri ?? null,
    dispose() {
      for (const { survey } of held.values()) survey.dispose();
      held.clear();
      listeners.clear();
      selecting.clear();
      setActive(null);
    },
  };
}
