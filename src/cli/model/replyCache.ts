import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import * as z from "zod";
import type { ReplyCache } from "../../llm/ask.ts";
import type { World } from "../world.ts";

/** One kept reply. The date says when it was given; nothing depends on it. */
const kept = z.object({ model: z.string(), date: z.string(), reply: z.string() });

/** The user's own folder for what can be made again (XDG Base Directory Specification). */
export function cacheFolder(env: World["env"]): string {
  const { XDG_CACHE_HOME: folder = "" } = env;
  return join(folder.startsWith("/") ? folder : join(homedir(), ".cache"), "verbatim", "replies");
}

/**
 * Replies as files, one a question, readable by their owner alone: they repeat what customers wrote. A file that cannot be
 * read is as good as none, and one that cannot be written costs nothing but the next question.
 */
export function replyCache(folder: string, model: string, now: () => Date = () => new Date()): ReplyCache {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async get(key) {
      try {
        return kept.parse(JSON.parse(await readFile(fileOf(key), "utf8"))).reply;
      } catch {
        return null;
      }
    },
    async set(key, reply) {
      const file = fileOf(key);
      const part = `${file}.${process.pid}.part`;
      try {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        const entry = { model, date: now().toISOString(), reply };
        await writeFile(part, `${JSON.stringify(entry, null, 2)}\n`, { mode: 0o600 });
        await rename(part, file);
      } catch {
        await rm(part, { force: true }).catch(() => {});
      }
    },
  };
}
