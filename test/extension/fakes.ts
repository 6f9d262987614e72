import { CancelledError } from "../../src/engine/errors.ts";
import type { ReportDocument } from "../../src/engine/report/document.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { CommentPage, SessionCalls } from "../../src/protocol/session.ts";
import type { Problem } from "../../src/protocol/workbench.ts";
import { openSurvey, type SurveyDocument, type SurveyPorts } from "../../src/extension/survey/surveyDocument.ts";
import type { CallEffects, SessionClient } from "../../src/worker/client.ts";
import { report } from "../fixtures/report.ts";

/** One call that the engine was asked for, to be settled by hand. */
export interface Asked {
  readonly name: keyof SessionCalls;
  readonly body: unknown;
  readonly effects: CallEffects;
  readonly settle: (reply: unknown) => void;
  readonly fail: (error: Error) => void;
}

export const SURVEY = "file:///surveys/q3-nps.csv";
export const NO_COMMENTS: CommentPage = { total: 0, offset: 0, comments: [] };

/** A survey whose engine, files, clock and watcher are moved by the test. */
export function fakeSurvey(given: Partial<SurveyPorts> = {}) {
  const { ports, ...fake } = fakeWorld(given);
  return { survey: openSurvey(SURVEY, ports), ...fake };
}

/** An engine, files, a clock and a watcher that are moved by the test. */
export function fakeWorld(given: Partial<SurveyPorts> = {}) {
  const asked: Asked[] = [];
  const logged: string[] = [];
  const timers = new Set<() => void>();
  const world = { now: 0, sessions: 0, closed: 0, watched: [] as readonly string[], changed: () => {} };
  const openSession = (): SessionClient => {
    world.sessions++;
    const call = (name: keyof SessionCalls, body: unknown, effects: CallEffects = {}): Promise<unknown> =>
      new Promise((settle, fail) => {
        asked.push({ name, body, effects, settle, fail });
        effects.signal?.addEventListener("abort", () => fail(new CancelledError()));
      });
    return {
      call: call as SessionClient["call"],
      close: () => {
        world.closed++;
        return Promise.resolve();
      },
    };
  };
  const ports: SurveyPorts = {
    read: (uri) =>
      Promise.resolve({
        input: { file: "q3-nps.csv", bytes: new Uint8Array([1]) },
        settings: DEFAULT_SETTINGS,
        files: [uri, "file:///surveys/q3-nps.feedback.json", "file:///surveys/q2-nps.feedback.json"],
      }),
    expected: (uri) => [uri, "file:///surveys/q3-nps.feedback.json"],
    openSession,
    watch: (uris, onChange) => {
      world.watched = uris;
      world.changed = onChange;
      return { dispose: () => {} };
    },
    now: () => world.now,
    after: (_ms, run) => {
      timers.add(run);
      return { dispose: () => timers.delete(run) };
    },
    explain: problem,
    log: (line) => logged.push(line),
    ...given,
  };
  const elapse = (): void => {
    for (const run of [...timers]) {
      timers.delete(run);
      run();
    }
  };
  return { ports, asked, logged, world, elapse };
}

export function problem(error: unknown): Problem {
  return {
    what: error instanceof Error ? error.message : "?",
    detail: null,
    where: null,
    next: null,
    actions: ["analyze"],
  };
}

/** Lets everything that is ready to run, run. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** A survey that has been analysed once. */
export async function analysedSurvey(given: Partial<SurveyPorts> = {}, result: ReportDocument = report) {
  const fake = fakeSurvey(given);
  const first = fake.survey.report();
  await settled();
  fake.asked[0]?.settle(result);
  await first;
  return fake;
}

/** A survey that answers what it is told to. */
export function stillSurvey(over: Partial<SurveyDocument>): SurveyDocument {
  return {
    uri: SURVEY,
    showing: () => ({ at: "report", file: "q3-nps.csv", revision: 1, report, tookMs: 5 }),
    listen: () => ({ dispose: () => {} }),
    analyze: () => Promise.resolve(report),
    report: () => Promise.resolve(report),
    cancel: () => {},
    ask: () => Promise.resolve(NO_COMMENTS as never),
    preview: () => Promise.reject(new Error("nothing to preview")),
    files: () => Promise.resolve([]),
    dispose: () => {},
    ...over,
  };
}
