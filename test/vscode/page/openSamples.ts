import { join } from "node:path";
import type { ConsoleMessage, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { projectRoot, readEditor } from "../driver/editor.ts";
import { startServer, type Server } from "../driver/server.ts";
import { keepFailure, openWindow, type EditorWindow } from "../driver/window.ts";
import { layOutSamples } from "../driver/workspace.ts";

export interface Samples {
  readonly page: Page;
  readonly server: Server;
  /** The opened folder, a copy of the sample surveys. */
  readonly folder: string;
  /** What the browser's console called an error, in the window and in every frame of it. */
  readonly consoleErrors: readonly string[];
}

/**
 * One window on the samples for all tests of a file; a test that fails leaves a picture of it. The extension is run from
 * the project, or is the one of `vsix`. The value is there once the tests run.
 */
export function openSamples(vsix?: string): () => Samples {
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
      opened = { samples: { page: window.page, server, folder, consoleErrors: listen(window.page) }, window };
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

  afterAll(async () => {
    await opened?.window.close();
    await opened?.samples.server.stop();
  });

  return samples;
}

function listen(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  return errors;
}
