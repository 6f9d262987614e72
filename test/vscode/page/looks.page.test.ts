import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { cacheFolder } from "../driver/editor.ts";
import { pick, pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { contrastsIn } from "./contrast.ts";
import { overflowIn } from "./overflow.ts";
import { openSamples } from "./openSamples.ts";
import { survey } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const pictures = join(cacheFolder, "screenshots");

const looks = [
  { theme: "Light Modern", kind: "vscode-light", file: "light" },
  { theme: "Dark Modern", kind: "vscode-dark", file: "dark" },
  { theme: "Dark High Contrast", kind: "vscode-high-contrast:not(.vscode-high-contrast-light)", file: "high-contrast" },
  { theme: "Light High Contrast", kind: "vscode-high-contrast-light", file: "high-contrast-light" },
];

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

test.each(looks)("text can be read in $theme", async ({ theme, kind, file }) => {
  const { page } = samples();
  await runCommand(page, "Preferences: Color Theme");
  await pick(page, theme);
  const body = webview(page).locator(`body.${kind}`);
  await body.waitFor();
  const faint = async (): Promise<unknown> => (await contrastsIn(body)).filter(({ ratio }) => ratio < leastContrast);
  await expect.poll(faint, settling).toEqual([]);
  await page.screenshot({ path: join(pictures, `${file}.png`) });
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

test.each([1280, 800, 400])("nothing is cut at a width of %i pixels", async (width) => {
  const { page } = samples();
  await page.setViewportSize({ width, height: 800 });
  const root = webview(page).locator("html");
  await expect.poll(() => root.evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(width);
  await expect.poll(() => root.evaluate((element) => element.scrollWidth - element.clientWidth), settling).toBe(0);
  await expect.poll(() => overflowIn(root.locator("body"), sections), settling).toEqual([]);
  await page.screenshot({ path: join(pictures, `width-${width}.png`) });
});
