import { describe, expect, it, vi } from "vitest";
import {
  DECISION_COMMAND_IDS,
  decisionCommandsFor,
  type DecisionDesk,
} from "../../../src/extension/decide/decisionCommands.ts";
import { DEEDS } from "../../../src/protocol/decisions.ts";
import { SURVEY } from "../fakes.ts";

function desk(over: Partial<DecisionDesk> = {}) {
  const made = {
    decide: vi.fn(() => Promise.resolve()),
    decideOnPage: vi.fn(() => false),
    surveyInSight: () => null,
    ...over,
  } satisfies DecisionDesk;
  return { ...made, commands: decisionCommandsFor(made) };
}

describe("what a decision is about", () => {
  it("is the theme or the comment of the tree", async () => {
    const { commands, decide, decideOnPage } = desk();
    await commands["verbatim.mergeTheme"]({ kind: "theme", survey: SURVEY, theme: "t-00000001", name: "Slow" });
    await commands["verbatim.moveComment"]({ kind: "comment", survey: SURVEY, theme: null, row: 7, text: "Slow." });
    await commands["verbatim.moveComment"]({ survey: SURVEY, rows: [7, "8", 9], into: null });
    expect(vi.mocked(decide).mock.calls).toEqual([
      [SURVEY, { deed: "merge", theme: "t-00000001", rows: [] }],
      [SURVEY, { deed: "move", theme: null, rows: [7] }],
      [SURVEY, { deed: "move", rows: [7, 9], into: null }],
    ]);
    expect(decideOnPage).not.toHaveBeenCalled();
  });

  it("is else what is selected on the page in front", async () => {
    const { commands, decide, decideOnPage } = desk({ decideOnPage: vi.fn(() => true) });
    await commands["verbatim.renameTheme"]();
    expect(decideOnPage).toHaveBeenCalledExactlyOnceWith("rename");
    expect(decide).not.toHaveBeenCalled();
  });

  it("is else asked for, of the survey in sight", async () => {
    const { commands, decide } = desk({ surveyInSight: () => SURVEY });
    await commands["verbatim.newTheme"]();
    expect(decide).toHaveBeenCalledExactlyOnceWith(SURVEY, { deed: "create" });
    const none = desk();
    await none.commands["verbatim.newTheme"]("what else?");
    expect(none.decide).not.toHaveBeenCalled();
  });
});

it("every deed has its command", async () => {
  const { commands, decideOnPage } = desk({ decideOnPage: vi.fn(() => true) });
  for (const id of DECISION_COMMAND_IDS) await commands[id]();
  expect(vi.mocked(decideOnPage).mock.calls.map(([deed]) => deed)).toEqual([...DEEDS]);
});
