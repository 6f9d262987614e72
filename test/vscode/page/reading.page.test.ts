import { beforeAll, expect, test } from "vitest";
import { pickFromExplorer } from "../driver/workbench.ts";
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
  const shown = rows.map((row) => row.split("\t").slice(0, 2).join(" "));
  const uncoded = report.comments?.uncoded ?? 0;
  const expected = report.themes.map(({ name, base }) => `${name} ${base}`);
  expect(shown.toSorted()).toEqual([...expected, `Without a theme ${uncoded}`].toSorted());
});

test("a click on a theme shows its comments, the most typical first", async () => {
  const { comments, themeRow } = workbench();
  for (const theme of report.themes.slice(0, 3)) {
    await themeRow(theme.name).click();
    await comments.getByRole("heading", { name: theme.name }).waitFor();
    await comments.getByText(`${theme.base} comments`).waitFor();
    expect(await themeRow(theme.name).getAttribute("aria-selected")).toBe("true");
    const typical = theme.exemplars[0]?.text ?? "";
    await expect.poll(() => comments.locator("blockquote").first().innerText()).toBe(typical);
  }
});

test("every comment of a theme can be reached", async () => {
  const largest = report.themes.toSorted((a, b) => b.base - a.base)[0];
  if (largest === undefined) throw new Error("The sample has themes.");
  const { comments, themeRow } = workbench();
  await themeRow(largest.name).click();
  const list = comments.locator("blockquote");
  await expect
    .poll(async () => {
      await list.last().scrollIntoViewIfNeeded();
      return list.count();
    })
    .toBe(largest.base);
});

test("the console is free of errors of the page, and its security policy is never broken", () => {
  const ours = samples().consoleErrors.filter((line) => /Content Security Policy|dist\/workbench|Uncaught/u.test(line));
  expect(ours).toEqual([]);
});
