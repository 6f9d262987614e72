import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { textHash } from "../../../src/engine/codebook/textHash.ts";
import { parseStudy } from "../../../src/engine/study/parse.ts";
import type { Study } from "../../../src/engine/study/schema.ts";
import { openFile, pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const NAME = "decided.nps.csv";
const STUDY = "decided.nps.feedback.json";

const pathOf = (file: string): string => join(samples().folder, file);
const study = (): Study | null =>
  existsSync(pathOf(STUDY)) ? parseStudy(readFileSync(pathOf(STUDY), "utf8"), STUDY) : null;
const entry = (id: string) => study()?.codebook?.find((theme) => theme.id === id);
const frame = () => webview(samples().page);
const parts = () => workbenchPage(samples().page);
const button = (name: string): Locator => parts().comments.getByRole("button", { name, exact: true });
const dirty = (): Promise<number> => samples().page.locator(".tabs-container .tab.dirty").count();
const names = (): Promise<string[]> => parts().themes.locator("tbody th .text").allInnerTexts();
/** What the rows of the themes say. */
const grid = async (): Promise<string[]> =>
  (await parts().themes.locator("tbody tr").allInnerTexts()).map((row) => row.replaceAll(/\s+/gu, " ").trim());
const list = (): Locator => samples().page.locator(".quick-input-widget");
/** Without what stands behind the plus. */
const baseOf = async (name: string): Promise<string> =>
  /\d+/u.exec(await parts().themeRow(name).locator("td.base").innerText())?.[0] ?? "";

/** The effect is in sight, with what it says of each theme; Enter applies it. */
async function apply(title: string): Promise<string[]> {
  const { page } = samples();
  await list().getByText(title, { exact: true }).waitFor();
  await list()
    .getByPlaceholder(/ their theme\.$| its theme\.$/u)
    .waitFor();
  const rows = await list().locator(".monaco-list-row").allInnerTexts();
  await page.keyboard.press("Enter");
  await list().waitFor({ state: "hidden" });
  return rows.map((row) => row.replaceAll(/\s+/gu, " ").trim());
}

const type = async (text: string): Promise<void> => {
  const input = list().locator("input.input");
  await input.fill(text);
  await samples().page.keyboard.press("Enter");
};

/** Takes a line of the list that is asked from; another list may have a line of the same name. */
async function choose(label: string, question: string): Promise<void> {
  const { page } = samples();
  const input = list().getByPlaceholder(question);
  await input.fill(label);
  // The line's own label comes before that of its detail.
  const focused = list().locator(".monaco-list-row.focused .label-name").first();
  await expect.poll(() => focused.innerText()).toBe(label);
  await page.keyboard.press("Enter");
  await input.waitFor({ state: "hidden" });
}

async function open(): Promise<void> {
  await openFile(samples().page, NAME);
  await parts().themes.waitFor();
}

test("what people decide is undone, done again, saved, and holds when the file has come to have more rows", async () => {
  const { page } = samples();
  // Until the extension runs, a survey opens as text.
  await pickFromExplorer(page, survey, "Open Feedback Workbench");
  await parts().themes.waitFor();
  await runCommand(page, "View: Close All Editors");
  copyFileSync(pathOf(survey), pathOf(NAME));
  await open();
  const before = await names();
  const states = [await grid()];
  const { themes } = reportOf(survey);
  const [first = "", second = "", third = ""] = before;
  const idOf = (name: string): string => themes.find((theme) => theme.name === name)?.id ?? "";
  const sum =
    (themes.find(({ name }) => name === first)?.base ?? 0) + (themes.find(({ name }) => name === second)?.base ?? 0);

  // Renamed with F2, without another question.
  await parts().themes.locator("[data-cell='1:0']").focus();
  await page.keyboard.press("F2");
  await type("Slow help");
  await parts().themeRow("Slow help").waitFor();
  await expect.poll(dirty).toBe(1);
  expect(study()).toBeNull();
  states.push(await grid());

  // Merged, with what that comes to beforehand.
  await button("Merge…").click();
  await choose(second, "Into which theme do its comments go?");
  const merging = await apply(`Merge “Slow help” into “${second}”`);
  expect(merging.some((row) => row.includes(`Comments ${String(sum)}`) || row.includes(`→ ${String(sum)} ·`))).toBe(
    true,
  );
  await parts().themeRow("Slow help").waitFor({ state: "detached" });
  expect(await baseOf(second)).toBe(String(sum));
  states.push(await grid());

  // A comment is moved from where it is read.
  const line = frame().locator("[data-line='0']");
  await line.click();
  await frame().locator("[data-line='0'].opened").waitFor();
  const text = (await line.locator(".verbatim").innerText()).trim();
  const row = Number(/row (\d+)/u.exec(await line.locator(".facts").innerText())?.[1]);
  await line.getByRole("button", { name: "Move to Theme…" }).click();
  await choose(third, "Into which theme?");
  await apply(`Move a Comment to “${third}”`);
  await expect.poll(() => baseOf(second)).toBe(String(sum - 1));
  states.push(await grid());

  // Split into the parts that are shown.
  await button("Split…").click();
  await list().getByText("Take These Parts…").waitFor();
  await page.keyboard.press("Enter");
  await apply(`Split “${second}”`);
  await expect.poll(async () => (await names()).length).toBeGreaterThan(before.length - 1);
  const decided = await names();
  states.push(await grid());

  // Undone one by one, down to nothing, and done again.
  for (const state of states.slice(0, -1).reverse()) {
    await runCommand(page, "Undo");
    await expect.poll(grid).toEqual(state);
  }
  await expect.poll(dirty).toBe(0);
  for (const state of states.slice(1)) {
    await runCommand(page, "Redo");
    await expect.poll(grid).toEqual(state);
  }
  await expect.poll(dirty).toBe(1);
  expect(study()).toBeNull();

  await runCommand(page, "File: Save");
  await expect.poll(dirty).toBe(0);
  expect(entry(idOf(first))).toMatchObject({ name: "Slow help", into: [idOf(second)] });
  expect(entry(idOf(second))?.into?.length).toBeGreaterThan(1);
  expect(study()?.overrides).toEqual([{ row, text: textHash(text), theme: idOf(third) }]);

  // Answers of others in front, the next day.
  await runCommand(page, "View: Close All Editors");
  const [head = "", ...answers] = readFileSync(pathOf(NAME), "utf8").split("\n");
  writeFileSync(pathOf(NAME), [head, ...answers.slice(0, 5).map((answer) => `x${answer}`), ...answers].join("\n"));
  await open();
  await expect
    .poll(async () => (await names()).filter((name) => decided.includes(name)).length)
    .toBeGreaterThan(decided.length - 3);
  expect(await names()).not.toContain("Slow help");
  await frame().locator("details.notes summary").click();
  await frame()
    .locator("details.notes")
    .getByText("Comments put into a theme by hand that stand in another row now: 1.")
    .waitFor();
});

test("comments are dragged onto a theme, or picked with the keyboard and moved by a command", async () => {
  const { page } = samples();
  await runCommand(page, "View: Close All Editors");
  copyFileSync(pathOf(survey), pathOf("dragged.nps.csv"));
  await openFile(page, "dragged.nps.csv");
  await parts().themes.waitFor();
  const [, second = ""] = await names();
  const base = Number(await baseOf(second));
  const uncoded = Number(await baseOf("Without a theme"));
  await frame().locator("[data-line='1']").dragTo(parts().themeRow(second));
  await apply(`Move a Comment to “${second}”`);
  await expect.poll(() => baseOf(second)).toBe(String(base + 1));

  await frame().locator("[data-line='0']").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await frame().getByText("2 comments selected").waitFor();
  await runCommand(page, "Verbatim: Move Comment to Theme…");
  await choose("No Theme", "Into which theme?");
  await apply("Move 2 Comments out of Their Themes");
  await expect.poll(() => baseOf("Without a theme")).toBe(String(uncoded + 2));
  await frame().getByText("2 comments selected").waitFor({ state: "hidden" });
  await runCommand(page, "File: Revert File");
  await expect.poll(() => baseOf(second)).toBe(String(base));
  await expect.poll(dirty).toBe(0);
});
