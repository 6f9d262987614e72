import { createHash } from "node:crypto";
import { vi } from "vitest";
import { analyze } from "../../../src/engine/analyze.ts";
import { alone } from "../../../src/engine/crew.ts";
import { quiet } from "../../../src/engine/effects.ts";
import { NO_STUDY } from "../../../src/engine/study/decide.ts";
import { resolveSettings } from "../../../src/engine/study/resolve.ts";
import type { Study } from "../../../src/engine/study/schema.ts";
import type { Line, Questions } from "../../../src/extension/decide/questions.ts";
import { takeDecision } from "../../../src/extension/decide/takeDecision.ts";
import type { Decision } from "../../../src/extension/study/studyDocument.ts";
import { loadTable } from "../../../src/formats/load.ts";
import type { Wish } from "../../../src/protocol/decisions.ts";
import type { SessionCalls } from "../../../src/protocol/session.ts";
import { createSession } from "../../../src/worker/session.ts";
import { topicComments } from "../../engine/cluster/fixture.ts";
import { stillSurvey } from "../fakes.ts";
import { locale } from "../words.ts";

const { texts, topics } = topicComments(160, 11);
const csv = `nps,why\n${texts.map((text, row) => `${topics[row] === 0 ? row % 6 : 7 + (row % 4)},"${text}"`).join("\n")}\n`;

/** What a person answers to a list: the label of a line; to a field: a text. Undefined gives the question up. */
export type Answer = string | undefined;

/** What was asked: a list with what could be read in it, or a field with what is wrong with its text. */
export interface Asked {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly problem?: string | null;
}

/** A survey that the real engine analyses, a study, and somebody who answers what is asked with what was laid out before. */
export async function decidedSurvey(study: Study = NO_STUDY) {
  let now = study;
  let revision = 0;
  const session = createSession({
    load: loadTable,
    analyze,
    digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    crew: alone,
  });
  const input = { file: "q3-nps.csv", bytes: new TextEncoder().encode(csv) };
  const run = () => {
    revision++;
    return session.analyze(
      { input, settings: resolveSettings([now], { count: 4, resamples: 0 }), assignments: false },
      quiet,
    );
  };
  let report = await run();
  const survey = stillSurvey({
    showing: () => ({ at: "report", file: "q3-nps.csv", revision, report, tookMs: 1 }),
    report: () => Promise.resolve(report),
    ask: <Name extends keyof SessionCalls>(_: number, name: Name, body: SessionCalls[Name]["request"]) =>
      Promise.resolve(session[name](body, quiet)) as Promise<never>,
  });
  const labels: string[] = [];
  const decide = vi.fn(async ({ label, change }: Decision) => {
    labels.push(label);
    now = change(now);
    report = await run();
  });
  const [select, say] = [vi.fn(), vi.fn()];
  const asked: Asked[] = [];

  const take = async (wish: Wish, ...answers: readonly Answer[]): Promise<void> => {
    asked.length = 0;
    const left = [...answers];
    const questions: Questions = {
      choose({ title, lines }) {
        asked.push({ title, lines: lines.map(readLine) });
        const answer = left.shift();
        const line = lines.find((one) => one.kind === "choice" && one.label === answer);
        if (answer !== undefined && line?.kind !== "choice") throw new Error(`no “${answer}” in “${title}”`);
        return Promise.resolve(line?.kind === "choice" ? line.value : undefined);
      },
      text({ title, check }) {
        const answer = left.shift();
        const problem = answer === undefined ? null : check(answer);
        asked.push({ title, problem });
        return Promise.resolve(problem === null ? answer : undefined);
      },
      say,
      busy: (_, work) => work(),
    };
    await takeDecision(wish, { survey, study: { now: () => Promise.resolve(now), decide }, questions, locale, select });
    if (left.length > 0) throw new Error(`nobody asked for ${left.join(", ")}`);
  };
  return { take, asked, labels, decide, select, say, study: () => now, report: () => report, survey };
}

function readLine(line: Line<unknown>): string {
  if (line.kind === "heading") return `# ${line.label}`;
  return [line.label, line.description, line.detail].filter((part) => part !== undefined).join(" | ");
}
