import * as vscode from "vscode";
import { CancelledError } from "../../engine/errors.ts";
import type { Problem } from "../../protocol/workbench.ts";
import type { CommandId } from "../commands.ts";
import { reader } from "../reader.ts";
import { fileNameOf } from "../survey/surveySource.ts";
import type { Disposable, SurveyDocument } from "../survey/surveyDocument.ts";
import type { Surveys } from "../survey/surveys.ts";
import {
  commentNodes,
  failureNode,
  MOST_COMMENTS,
  themeNodes,
  type FailureNode,
  type ThemeNode,
  type TreeNode,
} from "./themeTree.ts";

/** The themes of one survey, and below each its comments. */
export interface FeedbackTree extends Disposable {
  /** `inFront`: whether the survey is what the editor in front shows, so that it need not be named. */
  readonly show: (survey: SurveyDocument | null, inFront: boolean) => void;
  /** Selects a theme of a survey, as its page does; null stands for the comments without one. */
  readonly select: (survey: string, theme: string | null) => void;
}

/** `explain`: says a failure in words, and logs it. */
export function createFeedbackTree(surveys: Surveys, explain: (error: unknown) => Problem): FeedbackTree {
  const changed = new vscode.EventEmitter<undefined>();
  let roots: readonly ThemeNode[] = [];
  const provider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    async getChildren(node) {
      if (node === undefined) return [...roots];
      return node.kind === "theme" ? commentsOf(node, { surveys, explain }) : [];
    },
    getParent: (node) =>
      node.kind === "theme"
        ? undefined
        : roots.find((root) => root.survey === node.survey && root.theme === node.theme),
  };
  const view = vscode.window.createTreeView("verbatim.themes", { treeDataProvider: provider, showCollapseAll: true });
  let drawn: string | null = null;
  /** What is selected on the page, until the tree has followed. */
  let due: Pick<ThemeNode, "survey" | "theme"> | null = null;

  const follow = (): void => {
    // To reveal something would open the view over whatever is there.
    if (due === null || !view.visible) return;
    const { survey, theme } = due;
    const isDue = (node: TreeNode): boolean => node.survey === survey && node.theme === theme;
    const node = roots.find(isDue);
    if (node === undefined) return;
    due = null;
    // One of its comments may be what led the page there.
    if (!view.selection.some(isDue)) void view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
  };
  const appearing = view.onDidChangeVisibility(follow);

  return {
    show(survey, inFront) {
      const showing = survey?.showing();
      view.message = messageOf(survey, inFront);
      const key = JSON.stringify([survey?.uri, showing?.at, showing?.at === "report" ? showing.revision : null]);
      // Another editor in front is no reason to ask for the comments again.
      if (key === drawn) return;
      drawn = key;
      roots = survey !== null && showing?.at === "report" ? themeNodes(survey.uri, showing, reader()) : [];
      view.description = survey === null ? "" : fileNameOf(survey.uri);
      changed.fire(undefined);
      follow();
    },
    select(survey, theme) {
      due = { survey, theme };
      follow();
    },
    dispose() {
      appearing.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

/** What stands above the themes, or in their place; nothing where the view says how to get some. */
function messageOf(survey: SurveyDocument | null, inFront: boolean): string {
  const { t } = vscode.l10n;
  if (survey === null) return "";
  const showing = survey.showing();
  switch (showing.at) {
    case "working":
      return t("Analysing…");
    case "failed":
      return showing.problem.what;
    case "stopped":
      return t("The analysis was stopped.");
    case "report":
      if (showing.report.themes.length === 0) return t("This survey has no comments that give themes.");
      return inFront ? "" : fileNameOf(survey.uri);
  }
}

interface Asking {
  readonly surveys: Surveys;
  readonly explain: (error: unknown) => Problem;
}

async function commentsOf(node: ThemeNode, { surveys, explain }: Asking): Promise<TreeNode[]> {
  const query = { theme: node.theme, order: "typical", offset: 0, limit: MOST_COMMENTS } as const;
  try {
    const page = await surveys.find(node.survey)?.ask(node.revision, "comments", query);
    return page === undefined ? [] : commentNodes(node, page, reader());
  } catch (error) {
    // The analysis is no longer the one: the tree is drawn anew in a moment.
    return error instanceof CancelledError ? [] : [failureNode(node, explain(error))];
  }
}

function itemOf(node: TreeNode): vscode.TreeItem {
  if (node.kind === "failure") return failureItem(node);
  const isTheme = node.kind === "theme";
  const command: CommandId = isTheme ? "verbatim.showTheme" : "verbatim.openComment";
  const title = isTheme ? vscode.l10n.t("Open in Workbench") : vscode.l10n.t("Open Comment");
  const state = isTheme ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(isTheme ? node.name : node.label, state);
  item.id = `${node.survey} ${node.theme ?? ""}${isTheme ? "" : ` ${node.row}`}`;
  item.description = node.description;
  item.tooltip = [isTheme ? node.name : node.text, "", ...node.facts].join("\n");
  item.contextValue = isTheme ? contextOf(node) : "comment";
  item.command = { command, title, arguments: [node] };
  if (isTheme) item.iconPath = new vscode.ThemeIcon(iconOf(node));
  return item;
}

/** What the conditions of the context menu go by. */
function contextOf({ theme, decided }: ThemeNode): string {
  if (theme === null) return "uncoded";
  return decided === null ? "theme" : `theme ${decided}`;
}

function iconOf({ theme, decided }: ThemeNode): string {
  if (theme === null) return "circle-slash";
  return { pinned: "pinned", proposed: "lightbulb", none: "tag" }[decided ?? "none"];
}

function failureItem({ label, facts }: FailureNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.tooltip = [label, ...facts].join("\n");
  item.iconPath = new vscode.ThemeIcon("error");
  return item;
}
