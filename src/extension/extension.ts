import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { CancelledError } from "../engine/errors.ts";
import type { Problem } from "../protocol/workbench.ts";
import { createSessionClient } from "../worker/client.ts";
import { nodeThreads } from "../worker/thread.ts";
import { registerAround } from "./around.ts";
import { COMMAND_IDS, commandsFor } from "./commands.ts";
import { createDesk } from "./desk.ts";
import { editorFiles, shortName, watchFiles } from "./files.ts";
import { goToRow } from "./text/goToRow.ts";
import { logLineOf, problemOf } from "./problem.ts";
import type { StudyDocument } from "./study/studyDocument.ts";
import { openSurvey } from "./survey/surveyDocument.ts";
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
  const surveys = createSurveys({
    open: (uri) =>
      openSurvey(uri, {
        read: (survey) => readSource(survey, editorFiles, studies.get(survey)?.unsaved()),
        expected: (survey) => [survey, studyBeside(survey, editorFiles)],
        openSession: () => createSessionClient(startThread),
        watch: (files, onChange) =>
          watchFiles(files, (changed) => {
            const isOwn = studies.get(uri)?.isOwn(changed) ?? Promise.resolve(false);
            void isOwn.then((own) => {
              if (followsChanges(uri) && !own) onChange();
            });
          }),
        now: () => performance.now(),
        after(ms, run) {
          const timer = setTimeout(run, ms);
          return { dispose: () => clearTimeout(timer) };
        },
        explain,
        log: (line) => log.info(line),
      }),
    setContext: (key, value) => void vscode.commands.executeCommand("setContext", key, value),
  });
  const handlers = commandsFor(createDesk({ surveys, extensionId: extension.id, log, explain }));

  subscriptions.push(
    log,
    surveys,
    registerWorkbench({
      extensionUri,
      surveys,
      studies,
      log,
      explain,
      reveal: (uri, row) => openAtRow(surveys, uri, row),
      nonce: randomUUID,
    }),
    registerAround(surveys),
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
