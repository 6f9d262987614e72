import * as vscode from "vscode";

const COPIED_MS = 3000;

/** Puts text on the clipboard, and says so with `said`. */
export async function copyText(text: string, said: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(said, COPIED_MS);
}
