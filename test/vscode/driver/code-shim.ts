/**
 * What @vscode/test-electron starts as if it were the desktop VS Code: takes the same arguments, runs the tests in the
 * extension host of VS Code's server, and ends with their exit code.
 */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { cacheFolder, readEditor } from "./editor.ts";
import { startServer } from "./server.ts";
import { keepFailure, openWindow } from "./window.ts";

const longestRun = 300_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
    "extensions-dir": { type: "string" },
  },
});
const given = (name: string): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

const log = join(cacheFolder, "host.log");
mkdirSync(cacheFolder, { recursive: true });
writeFileSync(log, "");

const editor = readEditor();
const server = await startServer(editor, {
  userDataDir: given("user-data-dir"),
  extensionsDir: given("extensions-dir"),
});
let closeWindow = async (): Promise<void> => {};
const quit = async (code: number): Promise<never> => {
  await closeWindow();
  await server.stop();
  process.exit(code);
};

try {
  const window = await openWindow(editor, server, {
    folder: positionals[0] ?? server.folder,
    extension: given("extensionDevelopmentPath"),
    tests: given("extensionTestsPath"),
    onConsole: (line) => appendFileSync(log, `${line}\n`),
  });
  closeWindow = window.close;
  const code = await Promise.race([window.testsEnded, delay(longestRun, undefined, { ref: false })]);
  if (code === undefined) console.error(`The tests did not end in ${longestRun / 1000} s.`);
  if (code !== 0) console.error(`window: ${await keepFailure(window.page, "extension host")}\nconsole: ${log}`);
  await quit(code ?? 1);
} catch (error) {
  console.error(error);
  appendFileSync(log, server.log());
  await quit(1);
}
