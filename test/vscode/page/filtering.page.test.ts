import { expect, test } from "vitest";
import { pickFromExplorer, webview } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey, writtenNps } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const whole = reportOf(survey);
const page = () => webview(samples().page);
const workbench = () => workbenchPage(samples().page);
const plan = whole.columns.segments[0] ?? "";
const value = whole.segments.find(({ column }) => column === plan)?.value ?? "";

/** The NPS that the page shows, once it has come to rest. */
async function expectScore(nps: string): Promise<void> {
  await workbench().score.locator(".value").getByText(nps, { exact: true }).waitFor();
}

test("a filter recomputes every figure as the command does, and stands as a chip that can be taken away", async () => {
  await pickFromExplorer(samples().page, survey, "Open Feedback Workbench");
  await workbench().themes.waitFor();
  await page().getByRole("button", { name: "Filter", exact: true }).click();
  const filters = page().getByRole("region", { name: "Filters" });
  await filters.getByRole("checkbox", { name: value }).check();
  await filters.getByRole("checkbox", { name: "Promoters" }).check();
  await filters.getByRole("checkbox", { name: "Passives" }).check();

  const where = [`${plan}=${value}`, "@band=promoter", "@band=passive"];
  const chosen = reportOf(survey, ...where.flatMap((condition) => ["--where", condition]));
  await expectScore(writtenNps(chosen));
  const { comments } = chosen;
  await page()
    .getByText(`${(comments?.coded ?? 0) + (comments?.uncoded ?? 0)} comments`, { exact: true })
    .first()
    .waitFor();
  for (const { name, base } of chosen.themes) {
    expect(await workbench().themeRow(name).locator("td.base").innerText()).toMatch(new RegExp(`^${base}\\b`, "u"));
  }

  const chips = page().getByRole("region", { name: "Filters in use" });
  expect(await chips.locator("li").count()).toBe(3);
  expect(await chips.getByRole("button", { name: "Copy as Options" }).getAttribute("title")).toBe(
    where.map((condition) => `--where ${condition}`).join(" "),
  );
  await chips.getByRole("button", { name: "Passives" }).click();
  await chips.getByRole("button", { name: "Promoters" }).click();
  await expectScore(writtenNps(reportOf(survey, "--where", `${plan}=${value}`)));
  await chips.getByRole("button", { name: "Clear All" }).click();
  await expectScore(writtenNps(whole));
});

test("a click on a bubble selects its theme and shows its comments", async () => {
  const theme = whole.themes.find(
    ({ impact, revenue, scores }) => impact !== null && revenue !== null && !scores?.lowBase,
  );
  if (theme === undefined) throw new Error("The sample has themes with an impact and revenue.");
  await page().locator(`.panel [data-theme="${theme.id}"]`).first().click();
  await workbench().comments.getByRole("heading", { name: theme.name }).waitFor();
  expect(await workbench().themeRow(theme.name).getAttribute("aria-selected")).toBe("true");
  await workbench().comments.locator("blockquote").first().waitFor();
});

test("the number of rows that are not counted leads to these rows", async () => {
  const missing = whole.scores?.excluded.missing ?? 0;
  expect(missing).toBeGreaterThan(0);
  await workbench()
    .score.getByRole("button", { name: `${missing} missing` })
    .click();
  const rows = page().getByRole("region", { name: "Rows not counted" });
  await rows.getByRole("button", { name: "row" }).first().waitFor();
  expect(await rows.locator("li").count()).toBe(missing);
  await rows.getByRole("button", { name: "Back to the Comments" }).click();
  await workbench().comments.waitFor();
});

test("comments can be searched, and sorted", async () => {
  const { comments } = workbench();
  await comments.getByRole("button", { name: "Show All Comments" }).click();
  await comments.getByRole("searchbox").fill("SUPPORT");
  await comments.getByText(/\d+ found/u).waitFor();
  await expect.poll(async () => (await comments.locator("blockquote").allInnerTexts()).length).toBeGreaterThan(0);
  for (const text of await comments.locator("blockquote").allInnerTexts())
    expect(text.toLowerCase()).toContain("support");
  await comments.getByRole("combobox").selectOption({ label: "Lowest score" });
  await comments.getByRole("searchbox").fill("");
  await comments.getByText(/^\d+ comments$/u).waitFor();
  const scores = async (): Promise<number[]> =>
    (
      await comments.locator(".chip").evaluateAll((chips) => chips.map((chip) => Number.parseInt(chip.textContent, 10)))
    ).slice(0, 5);
  await expect.poll(scores).toEqual([0, 0, 0, 0, 0]);
});
