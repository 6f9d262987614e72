import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { said } from "../../../src/engine/phrase.ts";
import { localeOf } from "../../../src/protocol/locale.ts";
import { projectRoot } from "../driver/editor.ts";
import { pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, writtenNps } from "./report.ts";

const wordsOf = (file: string): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(projectRoot, file), "utf8")));

describe.each(["ru", "lt"])("where the editor's language is %s", (language) => {
  const samples = openSamples(undefined, language);
  const manifest = wordsOf(`package.nls.${language}.json`);
  const locale = localeOf(language, wordsOf(`media/l10n/bundle.l10n.${language}.json`));
  const { t, shortMoney } = locale;
  const survey = `nps-2026-q3-${language}.csv`;
  const report = reportOf(survey);

  test("menus, the page and its numbers speak it", async () => {
    const { page } = samples();
    await pickFromExplorer(page, survey, manifest["command.openWorkbench"] ?? "");
    const frame = webview(page);
    const score = frame.getByRole("region", { name: t("Score"), exact: true });
    await score.getByText(writtenNps(report), { exact: true }).waitFor();
    await frame.getByRole("grid", { name: t("Themes") }).waitFor();
    expect(await frame.locator("html").getAttribute("lang")).toBe(language);
    const { shortTermRisk, currency } = report.revenue ?? { shortTermRisk: null, currency: null };
    const risk = t("{money} short term", { money: shortMoney(shortTermRisk ?? NaN, currency) });
    expect(await score.locator(".rests-on").textContent()).toContain(risk);
    await frame.getByRole("tabpanel").getByText(t("Fix first"), { exact: true }).waitFor();
  });

  test("so does what was noticed in the file, and why a column is used as it is", async () => {
    const frame = webview(samples().page);
    await frame.locator("details.notes summary").click();
    const notes = await frame.locator("details.notes li > span:nth-child(2)").allInnerTexts();
    expect(notes).toEqual(report.diagnostics.map((note) => said(note, locale)));
    expect(notes.length).toBeGreaterThan(0);
    for (const { message } of report.diagnostics) expect(notes).not.toContain(message);
    await frame.getByRole("button", { name: t("Columns"), exact: true }).click();
    const [score] = report.columns.inferred.filter(({ role }) => role === "score");
    if (score === undefined) throw new Error("The samples have scores.");
    await frame.getByRole("dialog").getByText(said(score.why, locale)).waitFor();
    await samples().page.keyboard.press("Escape");
  });

  test("and so do failures, with what they quote in its place", async () => {
    const { page, folder } = samples();
    writeFileSync(join(folder, "broken.json"), `{"answers": [`);
    await pickFromExplorer(page, "broken.json", manifest["command.openWorkbench"] ?? "");
    const [what = ""] = t("the file is not valid {format}: {cause}", { format: "JSON" }).split(":");
    const notice = webview(page).getByRole("alert");
    await notice.getByRole("heading", { name: new RegExp(`^${what}\\.$`, "iu") }).waitFor();
    await notice.getByText(t("Mend the place that is named, or export the survey again.")).waitFor();
  });

  test("so do the editor's own lists", async () => {
    const { page } = samples();
    await runCommand(page, `Verbatim: ${manifest["command.exportReport"] ?? ""}`);
    await page.locator(".quick-input-widget").getByText(t("Export Report (1/2): Files")).waitFor();
    await page.keyboard.press("Escape");
  });
});
