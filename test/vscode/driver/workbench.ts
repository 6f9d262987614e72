import type { FrameLocator, Locator, Page } from "playwright-core";

const step = { timeout: 3_000 };
const longestWait = 60_000;

/** The document inside the visible webview: the extension's page sits in a frame of a frame. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
}

/** The row of a file in the explorer. */
export function explorerRow(page: Page, file: string): Locator {
  return page.locator(".explorer-folders-view .monaco-list-row", { hasText: file });
}

/**
 * Runs a command from the palette by its title. Tries again until the palette lists it, so that it also waits for the
 * extension that brings it.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const palette = page.locator(".quick-input-widget");
  const entry = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
  await page.locator(".monaco-workbench .part.statusbar").waitFor();
  await retry(page, async () => {
    await page.keyboard.press("F1");
    await palette.locator("input.input").fill(`>${title}`, step);
    await entry.waitFor(step);
    await page.keyboard.press("Enter");
  });
  await palette.waitFor({ state: "hidden" });
}

/**
 * Picks `item` from the context menu of a file in the explorer; like {@link runCommand} it tries again until it is there.
 */
export async function pickFromExplorer(page: Page, file: string, item: string): Promise<void> {
  await retry(page, async () => {
    await explorerRow(page, file).click({ button: "right", ...step });
    const entry = page.getByRole("menuitem", { name: item });
    // A menu ignores the mouse for the moment after it has opened, and never the keyboard.
    await entry.hover(step);
    await page.keyboard.press("Enter");
    await entry.waitFor({ state: "hidden", ...step });
  });
}

/** `attempt` closes whatever it opened with Escape before it is tried again; the last failure is thrown at `timeout`. */
async function retry(page: Page, timeout: number, attempt: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + timeout; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.keyboard.press("Escape");
    }
  }
}
