import axe from "axe-core";
import type { Page } from "playwright-core";
import { webview } from "../driver/workbench.ts";

/** Impacts that keep somebody from reading or using the page. */
const GRAVE: readonly (string | null | undefined)[] = ["serious", "critical"];
/** Elements that are told for each rule: what is wrong with one is mostly wrong with all. */
const MOST_TOLD = 5;

/**
 * What axe calls serious or critical in the visible webview's page: for each rule that is broken what it asks for, then a
 * line for each element with what is wrong there. The page's policy lets no script in, so axe comes through the debugger.
 */
export async function findingsIn(page: Page): Promise<string[]> {
  const root = await webview(page).locator("html").elementHandle();
  const frame = await root.ownerFrame();
  if (frame === null) throw new Error("The webview has gone.");
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    return runner.run(document, { resultTypes: ["violations"] });
  });
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .flatMap(({ id, help, nodes }) => {
      const told = nodes.slice(0, MOST_TOLD).map(spoken);
      const rest = nodes.length - told.length;
      return [`${id}: ${help}`, ...told, ...(rest > 0 ? [`  and ${rest} more`] : [])];
    });
}

function spoken({ target, html, failureSummary }: axe.NodeResult): string {
  // Its first line says only that something has to be mended.
  const why = (failureSummary ?? "").split("\n").slice(1).join("; ");
  const tag = html.replaceAll(/<!--.*?-->/gsu, "");
  return `  ${target.join(" ")}: ${oneLine(why)}: ${oneLine(tag).slice(0, 120)}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
