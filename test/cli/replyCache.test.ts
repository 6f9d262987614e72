import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolder, replyCache } from "../../src/cli/model/replyCache.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "verbatim-replies-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEY = "ab".repeat(32);
const filesIn = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

describe("kept replies", () => {
  it("come back as they were, for their owner's eyes alone", async () => {
    const cache = replyCache(folder, "small", () => new Date(0));
    expect(await cache.get(KEY)).toBeNull();
    await cache.set(KEY, '{"name":"x"}');
    expect(await cache.get(KEY)).toBe('{"name":"x"}');
    const [file = "", ...more] = filesIn();
    expect(more).toEqual([]);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      model: "small",
      date: "1970-01-01T00:00:00.000Z",
      reply: '{"name":"x"}',
    });
  });

  it.each(["", "{", "[]", '{"reply":7}'])("that are damaged (%j) are as good as none", async (text) => {
    const cache = replyCache(folder, "small");
    await cache.set(KEY, "x");
    writeFileSync(filesIn()[0] ?? "", text);
    expect(await cache.get(KEY)).toBeNull();
  });

  it("cost nothing but themselves where they cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const cache = replyCache(join(folder, "file"), "small");
    await cache.set(KEY, "x");
    expect(await cache.get(KEY)).toBeNull();
  });

  it("are where the user's cache is", () => {
    expect(cacheFolder({ XDG_CACHE_HOME: "/c" })).toBe(join("/c", "verbatim", "replies"));
    const home = join(homedir(), ".cache", "verbatim", "replies");
    expect(cacheFolder({})).toBe(home);
    expect(cacheFolder({ XDG_CACHE_HOME: "relative" })).toBe(home);
  });
});
