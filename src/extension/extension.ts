import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { CancelledError } from "../engine/errors.ts";
import type { Problem } from "../protocol/workbench.ts";
import { createSessionClient } from "../worker/client.ts";
import { nodeThreads } from "../worker/thread.ts";
import { COMMAND_IDS, commandsFor } from "./commands.ts";
import { createDesk } from "./desk.ts";
import { editorFiles, shortName, watchFiles } from "./files.ts";
import { logLineOf, problemOf } from "./problem.ts";
import { openSurvey } from "./surveyDocument.ts";
import { readSource, studyBeside } from "./surveySource.ts";
import { createSurveys } from "./surveys.ts";
import { registerWorkbench } from "./workbenchEditor.ts";

/** Puts the parts together; everything that is made here goes with the extension. */
export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Verbatim", { log: true });
  const explain = (error: unknown): Problem => {
    if (!(error instanceof CancelledError)) log.error(logLineOf(error));
    return problemOf(error, { l10n: vscode.l10n, shorten: shortName });
  };
  // The worker runs where this host does, from the extension's own folder, which is a folder on its disk.
  const startThread = nodeThreads(new URL(vscode.Uri.joinPath(extensionUri, "dist", "worker.js").toString()));

  const surveys = createSurveys({
    open: (uri) =>
      openSurvey(uri, {
        read: (survey) => readSource(survey, editorFiles),
        expected: (survey) => [survey, studyBeside(survey, editorFiles)],
        openSession: () => createSessionClient(startThread),
        watch: (files, onChange) =>
          watchFiles(files, () => {
            if (followsChanges(uri)) onChange();
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
  const handlers = commandsFor(createDesk({ surveys, log, explain }));

  subscriptions.push(
    log,
    surveys,
    registerWorkbench({ extensionUri, surveys, log, explain, reveal: openAtRow, nonce: randomUUID }),
    ...COMMAND_IDS.map((id) => vscode.commands.registerCommand(id, handlers[id])),
  );
}

function followsChanges(uri: string): boolean {
  return vscode.workspace.getConfiguration("verbatim", vscode.Uri.parse(uri)).get("analyzeOnChange", true);
}

async function openAtRow(uri: vscode.Uri, row: number): Promise<void> {
  const selection = new vscode.Range(row, 0, row, 0);
  await vscode.window.showTextDocument(uri, { selection, viewColumn: vscode.ViewColumn.Beside });
}
