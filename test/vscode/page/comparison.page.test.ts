import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { comparisonSchema, type Comparison } from "../../../src/engine/compare/document.ts";
import { studyNameFor } from "../../../src/engine/study/chain.ts";
import { localeOf } from "../../../src/protocol/locale.ts";
import { changeSentence } from "../../../src/workbench/compare/sentence.ts";
import { listedThemes, startComparison } from "../../../src/workbench/compare/model.ts";
import { runCli } from "../driver/cli.ts";
import { LOOKS, wear } from "../driver/looks.ts";
import { pick, pickForTwo, pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { filesBelow } from "../host/expected.ts";
import { waves } from "../screenshots/surveys.ts";
import { contrastsIn } from "./contrast.ts";
import { openSamples } from "./openSamples.ts";
import { overflowIn } from "./overflow.ts";

const samples = openSamples();
const files = ["q2-wave.csv", "q3-wave.csv"] as const;
const settling = { timeout: 20_000 };

const pathOf = (file: string): string => join(samples().folder, file);
/** What the command says of two files: the page must say the same. */
const compared = (before: string, after: string): Comparison =>
  comparisonSchema.parse(JSON.parse(runCli(["compare", pathOf(before), pathOf(after), "--json"])));
const sentenceOf = (comparison: Comparison): string => changeSentence(comparison, localeOf("en-US", {})) ?? "";

const change = (): Locator => webview(samples().page).getByRole("region", { name: "Change of the score" });
const themes = (): Locator => webview(samples().page).getByRole("region", { name: "Themes" });
const sentence = (): Promise<string> => change().locator(".sentence").innerText();
const tab = (name: string): Locator => samples().page.getByRole("tab", { name });

beforeAll(async () => {
  const { page } = samples();
  const { before, after } = waves();
  writeFileSync(pathOf(files[0]), before);
  writeFileSync(pathOf(files[1]), after);
  // Until the extension runs nothing of it is in the menus.
  await pickFromExplorer(page, files[1], "Open Feedback Workbench");
  await webview(page).getByRole("grid", { name: "Themes" }).waitFor();
  await runCommand(page, "View: Close All Editors");
});

test("two files that are selected in the explorer are compared, the earlier one first", async () => {
  await pickForTwo(samples().page, [files[1], files[0]], "Compare Surveys…");
  await tab("Comparison: q2-wave.csv → q3-wave.csv").waitFor();
  const expected = compared(...files);
  expect(sentenceOf(expected)).toMatch(/^NPS rose from .*, more than noise\.$/u);
  await change().waitFor();
  expect(await sentence()).toBe(sentenceOf(expected));
  const names = await themes().getByRole("rowheader").getByRole("button").allInnerTexts();
  expect(names).toEqual(listedThemes(expected, startComparison(undefined)).map(({ name }) => name));
});

test("a theme is unfolded by the keyboard, and its comment opened in the file", async () => {
  const { page } = samples();
  const button = themes().getByRole("rowheader").getByRole("button").nth(1);
  await button.focus();
  await page.keyboard.press("Enter");
  expect(await button.getAttribute("aria-expanded")).toBe("true");
  const quote = themes().getByRole("listitem").first();
  const text = await quote.locator("blockquote").innerText();
  await quote.getByRole("button", { name: /^row/u }).click();
  await page.getByRole("tab", { name: /^q3-wave/u }).waitFor();
  // Only what the selection holds is told in the status bar: a comment and its quotes, if any.
  await page.getByRole("button", { name: new RegExp(`\\((${text.length}|${text.length + 2}) selected\\)`) }).waitFor();
  await runCommand(page, "View: Close Editor");
  await change().waitFor();
});

test("the unfolded theme and the order outlive a reload of the window", async () => {
  const { page } = samples();
  await themes().getByRole("columnheader", { name: "Theme" }).getByRole("button").click();
  const opened = themes().getByRole("button", { expanded: true });
  const before = await opened.innerText();
  // In a browser VS Code writes down what a page has kept every five seconds, and not while it unloads.
  await page.waitForTimeout(6000);
  await page.reload({ waitUntil: "commit" });
  await change().waitFor();
  await expect.poll(() => opened.innerText(), settling).toBe(before);
  expect(await themes().getByRole("columnheader", { name: "Theme" }).getAttribute("aria-sort")).toBe("ascending");
});

test("sides can be swapped, and back", async () => {
  const button = webview(samples().page).getByRole("button", { name: "Swap Sides" }).first();
  await button.click();
  await tab("Comparison: q3-wave.csv → q2-wave.csv").waitFor();
  await expect.poll(sentence, settling).toBe(sentenceOf(compared(files[1], files[0])));
  await webview(samples().page).getByText("The first side has the later answers.").waitFor();
  await button.click();
  await tab("Comparison: q2-wave.csv → q3-wave.csv").waitFor();
  await expect.poll(sentence, settling).toBe(sentenceOf(compared(...files)));
});

test("what is no more than noise can be left out", async () => {
  const { page } = samples();
  const lines = (): Promise<number> => webview(page).locator(".groups tbody").count();
  const all = await lines();
  const box = themes().getByRole("checkbox");
  const { themes: ofTheme, segments } = compared(...files);
  const clear = [...ofTheme, ...segments].filter((group) =>
    [group.share, group.score, group.revenue].some((one) => one?.verdict === "more-than-noise"),
  );
  await box.check();
  await expect.poll(lines).toBe(clear.length);
  await box.uncheck();
  await expect.poll(lines).toBe(all);
});

test("the command is on the clipboard", async () => {
  const { page } = samples();
  await webview(page).getByRole("button", { name: "Copy as Command" }).click();
  await page.getByText("Command copied.").waitFor();
});

test("the export writes what the command writes", async () => {
  const { page, folder, server } = samples();
  const expected = join(server.folder, "expected");
  mkdirSync(expected);
  runCli(["compare", ...files.map(pathOf), "--out", expected]);
  const before = filesBelow(folder);
  await webview(page).getByRole("button", { name: "Export…" }).click();
  await page.locator(".quick-input-widget").getByText("every figure, for programs").waitFor();
  await page.keyboard.press("Enter");
  await pick(page, "Beside the Survey");
  await page
    .getByText(/^Report written/u)
    .first()
    .waitFor();
  expect(filesBelow(folder)).toEqual(new Map([...before, ...filesBelow(expected)].toSorted()));
});

test("a change of a file is followed", async () => {
  const was = await sentence();
  const [, ...rows] = waves().before.split("\r\n");
  appendFileSync(pathOf(files[1]), `\r\n${rows.slice(0, 60).join("\r\n")}`);
  await expect.poll(sentence, settling).not.toBe(was);
  expect(await sentence()).toBe(sentenceOf(compared(...files)));
});

test.each(LOOKS)("text can be read in $theme", async (look) => {
  const { page } = samples();
  await wear(page, look);
  const body = webview(page).locator(`body.${look.kind}`);
  await body.waitFor();
  const faint = async (): Promise<unknown> => (await contrastsIn(body)).filter(({ ratio }) => ratio < 4.5);
  await expect.poll(faint, settling).toEqual([]);
});

test.each([1280, 800, 448])("nothing is cut in a window of %i pixels", async (width) => {
  const { page } = samples();
  if (width === 1280) await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await page.setViewportSize({ width, height: 800 });
  const root = webview(page).locator("html");
  await expect.poll(() => root.evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(width);
  await expect.poll(() => root.evaluate((element) => element.scrollWidth - element.clientWidth), settling).toBe(0);
  await expect
    .poll(() => overflowIn(root.locator("body"), "main > :is(header, section, details)"), settling)
    .toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("two presets are refused in words, until they are one", async () => {
  const { page } = samples();
  const study = pathOf(studyNameFor(files[1]));
  writeFileSync(study, JSON.stringify({ version: 1, preset: "groove" }));
  const alert = webview(page).getByRole("alert");
  await alert
    .getByText(/preset/iu)
    .first()
    .waitFor();
  await alert.getByRole("button", { name: "Open q2-wave.csv" }).waitFor();
  rmSync(study);
  await change().waitFor();
});

test("one survey is compared with itself by its last two periods", async () => {
  const { page } = samples();
  await runCommand(page, "View: Close All Editors");
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await pickFromExplorer(page, "nps-2026-q3.csv", "Compare Surveys…");
  await pick(page, "Two Parts of This Survey…");
  const lists = page.locator(".quick-input-widget");
  await lists.getByText("Which parts shall be compared?").waitFor();
  await pick(page, "Periods");
  await lists.getByText("The later period (1/2)").waitFor();
  const [later = ""] = await lists.locator(".label-name").allInnerTexts();
  await page.keyboard.press("Enter");
  await lists.getByText("The earlier period (2/2)").waitFor();
  const [earlier = ""] = await lists.locator(".label-name").allInnerTexts();
  await page.keyboard.press("Enter");
  await tab(`Comparison: ${earlier} → ${later}`).waitFor();
  await change().waitFor();
  const command = [
    "compare",
    pathOf("nps-2026-q3.csv"),
    "--before",
    `@period=${earlier}`,
    "--after",
    `@period=${later}`,
  ];
  const expected = comparisonSchema.parse(JSON.parse(runCli([...command, "--json"])));
  expect(await sentence()).toBe(sentenceOf(expected));
});
