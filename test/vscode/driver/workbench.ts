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
 * Runs a command from the palette by its title, with the keyboard alone. Tries again until the palette lists it, so that it
 * also waits for the extension that brings it.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.locator(".monaco-workbench .part.statusbar").waitFor();
  await retry(page, async () => {
    await page.keyboard.press("F1");
    await pick(page, title, ">");
  });
}

/** Takes the item with exactly this label from the list below the palette's input, where `prefix` and the label are typed. */
export async function pick(page: Page, label: string, prefix = ""): Promise<void> {
  const item = await moveTo(page, label, prefix);
  await page.keyboard.press("Enter");
  await item.waitFor({ state: "hidden" });
}

/** Opens a file of the opened folder by its name, with the editor that is its own. Tries again until it is there. */
export async function openFile(page: Page, file: string): Promise<void> {
  await retry(page, async () => {
    await findFile(page, file);
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: file }).waitFor(step);
  });
}

/** Finds a file of the opened folder by its name: Enter then opens it. */
export async function findFile(page: Page, file: string): Promise<void> {
  await page.keyboard.press("F1");
  await moveTo(page, file, "");
}

async function moveTo(page: Page, label: string, prefix: string): Promise<Locator> {
  const rows = page.locator(".quick-input-list .monaco-list-row");
  const item = rows.filter({ has: page.locator(".label-name").getByText(label, { exact: true }) }).first();
  await page.locator(".quick-input-widget input.input").fill(prefix + label, step);
  await item.waitFor(step);
  const isFocused = (): Promise<boolean> => item.evaluate((row) => row.classList.contains("focused"));
  for (let rank = await rows.count(); rank > 0 && !(await isFocused()); rank--) await page.keyboard.press("ArrowDown");
  if (!(await isFocused())) throw new Error(`The palette did not come to "${label}".`);
  return item;
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
    await entry.waitFor({ state: "hidden" });
  });
}

/** Picks `item` from the context menu of two files that are selected in the explorer. */
export async function pickForTwo(page: Page, files: readonly [string, string], item: string): Promise<void> {
  await retry(page, async () => {
    await explorerRow(page, files[0]).click(step);
    await explorerRow(page, files[1]).click({ modifiers: ["Control"], ...step });
    await explorerRow(page, files[1]).click({ button: "right", ...step });
    const entry = page.getByRole("menuitem", { name: item });
    await entry.hover(step);
    await page.keyboard.press("Enter");
    await entry.waitFor({ state: "hidden" });
  });
}

/** What an attempt has opened is closed with Escape before the next one; the last failure is thrown in the end. */
async function retry(page: Page, attempt: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + longestWait; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.keyboard.press("Escape");
    }
  }
}
