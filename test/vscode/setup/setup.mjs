// Makes a real VS Code and a browser ready for the tests and says where they are, in .cache/vscode/editor.json.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallChromium } from "./chromium.mjs";
import { installEditor } from "./editor.mjs";

const cache = join(import.meta.dirname, "..", "..", "..", ".cache", "vscode");

/** Whether VS Code's server from the npm registry runs here. Elsewhere the desktop VS Code is downloaded. */
export const serverRunsHere = process.platform === "linux" && process.arch === "x64";

/** Throws an Error whose message says what is missing. */
export function setUpEditor() {
  const record = join(cache, "editor.json");
  rmSync(record, { force: true });
  if (!serverRunsHere) return;
  mkdirSync(cache, { recursive: true });
  // The browser first: it is what a machine may refuse, and then nothing large has been downloaded in vain.
  const chromium = findOrInstallChromium(process.env);
  const { node, server } = installEditor(join(cache, "install"));
  writeFileSync(record, `${JSON.stringify({ node, server, chromium }, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  try {
    setUpEditor();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
