import * as vscode from "vscode";
import type { ListQuestion, Questions, TextQuestion } from "./questions.ts";

/** The questions of decisions, as VS Code asks them. */
export const editorQuestions: Questions = {
  choose,
  text,
  say: (words) => void vscode.window.showInformationMessage(words),
  busy: async (title, work) =>
    vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => work()),
};

interface Item<Value> extends vscode.QuickPickItem {
  readonly chosen?: { readonly value: Value };
}

/** A fact can be read and moved to, but not be taken. */
function choose<Value>({ title, placeholder, lines }: ListQuestion<Value>): Promise<Value | undefined> {
  const pick = vscode.window.createQuickPick<Item<Value>>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = lines.map((line): Item<Value> => {
    if (line.kind === "heading") return { label: line.label, kind: vscode.QuickPickItemKind.Separator };
    const { label, description, detail } = line;
    return {
      label,
      ...(description !== undefined && { description }),
      ...(detail !== undefined && { detail }),
      ...(line.kind === "choice" && { chosen: { value: line.value } }),
    };
  });
  return new Promise((settle) => {
    pick.onDidAccept(() => {
      const chosen = pick.activeItems[0]?.chosen;
      if (chosen === undefined) return;
      settle(chosen.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      settle(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Nothing is wrong with a field before something was typed into it. */
async function text({ title, prompt, value, placeholder, check }: TextQuestion): Promise<string | undefined> {
  let isTouched = false;
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ...(placeholder !== undefined && { placeHolder: placeholder }),
    ignoreFocusOut: true,
    validateInput(typed) {
      isTouched ||= typed !== value;
      return isTouched ? check(typed) : null;
    },
  });
  return answer === undefined || check(answer) !== null ? undefined : answer;
}
