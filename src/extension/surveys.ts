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
}

export interface Surveys extends Disposable {
  /** The survey of a file, one for all who ask. */
  readonly acquire: (uri: string) => Lease;
  readonly view: (uri: string) => Viewer;
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
  let active: { readonly viewer: Viewer; readonly uri: string } | null = null;

  const setActive = (next: typeof active): void => {
    if ((active === null) !== (next === null)) ports.setContext("verbatim.workbenchActive", next !== null);
    active = next;
  };

  return {
    acquire(uri) {
      const entry = held.get(uri) ?? { survey: ports.open(uri), leases: 0 };
      held.set(uri, entry);
      entry.leases++;
      let released = false;
      return {
        survey: entry.survey,
        shared: () => entry.leases > 1,
        release: () => {
          if (released) return;
          released = true;
          if (--entry.leases > 0) return;
          held.delete(uri);
          entry.survey.dispose();
        },
      };
    },
    view(uri) {
      const viewer: Viewer = {
        activate: () => setActive({ viewer, uri }),
        // The page that comes to the front may have spoken first.
        deactivate: () => {
          if (active?.viewer === viewer) setActive(null);
        },
      };
      return viewer;
    },
    active: () => active?.uri ?? null,
    dispose() {
      for (const { survey } of held.values()) survey.dispose();
      held.clear();
      setActive(null);
    },
  };
}
