import type { Disposable } from "../survey/surveyDocument.ts";
import type { Lease, Surveys } from "../survey/surveys.ts";

/** Keeps the surveys of texts that are open; told of every text that opens or closes. */
export interface OpenTexts extends Disposable {
  readonly opened: (uri: string) => void;
  readonly closed: (uri: string) => void;
}

/**
 * A survey that somebody has opened stays as long as its text does, so that its problems, hovers and figures do not go
 * with the page. A text alone opens no survey.
 */
export function keepOpenTexts(surveys: Surveys, isOpen: (uri: string) => boolean): OpenTexts {
  const leases = new Map<string, Lease>();
  const keep = (uri: string): void => {
    if (leases.has(uri) || surveys.find(uri) === null || !isOpen(uri)) return;
    leases.set(uri, surveys.acquire(uri));
  };
  const listening = surveys.onDidChange(keep);
  const closed = (uri: string): void => {
    leases.get(uri)?.release();
    leases.delete(uri);
  };
  return {
    opened: keep,
    closed,
    dispose() {
      listening.dispose();
      for (const uri of [...leases.keys()]) closed(uri);
    },
  };
}
