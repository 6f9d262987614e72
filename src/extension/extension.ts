import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { CancelledError } from "../engine/errors.ts";
import type { Problem } from "../protocol/workbench.ts";
import { createSessionClient } from "../worker/client.ts";
import { nodeThreads } from "../worker/thread.ts";
import { registerAround } from "./around.ts";
import { COMMAND_IDS, commandsFor } from "./commands.ts";
import { exportComparison } from "./compare/compareDesk.ts";
import { openComparison } from "./compare/comparisonDocument.ts";
import { registerComparisons } from "./compare/comparisonPanel.ts";
import { createDesk } from "./desk.ts";
import { editorFiles, shortName, watchFiles } from "./files.ts";
import { goToRow } from "./text/goToRow.ts";
import { logLineOf, problemOf } from "./problem.ts";
import type { StudyDocument } from "./study/studyDocument.ts";
import { openSurvey, type SurveyPorts } from "./survey/surveyDocument.ts";
import { readSource, studyBeside } from "./survey/surveySource.ts";
import { createSurveys, type Surveys } from "./survey/surveys.ts";
import { registerWorkbench } from "./page/workbenchEditor.ts";

/** Puts the parts together; everything that is made here goes with the extension. */
export function activate({ extension, extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Verbatim", { log: true });
  const explain = (error: unknown): Problem => {
    if (!(error instanceof CancelledError)) log.error(logLineOf(error));
    return problemOf(error, { l10n: vscode.l10n, shorten: shortName });
  };
  // The worker runs where this host does, from the extension's own folder, which is a folder on its disk.
  const startThread = nodeThreads(new URL(vscode.Uri.joinPath(extensionUri, "dist", "worker.js").toString()));

  const studies = new Map<string, StudyDocument>();
  const ports: Omit<SurveyPorts, "watch"> = {
    read: (survey) => readSource(survey, editorFiles, studies.get(survey)?.unsaved()),
    expected: (survey) => [survey, studyBeside(survey, editorFiles)],
    openSession: () => createSessionClient(startThread),
    now: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return { dispose: () => clearTimeout(timer) };
    },
    explain,
    log: (line) => log.info(line),
  };
  const surveys = createSurveys({
    open: (uri) =>
      openSurvey(uri, {
        ...ports,
        watch: (files, onChange) =>
          watchFiles(files, (changed) => {
            const isOwn = studies.get(uri)?.isOwn(changed) ?? Promise.resolve(false);
            void isOwn.then((own) => {
              if (followsChanges(uri) && !own) onChange();
            });
          }),
      }),
    setContext: (key, value) => void vscode.commands.executeCommand("setContext", key, value),
  });
  const comparisons = registerComparisons({
    ...{ extensionUri, surveys, log },
    open: (pair) =>
      openComparison(pair, {
        ...ports,
        watch: (files, onChange) => watchFiles(files, (changed) => followsChanges(changed) && onChange()),
      }),
    reveal: (uri, row) => openAtRow(surveys, uri, row),
    exportFiles: exportComparison,
    complain: (error) => desk.complain(error),
    nonce: randomUUID,
  });
  const desk = createDesk({
    ...{ surveys, studies, log, explain },
    extensionId: extension.id,
    openComparison: comparisons.show,
  });
  const handlers = commandsFor(desk);

  subscriptions.push(
    log,
    comparisons,
    surveys,
    registerWorkbench({
      extensionUri,
      surveys,
      studies,
      log,
      explain,
      reveal: (uri, row) => openAtRow(surveys, uri, row),
      decide: desk.decide,
      nonce: randomUUID,
    }),
    registerAround(surveys, explain),
    ...COMMAND_IDS.map((id) => vscode.commands.registerCommand(id, handlers[id])),
  );
}

function followsChanges(uri: string): boolean {
  return vscode.workspace.getConfiguration("verbatim", vscode.Uri.parse(uri)).get("analyzeOnChange", true);
}

/** Opens the text beside the page; says where to look in a file that has none. */
async function openAtRow(surveys: Surveys, uri: vscode.Uri, row: number): Promise<void> {
  const survey = surveys.find(uri.toString());
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
  if (survey !== null && (await goToRow(survey, row, beside))) return;
  const file = shortName(uri.toString());
  void vscode.window.showInformationMessage(
    vscode.l10n.t("{0} cannot be opened as text. The comment is in row {1}, the headings not counted.", file, row),
  );
}
