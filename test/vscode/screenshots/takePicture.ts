import { writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";

const pause = 250;
/** Where a clock runs no two pictures are the same. */
const mostTries = 8;

/** Writes a PNG once two in a row are the same: colours fade and parts come one after another. */
export async function takePicture(
  page: Page,
  { of, path }: { readonly of: "window" | "editor"; readonly path: string },
): Promise<void> {
  await page.mouse.move(0, 0);
  const part = page.locator(of === "window" ? ".monaco-workbench" : ".part.editor").first();
  let picture = await part.screenshot();
  for (let tries = 1; tries < mostTries; tries++) {
    await delay(pause);
    const next = await part.screenshot();
    const same = next.equals(picture);
    picture = next;
    if (same) break;
  }
  writeFileSync(path, picture);
}
