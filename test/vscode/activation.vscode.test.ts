import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { closeEditors, sample, until, verbatim } from "./host/editors.ts";

// Runs first, by its name: what has been activated stays so.
describe("activation", () => {
  after(closeEditors);

  it("waits while a folder of surveys is open and other files are read", async () => {
    assert.equal(verbatim().isActive, false);
    writeFileSync(sample("notes.md").fsPath, "# Notes\n");
    await vscode.window.showTextDocument(sample("notes.md"));
    assert.equal(verbatim().isActive, false);
  });

  it("comes with the first survey that is read as text", async () => {
    await vscode.window.showTextDocument(sample("nps-2026-q3.csv"));
    await until(() => verbatim().isActive);
  });
});
