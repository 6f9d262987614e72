import * as vscode from "vscode";
import type { ComparisonAction, Pair, SideName } from "../../protocol/comparison.ts";
import type { CommandId } from "../commands.ts";
import { copyText } from "../clipboard.ts";
import { shortName } from "../files.ts";
import { pageHtml } from "../page/pageHtml.ts";
import { fileNameOf } from "../survey/surveySource.ts";
import type { Disposable } from "../survey/surveyDocument.ts";
import type { Lease, Surveys } from "../survey/surveys.ts";
import { commandLine } from "./commandLine.ts";
import type { ComparisonDocument } from "./comparisonDocument.ts";
import { linkComparison } from "./comparisonLink.ts";
import { labelsOf, pairIn, pairKey } from "./pair.ts";

const COMPARISON_TYPE = "verbatim.comparison";

export interface ComparisonPorts {
  readonly extensionUri: vscode.Uri;
  readonly surveys: Surveys;
  readonly log: vscode.LogOutputChannel;
  readonly open: (pair: Pair) => ComparisonDocument;
  /** Opens the text of a survey that is held at a 1-based record. */
  readonly reveal: (uri: vscode.Uri, row: number) => Promise<void>;
  /** Asks for formats and a folder, and writes the files. */
  readonly exportFiles: (document: ComparisonDocument) => Promise<void>;
  /** Says a failure in one message. */
  readonly complain: (error: unknown) => void;
  /** A word that nobody can guess, another one each time. */
  readonly nonce: () => string;
}

export interface Comparisons extends Disposable {
  /** Shows the comparison of these two sides: its own panel, or the one that is open already. */
  readonly show: (pair: Pair) => void;
}

/** Style sheets of the page, in this order. */
const STYLES = ["page.css", "comparison.css"];

/** The panels of comparisons; what they compare is known to them alone, also when the window comes back. */
export function registerComparisons(ports: ComparisonPorts): Comparisons {
  const open = new Map<vscode.WebviewPanel, ComparisonDocument>();
  const fill = (panel: vscode.WebviewPanel, pair: Pair): void => {
    const document = ports.open(pair);
    open.set(panel, document);
    const filled = fillPanel(panel, document, ports);
    panel.onDidDispose(() => {
      open.delete(panel);
      filled.dispose();
      document.dispose();
    });
  };
  const serializer: vscode.WebviewPanelSerializer = {
    deserializeWebviewPanel(panel, state) {
      const pair = pairIn((state as { readonly pair?: unknown } | undefined)?.pair);
      if (pair === null) panel.dispose();
      else fill(panel, pair);
      return Promise.resolve();
    },
  };
  const registered = vscode.window.registerWebviewPanelSerializer(COMPARISON_TYPE, serializer);
  return {
    show(pair) {
      const key = pairKey(pair);
      const [shown] = [...open].find(([, document]) => pairKey(document.pair()) === key) ?? [];
      if (shown !== undefined) {
        shown.reveal();
        return;
      }
      const panel = vscode.window.createWebviewPanel(COMPARISON_TYPE, titleOf(pair), vscode.ViewColumn.Active, {
        enableFindWidget: true,
      });
      fill(panel, pair);
    },
    dispose() {
      registered.dispose();
      for (const panel of [...open.keys()]) panel.dispose();
    },
  };
}

function titleOf(pair: Pair): string {
  const { before, after } = labelsOf(pair);
  return vscode.l10n.t("Comparison: {0} → {1}", before, after);
}

function fillPanel(
  panel: vscode.WebviewPanel,
  document: ComparisonDocument,
  ports: ComparisonPorts,
): vscode.Disposable {
  const { webview } = panel;
  const roots = {
    dist: vscode.Uri.joinPath(ports.extensionUri, "dist"),
    media: vscode.Uri.joinPath(ports.extensionUri, "media"),
  };
  webview.options = { enableScripts: true, localResourceRoots: [roots.dist, roots.media] };
  panel.iconPath = vscode.Uri.joinPath(roots.media, "feedback.svg");
  const held = holdSurveys(ports.surveys);
  const reveal = async (side: SideName, row: number): Promise<void> => {
    const { uri } = document.pair()[side];
    try {
      await held.analysed(uri);
      await ports.reveal(vscode.Uri.parse(uri), row);
    } catch (error) {
      ports.complain(error);
    }
  };
  const link = linkComparison(document, {
    post: (message) => void webview.postMessage(message),
    act: (action) => void actOn(action, document, ports),
    reveal: (side, row) => void reveal(side, row),
    copy: (text, said) => void copyText(text, said),
    words: vscode.l10n.bundle ?? {},
  });
  const subscriptions = [
    document.listen({ onShowing: () => (panel.title = titleOf(document.pair())) }),
    webview.onDidReceiveMessage((message: unknown) => void link.receive(message)),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) link.hide();
    }),
  ];
  panel.title = titleOf(document.pair());
  webview.html = pageHtml({
    cspSource: webview.cspSource,
    nonce: ports.nonce(),
    script: webview.asWebviewUri(vscode.Uri.joinPath(roots.dist, "comparison.js")).toString(),
    styles: STYLES.map((file) => webview.asWebviewUri(vscode.Uri.joinPath(roots.media, "workbench", file)).toString()),
    language: vscode.env.language,
    title: panel.title,
  });
  return vscode.Disposable.from(link, held, ...subscriptions);
}

/** Surveys whose rows were looked up once stay analysed as long as the panel is open. */
function holdSurveys(surveys: Surveys) {
  const leases = new Map<string, Lease>();
  return {
    async analysed(uri: string): Promise<void> {
      const lease = leases.get(uri) ?? surveys.acquire(uri);
      leases.set(uri, lease);
      const { survey } = lease;
      const title = vscode.l10n.t("Analysing {0}", fileNameOf(uri));
      const location = vscode.ProgressLocation.Notification;
      if (survey.showing().at === "report") return;
      await vscode.window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
        token.onCancellationRequested(() => survey.cancel());
        await survey.report();
      });
    },
    dispose() {
      for (const lease of leases.values()) lease.release();
    },
  };
}

async function actOn(action: ComparisonAction, document: ComparisonDocument, ports: ComparisonPorts): Promise<void> {
  const openWorkbench = async (uri: string): Promise<void> => {
    const command: CommandId = "verbatim.openWorkbench";
    await vscode.commands.executeCommand(command, uri);
  };
  const { before, after } = document.pair();
  switch (action) {
    case "compare":
      await document.compare();
      return;
    case "cancel":
      document.cancel();
      return;
    case "swap":
      await document.swap();
      return;
    case "export":
      await ports.exportFiles(document).catch(ports.complain);
      return;
    case "copy-command":
      await copyText(commandLine(document.pair(), shortName), vscode.l10n.t("Command copied."));
      return;
    case "open-before":
      await openWorkbench(before.uri);
      return;
    case "open-after":
      await openWorkbench(after.uri);
      return;
    case "show-log":
      ports.log.show();
  }
}
