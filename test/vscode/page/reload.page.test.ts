import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { explorerRow, openFile, pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const report = reportOf(survey);
const file = "restored.nps.csv";
/** Neither the theme nor the orders nor the picture that a page begins with. */
const chosen = report.themes.at(-1)?.name ?? "";

beforeAll(async () => {
  const { page, folder } = samples();
  await pickFromExplorer(page, survey, "Open Feedback Workbench");
  await workbenchPage(page).themes.waitFor();
  await runCommand(page, "View: Close All Editors");
  copyFileSync(join(folder, survey), join(folder, file));
  await openFile(page, file);
});

/** What the page shows of everything that can be chosen; null where it does not show. */
async function shown(): Promise<unknown> {
  const { page } = samples();
  const { themes, themeRow, comments } = workbenchPage(page);
  const isThere = async (part: Locator): Promise<boolean> => (await part.count()) > 0;
  if (!(await isThere(comments.locator("blockquote")))) return null;
  return {
    theme: await themeRow(chosen).getAttribute("aria-selected"),
    heading: await comments.getByRole("heading").locator(".selected-name").innerText(),
    sort: await themes.getByRole("columnheader", { name: "Theme" }).getAttribute("aria-sort"),
    order: await comments.getByRole("combobox").locator("option:checked").innerText(),
    picture: await webview(page).getByRole("tab", { selected: true }).innerText(),
  };
}

const all = { theme: "true", heading: chosen, sort: "ascending", order: "Highest score", picture: "Segments" };

test("a theme, the orders and a picture can be chosen", async () => {
  const { themes, themeRow, comments } = workbenchPage(samples().page);
  await themes.getByRole("columnheader", { name: "Theme" }).click();
  await themeRow(chosen).click();
  await comments.getByRole("combobox").selectOption({ label: "Highest score" });
  await webview(samples().page).getByRole("tab", { name: "Segments" }).click();
  await expect.poll(shown).toEqual(all);
});

test("what is chosen outlives being hidden behind another file", async () => {
  const { page } = samples();
  await explorerRow(page, "nps-2026-q3-lt.csv").dblclick();
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.getByRole("tab", { name: file }).click();
  await expect.poll(shown).toEqual(all);
});

/**
 * Whether VS Code has written down what was chosen last. In a browser it does so every five seconds and not while it
 * unloads; on the desktop it does both.
 */
function isWrittenDown(): Promise<boolean> {
  return samples().page.evaluate(async () => {
    const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
      });
    for (const { name = "" } of await indexedDB.databases()) {
      if (!name.startsWith("vscode-web-state-db-")) continue;
      const database = await answerOf(indexedDB.open(name));
      const values = await answerOf(database.transaction("ItemTable").objectStore("ItemTable").getAll());
      database.close();
      if (values.some((value) => /panel\W+segments/u.test(String(value)))) return true;
    }
    return false;
  });
}

test("what is chosen outlives a reload of the window", async () => {
  const { page } = samples();
  await expect.poll(isWrittenDown).toBe(true);
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("tab", { name: file }).waitFor();
  await expect.poll(shown).toEqual(all);
});

test("what is chosen moves into another group with the editor", async () => {
  await runCommand(samples().page, "View: Move Editor into Next Group");
  await expect.poll(shown).toEqual(all);
});

test("the copy begins with what is chosen when the editor is split, and both go on by themselves", async () => {
  const { page } = samples();
  await runCommand(page, "View: Split Editor");
  await expect.poll(() => page.locator("iframe.webview.ready").count()).toBe(2);
  await runCommand(page, "View: Close Editors in Other Groups");
  await expect.poll(() => page.locator("iframe.webview.ready").count()).toBe(1);
  await expect.poll(shown).toEqual(all);
});
