import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyze, withAssignments } from "../../../src/engine/analyze.ts";
import { toJson } from "../../../src/engine/report/json.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { loadTable } from "../../../src/formats/load.ts";
import { madeComments } from "../../bench/comments.ts";
import { contentsOf, folderOf, verbatim } from "./verbatim.ts";

/** Large enough for a second thread to be started, with dates and money that a locale could spoil. */
const survey = [
  "id,score,comment,date,revenue",
  ...Array.from(madeComments(2400, 3), ({ id, score, comment }, index) =>
    [id, score, comment, `2026-0${1 + (index % 9)}-15T23:30:00Z`, `${index}.50`].join(","),
  ),
  "",
].join("\n");

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
const analysis = ["analyze", "made.csv", "--no-config", "--json", "--assignments"];

async function printed(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { status, stdout, stderr } = await verbatim(analysis, { cwd: folderOf({ "made.csv": survey }), env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

test("the report of a file is the same to the last byte with every release of the same version", async () => {
  // When the engine is meant to find other themes, the new digest is written here together with the reason.
  expect(digest(await printed())).toMatchInlineSnapshot(`"70a2e35ca33118f4"`);
});

test("two threads and the compiled kernel make the bytes that one thread and its plain twin make", async () => {
  const table = await loadTable(new TextEncoder().encode(survey), { file: "made.csv" });
  const alone = toJson(withAssignments(analyze(table, DEFAULT_SETTINGS)));
  expect(digest(await printed())).toBe(digest(alone));
});

test.each([
  { LC_ALL: "tr_TR.UTF-8", TZ: "Asia/Tokyo" },
  { LC_ALL: "lt_LT.UTF-8", TZ: "America/Los_Angeles" },
])("locale and time zone of the machine change nothing: %o", async (env) => {
  expect(digest(await printed(env))).toBe(digest(await printed({ LC_ALL: "C", TZ: "UTC" })));
});

test("the files of a report are the same, too", async () => {
  const files = await Promise.all(
    [{ TZ: "UTC" }, { TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" }].map(async (env) => {
      const cwd = folderOf({ "made.csv": survey });
      const args = ["analyze", "made.csv", "--no-config", "--quiet", "--out", "out", "--format", "md,html,csv"];
      expect((await verbatim(args, { cwd, env })).status).toBe(0);
      return contentsOf(join(cwd, "out"));
    }),
  );
  expect(files[0]).toEqual(files[1]);
});
