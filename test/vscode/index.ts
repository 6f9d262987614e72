import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

/** What the extension host hands back to the process that started it. */
export interface HostResults {
  readonly tests: readonly { readonly title: string; readonly error: string | null }[];
}

/** Called by VS Code in the extension host: runs every bundled `*.vscode.test.cjs` beside this file. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", reporter: "min", timeout: 60_000, forbidOnly: true, forbidPending: true });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith(".vscode.test.cjs")) mocha.addFile(join(__dirname, name));
  }
  const tests: { title: string; error: string | null }[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("pass", (test) => tests.push({ title: test.fullTitle(), error: null }));
    runner.on("fail", (test, error: Error) =>
      tests.push({ title: test.fullTitle(), error: error.stack ?? error.message }),
    );
  });
  const results: HostResults = { tests };
  const file = process.env["VERBATIM_TEST_RESULTS"];
  if (file !== undefined) writeFileSync(file, JSON.stringify(results));
  if (failures > 0) throw new Error(`${failures} failed`);
}
