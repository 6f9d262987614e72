import * as vscode from "vscode";
import { CancelledError } from "../../engine/errors.ts";
import { editorFiles } from "../files.ts";
import { inOneLine } from "../problem.ts";
import { openStudy, type StudyDocument } from "../study/studyDocument.ts";
import { saveCopy, studyPorts } from "../study/studyFile.ts";
import { studyBeside } from "../survey/surveySource.ts";
import { showPage, type OpenSurvey, type PanelPorts } from "./workbenchPanel.ts";

export const VIEW_TYPE = "verbatim.workbench";

export interface EditorPorts extends PanelPorts {
  /** The studies of the surveys that are open in the workbench, by the survey's URI. */
  readonly studies: Map<string, StudyDocument>;
}

/** Opens survey files as workbench pages; the pages of one file share its survey, and so its one analysis. */
export function registerWorkbench(ports: EditorPorts): vscode.Disposable {
  const edits = new vscode.EventEmitter<vscode.CustomDocumentEditEvent<OpenSurvey>>();
  const provider: vscode.CustomEditorProvider<OpenSurvey> = {
    onDidChangeCustomDocument: edits.event,
    openCustomDocument: async (uri, { backupId }) =>
      openDocument(uri, { ports, edits, backup: await readBackup(backupId) }),
    resolveCustomEditor(document, panel) {
      showPage(document, panel, ports);
    },
    saveCustomDocument: ({ study }) => inEditorsWords(study.save(), ports),
    async saveCustomDocumentAs({ uri, study }, destination) {
      if (destination.toString() === uri.toString()) return inEditorsWords(study.save(), ports);
      await inEditorsWords(
        study.text().then((text) => saveCopy(uri, destination, text)),
        ports,
      );
      // What was decided lives on in the copy, as it does when a text file is saved under another name.
      await study.revert();
    },
    revertCustomDocument: ({ study }) => study.revert(),
    async backupCustomDocument({ study }, { destination }) {
      await vscode.workspace.fs.writeFile(destination, new TextEncoder().encode(study.backup()));
      const forget = (): void => void vscode.workspace.fs.delete(destination).then(undefined, () => {});
      return { id: destination.toString(), delete: forget };
    },
  };
  return vscode.Disposable.from(
    edits,
    vscode.window.registerCustomEditorProvider(VIEW_TYPE, provider, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: true },
    }),
  );
}

interface Opening {
  readonly ports: EditorPorts;
  readonly edits: vscode.EventEmitter<vscode.CustomDocumentEditEvent<OpenSurvey>>;
  /** What was not saved when the window was closed. */
  readonly backup: string | undefined;
}

function openDocument(uri: vscode.Uri, { ports, edits, backup }: Opening): OpenSurvey {
  const { surveys, studies } = ports;
  const key = uri.toString();
  const beside = studyBeside(key, editorFiles);
  const study = openStudy(
    beside,
    {
      ...studyPorts(beside),
      onEdit: (edit) => edits.fire({ document, ...edit }),
      onChange: () => void document.survey.analyze().catch(() => {}),
    },
    backup,
  );
  // The analysis asks for what is not saved.
  studies.set(key, study);
  const { survey, release } = surveys.acquire(key);
  const document: OpenSurvey = {
    uri,
    survey,
    study,
    choices: { kept: null },
    dispose() {
      studies.delete(key);
      release();
    },
  };
  // The page shows how it goes, and what went wrong.
  survey.report().catch(() => {});
  return document;
}

async function readBackup(uri: string | undefined): Promise<string | undefined> {
  if (uri === undefined) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
}

/** The editor shows the message of an error as it is, and is silent about what was given up. */
async function inEditorsWords(step: Promise<void>, { explain }: EditorPorts): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (error instanceof CancelledError) throw new vscode.CancellationError();
    throw new Error(inOneLine(explain(error)), { cause: error });
  }
}
