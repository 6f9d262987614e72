import * as vscode from "vscode";
import { FeedbackError } from "../../engine/errors.ts";
import { NO_STUDY } from "../../engine/study/decide.ts";
import { writeStudy } from "../../engine/study/write.ts";
import { editorFiles } from "../files.ts";
import { movedStudy } from "./movedStudy.ts";
import type { StudyPorts } from "./studyDocument.ts";
import { fileNameOf, readStudyText, studyBeside } from "../survey/surveySource.ts";

/** How a study document reaches its file and its reader in the editor. */
export function studyPorts(study: string): Omit<StudyPorts, "onEdit" | "onChange"> {
  const { t } = vscode.l10n;
  const name = fileNameOf(study);
  return {
    read: () => readStudyText(study, editorFiles),
    write: (text) => writeStudyFile(study, text),
    async settle(settings) {
      const [mine, theirs] = [t("Keep Mine"), t("Keep the File's")];
      const picked = await vscode.window.showWarningMessage(
        t("{0} was changed by others while you had changes that are not saved.", name),
        { modal: true, detail: t("Both changed: {0}. Everything else is kept from both.", settings.join(", ")) },
        mine,
        theirs,
      );
      if (picked === undefined) return null;
      return picked === mine ? "mine" : "theirs";
    },
    onJoined() {
      const said = t("{0} was changed by others as well: both changes are kept.", name);
      vscode.window.setStatusBarMessage(said, SAID_MS);
    },
  };
}

const SAID_MS = 8000;

/** In one go: the editor moves a file over another by deleting that first, and whoever watches would miss the study. */
async function writeStudyFile(file: string, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(vscode.Uri.parse(file), new TextEncoder().encode(text));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new FeedbackError("study-not-writable", { file, cause });
  }
}

/**
 * "Save As…" of a workbench: a copy of the survey with its study beside it; the study alone under a name of study files.
 * `text`: the study, null for none.
 */
export async function saveCopy(survey: vscode.Uri, destination: vscode.Uri, text: string | null): Promise<void> {
  const isStudy = destination.path.endsWith(".feedback.json");
  if (!isStudy) await vscode.workspace.fs.copy(survey, destination, { overwrite: true });
  if (text === null && !isStudy) return;
  const from = studyBeside(survey.toString(), editorFiles);
  const to = isStudy ? destination.toString() : studyBeside(destination.toString(), editorFiles);
  await writeStudyFile(to, text === null ? writeStudy(NO_STUDY, to) : movedStudy(text, { from, to }, editorFiles));
}
