import { describe, expect, it, vi } from "vitest";
import { THEME_COMMAND_IDS, themeCommandsFor } from "../../../src/extension/themes/themeCommands.ts";
import { SURVEY } from "../fakes.ts";

function desk(hasText = true) {
  const made = {
    showWorkbench: vi.fn(() => Promise.resolve()),
    selectTheme: vi.fn(),
    showComments: vi.fn(() => Promise.resolve()),
    goToRow: vi.fn(() => Promise.resolve(hasText)),
    copy: vi.fn(() => Promise.resolve()),
  };
  return { ...made, commands: themeCommandsFor(made) };
}

const theme = { kind: "theme", survey: SURVEY, revision: 1, theme: "t-00000001", name: "Slow replies" };
const comment = { kind: "comment", survey: SURVEY, theme: "t-00000001", row: 7, text: "Slow.\nVery." };

describe("a theme", () => {
  it("is shown on the page of its survey, and so are the comments without one", async () => {
    const { commands, showWorkbench, selectTheme } = desk();
    await commands["verbatim.showTheme"](theme);
    await commands["verbatim.showTheme"]({ survey: SURVEY, theme: null });
    expect(selectTheme.mock.calls).toEqual([
      [SURVEY, "t-00000001"],
      [SURVEY, null],
    ]);
    expect(showWorkbench).toHaveBeenCalledTimes(2);
  });

  it("gives its name to the clipboard, and its comments as text", async () => {
    const { commands, copy, showComments } = desk();
    await commands["verbatim.copyThemeName"](theme);
    expect(copy).toHaveBeenCalledExactlyOnceWith("Slow replies");
    await commands["verbatim.openComments"](theme);
    expect(showComments).toHaveBeenCalledExactlyOnceWith({ survey: SURVEY, theme: "t-00000001", name: "Slow replies" });
  });
});

describe("a comment", () => {
  it("is opened in its survey's text, or on the page where that is no text", async () => {
    const text = desk();
    await text.commands["verbatim.openComment"](comment);
    expect(text.goToRow).toHaveBeenCalledExactlyOnceWith(SURVEY, 7);
    expect(text.showWorkbench).not.toHaveBeenCalled();
    const workbook = desk(false);
    await workbook.commands["verbatim.openComment"](comment);
    expect(workbook.selectTheme).toHaveBeenCalledExactlyOnceWith(SURVEY, "t-00000001");
    expect(workbook.showWorkbench).toHaveBeenCalledExactlyOnceWith(SURVEY);
  });

  it("gives its whole text to the clipboard", async () => {
    const { commands, copy } = desk();
    await commands["verbatim.copyComment"](comment);
    expect(copy).toHaveBeenCalledExactlyOnceWith("Slow.\nVery.");
  });
});

it("a command without its theme or comment does nothing", async () => {
  const { commands, ...calls } = desk();
  for (const id of THEME_COMMAND_IDS) {
    for (const argument of [undefined, null, "t-00000001", {}]) await commands[id](argument);
  }
  for (const call of Object.values(calls)) expect(call).not.toHaveBeenCalled();
});
