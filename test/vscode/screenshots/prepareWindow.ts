import type { Samples } from "../driver/samples.ts";
import { pickFromExplorer, runCommand } from "../driver/workbench.ts";
import { workbenchPage } from "../page/workbenchPage.ts";

/** Waits until the extension runs, before which a survey opens as text; then makes room for the page alone. */
export async function prepareWindow({ page }: Samples): Promise<void> {
  await pickFromExplorer(page, "nps-2026-q3.csv", "Open Feedback Workbench");
  await workbenchPage(page).themes.waitFor();
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await runCommand(page, "View: Close All Editors");
}
