// Tier 3: the package that people install. Built, looked into, installed into a real VS Code, and used once.
import { join } from "node:path";
import { ensureInstalled } from "../install.mjs";
import { setUpEditor } from "./setup/setup.mjs";
import { cache, node, root, testWindow } from "./tier/node.mjs";
import { runTier } from "./tier/tally.mjs";

await runTier(async () => {
  ensureInstalled();
  setUpEditor();
  if (node(["esbuild.mjs", "--production"]) !== 0) throw new Error("The build failed.");
  const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
  const flags = [
    "--no-dependencies",
    "--allow-missing-repository",
    "--no-rewrite-relative-links",
    "--out",
    join(cache, "verbatim.vsix"),
  ];
  if (node([vsce, "package", ...flags]) !== 0) throw new Error("The package could not be made.");
  return [testWindow("package")];
});
