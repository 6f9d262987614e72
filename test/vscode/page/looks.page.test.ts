import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { cacheFolder } from "../driver/editor.ts";
import { LOOKS, wear } from "../driver/looks.ts";
import { pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { contrastsIn } from "./contrast.ts";
import { overflowIn } from "./overflow.ts";
import { openSamples } from "./openSamples.ts";
import { survey } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const pictures = join(cacheFolder, "screenshots");

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  await pickFromExplorer(samples().page, survey, "Open Feedback Workbench");
  await workbenchPage(samples().page).comments.locator("blockquote").first().waitFor();
  await runCommand(samples().page, "View: Toggle Primary Side Bar Visibility");
});

/** Colours fade and pictures are drawn anew: what is wrong is judged once the page has come to rest. */
const settling = { timeout: 10_000 };

/** WCAG 2.2, 1.4.3: 4.5 : 1 for text. */
const leastContrast = 4.5;

test.each(LOOKS)("text can be read in $theme", async (look) => {
  const { page } = samples();
  await wear(page, look);
  const body = webview(page).locator(`body.${look.kind}`);
  await body.waitFor();
  const faint = async (): Promise<unknown> => (await contrastsIn(body)).filter(({ ratio }) => ratio < leastContrast);
  await expect.poll(faint, settling).toEqual([]);
  await page.screenshot({ path: join(pictures, `${look.name}.png`) });
});

test("a comment stands between its score and its facts, in two lines at most", async () => {
  const row = workbenchPage(samples().page).comments.locator("li[data-line]").first();
  const boxOf = async (part: string): Promise<DOMRect> =>
    row.locator(part).evaluate((element) => element.getBoundingClientRect());
  const [score, text, facts] = [await boxOf(".chip"), await boxOf("blockquote"), await boxOf(".facts")];
  expect(score.right).toBeLessThanOrEqual(text.left);
  expect(text.right).toBeLessThanOrEqual(facts.left);
  expect(text.height).toBeLessThan(40);
});

/** The parts of the page, none of which may run into another. */
const sections = "main > :is(header, details, section), .middle > section";

/** The last is a window of 1280 × 800 at a zoom of 200 %. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 800 },
  { width: 400, height: 800 },
  { width: 640, height: 400 },
];

test.each(sizes)("nothing is cut at $width × $height pixels", async ({ width, height }) => {
  const { page } = samples();
  await page.setViewportSize({ width, height });
  const root = webview(page).locator("html");
  await expect.poll(() => root.evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(width);
  await expect.poll(() => root.evaluate((element) => element.scrollWidth - element.clientWidth), settling).toBe(0);
  await expect.poll(() => overflowIn(root.locator("body"), sections), settling).toEqual([]);
  for (const part of await root.locator(sections).all()) await expectReachable(part);
  await page.screenshot({ path: join(pictures, `width-${width}.png`) });
});

/** Whether scrolling brings all of a part into sight, its end as well as its beginning. */
async function expectReachable(part: Locator): Promise<void> {
  const missing = await part.evaluate((element) => {
    const beyond = (block: "start" | "end"): number => {
      element.scrollIntoView({ block, behavior: "instant" });
      const { top, bottom } = element.getBoundingClientRect();
      return block === "start" ? -top : bottom - innerHeight;
    };
    return Math.max(beyond("start"), beyond("end"));
  });
  expect(missing).toBeLessThanOrEqual(1);
}
