import { expect, test, vi } from "vitest";
import { mixtureTask } from "../../src/engine/cluster/mixtures.ts";
import { soloCrew, type Bench, type Crew } from "../../src/engine/crew.ts";
import { quiet } from "../../src/engine/effects.ts";
import { CancelledError } from "../../src/engine/errors.ts";
import { tokensOf } from "../../src/engine/kernel/kernel.ts";
import { plainKernel } from "../../src/engine/kernel/plain.ts";
import { helpWith, pairCrew, tellAnswered, type Helper, type HelperAnswer } from "../../src/worker/pairCrew.ts";
import { matricesOf, topicComments } from "../engine/cluster/fixture.ts";

const documents = tokensOf(matricesOf(topicComments(40, 1).texts).counts);
const options = [1, 2, 3, 4, 5, 6].map((seed) => ({ clusters: 3, beta: 0.1, sweeps: 4, seed }));
const errand = { task: mixtureTask, shared: { documents, options }, count: options.length };
const bench: Bench = { kernel: plainKernel, signal: quiet.signal };
const run = (crew: Crew, signal = quiet.signal) => crew.begin(errand, { signal })();
const alone = run(soloCrew(plainKernel));

/** A helper in this thread: it works as soon as it is handed a job, on as many pieces as `most`. */
function helperOf(most: number): { helper: Helper; answers: HelperAnswer[] } {
  const answers: HelperAnswer[] = [];
  const helper: Helper = {
    post(job) {
      answers.push(helpWith({ ...job, count: Math.min(most, job.count) }, [mixtureTask], bench));
      tellAnswered(job);
    },
    receive: () => answers.shift(),
  };
  return { helper, answers };
}

/** What `pairCrew` asks for, of a helper that is there. */
const withHelper = (helper: Helper) => ({ start: () => helper, now: () => 0, patienceMs: 60 });

test.each([0, 1, 4])("results are the same when the helper makes the first %i pieces", (most) => {
  const { helper } = helperOf(most);
  // The piece that showed the helper there is no more for it is nobody's, and made at the end.
  const crew = pairCrew(plainKernel, withHelper(helper));
  crew.wake();
  expect(run(crew)).toEqual(alone);
});

test("without being woken no helper is started", () => {
  const start = vi.fn(() => helperOf(3).helper);
  const crew = pairCrew(plainKernel, { start, now: () => 0 });
  expect(run(crew)).toEqual(alone);
  expect(start).not.toHaveBeenCalled();
  crew.wake();
  crew.wake();
  expect(start).toHaveBeenCalledTimes(1);
});

test("where no second thread can be started one does everything, and does not try again", () => {
  const start = vi.fn((): Helper => {
    throw new Error("no more threads");
  });
  const crew = pairCrew(plainKernel, { start, now: () => 0 });
  crew.wake();
  crew.wake();
  expect(start).toHaveBeenCalledTimes(1);
  expect(run(crew)).toEqual(alone);
});

test("pieces of a helper that never answers are made by the other thread, and it is not asked again", () => {
  const post = vi.fn((job: Parameters<Helper["post"]>[0]) => {
    // Takes two pieces and dies.
    Atomics.add(job.tickets, 0, 2);
  });
  const crew = pairCrew(plainKernel, withHelper({ post, receive: () => undefined }));
  crew.wake();
  expect(run(crew)).toEqual(alone);
  expect(run(crew)).toEqual(alone);
  expect(post).toHaveBeenCalledTimes(1);
});

test("an answer to an errand that is over is passed by", () => {
  const { helper, answers } = helperOf(2);
  answers.push({ id: 0, pieces: [[5, alone[0]]], cancelled: false });
  const crew = pairCrew(plainKernel, withHelper(helper));
  crew.wake();
  expect(run(crew)).toEqual(alone);
});

test("a task that the helper does not know is left to the other thread", () => {
  const tickets = new Int32Array(new SharedArrayBuffer(8));
  const job = { id: 1, task: "cooking", shared: null, count: 3, tickets };
  expect(helpWith(job, [mixtureTask], bench)).toEqual({ id: 1, pieces: [], cancelled: false });
  expect(tickets[0]).toBe(0);
});

test("a helper that was told to stop says so, and whoever waits for it stops too", () => {
  const stopped = {
    aborted: true,
    throwIfAborted: () => {
      throw new CancelledError();
    },
  };
  const tickets = new Int32Array(new SharedArrayBuffer(8));
  const job = { id: 1, task: "mixture", shared: errand.shared, count: 3, tickets };
  expect(helpWith(job, [mixtureTask], { ...bench, signal: stopped })).toMatchObject({ cancelled: true });
  const { helper } = helperOf(2);
  const crew = pairCrew(plainKernel, withHelper(helper));
  crew.wake();
  expect(() => run(crew, stopped)).toThrow(CancelledError);
});
