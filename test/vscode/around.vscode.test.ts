import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { activeInput, closeEditors, sample, until, verbatim } from "./host/editors.ts";
import { expectedFiles } from "./host/expected.ts";

const survey = "nps-2026-q3.csv";

interface Report {
  readonly columns: { readonly score: string; readonly comment: string };
  readonly themes: readonly {
    readonly id: string;
    readonly name: string;
    readonly exemplars: readonly { readonly row: number; readonly text: string }[];
  }[];
}

function reportOf(name = "nps-2026-q3"): Report {
  const json = Buffer.from(expectedFiles(name).get(`${name}.report.json`) ?? "", "latin1");
  return JSON.parse(json.toString()) as Report;
}

function cell(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

async function lensesOf(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 9);
  return lenses.map(({ command }) => command?.title ?? "");
}

const problems = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
const analyze = (uri: vscode.Uri, page: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand("verbatim.analyzeFile", { uri: uri.toString(), page });

describe("a survey that is open as text", () => {
  afterEach(closeEditors);

  it("offers to be analysed, and is not analysed by itself", async () => {
    await verbatim().activate();
    await vscode.window.showTextDocument(sample(survey));
    assert.deepEqual(await lensesOf(sample(survey)), ["Analyze", "Open Workbench"]);
    assert.deepEqual(problems(sample(survey)), []);
  });

  it("shows its figures and the scores that do not count, at their cells, until it is closed", async () => {
    const { document } = await vscode.window.showTextDocument(sample(survey));
    await analyze(sample(survey), false);
    assert.ok(activeInput() instanceof vscode.TabInputText, "the text stays in front");
    assert.match((await lensesOf(sample(survey)))[0] ?? "", /^NPS \+\d+ · \d+ themes$/u);
    await until(() => problems(sample(survey)).length > 0);
    const scores = problems(sample(survey)).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(
      scores.map(({ range, code }) => [document.getText(range), code]),
      [
        ["eleven", "not-a-number"],
        ["12", "out-of-range"],
        ["7.5", "not-an-integer"],
      ],
    );
    await closeEditors();
    await until(() => problems(sample(survey)).length === 0);
  });

  it("keeps its figures when the page goes", async () => {
    await vscode.window.showTextDocument(sample(survey));
    await analyze(sample(survey), true);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    assert.match((await lensesOf(sample(survey)))[0] ?? "", /^NPS /u);
  });

  it("has its comments gone to by row, and tells on hover which theme they are in", async () => {
    await vscode.window.showTextDocument(sample(survey));
    await analyze(sample(survey), false);
    for (const { id, name, exemplars } of reportOf().themes.slice(0, 3)) {
      const [exemplar] = exemplars;
      assert.ok(exemplar);
      const node = { survey: sample(survey).toString(), theme: id, row: exemplar.row };
      await vscode.commands.executeCommand("verbatim.openComment", node);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      assert.equal(cell(editor.document.getText(editor.selection)), exemplar.text);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        sample(survey),
        editor.selection.start.translate(0, 1),
      );
      const said = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
      assert.ok(said.join("\n").replaceAll("&nbsp;", " ").includes(`**${name}**`), said.join("\n"));
      assert.match(said.join("\n"), /command:verbatim\.showTheme/u);
    }
  });

  it("is left alone when it is no survey, or when the links are turned off", async () => {
    const prices = sample("prices.csv");
    writeFileSync(prices.fsPath, "sku,name,price\n1,Bolt,1.99\n2,Nut,0.49\n");
    await vscode.window.showTextDocument(prices);
    assert.deepEqual(await lensesOf(prices), []);
    const settings = vscode.workspace.getConfiguration("verbatim");
    await settings.update("codeLens", false, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await lensesOf(sample(survey)), []);
    await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Global);
  });
});

describe("the comments of a theme", () => {
  afterEach(closeEditors);

  it("open as one text", async () => {
    await analyze(sample(survey), true);
    const [theme] = reportOf().themes;
    assert.ok(theme);
    const node = { survey: sample(survey).toString(), theme: theme.id, name: theme.name };
    await vscode.commands.executeCommand("verbatim.openComments", node);
    const text = vscode.window.activeTextEditor?.document.getText() ?? "";
    assert.ok(text.startsWith(`${theme.name}\n`), text.slice(0, 80));
    for (const exemplar of theme.exemplars) assert.ok(text.includes(exemplar.text), exemplar.text);
  });

  it("are found in a file whose encoding the editor does not guess", async () => {
    const russian = sample("nps-2026-q3-ru.csv");
    await analyze(russian, true);
    const [comment] = reportOf("nps-2026-q3-ru").themes[0]?.exemplars ?? [];
    assert.ok(comment);
    const node = { survey: russian.toString(), theme: null, row: comment.row };
    await vscode.commands.executeCommand("verbatim.openComment", node);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(cell(editor.document.getText(editor.selection)), comment.text);
  });

  it("are found in JSON Lines, too", async () => {
    const [comment] = reportOf().themes[0]?.exemplars ?? [];
    assert.ok(comment);
    const lines = sample("answers.jsonl");
    const answers = [
      ["Fine", 9],
      [comment.text, 3],
      ["So so", 7],
      [comment.text, 5],
    ];
    writeFileSync(lines.fsPath, answers.map(([why, nps]) => `${JSON.stringify({ nps, why })}\n`).join(""));
    await analyze(lines, true);
    const node = { survey: lines.toString(), theme: null, row: 4 };
    // The file has only just been written: it may be read once more meanwhile.
    await until(async () => {
      await vscode.commands.executeCommand("verbatim.openComment", node);
      return vscode.window.activeTextEditor?.selection.isEmpty === false;
    });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.selection.start.line, 3);
    assert.equal(editor.document.getText(editor.selection), comment.text);
  });
});
