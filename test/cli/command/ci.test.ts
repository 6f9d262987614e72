import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contentsOf, folderOf, surveyOf } from "./verbatim.ts";

const sample = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../samples/ci/${name}`, import.meta.url)), "utf8");
const command = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** The commands of the block of a YAML file (`run: |`, `- |`) that calls `verbatim check`, as a shell gets them. */
function checkBlock(yaml: string): string {
  const lines = yaml.split("\n");
  const call = lines.findIndex((line) => /^\s*verbatim check /u.test(line));
  const opening = lines.slice(0, call).findLastIndex((line) => /(?:run: \||- \|)$/u.test(line));
  const indent = /^\s*/u.exec(lines[opening + 1] ?? "")?.[0] ?? "";
  const after = lines.slice(opening + 1);
  const end = after.findIndex((line) => line !== "" && !line.startsWith(indent));
  return after
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.slice(indent.length))
    .join("\n");
}

/** Runs it where `verbatim` is on the path, as the server's runner does: `bash -e`. */
async function runBlock(script: string, cwd: string): Promise<number | null> {
  const bin = join(cwd, ".bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "verbatim"), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
  chmodSync(join(bin, "verbatim"), 0o755);
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
    GITHUB_STEP_SUMMARY: join(cwd, "summary.md"),
  };
  return await new Promise((resolve, reject) => {
    const child = spawn("bash", ["-e", "-c", script], { cwd, env, stdio: "ignore" });
    child.on("error", reject);
    child.on("close", resolve);
  });
}

const study = (gate: object): string => JSON.stringify({ version: 1, gate });
const surveys = (gate: object) => ({
  "surveys/holds.csv": surveyOf(60),
  "surveys/holds.feedback.json": study({ npsNotBelow: -100 }),
  "surveys/q.csv": surveyOf(120),
  "surveys/q.feedback.json": study(gate),
});

describe.each(["github-actions.yml", "gitlab-ci.yml"])("samples/ci/%s", (name) => {
  it.each([
    ["holds", { npsNotBelow: -90 }, 0],
    ["is broken", { npsNotBelow: 90 }, 1],
    ["is wrong", { npsNotBelow: 900 }, 3],
  ])("ends as the gate of one of its surveys %s", async (_, gate, status) => {
    const cwd = folderOf(surveys(gate));
    expect(await runBlock(checkBlock(sample(name)), cwd)).toBe(status);
    const written = Object.keys(contentsOf(join(cwd, "verbatim-check")));
    expect(written).toEqual(expect.arrayContaining(["holds.check.md", "holds.check.sarif", "holds.check.junit.xml"]));
  });
});

describe("the summary of a run", () => {
  it("is what the pull request shows", async () => {
    const cwd = folderOf(surveys({ npsNotBelow: 90 }));
    await runBlock(checkBlock(sample("github-actions.yml")), cwd);
    const summary = readFileSync(join(cwd, "summary.md"), "utf8");
    expect(summary).toContain("### Verbatim: `holds.csv` passes its gate");
    expect(summary).toContain("### Verbatim: `q.csv` breaks its gate");
    expect(summary).toContain("| **Fail** | NPS not below +90.0 |");
  });
});
