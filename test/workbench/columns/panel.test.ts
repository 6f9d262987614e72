import { describe, expect, it, vi } from "vitest";
import type { Problem, Showing } from "../../../src/protocol/workbench.ts";
import {
  createColumnsPanel,
  CLOSED,
  type ColumnsPorts,
  type ColumnsState,
  type KeptColumns,
} from "../../../src/workbench/columns/panel.ts";
import { report } from "../../fixtures/report.ts";
import { preview } from "./previewFixture.ts";

const problem: Problem = { what: "It failed.", detail: null, where: null, next: null, actions: ["choose-columns"] };
const failed: Showing = { at: "failed", file: "q3-nps.csv", problem };
const otherwise: Showing = { ...failed, problem: { ...problem, actions: ["analyze"] } };
const shown: Showing = { at: "report", file: "q3-nps.csv", revision: 1, report, tookMs: 5 };

function panel(answers: Partial<Record<"preview" | "setColumns", unknown>> = {}, kept?: KeptColumns) {
  const states: ColumnsState[] = [];
  const replies = { preview, setColumns: null, ...answers };
  const ask = vi.fn<(name: keyof typeof replies, body: unknown) => Promise<unknown>>((name) =>
    Promise.resolve(replies[name]),
  );
  const made = createColumnsPanel({
    ask: ask as ColumnsPorts["ask"],
    onChange: (state) => states.push(state),
    kept,
  });
  const asked = (name: string) => ask.mock.calls.filter(([call]) => call === name).map(([, body]) => body);
  return { ...made, replies, asked, state: () => states.at(-1) ?? CLOSED };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("the panel of columns", () => {
  it("opens for a reader, with the columns as soon as they are there", async () => {
    const { open, state } = panel();
    open();
    expect(state()).toMatchObject({ opened: "by-hand", preview: null });
    await later();
    expect(state().preview).toBe(preview);
  });

  it("opens by itself where columns are missing, and closes when they are not any more", async () => {
    const { follow, state } = panel();
    follow(failed);
    await later();
    expect(state()).toMatchObject({ opened: "by-itself", beneath: true, preview });
    follow(shown);
    expect(state()).toMatchObject({ opened: "closed", beneath: false });
  });

  it("does not open for another failure", () => {
    const { follow, state, asked } = panel();
    follow(otherwise);
    expect(state().opened).toBe("closed");
    expect(asked("preview")).toEqual([]);
  });

  it("reads the columns anew when the page shows something else, and keeps what was chosen", async () => {
    const { open, follow, intents, state, asked } = panel();
    open();
    await later();
    intents.choose({ column: "Q7", role: "score" });
    follow(shown);
    await later();
    expect(asked("preview")).toHaveLength(2);
    expect(state().choices).toEqual([{ column: "Q7", role: "score" }]);
  });

  it("says whom a choice takes its role from", async () => {
    const { open, intents, state } = panel();
    open();
    await later();
    intents.choose({ column: "x", role: "comment" });
    expect(state().last).toEqual({ chosen: { column: "x", role: "comment" }, loser: "Q8" });
    intents.choose({ column: "Q7", role: "segment" });
    expect(state().last?.loser).toBeNull();
  });

  it("has its columns taken, and closes", async () => {
    const { open, intents, state, asked } = panel();
    open();
    await later();
    intents.choose({ column: "Q7", role: "score" });
    intents.use();
    intents.use();
    expect(state().saving).toBe(true);
    await later();
    expect(asked("setColumns")).toMatchObject([{ columns: { score: "Q7", comment: "Q8", id: "x" } }]);
    expect(state()).toEqual(CLOSED);
  });

  it("stays, and says why, when they could not be saved; also where it had opened by itself", async () => {
    const { follow, intents, state } = panel({ setColumns: problem });
    follow(failed);
    await later();
    intents.use();
    follow(shown);
    await later();
    expect(state()).toMatchObject({ opened: "by-itself", beneath: false, saving: false, problem });
  });

  it("takes nothing that has neither scores nor comments", async () => {
    const { open, intents, asked } = panel();
    open();
    await later();
    intents.choose({ column: "Q8", role: null });
    intents.use();
    expect(asked("setColumns")).toEqual([]);
  });

  it("says why there are no columns, and opens nothing where the question was given up", async () => {
    const { open, state } = panel({ preview: problem });
    open();
    await later();
    expect(state().preview).toBe(problem);
    const given = panel();
    given.open();
    given.intents.close();
    await later();
    expect(given.state()).toEqual(CLOSED);
  });

  it("comes back as it was when the page does", async () => {
    const choices = [{ column: "Q7", role: "score" }] as const;
    const { follow, state } = panel({}, { opened: "by-hand", choices });
    expect(state().opened).toBe("closed");
    follow(shown);
    await later();
    expect(state()).toMatchObject({ opened: "by-hand", choices, preview });
    const itself = panel({}, { opened: "by-itself", choices });
    itself.follow(failed);
    expect(itself.state()).toMatchObject({ opened: "by-itself", choices });
  });
});
