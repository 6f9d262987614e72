import * as vscode from "vscode";

/** Opens a study file; one that is not there yet begins unsaved, so that nothing is written before someone saves it. */
export async function editStudyFile(uri: vscode.Uri): Promise<void> {
  const there = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (there) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const editor = await vscode.window.showTextDocument(uri.with({ scheme: "untitled" }));
  if (editor.document.getText() !== "") return;
  await vscode.languages.setTextDocumentLanguage(editor.document, "json");
  await editor.insertSnippet(new vscode.SnippetString(NEW_STUDY));
}

const NEW_STUDY = `{
  "version": 1,
  "columns": {
    "score": "\${1:name of the column of scores}",
    "comment": "\${2:name of the column of comments}"
  }
}
`;
