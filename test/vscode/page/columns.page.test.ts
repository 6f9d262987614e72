import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { openFile, pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { overflowIn } from "./overflow.ts";
import { openSamples } from "./openSamples.ts";
import { survey } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();

/** Scores that no rule takes for scores by themselves, under headings that say nothing. */
const ODD = `x,Q7,Q8\n${Array.from({ length: 40 }, (_, row) => `r${row},${[10, 9, 8, 10][row % 4] ?? 0} pts,w${row}`).join("\n")}\n`;

const pathOf = (file: string): string => join(samples().folder, file);
const textOf = (file: string): string => readFileSync(pathOf(file), "utf8");
/** Undefined for a study without columns; null where there is no study yet. */
const columnsOf = (file: string): unknown =>
  existsSync(pathOf(file)) ? (JSON.parse(textOf(file)) as { columns?: unknown }).columns : null;

// Until the extension runs, a survey opens as text.
beforeAll(async () => {
  await pickFromExplorer(samples().page, survey, "Open Feedback Workbench");
  await workbenchPage(samples().page).themes.waitFor();
  await runCommand(samples().page, "View: Toggle Primary Side Bar Visibility");
});

// What a test leaves open is in the picture of its failure.
beforeEach(async () => {
  await runCommand(samples().page, "File: Save All Files").catch(() => {});
  await runCommand(samples().page, "View: Close All Editors");
});

async function openSurvey(name: string, csv: string, study?: string): Promise<void> {
  const { page } = samples();
  if (study !== undefined) writeFileSync(pathOf(`${name}.nps.feedback.json`), study);
  writeFileSync(pathOf(`${name}.nps.csv`), csv);
  await openFile(page, `${name}.nps.csv`);
}

const picker = (role: "region" | "dialog" = "region"): Locator =>
  webview(samples().page).getByRole(role, { name: "Columns" });
const useOf = (column: string): Locator => webview(samples().page).getByLabel(`Use of ${column}`, { exact: true });
const used = (column: string): Promise<string | null> =>
  useOf(column).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? null);
const button = (name: string): Locator => webview(samples().page).getByRole("button", { name, exact: true });
const shows = (nps: string): Promise<void> =>
  workbenchPage(samples().page).score.getByText(nps, { exact: true }).waitFor();
/** What VS Code has had laid by, in case the window closes. */
const backups = (): number =>
  readdirSync(join(samples().server.folder, "data", "User", "workspaceStorage"), {
    recursive: true,
    encoding: "utf8",
  }).filter((path) => /verbatim\.verbatim[/\\]-?\d+$/u.test(path)).length;
const dirty = (): Promise<number> => samples().page.locator(".tabs-container .tab.dirty").count();

test("columns that were not found are chosen on the page, saved beside the survey, and undone", async () => {
  const { page } = samples();
  await openSurvey("odd", ODD);
  await webview(page).getByRole("alert").waitFor();
  await picker().getByText("different in every row").first().waitFor();
  await useOf("Q7").selectOption({ label: "Comment" });
  await useOf("Q8").selectOption({ label: "Comment" });
  expect(await used("Q7")).toBe("Not used");
  await useOf("Q7").selectOption({ label: "Score" });
  await button("Use These Columns").click();
  await shows("+75");
  await picker().waitFor({ state: "detached" });
  await expect
    .poll(() => columnsOf("odd.nps.feedback.json"))
    .toMatchObject({ score: "Q7", comment: "Q8", date: null, segments: [] });
  await expect.poll(dirty).toBe(0);

  await runCommand(page, "Undo");
  await picker().waitFor();
  await expect.poll(dirty).toBe(1);
  expect(columnsOf("odd.nps.feedback.json")).toMatchObject({ score: "Q7" });

  await runCommand(page, "Redo");
  await shows("+75");
  await expect.poll(dirty).toBe(0);

  await runCommand(page, "Undo");
  await picker().waitFor();
  await runCommand(page, "File: Save");
  await expect.poll(() => columnsOf("odd.nps.feedback.json")).toBeUndefined();
  await expect.poll(dirty).toBe(0);
  expect(textOf("odd.nps.csv")).toBe(ODD);
});

test("a study of another wave, whose columns are not there, is set right on the page; the rest of it stays", async () => {
  const study = `{"version":1,"columns":{"score":"nps"},"preset":"groove"}`;
  await openSurvey("wave", ODD, study);
  await webview(samples().page).getByRole("alert").getByText("nps").first().waitFor();
  await useOf("Q7").selectOption({ label: "Score" });
  await button("Use These Columns").click();
  await shows("+75");
  await expect.poll(() => columnsOf("wave.nps.feedback.json")).toMatchObject({ score: "Q7" });
  expect(JSON.parse(textOf("wave.nps.feedback.json"))).toMatchObject({ preset: "groove" });
});

test("the columns are chosen by a command, with the keyboard, and the focus comes back", async () => {
  const { page } = samples();
  await openSurvey("keys", ODD, `{"version":1,"columns":{"score":"Q7"}}`);
  await shows("+75");
  await runCommand(page, "Verbatim: Choose Columns");
  await picker("dialog").getByText("set in the study file").first().waitFor();
  const focused = (): Promise<string> =>
    webview(page)
      .locator("body")
      .evaluate((body) => body.ownerDocument.activeElement?.textContent.trim() ?? "");
  await expect.poll(focused).toBe("Columns");
  await page.keyboard.press("Escape");
  await picker("dialog").waitFor({ state: "detached" });

  await button("Columns").press("Enter");
  await useOf("x").waitFor();
  await page.keyboard.press("Tab");
  await expect.poll(() => useOf("x").evaluate((select) => select === select.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("Columns");
  await picker("dialog").waitFor({ state: "detached" });
});

test("what others write into the study file while something is not saved is kept beside it", async () => {
  const { page } = samples();
  await openSurvey("joined", ODD, `{"version":1,"columns":{"score":"Q7"}}`);
  await shows("+75");
  await button("Columns").click();
  await useOf("Q8").selectOption({ label: "Comment" });
  await button("Use These Columns").click();
  await expect.poll(() => columnsOf("joined.nps.feedback.json")).toMatchObject({ comment: "Q8" });
  await expect.poll(dirty).toBe(0);
  await runCommand(page, "Undo");
  await expect.poll(dirty).toBe(1);
  const study = JSON.parse(textOf("joined.nps.feedback.json")) as object;
  writeFileSync(pathOf("joined.nps.feedback.json"), JSON.stringify({ ...study, preset: "groove" }));
  await runCommand(page, "File: Save");
  await expect.poll(() => textOf("joined.nps.feedback.json")).not.toContain("Q8");
  expect(JSON.parse(textOf("joined.nps.feedback.json"))).toEqual({
    version: 1,
    columns: { score: "Q7" },
    preset: "groove",
  });
});

test("who has changed the same as others is asked which of the two stays, and may think it over", async () => {
  const { page } = samples();
  const file = "split.nps.feedback.json";
  await openSurvey("split", ODD, `{"version":1,"columns":{"score":"Q7"}}`);
  await shows("+75");
  await button("Columns").click();
  await useOf("Q8").selectOption({ label: "Comment" });
  await button("Use These Columns").click();
  await expect.poll(() => columnsOf(file)).toMatchObject({ comment: "Q8" });
  await expect.poll(dirty).toBe(0);

  const dialog = page.locator(".monaco-dialog-box");
  const answer = async (choice: string): Promise<void> => {
    await runCommand(page, "File: Save");
    await dialog.getByText(`${file} was changed by others while you had changes that are not saved.`).waitFor();
    expect(await dialog.locator(".dialog-message-detail").innerText()).toContain("columns.comment");
    await dialog.getByRole("button", { name: choice }).click();
    await dialog.waitFor({ state: "detached" });
  };
  const othersTake = (comment: string): void =>
    writeFileSync(pathOf(file), JSON.stringify({ version: 1, columns: { score: "Q7", comment } }));

  await runCommand(page, "Undo");
  await expect.poll(dirty).toBe(1);
  othersTake("x");
  await answer("Cancel");
  expect(columnsOf(file)).toMatchObject({ comment: "x" });
  expect(await dirty()).toBe(1);
  await answer("Keep the File's");
  await expect.poll(dirty).toBe(0);
  expect(columnsOf(file)).toMatchObject({ comment: "x" });
});

test("what is not saved comes back with the window, and is gone when it is reverted", async () => {
  const { page } = samples();
  await openSurvey("kept", ODD);
  await useOf("Q7").selectOption({ label: "Score" });
  await button("Use These Columns").click();
  await shows("+75");
  await expect.poll(dirty).toBe(0);
  await runCommand(page, "Undo");
  await picker().waitFor();
  await expect.poll(backups).toBe(1);
  await runCommand(page, "Developer: Reload Window");
  await expect.poll(dirty).toBe(1);
  await picker().waitFor();
  await runCommand(page, "File: Revert File");
  await shows("+75");
  await expect.poll(dirty).toBe(0);
});

test("Save As… leaves the survey's own study as it was, and takes the decision along with a copy", async () => {
  const { page } = samples();
  await openSurvey("original", ODD, `{"version":1,"preset":"groove"}`);
  await useOf("Q7").selectOption({ label: "Score" });
  await button("Use These Columns").click();
  await shows("+75");
  await expect.poll(dirty).toBe(0);
  await runCommand(page, "Undo");
  await expect.poll(dirty).toBe(1);
  await runCommand(page, "File: Save As...");
  const path = page.locator(".quick-input-widget input.input");
  await expect.poll(() => path.inputValue()).toBe(pathOf("original.nps.csv"));
  await path.fill(pathOf("copy.csv"));
  await expect.poll(() => path.inputValue()).toBe(pathOf("copy.csv"));
  await page.keyboard.press("Enter");
  await expect.poll(() => existsSync(pathOf("copy.feedback.json"))).toBe(true);
  expect(textOf("copy.csv")).toBe(ODD);
  expect(JSON.parse(textOf("copy.feedback.json"))).toEqual({ version: 1, preset: "groove" });
  expect(columnsOf("original.nps.feedback.json")).toMatchObject({ score: "Q7" });
});

test.each([1280, 400])("nothing of the columns is cut at a width of %i pixels", async (width) => {
  const { page } = samples();
  await page.setViewportSize({ width, height: 800 });
  await openSurvey("narrow", ODD);
  await picker().getByText("The first rows").waitFor();
  const root = webview(page).locator("html");
  await expect.poll(() => root.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await expect.poll(() => overflowIn(root.locator("body"), ".columns, .columns tr")).toEqual([]);
});
