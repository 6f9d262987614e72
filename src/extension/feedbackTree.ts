import * as vscode from "vscode";
import type { CommandId } from "./commands.ts";
import { fileNameOf } from "./surveySource.ts";
import type { Disposable, SurveyDocument } from "./surveyDocument.ts";
import type { Surveys } from "./surveys.ts";
import { commentNodes, MOST_COMMENTS, themeNodes, type ThemeNode, type TreeNode } from "./themeTree.ts";

/** The themes of one survey, and below each its comments. */
export interface FeedbackTree extends Disposable {
  readonly show: (survey: SurveyDocument | null) => void;
}

export function createFeedbackTree(surveys: Surveys): FeedbackTree {
  const { t } = vscode.l10n;
  const changed = new vscode.EventEmitter<undefined>();
  let roots: readonly ThemeNode[] = [];
  const provider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    async getChildren(node) {
      if (node === undefined) return [...roots];
      return node.kind === "theme" ? commentsOf(node, surveys) : [];
    },
  };
  const view = vscode.window.createTreeView("verbatim.themes", { treeDataProvider: provider, showCollapseAll: true });
  let drawn: string | null = null;

  return {
    show(survey) {
      const showing = survey?.showing();
      const key = JSON.stringify([survey?.uri, showing?.at, showing?.at === "report" ? showing.revision : null]);
      // Another editor in front is no reason to ask for the comments again.
      if (key === drawn) return;
      drawn = key;
      roots = survey !== null && showing?.at === "report" ? themeNodes(survey.uri, showing, vscode.l10n) : [];
      // Beside the name of its container a view has no room but its title.
      view.title = survey === null ? t("Themes") : t("Themes of {0}", fileNameOf(survey.uri));
      view.message = messageOf(survey, roots.length);
      changed.fire(undefined);
    },
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
}

/** What stands in place of themes; nothing where there are some, or where the view says how to get some. */
function messageOf(survey: SurveyDocument | null, themes: number): string {
  const { t } = vscode.l10n;
  if (survey === null || themes > 0) return "";
  const showing = survey.showing();
  switch (showing.at) {
    case "working":
      return t("Analysing…");
    case "failed":
      return showing.problem.what;
    case "stopped":
      return t("The analysis was stopped.");
    case "report":
      return t("This survey has no comments that give themes.");
  }
}

async function commentsOf(node: ThemeNode, surveys: Surveys): Promise<TreeNode[]> {
  const query = { theme: node.theme, order: "typical", offset: 0, limit: MOST_COMMENTS } as const;
  try {
    const page = await surveys.find(node.survey)?.ask(node.revision, "comments", query);
    return page === undefined ? [] : commentNodes(node, page, vscode.l10n);
  } catch {
    // The analysis is no longer the one: the tree is drawn anew in a moment.
    return [];
  }
}

function itemOf(node: TreeNode): vscode.TreeItem {
  const isTheme = node.kind === "theme";
  const command: CommandId = isTheme ? "verbatim.showTheme" : "verbatim.openComment";
  const title = isTheme ? vscode.l10n.t("Open in Workbench") : vscode.l10n.t("Open Comment");
  const state = isTheme ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(isTheme ? node.name : node.label, state);
  item.id = `${node.survey} ${node.theme ?? ""}${isTheme ? "" : ` ${node.row}`}`;
  item.description = node.description;
  item.tooltip = [isTheme ? node.name : node.text, "", ...node.facts].join("\n");
  item.contextValue = isTheme ? (node.theme === null ? "uncoded" : "theme") : "comment";
  item.command = { command, title, arguments: [node] };
  if (isTheme) item.iconPath = new vscode.ThemeIcon(node.theme === null ? "circle-slash" : "tag");
  return item;
}
