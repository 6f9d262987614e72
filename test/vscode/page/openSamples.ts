import { join } from "node:path";
import type { ConsoleMessage, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { projectRoot, readEditor } from "../driver/editor.ts";
import { startServer, type Server } from "../driver/server.ts";
import { keepFailure, openWindow, type EditorWindow } from "../driver/window.ts";
import { layOutSamples } from "../driver/workspace.ts";

export interface Samples {
  readonly page: Page;
  readonly server: Server;
  /** The opened folder, a copy of the sample surveys. */
  readonly folder: string;
}

/**
 * One window on the samples for all tests of a file; a test that fails leaves a picture of it. A page that breaks its
 * security policy or says an error in the console fails the test. The extension is run from the project, or is the one of
 * `vsix`. The value is there once the tests run.
 */
export function openSamples(vsix?: string): () => Samples {
  const consoleErrors: string[] = [];
  let opened: { readonly samples: Samples; readonly window: EditorWindow } | undefined;
  const samples = (): Samples => {
    if (opened === undefined) throw new Error("The window opens before the tests run, not while they are collected.");
    return opened.samples;
  };

  beforeAll(async () => {
    const editor = readEditor();
    const server = await startServer(editor, { vsix });
    try {
      const folder = join(server.folder, "samples");
      layOutSamples(folder);
      const window = await openWindow(editor, server, {
        folder,
        ...(vsix === undefined && { extension: projectRoot }),
      });
      listen(window.page, consoleErrors);
      opened = { samples: { page: window.page, server, folder }, window };
    } catch (error) {
      await server.stop();
      throw error;
    }
  });

  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(async () => {
      console.error(`window: ${await keepFailure(samples().page, task.name)}`);
    });
  });

  afterEach(() => {
    expect(consoleErrors.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await opened?.window.close();
    await opened?.samples.server.stop();
  });

  return samples;
}

/** VS Code's own window has errors of its own, about files this server lacks; they are no concern of ours. */
const ours = /Content Security Policy|\/(?:dist|media)\/workbench[./]/u;

/** Adds to `errors` what the browser's console calls an error of our page. */
function listen(page: Page, errors: string[]): void {
  const add = (line: string): void => {
    if (ours.test(line)) errors.push(line);
  };
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error") add(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => add(error.stack ?? error.message));
}
