import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { closeEditors, sample } from "./host/editors.ts";
import { expectedFiles, filesBelow } from "./host/expected.ts";

const samples = ["nps-2026-q3", "nps-2026-q3-ru", "nps-2026-q3-lt"];
const formats = ["md", "html", "json", "csv"];

async function exportTo(survey: vscode.Uri, folder: string): Promise<unknown> {
  mkdirSync(folder);
  const request = { uri: survey, folder: vscode.Uri.file(folder), formats };
  return vscode.commands.executeCommand("verbatim.exportReport", request);
}

function freshFolder(name: string): string {
  return sample(name).fsPath;
}

describe("exporting a report", () => {
  afterEach(closeEditors);

  for (const name of samples) {
    it(`writes the same bytes as the command for ${name}.csv`, async () => {
      const folder = freshFolder(`out-${name}`);
      const written = await exportTo(sample(`${name}.csv`), folder);
      const expected = expectedFiles(name);
      const made = filesBelow(folder);
      assert.ok(expected.size >= formats.length);
      assert.deepEqual([...made.keys()], [...expected.keys()]);
      for (const [path, bytes] of expected) assert.ok(made.get(path) === bytes, `${path} differs`);
      assert.equal((written as readonly unknown[]).length, expected.size);
    });
  }

  it("writes the same bytes while the workbench shows the survey", async () => {
    const folder = freshFolder("out-open");
    await vscode.commands.executeCommand("verbatim.analyzeFile", sample("nps-2026-q3.csv"));
    await exportTo(sample("nps-2026-q3.csv"), folder);
    assert.deepEqual(filesBelow(folder), expectedFiles("nps-2026-q3"));
  });

  it("writes the reports of the departments that are asked for, and the data in long form", async () => {
    const folder = freshFolder("out-departments");
    mkdirSync(folder);
    const request = {
      uri: sample("nps-2026-q3.csv"),
      folder: vscode.Uri.file(folder),
      profiles: ["support", "executive", "data"],
    };
    await vscode.commands.executeCommand("verbatim.exportReport", request);
    const made = filesBelow(folder);
    assert.deepEqual([...made.keys()].sort(), [
      "nps-2026-q3.dictionary.md",
      "nps-2026-q3.executive.html",
      "nps-2026-q3.executive.md",
      "nps-2026-q3.long.csv",
      "nps-2026-q3.long.parquet",
      "nps-2026-q3.support.html",
      "nps-2026-q3.support.md",
    ]);
    assert.match(made.get("nps-2026-q3.support.md") ?? "", /Whom to call back first/u);
    assert.match(made.get("nps-2026-q3.long.parquet") ?? "", /^PAR1/u);
  });

  it("leaves the survey as it was", async () => {
    const before = readFileSync(sample("nps-2026-q3.csv").fsPath, "latin1");
    await exportTo(sample("nps-2026-q3.csv"), freshFolder("out-untouched"));
    assert.equal(readFileSync(sample("nps-2026-q3.csv").fsPath, "latin1"), before);
  });

  it("writes nothing for a file that holds neither scores nor comments", async () => {
    const folder = freshFolder("out-useless");
    const useless = sample("useless.csv");
    writeFileSync(useless.fsPath, "id,colour\n1,red\n2,blue\n");
    assert.equal(await exportTo(useless, folder), undefined);
    assert.equal(filesBelow(folder).size, 0);
  });
});
