import * as vscode from "vscode";
import type { Action, Problem } from "../protocol/workbench.ts";
import type { CommandId } from "./commands.ts";
import { editorFiles } from "./files.ts";
import { pageHtml } from "./pageHtml.ts";
import { linkPage } from "./pageLink.ts";
import { studyBeside } from "./surveySource.ts";
import type { SurveyDocument } from "./surveyDocument.ts";
import type { Surveys } from "./surveys.ts";

export const VIEW_TYPE = "verbatim.workbench";

export interface EditorPorts {
  readonly extensionUri: vscode.Uri;
  readonly surveys: Surveys;
  readonly log: vscode.LogOutputChannel;
  readonly explain: (error: unknown) => Problem;
  /** Opens a survey as text at a 1-based record. */
  readonly reveal: (uri: vscode.Uri, row: number) => Promise<void>;
  /** A word that nobody can guess, another one each time. */
  readonly nonce: () => string;
}

interface OpenSurvey extends vscode.CustomDocument {
  readonly survey: SurveyDocument;
}

/** Opens survey files as workbench pages; the pages of one file share its survey, and so its one analysis. */
export function registerWorkbench(ports: EditorPorts): vscode.Disposable {
  const provider: vscode.CustomReadonlyEditorProvider<OpenSurvey> = {
    openCustomDocument(uri) {
      const { survey, release } = ports.surveys.acquire(uri.toString());
      // The page shows how it goes, and what went wrong.
      survey.report().catch(() => {});
      return { uri, survey, dispose: release };
    },
    resolveCustomEditor(document, panel) {
      showPage(document, panel, ports);
    },
  };
  return vscode.window.registerCustomEditorProvider(VIEW_TYPE, provider, {
    supportsMultipleEditorsPerDocument: true,
    webviewOptions: { enableFindWidget: true },
  });
}

/** Style sheets of the page, in this order. */
const STYLES = ["page.css", "map.css", "columns.css", "filters.css"];

function showPage({ uri, survey }: OpenSurvey, panel: vscode.WebviewPanel, ports: EditorPorts): void {
  const { webview } = panel;
  const roots = {
    dist: vscode.Uri.joinPath(ports.extensionUri, "dist"),
    media: vscode.Uri.joinPath(ports.extensionUri, "media"),
  };
  webview.options = { enableScripts: true, localResourceRoots: [roots.dist, roots.media] };

  const link = linkPage(survey, {
    post: (message) => void webview.postMessage(message),
    act: (action) => void actOn(action, { uri, survey }, ports),
    reveal: (row) => void ports.reveal(uri, row),
    copy: (text, said) => void copyText(text, said),
    explain: ports.explain,
    words: vscode.l10n.bundle ?? {},
  });
  const viewer = ports.surveys.view(uri.toString(), link);
  const onState = (): void => {
    if (panel.active) viewer.activate();
    else viewer.deactivate();
    if (!panel.visible) link.hide();
  };
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => void link.receive(message)),
    panel.onDidChangeViewState(onState),
  ];
  panel.onDidDispose(() => {
    viewer.close();
    link.dispose();
    for (const subscription of subscriptions) subscription.dispose();
  });
  onState();

  webview.html = pageHtml({
    cspSource: webview.cspSource,
    nonce: ports.nonce(),
    script: webview.asWebviewUri(vscode.Uri.joinPath(roots.dist, "workbench.js")).toString(),
    styles: STYLES.map((file) => webview.asWebviewUri(vscode.Uri.joinPath(roots.media, "workbench", file)).toString()),
    language: vscode.env.language,
    title: vscode.l10n.t("Feedback Workbench"),
  });
}

async function actOn(
  action: Action,
  { uri, survey }: Pick<OpenSurvey, "uri" | "survey">,
  ports: EditorPorts,
): Promise<void> {
  const run = (command: CommandId | "vscode.openWith", ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(command, ...args);
  switch (action) {
    case "analyze":
      await survey.analyze().catch(() => {});
      return;
    case "cancel":
      survey.cancel();
      return;
    case "export":
      await run("verbatim.exportReport", uri);
      return;
    case "open-as-text":
      await run("vscode.openWith", uri, "default");
      return;
    case "open-study-file":
      await editStudyFile(vscode.Uri.parse(studyBeside(uri.toString(), editorFiles)));
      return;
    case "show-log":
      ports.log.show();
  }
}

async function copyText(text: string, said: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(said, COPIED_MS);
}

const COPIED_MS = 3000;

/** Opens a study file; one that is not there yet begins unsaved, so that nothing is written before someone saves it. */
async function editStudyFile(uri: vscode.Uri): Promise<void> {
  const there = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (there) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const editor = await vscode.window.showTextDocument(uri.with({ scheme: "untitled" }));
  if (editor.document.getText() !== "") return;
  await vscode.languages.setTextDocumentLanguage(editor.document, "json");
  await editor.insertSnippet(new vscode.SnippetString(NEW_STUDY));
}

const NEW_STUDY = `{
  "version": 1,
  "columns": {
    "score": "\${1:name of the column of scores}",
    "comment": "\${2:name of the column of comments}"
  }
}
`;
