import type { Locator, Page } from "playwright-core";
import { webview } from "../vscode/driver/workbench.ts";
import { workbenchPage } from "../vscode/page/workbenchPage.ts";

/** Themes that are selected one after another. */
const MOST_SWITCHES = 12;

/** Clicks on one theme after another as soon as the comments of the one before are there; milliseconds of each. */
export function switchThemes(page: Page): Promise<number[]> {
  return webview(page)
    .locator("body")
    .evaluate(async (body, most) => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      const rows = body.querySelectorAll<HTMLElement>(`[role=grid][aria-label="Themes"] tbody tr`).length;
      const times: number[] = [];
      for (let row = 0; row < Math.min(rows, most); row++) {
        const one = body.querySelectorAll<HTMLElement>(`[role=grid][aria-label="Themes"] tbody tr`)[row];
        if (one === undefined || one.ariaSelected === "true") continue;
        const start = performance.now();
        one.querySelector("th")?.click();
        for (;;) {
          await frame();
          const region = body.querySelector(`[role=region][aria-label="Comments"]`);
          const isThere = region?.querySelector(`[aria-busy="false"] blockquote`) !== null;
          const name = body.querySelector(`[role=grid] tr[aria-selected="true"] th`)?.textContent ?? "";
          const heading = region?.querySelector(".selected-name")?.textContent ?? "?";
          if (isThere && name.includes(heading.trim())) break;
        }
        times.push(performance.now() - start);
      }
      return times;
    }, MOST_SWITCHES);
}

/** The longest list there is. */
export async function showAll(page: Page): Promise<void> {
  const { comments } = workbenchPage(page);
  await comments.getByRole("button", { name: "Show All Comments" }).click();
  await comments.getByRole("heading", { name: "All comments" }).waitFor();
  await comments.locator("blockquote").first().waitFor();
}

/** The map's canvas; null where there is no map. */
export async function openMap(page: Page): Promise<Locator | null> {
  const tab = webview(page).getByRole("tab", { name: "Map" });
  if ((await tab.count()) === 0) return null;
  await tab.click();
  const canvas = webview(page).getByRole("tabpanel").locator("canvas").first();
  await canvas.waitFor();
  return canvas;
}
