import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/cli/failures.ts";
import { agreed } from "../../src/cli/model/consent.ts";
import type { World } from "../../src/cli/world.ts";

/** A terminal at which somebody types. */
function terminal(typed: readonly string[], { isTTY = true } = {}) {
  const shown: string[] = [];
  async function* lines(): AsyncGenerator<Uint8Array> {
    for (const line of typed) yield await Promise.resolve(new TextEncoder().encode(line));
  }
  const world: World = {
    signal: new AbortController().signal,
    stdin: Object.assign(lines(), { isTTY }),
    stdout: { write: () => {} },
    stderr: { isTTY, write: (text) => shown.push(text) },
    env: {},
    command: "verbatim",
    openSession: () => {
      throw new Error("nothing is analysed here");
    },
  };
  return { world, shown };
}

const request = { summary: "To a.example: 12 comments\n", preview: () => "the exact text" };

describe("before anything is sent", () => {
  it.each([
    [["y\n"], true],
    [["Yes\n"], true],
    [["n\n"], false],
    [["\n"], false],
    [["no", "\n"], false],
    [["what?\n"], false],
    [[], false],
    [["s\n", "y\n"], true],
    [["s\ny\n"], true],
    [["s\n", "n\n"], false],
  ])("a person is asked: %j gives %s", async (typed, expected) => {
    const { world, shown } = terminal(typed);
    expect(await agreed(request, {}, world)).toBe(expected);
    expect(shown[0]).toBe(request.summary);
    expect(shown.join("").includes("the exact text")).toBe(typed.join("").startsWith("s"));
  });

  it("--yes sends, and says what", async () => {
    const { world, shown } = terminal([], { isTTY: false });
    expect(await agreed(request, { yes: true }, world)).toBe(true);
    expect(shown).toEqual([request.summary]);
  });

  it("nobody there is no yes", async () => {
    const { world } = terminal(["y\n"], { isTTY: false });
    await expect(agreed(request, {}, world)).rejects.toThrow(UsageError);
  });
});
