import { beforeAll, expect, test } from "vitest";
import { explorerRow, pickFromExplorer } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey, writtenNps } from "./report.ts";
import { workbenchPage, type WorkbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const report = reportOf(survey);
const workbench = (): WorkbenchPage => workbenchPage(samples().page);

beforeAll(async () => {
  await pickFromExplorer(samples().page, survey, "Open Feedback Workbench");
  await workbench().themes.waitFor();
});

test("the page shows the score and the split that the command prints", async () => {
  const { score } = workbench();
  await score.getByText(writtenNps(report), { exact: true }).waitFor();
  const { promoters, passives, detractors } = report.scores ?? {};
  for (const count of [promoters, passives, detractors]) await score.getByText(`· ${count}`).first().waitFor();
});

test("the page lists every theme of the command's report with its base", async () => {
  const rows = await workbench().themes.locator("tbody").getByRole("row").allInnerTexts();
  // Beside a name stands its word of trust, behind a base those that speak of the theme beside another one.
  const shown = rows.map((row) => {
    const [name = "", base = ""] = row.split("\t");
    return `${name.split("\n", 1)[0]?.trim() ?? ""} ${base.trim()}`;
  });
  const uncoded = report.comments?.uncoded ?? 0;
  const expected = report.themes.map(({ name, base, mentions }) => {
    const also = mentions.base - base;
    return `${name} ${base}${also > 0 ? `+${also}` : ""}`;
  });
  expect(shown.toSorted()).toEqual([...expected, `Without a theme ${uncoded}`].toSorted());
});

test("a click on a theme shows its comments, the report's exemplars among them", async () => {
  const { comments, themeRow } = workbench();
  for (const theme of report.themes.slice(0, 3)) {
    await themeRow(theme.name).click();
    await comments.getByRole("heading", { name: theme.name }).waitFor();
    await comments.getByText(`${theme.base} comments`).waitFor();
    expect(await themeRow(theme.name).getAttribute("aria-selected")).toBe("true");
    // Only the comments that can be seen are there: each is looked for.
    for (const { text } of theme.exemplars) {
      await comments.getByRole("searchbox").fill(text.slice(0, 60));
      await comments.getByText(text, { exact: true }).first().waitFor();
    }
    await comments.getByRole("searchbox").fill("");
  }
});

test("every comment of a theme can be reached", async () => {
  const largest = report.themes.toSorted((a, b) => b.base - a.base)[0];
  if (largest === undefined) throw new Error("The sample has themes.");
  const { comments, themeRow } = workbench();
  await themeRow(largest.name).click();
  const { base } = largest.mentions;
  const lines = comments.locator("[data-line]");
  await lines.first().waitFor();
  const met = new Set<string>();
  const box = comments.locator(".lines");
  for (let top = 0; met.size < base && top <= 60 * base; top += 150) {
    await box.evaluate((element, to) => element.scrollTo(0, to), top);
    await expect.poll(() => comments.locator("[data-line].waiting").count()).toBe(0);
    for (const place of await lines.evaluateAll((all) => all.map((line) => line.getAttribute("aria-posinset")))) {
      met.add(place ?? "");
    }
  }
  expect(met.size).toBe(base);
  expect(await lines.count()).toBeLessThan(base);
});

test("a theme stays selected while another editor is in front", async () => {
  const { page } = samples();
  const { comments, themeRow } = workbench();
  const last = report.themes.at(-1)?.name ?? "";
  await themeRow(last).click();
  await comments.getByRole("heading", { name: last }).waitFor();
  await explorerRow(page, "nps-2026-q3-lt.csv").dblclick();
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.getByRole("tab", { name: survey }).click();
  await comments.getByRole("heading", { name: last }).waitFor();
  expect(await themeRow(last).getAttribute("aria-selected")).toBe("true");
});
