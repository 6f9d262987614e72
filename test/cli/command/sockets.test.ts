import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, surveyOf, verbatim } from "./verbatim.ts";

const watch = new URL("./watchSockets.mjs", import.meta.url).href;

/** Runs a command with every way out watched and shut; what it asked for. */
async function asked(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const cwd = folderOf({ "q.csv": surveyOf(60) });
  const log = join(cwd, "sockets.log");
  const watching = {
    NODE_OPTIONS: `--import=${watch}`,
    SOCKETS: log,
    OPENAI_API_KEY: "sk-somebodys",
    VERBATIM_MODEL: "m",
  };
  const ended = await verbatim(args, { cwd, env: { ...watching, ...env } });
  return { ...ended, sockets: existsSync(log) ? readFileSync(log, "utf8") : "" };
}

describe("nothing leaves unasked", () => {
  it.each([
    [["columns", "q.csv"]],
    [["analyze", "q.csv", "--out", "o", "--assignments"]],
    [["compare", "q.csv", "--before", "plan=Pro", "--after", "plan=Team"]],
    [["name", "q.csv", "--dry-run"]],
    [["ask", "q.csv", "Is support slow?", "--dry-run"]],
  ])("%j opens no socket and looks up no name", async (args) => {
    const { status, sockets, stderr } = await asked(args);
    expect({ status, sockets, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, sockets: "", stderr: "" });
  });

  it("not even with somebody's key in the environment and nobody to ask", async () => {
    expect(await asked(["name", "q.csv"])).toMatchObject({ status: 2, sockets: "" });
  });

  it("the watch works: who agrees does ask for one", async () => {
    const { status, sockets } = await asked(["name", "q.csv", "--yes", "--base-url", "http://127.0.0.1:45999/v1"], {
      LET_FETCH: "1",
    });
    expect(status).not.toBe(0);
    expect(sockets).toContain("connect");
  });
});
