import assert from "node:assert/strict";
import * as vscode from "vscode";
import * as z from "zod";
import { verbatim } from "./host/editors.ts";

const contributions = z.object({
  commands: z.array(z.object({ command: z.string() })),
  views: z.record(z.string(), z.array(z.object({ id: z.string() }))).default({}),
});

describe("commands", () => {
  it("that package.json lists are those that the extension registers", async () => {
    await verbatim().activate();
    const manifest = verbatim().packageJSON as { contributes: unknown };
    const { commands, views } = contributions.parse(manifest.contributes);
    // VS Code makes commands such as `<view>.focus` for every view by itself.
    const ofViews = Object.values(views).flatMap((list) => list.map((view) => `${view.id}.`));
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) => id.startsWith("verbatim.") && !ofViews.some((prefix) => id.startsWith(prefix)),
    );
    const listed = commands.map((one) => one.command);
    assert.deepEqual(registered.toSorted(), listed.toSorted());
  });
});
