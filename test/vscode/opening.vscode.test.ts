import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activeInput, closeEditors, sample } from "./host/editors.ts";
import { expectedFiles } from "./host/expected.ts";

const survey = "nps-2026-q3.csv";

function assertWorkbench(file: string): void {
  const input = activeInput();
  assert.ok(input instanceof vscode.TabInputCustom, "no custom editor is in front");
  assert.equal(input.viewType, "verbatim.workbench");
  assert.equal(input.uri.toString(), sample(file).toString());
}

describe("opening a survey", () => {
  afterEach(closeEditors);

  it("shows a CSV file as text unless asked otherwise", async () => {
    await vscode.commands.executeCommand("vscode.open", sample(survey));
    assert.ok(activeInput() instanceof vscode.TabInputText);
  });

  it("shows the workbench with Reopen Editor With…", async () => {
    await vscode.commands.executeCommand("vscode.openWith", sample(survey), "verbatim.workbench");
    assertWorkbench(survey);
  });

  it("shows the workbench for the file that the command is given", async () => {
    await vscode.commands.executeCommand("verbatim.openWorkbench", sample("nps-2026-q3-ru.csv"));
    assertWorkbench("nps-2026-q3-ru.csv");
  });

  it("shows the workbench for the file in front when the command is given none", async () => {
    await vscode.window.showTextDocument(sample(survey));
    await vscode.commands.executeCommand("verbatim.openWorkbench");
    assertWorkbench(survey);
  });

  it("shows the workbench by itself for a file whose name says that it is a survey", async () => {
    const named = sample("named.nps.csv");
    await vscode.workspace.fs.copy(sample(survey), named);
    await vscode.commands.executeCommand("vscode.open", named);
    assertWorkbench("named.nps.csv");
  });

  it("shows the workbench and gives the report when a file is analysed", async () => {
    const report = await vscode.commands.executeCommand("verbatim.analyzeFile", sample(survey));
    assertWorkbench(survey);
    const expected = Buffer.from(expectedFiles("nps-2026-q3").get("nps-2026-q3.report.json") ?? "", "latin1");
    assert.deepEqual(report, JSON.parse(expected.toString()));
  });
});
