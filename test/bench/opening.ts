import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";
import { findFile, runCommand } from "../vscode/driver/workbench.ts";

/** Milliseconds from the key that opens a file to what is then shown. */
export interface Opening {
  /** The score, in the workbench. */
  readonly firstFigure: number;
  /** The themes, in the workbench. */
  readonly themes: number;
  /** The first line, in VS Code's editor of text. */
  readonly text: number;
}

const POLL_MS = 5;
const LONGEST_MS = 600_000;

const FIGURE = `[role=region][aria-label="Score"] .value`;
const THEME = `[role=grid][aria-label="Themes"] tbody tr`;
const LINE = `.monaco-editor .view-line span span`;

/** Opens one survey in the workbench, as `NAME.nps.csv`, and as text, as `NAME.csv`; it stays open in the workbench. */
export async function timeOpening(page: Page, name: string): Promise<Opening> {
  const startText = await press(page, `${name}.csv`);
  const text = (await shown(page, LINE)) - startText;
  await runCommand(page, "View: Close All Editors");
  const start = await press(page, `${name}.nps.csv`);
  const firstFigure = (await shown(page, FIGURE)) - start;
  const themes = (await shown(page, THEME)) - start;
  return { firstFigure, themes, text };
}

async function press(page: Page, file: string): Promise<number> {
  await findFile(page, file);
  const start = performance.now();
  await page.keyboard.press("Enter");
  return start;
}

/**
 * When something is first there that `selector` matches, in any document of the window. Playwright's own waiting looks
 * twice a second only while a frame is not there yet.
 */
async function shown(page: Page, selector: string): Promise<number> {
  for (const end = performance.now() + LONGEST_MS; performance.now() < end; await delay(POLL_MS)) {
    for (const frame of page.frames()) {
      const isThere = await frame
        .evaluate((part) => {
          // A webview loads behind the one it takes the place of.
          const isLoading = window.frameElement?.id === "pending-frame";
          return !isLoading && document.querySelector(part) !== null;
        }, selector)
        .catch(() => false);
      if (isThere) return performance.now();
    }
  }
  throw new Error(`${selector} was not shown in ${LONGEST_MS / 1000} s.`);
}
