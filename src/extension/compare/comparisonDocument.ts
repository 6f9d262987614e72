import { CancelledError, failureOf } from "../../engine/errors.ts";
import type { ComparisonFormat } from "../../engine/compare/formats.ts";
import type { ComparisonShowing, Pair, Side } from "../../protocol/comparison.ts";
import type { OutputFile, SideRequest } from "../../protocol/session.ts";
import type { Work } from "../../protocol/workbench.ts";
import type { SessionClient } from "../../worker/client.ts";
import { SETTLE_MS, type Disposable, type SurveyPorts } from "../survey/surveyDocument.ts";
import { startWork, workAfter } from "../survey/work.ts";
import { labelsOf, swapped } from "./pair.ts";

export interface ComparisonListener {
  readonly onShowing?: (showing: ComparisonShowing) => void;
  readonly onWork?: (work: Work) => void;
}

/** Two sides and what their comparison came to. */
export interface ComparisonDocument extends Disposable {
  pair(): Pair;
  showing(): ComparisonShowing;
  listen(listener: ComparisonListener): Disposable;
  /** Reads both sides again and compares them; a run under way gives way to the new one. What came of it is shown. */
  compare(): Promise<void>;
  /** Compares the other way round. */
  swap(): Promise<void>;
  cancel(): void;
  /** The files of the comparison that is shown, as the engine writes them; rejects with what went wrong. */
  files(formats: readonly ComparisonFormat[]): Promise<readonly OutputFile[]>;
}

type Compared = Extract<ComparisonShowing, { at: "comparison" }>;

/** Begins to compare. */
export function openComparison(start: Pair, ports: SurveyPorts): ComparisonDocument {
  const listeners = new Set<ComparisonListener>();
  let pair = start;
  let session: SessionClient | null = null;
  let run: AbortController | null = null;
  let showing: ComparisonShowing = { at: "stopped", labels: labelsOf(pair) };
  /** What the session still holds; a cancelled run goes back to it. */
  let last: Compared | null = null;
  let watcher: Disposable | null = null;
  let settling: Disposable | null = null;
  let closed = false;

  const show = (next: ComparisonShowing): void => {
    showing = next;
    for (const listener of listeners) listener.onShowing?.(next);
  };
  const watch = (files: readonly string[]): void => {
    watcher?.dispose();
    watcher = ports.watch([...new Set(files)], () => {
      settling?.dispose();
      settling = ports.after(SETTLE_MS, () => void compare());
    });
  };
  const request = async ({ uri, where, label }: Side): Promise<{ side: SideRequest; files: readonly string[] }> => {
    const { input, settings, files } = await ports.read(uri);
    return { side: { input, settings, where, label }, files };
  };

  const carryOut = async (abort: AbortController): Promise<Compared> => {
    const started = ports.now();
    const labels = labelsOf(pair);
    let work = startWork();
    show({ at: "working", labels, work });
    if (watcher === null) watch([pair.before.uri, pair.after.uri].flatMap(ports.expected));
    // Each side has its own bytes, be it the same file: they are handed over to the worker.
    const [before, after] = [await request(pair.before), await request(pair.after)];
    abort.signal.throwIfAborted();
    watch([...before.files, ...after.files]);
    session ??= ports.openSession();
    const comparison = await session.call(
      "compare",
      { before: before.side, after: after.side },
      {
        signal: abort.signal,
        onProgress(progress) {
          if (abort.signal.aborted) return;
          work = workAfter(work, progress, ports.now() - started);
          if (showing.at === "working") showing = { ...showing, work };
          for (const listener of listeners) listener.onWork?.(work);
        },
      },
    );
    abort.signal.throwIfAborted();
    const tookMs = ports.now() - started;
    ports.log(
      `${labels.before}, ${labels.after}: ${comparison.themes.length} themes compared, ${Math.round(tookMs)} ms`,
    );
    return { at: "comparison", labels, comparison, tookMs };
  };

  const compare = async (): Promise<void> => {
    if (closed) return;
    settling?.dispose();
    run?.abort(new CancelledError());
    const abort = new AbortController();
    run = abort;
    try {
      last = await carryOut(abort);
      show(last);
    } catch (error) {
      // A run that had to give way shows nothing: the page belongs to the one that took its place.
      if (run !== abort) return;
      if (abort.signal.aborted) {
        show(last ?? { at: "stopped", labels: labelsOf(pair) });
        return;
      }
      last = null;
      void session?.close();
      session = null;
      show({ at: "failed", labels: labelsOf(pair), problem: ports.explain(error) });
    }
  };

  const written = (formats: readonly ComparisonFormat[]): Promise<readonly OutputFile[]> => {
    if (session === null || last === null) throw new CancelledError();
    return session.call("exportComparison", { formats });
  };

  void compare();
  return {
    pair: () => pair,
    showing: () => showing,
    listen(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    compare,
    swap() {
      pair = swapped(pair);
      last = null;
      return compare();
    },
    cancel: () => run?.abort(new CancelledError()),
    async files(formats) {
      try {
        return await written(formats);
      } catch (error) {
        const code = failureOf(error)?.code;
        if (code !== "not-analyzed" && code !== "worker-failed") throw error;
        // The session has gone with what it held.
        await compare();
        return written(formats);
      }
    },
    dispose() {
      closed = true;
      run?.abort(new CancelledError());
      run = null;
      settling?.dispose();
      watcher?.dispose();
      void session?.close();
      listeners.clear();
    },
  };
}
