// `npm run demo`: from a fresh clone to a report, with nothing to set up by hand.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "../test/build.mjs";
import { ensureInstalled, root } from "../test/install.mjs";

const survey = join("samples", "nps-2026-q3.csv");
const folder = "verbatim-report";

try {
  ensureInstalled();
  ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const args = ["analyze", survey, "--out", folder];
console.log(`$ verbatim ${args.join(" ")}\n`);
const { status } = spawnSync(process.execPath, [join("dist", "cli.js"), ...args], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

const page = readdirSync(join(root, folder)).find((name) => name.endsWith(".html"));
console.log(`
What happened: the survey's columns were recognised, its scores counted, its comments grouped into themes, and each
theme priced. The report is in ${folder}${page ? `; open ${join(folder, page)} in a browser` : ""}.
Your own file: node dist/cli.js analyze FILE`);
