import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { format } from "node:util";
import { chromium, type Page } from "playwright-core";
import { cacheFolder, type Editor } from "./editor.ts";
import type { Server } from "./server.ts";

export interface EditorWindow {
  readonly page: Page;
  /** The exit code of the tests in the extension host, once they have ended; pending where there are none. */
  readonly testsEnded: Promise<number>;
  readonly close: () => Promise<void>;
}

export interface WindowOptions {
  /** Absolute path of the folder that is opened. */
  readonly folder: string;
  /** Absolute path of an extension that is run from its source folder. */
  readonly extension?: string | undefined;
  /** Absolute path of the bundle whose `run` is called in the extension host. */
  readonly tests?: string | undefined;
  /** Code of the display language, as a language pack would set it; default: English. VS Code's own words stay English. */
  readonly language?: string | undefined;
  /** One line of the extension host's console. */
  readonly onConsole?: ((line: string) => void) | undefined;
}

/** Milliseconds that a step may take before it has failed: much, for machines that are busy. */
const patience = 60_000;
const size = { width: 1280, height: 800 };

/** Opens VS Code's window on `server` in a headless Chromium. */
export async function openWindow(editor: Editor, server: Server, options: WindowOptions): Promise<EditorWindow> {
  const browser = await chromium.launch({
    executablePath: editor.chromium,
    args: [...browserFlags],
    // A browser of its own leaves nothing in the user's home folder.
    env: { ...process.env, HOME: server.folder, XDG_CONFIG_HOME: server.folder, XDG_CACHE_HOME: server.folder },
  });
  try {
    const page = await browser.newPage({ viewport: size, locale: options.language ?? "en-US", timezoneId: "UTC" });
    page.setDefaultTimeout(patience);
    const testsEnded = new Promise<number>((settle) => {
      // VS Code calls these two by their names: the first when the tests have ended, the second with the host's console.
      void page.exposeFunction("codeAutomationExit", (code: number) => settle(code));
    });
    await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) =>
      options.onConsole?.(format(...args)),
    );
    if (options.language !== undefined) await speak(page, options.language);
    if (options.extension !== undefined) await develop(page, server.host, options);
    await page.goto(`http://${server.host}/?folder=${encodeURIComponent(resolve(options.folder))}`, {
      waitUntil: "commit",
    });
    return { page, testsEnded, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const browserFlags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** The one thing that a language pack's script sets beside its messages. */
async function speak(page: Page, language: string): Promise<void> {
  await page.addInitScript((code) => {
    Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: code });
  }, language);
}

/**
 * Has the window run an extension, and perhaps tests, from folders of the server's machine. The page carries the workbench's
 * configuration as an attribute, which is added to as soon as it is there; to rewrite the page on its way would make
 * Chromium refuse the WebSocket.
 */
async function develop(page: Page, host: string, { extension, tests }: WindowOptions): Promise<void> {
  const remote = (path: string): object => ({ $mid: 1, scheme: "vscode-remote", authority: host, path: resolve(path) });
  const development = {
    extensions: extension === undefined ? [] : [remote(extension)],
    ...(tests !== undefined && { extensionTestsPath: remote(tests) }),
  };
  await page.addInitScript((developmentOptions) => {
    const observer = new MutationObserver(() => {
      const element = document.getElementById("vscode-workbench-web-configuration");
      const settings = element?.getAttribute("data-settings");
      if (!element || !settings) return;
      observer.disconnect();
      const configuration = JSON.parse(settings) as { developmentOptions?: object };
      configuration.developmentOptions = { ...configuration.developmentOptions, ...developmentOptions };
      element.setAttribute("data-settings", JSON.stringify(configuration));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, development);
}

/** Keeps a picture of what the window showed when something failed; returns its path. */
export async function keepFailure(page: Page, name: string): Promise<string> {
  const folder = join(cacheFolder, "failures");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll(/[^a-z0-9]+/giu, "-")}.png`);
  await page.screenshot({ path });
  return path;
}
