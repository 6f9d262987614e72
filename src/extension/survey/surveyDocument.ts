import { CancelledError, failureOf, type FailureCode } from "../../engine/errors.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { OutputFile, Preview, SessionCalls } from "../../protocol/session.ts";
import type { Problem, Showing, Work } from "../../protocol/workbench.ts";
import type { SessionClient } from "../../worker/client.ts";
import { fileNameOf, type SurveySource } from "./surveySource.ts";
import { startWork, workAfter } from "./work.ts";

export interface Disposable {
  dispose(): void;
}

/** What a survey document needs of the world; the editor gives real ones, tests give fakes. */
export interface SurveyPorts {
  /** Reads the survey and its study files anew. */
  readonly read: (uri: string) => Promise<SurveySource>;
  /** URIs that are watched before, and when, nothing could be read. */
  readonly expected: (uri: string) => readonly string[];
  /** One engine, in a worker of its own. */
  readonly openSession: () => SessionClient;
  /** Calls back whenever one of the files was written, created or deleted. */
  readonly watch: (uris: readonly string[], onChange: () => void) => Disposable;
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => Disposable;
  /** Says a failure in words, and logs it. */
  readonly explain: (error: unknown) => Problem;
  readonly log: (line: string) => void;
}

export interface SurveyListener {
  readonly onShowing?: (showing: Showing) => void;
  readonly onWork?: (work: Work) => void;
}

/** A survey file with its analysis. All editors and commands that concern one file share one. */
export interface SurveyDocument extends Disposable {
  readonly uri: string;
  showing(): Showing;
  listen(listener: SurveyListener): Disposable;
  /** Reads the file again and analyses it; a run under way gives way to the new one. Rejects with what went wrong. */
  analyze(): Promise<ReportDocument>;
  /** The finished report, or that of the run under way, or of a first run. */
  report(): Promise<ReportDocument>;
  cancel(): void;
  /** Asks of the analysis that is shown. Throws CancelledError when `revision` is no longer it. */
  ask<Name extends Question>(
    revision: number,
    name: Name,
    body: SessionCalls[Name]["request"],
  ): Promise<SessionCalls[Name]["reply"]>;
  /** The columns of the file as it is now, with so many of its first rows; whatever came of its analysis. */
  preview(rows: number): Promise<Preview>;
  /** The files of the report, as the engine writes them. */
  files(outputs: Omit<SessionCalls["export"]["request"], "assignments">): Promise<readonly OutputFile[]>;
}

/** What can be asked of a finished analysis. */
export type Question = "figures" | "comments" | "commentsAt" | "map" | "excluded" | "codebook" | "decide" | "split";

interface Run {
  readonly abort: AbortController;
  readonly done: Promise<ReportDocument>;
}

/** What a session says that has lost its analysis. */
const RENEWED: ReadonlySet<FailureCode> = new Set(["not-analyzed", "worker-failed"]);

/** A file is often written in several steps: wait until it has been still for so long. */
export const SETTLE_MS = 400;

export function openSurvey(uri: string, ports: SurveyPorts): SurveyDocument {
  const file = fileNameOf(uri);
  const listeners = new Set<SurveyListener>();
  let session: SessionClient | null = null;
  let run: Run | null = null;
  let revision = 0;
  let showing: Showing = { at: "stopped", file };
  /** What the session still holds; a cancelled run goes back to it. */
  let last: Extract<Showing, { at: "report" }> | null = null;
  let watcher: Disposable | null = null;
  let settling: Disposable | null = null;
  let closed = false;

  const show = (next: Showing): void => {
    showing = next;
    for (const listener of listeners) listener.onShowing?.(next);
  };

  const dropSession = (): void => {
    void session?.close();
    session = null;
  };

  const watch = (uris: readonly string[]): void => {
    watcher?.dispose();
    watcher = ports.watch(uris, () => {
      settling?.dispose();
      settling = ports.after(SETTLE_MS, () => void analyze().catch(() => {}));
    });
  };

  const carryOut = async (abort: AbortController): Promise<ReportDocument> => {
    const started = ports.now();
    let work = startWork();
    show({ at: "working", file, work });
    if (watcher === null) watch(ports.expected(uri));
    const source = await ports.read(uri);
    abort.signal.throwIfAborted();
    watch(source.files);
    session ??= ports.openSession();
    const { input, settings } = source;
    const report = await session.call(
      "analyze",
      { input, settings, assignments: false },
      {
        signal: abort.signal,
        onProgress: (progress) => {
          if (abort.signal.aborted) return;
          work = workAfter(work, progress, ports.now() - started);
          if (showing.at === "working") showing = { ...showing, work };
          for (const listener of listeners) listener.onWork?.(work);
        },
      },
    );
    abort.signal.throwIfAborted();
    const tookMs = ports.now() - started;
    ports.log(`${file}: ${report.source.rows} rows, ${report.themes.length} themes, ${Math.round(tookMs)} ms`);
    last = { at: "report", file, revision: ++revision, report, tookMs };
    show(last);
    return report;
  };

  const analyze = (): Promise<ReportDocument> => {
    if (closed) return Promise.reject(new CancelledError());
    settling?.dispose();
    run?.abort.abort(new CancelledError());
    const abort = new AbortController();
    const done = carryOut(abort).catch((error: unknown) => {
      // A run that had to give way shows nothing: the page belongs to the one that took its place.
      if (run?.abort !== abort) throw new CancelledError();
      if (abort.signal.aborted) {
        show(last ?? { at: "stopped", file });
        throw new CancelledError();
      }
      last = null;
      dropSession();
      show({ at: "failed", file, problem: ports.explain(error) });
      throw error;
    });
    run = { abort, done };
    // The page shows the failure; who wants the report awaits `done` itself.
    done.catch(() => {});
    return done;
  };

  const report = async (): Promise<ReportDocument> => {
    if (showing.at === "report") return showing.report;
    const joined = showing.at === "working" && run !== null ? run.done : analyze();
    try {
      return await joined;
    } catch (error) {
      if (run !== null && run.done !== joined) return report();
      throw error;
    }
  };

  /** Asks of the analysis that is held; one that went with its thread is made again. */
  const ask = async <Name extends Question | "export">(
    name: Name,
    body: SessionCalls[Name]["request"],
  ): Promise<SessionCalls[Name]["reply"]> => {
    const call = async (): Promise<SessionCalls[Name]["reply"]> => {
      if (session === null) throw new CancelledError();
      return session.call(name, body);
    };
    try {
      return await call();
    } catch (error) {
      const code = failureOf(error)?.code;
      if (code === undefined || !RENEWED.has(code)) throw error;
      await analyze();
      return call();
    }
  };

  return {
    uri,
    showing: () => showing,
    listen(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    analyze,
    report,
    cancel: () => run?.abort.abort(new CancelledError()),
    async ask(asked, name, body) {
      if (showing.at !== "report" || asked !== revision) throw new CancelledError();
      const answer = await ask(name, body);
      if (asked !== revision) throw new CancelledError();
      return answer;
    },
    async preview(rows) {
      const { input, settings } = await ports.read(uri);
      if (closed) throw new CancelledError();
      session ??= ports.openSession();
      return session.call("preview", { input, settings, rows });
    },
    async files(outputs) {
      await report();
      return ask("export", outputs);
    },
    dispose() {
      closed = true;
      run?.abort.abort(new CancelledError());
      run = null;
      settling?.dispose();
      watcher?.dispose();
      dropSession();
      listeners.clear();
    },
  };
}
