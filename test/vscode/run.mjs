// Tier 2: the tests in a real VS Code. First inside its extension host, then in its window.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "../build.mjs";
import { ensureInstalled } from "../install.mjs";
import { serverRunsHere, setUpEditor } from "./setup/setup.mjs";
import { bundleTests } from "./tier/bundle.mjs";
import { cache, node, testWindow } from "./tier/node.mjs";
import { runTier, tallyOf } from "./tier/tally.mjs";

await runTier(async () => {
  ensureInstalled();
  setUpEditor();
  ensureBuilt();
  const { hostTests, codeShim } = await bundleTests();
  rmSync(join(cache, "failures"), { recursive: true, force: true });

  console.log("\nIn the extension host");
  const results = join(cache, "host-results.json");
  const status = node([hostTests, results, ...(serverRunsHere ? [codeShim] : [])]);
  const host = tallyOf(results, status);

  console.log("\nIn the window");
  return [host, testWindow("page")];
});
