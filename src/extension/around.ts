import * as vscode from "vscode";
import type { Problem } from "../protocol/workbench.ts";
import { registerHover } from "./text/commentHover.ts";
import { registerComments } from "./themes/commentsDocument.ts";
import { createFeedbackTree } from "./themes/feedbackTree.ts";
import { keepOpenTexts } from "./text/openTexts.ts";
import { createProblemPanel } from "./text/problemPanel.ts";
import { createStatusBar } from "./statusBar.ts";
import { registerLens } from "./text/surveyLens.ts";
import type { Surveys } from "./survey/surveys.ts";
import { isSurveyText } from "./text/surveyText.ts";
import { VIEW_TYPE } from "./page/workbenchEditor.ts";

/** What stands around the page: the tree, the status bar item, and what a survey's text shows. It all follows the surveys. */
export function registerAround(surveys: Surveys, explain: (error: unknown) => Problem): vscode.Disposable {
  const [tree, status] = [createFeedbackTree(surveys, explain), createStatusBar()];
  const [lens, problems] = [registerLens(surveys), createProblemPanel(surveys)];
  const texts = keepOpenTexts(surveys, (uri) => textOf(uri) !== undefined && isShown(uri));

  const showFront = (): void => {
    const uri = uriInFront();
    const front = uri === null ? null : surveys.find(uri);
    status.show(front);
    tree.show(front ?? surveys.latest(), front !== null);
    if (surveys.latest() !== null) void vscode.commands.executeCommand("setContext", "verbatim.surveyOpened", true);
  };
  const onText = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    if (!isSurveyText(document) || !isShown(uri)) return;
    texts.opened(uri);
    problems.update(document);
  };

  for (const document of vscode.workspace.textDocuments) onText(document);
  showFront();
  return vscode.Disposable.from(
    ...[tree, status, lens, problems, texts, registerHover(surveys), registerComments(surveys)],
    surveys.onDidSelect(tree.select),
    surveys.onDidChange((uri) => {
      showFront();
      lens.refresh();
      const document = textOf(uri);
      if (document !== undefined && isShown(uri)) problems.update(document);
    }),
    // The editor keeps a text for a while after its last tab has gone; nobody reads it then.
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      showFront();
      for (const uri of opened.flatMap(textIn)) {
        const document = textOf(uri.toString());
        if (document !== undefined) onText(document);
      }
      for (const uri of closed.flatMap(textIn)) {
        if (isShown(uri.toString())) continue;
        problems.clear(uri);
        texts.closed(uri.toString());
      }
    }),
    vscode.window.tabGroups.onDidChangeTabGroups(showFront),
    vscode.workspace.onDidOpenTextDocument(onText),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Read anew from the disk, or put back as it was there.
      if (contentChanges.length > 0 && !document.isDirty) problems.update(document);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("verbatim.codeLens")) lens.refresh();
    }),
  );
}

function textOf(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && isSurveyText(document));
}

function textIn({ input }: vscode.Tab): vscode.Uri[] {
  return input instanceof vscode.TabInputText ? [input.uri] : [];
}

/** Whether a tab shows the text of a file. */
function isShown(uri: string): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap(textIn).some((shown) => shown.toString() === uri);
}

/** The file that the editor in front shows, as text or as a workbench. */
function uriInFront(): string | null {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText) return input.uri.toString();
  return input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE ? input.uri.toString() : null;
}
