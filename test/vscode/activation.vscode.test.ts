import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEditors, sample, verbatim } from "./host/editors.ts";

// Runs first, by its name: what has been activated stays so.
describe("activation", () => {
  after(closeEditors);

  it("waits while a folder of surveys is open and a survey is read as text", async () => {
    assert.equal(verbatim().isActive, false);
    await vscode.window.showTextDocument(sample("nps-2026-q3.csv"));
    assert.equal(verbatim().isActive, false);
  });

  it("comes with the first survey that is opened in the workbench", async () => {
    await vscode.commands.executeCommand("vscode.openWith", sample("nps-2026-q3.csv"), "verbatim.workbench");
    assert.equal(verbatim().isActive, true);
  });
});
