import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/engine/version.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every file that is or would be committed. */
const tree = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)) && statSync(join(root, path)).isFile());

describe("the repository", () => {
  it("has one version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(VERSION).toBe(version);
  });

  it("names no registry and no folder of one machine", () => {
    // Put together here, so that this file does not name them either.
    const names = [
      ["registry", "npmjs", "org"].join("."),
      ["", "work", "main"].join("/"),
      ["", "work", "shared"].join("/"),
    ];
    const found = tree.filter((path) => {
      const text = readFileSync(join(root, path), "latin1");
      return names.some((name) => text.includes(name));
    });
    expect(found).toEqual([]);
  });

  it("calls every file by what is in it", () => {
    const vague = /^(utils?|helpers?|managers?|services?|types|common|misc)\.[a-z]+$/;
    expect(tree.filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  it("skips and narrows no test", () => {
    const narrowed = new RegExp(`\\b(it|test|describe)\\.(${["skip", "only", "todo"].join("|")})\\b`);
    const tests = tree.filter((path) => path.endsWith(".test.ts"));
    expect(tests.filter((path) => narrowed.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});
