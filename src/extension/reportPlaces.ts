import * as vscode from "vscode";
import { shortName } from "./files.ts";

/** Where a report goes: beside the survey, or where the user says; null when the question is given up. */
export async function pickFolder(uri: string, title: string): Promise<string | null> {
  const { t } = vscode.l10n;
  const beside = folderOf(uri);
  const items = [
    { label: t("Beside the Survey"), description: shortName(beside), beside: true },
    { label: t("Another Folder…"), beside: false },
  ];
  const picked = await vscode.window.showQuickPick(items, { title });
  if (picked === undefined) return null;
  if (picked.beside) return beside;
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: vscode.Uri.parse(beside),
      openLabel: t("Write Here"),
    })) ?? [];
  return folder?.toString() ?? null;
}

export function folderOf(uri: string): string {
  return vscode.Uri.joinPath(vscode.Uri.parse(uri), "..").toString();
}

/** Says what was written, and opens it when asked. */
export async function announce(folder: string, written: readonly string[]): Promise<void> {
  const { t } = vscode.l10n;
  const open = t("Open Report");
  const message =
    written.length === 1
      ? t("Report written: {0}", shortName(written[0] ?? ""))
      : t("Report written: {0} files in {1}", written.length, shortName(folder));
  if ((await vscode.window.showInformationMessage(message, open)) === open) await openReport(written);
}

/** The report that people read: Markdown in its preview, else whichever file comes first. */
async function openReport(written: readonly string[]): Promise<void> {
  const markdown = written.find((uri) => uri.endsWith(".md"));
  const uri = markdown ?? written[0];
  if (uri === undefined) return;
  await vscode.commands.executeCommand(markdown ? "markdown.showPreview" : "vscode.open", vscode.Uri.parse(uri));
}
