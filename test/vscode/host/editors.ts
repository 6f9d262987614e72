import * as vscode from "vscode";

/** The extension under test. */
export function verbatim(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension("verbatim.verbatim");
  if (extension === undefined) throw new Error("The extension is not installed in this host.");
  return extension;
}

/** The URI of a file in the opened folder, which holds a copy of the sample surveys. */
export function sample(file: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("The tests run with a folder open.");
  return vscode.Uri.joinPath(folder.uri, file);
}

/** What the editor in front shows. */
export function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Waits until something holds that the editor does in its own time; the test's own time limit ends it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
