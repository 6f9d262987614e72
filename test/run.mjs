// Runs all the tests from a clone with nothing installed: `npm test`, or `npm test -- unit` for one tier alone.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, root } from "./install.mjs";

/** Each prints `N passed, N failed` as its last line, and ends with another status than 0 when anything failed. */
const tiers = {
  unit: { title: "Engine, formats, command line, page", run: runUnit },
  vscode: { title: "In a real editor", run: () => runScript("test/vscode/run.mjs") },
  package: { title: "The packaged extension", run: () => runScript("test/vscode/package.mjs") },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in tiers));
if (unknown.length > 0) {
  console.error(`No such tier: ${unknown.join(", ")}. There are: ${Object.keys(tiers).join(", ")}.`);
  process.exit(2);
}

try {
  ensureInstalled();
  ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
for (const name of asked.length > 0 ? asked : Object.keys(tiers)) {
  const { title, run } = tiers[name];
  console.log(`\n── ${name}: ${title}`);
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runUnit() {
  const results = join(root, ".cache", "unit-results.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(results, { force: true });
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const { status } = await runNode([vitest, "run", ...reporters]);
  try {
    const { numPassedTests: passed, numTotalTests: all } = JSON.parse(readFileSync(results, "utf8"));
    return honest({ passed, failed: all - passed }, status);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runScript(script) {
  const { status, output } = await runNode([script]);
  const line = output.trimEnd().split("\n").at(-1) ?? "";
  const [, passed = "0", failed = "0"] = /^(\d+) passed, (\d+) failed$/.exec(line) ?? [];
  return honest({ passed: Number(passed), failed: Number(failed) }, status);
}

/** A run that ended badly, or in which nothing passed, has failed whatever it counted. */
function honest({ passed, failed }, status) {
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

/** Runs a Node program at the root of the project; what it prints is shown and kept. */
function runNode(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["inherit", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve({ status: 1, output }));
    child.on("close", (status) => resolve({ status, output }));
  });
}
