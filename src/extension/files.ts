import * as vscode from "vscode";
import { FeedbackError } from "../engine/errors.ts";
import type { OutputFile } from "../protocol/session.ts";
import type { Disposable } from "./survey/surveyDocument.ts";
import { fileNameOf, type SourceFiles } from "./survey/surveySource.ts";

/** Files as `workspace.fs` reaches them: on this machine, on a remote one, or in a virtual workspace. */
export const editorFiles: SourceFiles = {
  async read(uri) {
    try {
      // A copy of its own: what is handed to the worker must not be a part of the editor's own buffer.
      return new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch (error) {
      throw unreadable(uri, error);
    }
  },
  resolve(from, path) {
    const base = vscode.Uri.parse(from);
    if (path.startsWith("/")) return base.with({ path }).toString();
    return vscode.Uri.joinPath(base, "..", path).toString();
  },
};

function unreadable(file: string, error: unknown): FeedbackError {
  const code = error instanceof vscode.FileSystemError ? error.code : "Unknown";
  if (code === "FileNotFound") return new FeedbackError("file-not-found", { file });
  return new FeedbackError("file-not-readable", { file, cause: CAUSES[code] ?? code });
}

const CAUSES: Readonly<Record<string, string>> = {
  FileIsADirectory: "it is a folder",
  NoPermissions: "permission denied",
  Unavailable: "its file system is not available",
};

/** A file or folder as it is named in the explorer; by its bare name where no open folder holds it. */
export function shortName(file: string): string {
  if (!/^[a-z][a-z\d+.-]*:/iu.test(file)) return file;
  const uri = vscode.Uri.parse(file);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined || folder.uri.toString() === uri.toString()) return fileNameOf(file);
  return vscode.workspace.asRelativePath(uri, false);
}

/** Calls back with the one of the files that was written, created or deleted. */
export function watchFiles(uris: readonly string[], onChange: (uri: string) => void): Disposable {
  const wanted = new Set(uris);
  const folders = new Map(
    uris.map((uri) => {
      const folder = vscode.Uri.joinPath(vscode.Uri.parse(uri), "..");
      return [folder.toString(), folder];
    }),
  );
  const tell = (uri: vscode.Uri): void => {
    if (wanted.has(uri.toString())) onChange(uri.toString());
  };
  const watchers = [...folders.values()].flatMap((folder) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "*"));
    return [watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell), watcher.onDidDelete(tell)];
  });
  return vscode.Disposable.from(...watchers);
}

/**
 * Writes the files of a report below `folder` and gives their URIs. Each is written beside its place and then moved
 * there, so that no half of one is ever left. Throws FeedbackError("report-not-writable"), also where a file would take
 * the place of the survey.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  { survey }: { readonly survey: string },
): Promise<readonly string[]> {
  const targets = files.map(({ path, bytes }) => {
    const target = vscode.Uri.joinPath(vscode.Uri.parse(folder), ...path.split("/"));
    return { target, part: target.with({ path: `${target.path}.part` }), bytes };
  });
  const begun: vscode.Uri[] = [];
  try {
    for (const { target, part, bytes } of targets) {
      if (target.toString() === survey) throw notWritable(target, "a survey file is never written over");
      begun.push(part);
      await attempt(target, () => vscode.workspace.fs.writeFile(part, bytes));
    }
    for (const { target, part } of targets) {
      await attempt(target, () => vscode.workspace.fs.rename(part, target, { overwrite: true }));
      begun.shift();
    }
  } finally {
    for (const part of begun) await vscode.workspace.fs.delete(part).then(undefined, () => {});
  }
  return targets.map(({ target }) => target.toString());
}

async function attempt(target: vscode.Uri, step: () => Thenable<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw notWritable(target, error instanceof Error ? error.message : String(error));
  }
}

function notWritable(target: vscode.Uri, cause: string): FeedbackError {
  return new FeedbackError("report-not-writable", { path: target.toString(), cause });
}
