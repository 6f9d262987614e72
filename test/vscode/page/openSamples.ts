import type { ConsoleMessage, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openSampleWindow, type Samples } from "../driver/samples.ts";
import { keepFailure } from "../driver/window.ts";

/**
 * One window on the samples for all tests of a file; a test that fails leaves a picture of it. A page that breaks its
 * security policy or says an error in the console fails the test. The extension is run from the project, or is the one of
 * `vsix`; `language` is the display language. The value is there once the tests run.
 */
export function openSamples(vsix?: string, language?: string): () => Samples {
  const consoleErrors: string[] = [];
  let opened: Awaited<ReturnType<typeof openSampleWindow>> | undefined;
  const samples = (): Samples => {
    if (opened === undefined) throw new Error("The window opens before the tests run, not while they are collected.");
    return opened;
  };

  beforeAll(async () => {
    opened = await openSampleWindow(vsix, language);
    listen(opened.page, consoleErrors);
  });

  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(async () => {
      console.error(`window: ${await keepFailure(samples().page, task.name)}`);
    });
  });

  afterEach(() => {
    expect(consoleErrors.splice(0)).toEqual([]);
  });

  afterAll(() => opened?.close());

  return samples;
}

/** VS Code's own window has errors of its own, about files this server lacks; they are no concern of ours. */
const ours = /Content Security Policy|\/(?:dist|media)\/(?:workbench|comparison)[./]/u;

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
