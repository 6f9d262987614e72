import * as vscode from "vscode";
import { withColumns } from "../../engine/study/decide.ts";
import type { Action, Problem } from "../../protocol/workbench.ts";
import type { Wish } from "../../protocol/decisions.ts";
import type { CommandId } from "../commands.ts";
import { copyText } from "../clipboard.ts";
import { editorFiles } from "../files.ts";
import { editStudyFile } from "../study/newStudy.ts";
import { pageHtml } from "./pageHtml.ts";
import { linkPage, type LastChoices } from "./pageLink.ts";
import type { StudyDocument } from "../study/studyDocument.ts";
import { fileNameOf, studyBeside } from "../survey/surveySource.ts";
import type { SurveyDocument } from "../survey/surveyDocument.ts";
import type { Surveys } from "../survey/surveys.ts";

export interface PanelPorts {
  readonly extensionUri: vscode.Uri;
  readonly surveys: Surveys;
  readonly log: vscode.LogOutputChannel;
  readonly explain: (error: unknown) => Problem;
  /** Opens a survey as text at a 1-based record. */
  readonly reveal: (uri: vscode.Uri, row: number) => Promise<void>;
  /** Begins a decision about the themes of a survey, given by its URI. */
  readonly decide: (uri: string, wish: Wish) => Promise<void>;
  /** A word that nobody can guess, another one each time. */
  readonly nonce: () => string;
}

/** What is shown is the survey, what is edited its study: the survey file itself is never written. */
export interface OpenSurvey extends vscode.CustomDocument {
  readonly survey: SurveyDocument;
  readonly study: StudyDocument;
  readonly choices: LastChoices;
}

/** Style sheets of the page, in this order. */
const STYLES = [
  "page.css",
  "map.css",
  "columns.css",
  "filters.css",
  "measures.css",
  "money.css",
  "findings.css",
  "callbacks.css",
  "decisions.css",
];

/** Fills a panel with the page of a survey, and links the two. */
export function showPage(
  { uri, survey, study, choices }: OpenSurvey,
  panel: vscode.WebviewPanel,
  ports: PanelPorts,
): void {
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
    async setColumns(columns) {
      const label = vscode.l10n.t("Choose Columns");
      await study.decide({ label, change: (before) => withColumns(before, columns) });
      await study.save();
      await markSaved(panel);
    },
    decide: (wish) => void ports.decide(uri.toString(), wish),
    study: fileNameOf(studyBeside(uri.toString(), editorFiles)),
    explain: ports.explain,
    selected: (theme) => viewer.selected(theme),
    choices,
    words: vscode.l10n.bundle ?? {},
  });
  const viewer = ports.surveys.view(uri.toString(), link);
  const onState = (): void => {
    if (panel.active) {
      viewer.activate();
      link.activate();
    } else viewer.deactivate();
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
  ports: PanelPorts,
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
    case "choose-columns":
      // The page does that by itself.
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

/** What is in its file already is saved for the editor once it has saved it as well. */
async function markSaved(panel: vscode.WebviewPanel): Promise<void> {
  panel.reveal();
  await vscode.commands.executeCommand("workbench.action.files.save");
}
