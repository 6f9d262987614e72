import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commandOf } from "../../src/cli/command.ts";

const bin = mkdtempSync(join(tmpdir(), "verbatim-bin-"));
const script = join(bin, "verbatim");
writeFileSync(script, "");
chmodSync(script, 0o755);
afterAll(() => rmSync(bin, { recursive: true, force: true }));

const running = (path: string, PATH: string) => ({ execPath: "/usr/bin/node", argv: ["node", path], env: { PATH } });

describe("how a shell calls the program", () => {
  it("is by its name where the shell would find this one", () => {
    expect(commandOf(running(script, `/elsewhere:${bin}`))).toBe("verbatim");
  });

  it("is by Node and the script where it would not, or would find another one", () => {
    expect(commandOf(running(script, "/elsewhere"))).toBe(`'/usr/bin/node' '${script}'`);
    expect(commandOf(running("/it's/dist/cli.js", bin))).toBe(`'/usr/bin/node' '/it'\\''s/dist/cli.js'`);
  });
});
