import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeStudy } from "../../src/cli/changeStudy.ts";
import { CancelledError, failureOf } from "../../src/engine/errors.ts";
import type { Study } from "../../src/engine/study/schema.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-study-"));
  file = join(folder, "q.feedback.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const never = new AbortController().signal;
const groove = (study: Study): Study => ({ ...study, preset: "groove" });
const text = (): string => readFileSync(file, "utf8");

describe("a study file that is changed from the command line", () => {
  it("is made where there is none, and nothing is left beside it", async () => {
    expect(await changeStudy(file, groove, never)).toBe(true);
    expect(JSON.parse(text())).toEqual({ version: 1, preset: "groove" });
    expect(readdirSync(folder)).toEqual(["q.feedback.json"]);
  });

  it("keeps everything else, its mode and its place behind a link", async () => {
    writeFileSync(join(folder, "real.json"), `{"version": 1, "scale": "0-10"}`);
    chmodSync(join(folder, "real.json"), 0o640);
    symlinkSync(join(folder, "real.json"), file);
    expect(await changeStudy(file, groove, never)).toBe(true);
    expect(JSON.parse(text())).toEqual({ version: 1, scale: "0-10", preset: "groove" });
    expect(statSync(join(folder, "real.json")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["q.feedback.json", "real.json"]);
  });

  it("is not written when it says the same", async () => {
    await changeStudy(file, groove, never);
    expect(await changeStudy(file, groove, never)).toBe(false);
  });

  it("what others write meanwhile is kept, and the change is made to that", async () => {
    writeFileSync(file, `{"version": 1}`);
    let times = 0;
    const change = (study: Study): Study => {
      if (times++ === 0) writeFileSync(file, `{"version": 1, "scale": "1-5"}`);
      return groove(study);
    };
    expect(await changeStudy(file, change, never)).toBe(true);
    expect(JSON.parse(text())).toEqual({ version: 1, scale: "1-5", preset: "groove" });
    expect(times).toBe(2);
  });

  it("that somebody never stops writing is left to them", async () => {
    let times = 0;
    const change = (study: Study): Study => {
      writeFileSync(file, `{"version": 1, "themes": {"seed": ${String(++times)}}}`);
      return groove(study);
    };
    const failure = await changeStudy(file, change, never).then(() => null, failureOf);
    expect(failure).toMatchObject({ code: "study-not-writable" });
    expect(JSON.parse(text())).toEqual({ version: 1, themes: { seed: times } });
    expect(readdirSync(folder)).toEqual(["q.feedback.json"]);
  });

  it("that is not valid is never written over", async () => {
    writeFileSync(file, `{"version": 1, "presett": "x"}`);
    const failure = await changeStudy(file, groove, never).then(() => null, failureOf);
    expect(failure).toMatchObject({ code: "bad-study-file" });
    expect(text()).toBe(`{"version": 1, "presett": "x"}`);
  });

  it("stays as it is when it is cancelled", async () => {
    await expect(changeStudy(file, groove, AbortSignal.abort())).rejects.toThrow(CancelledError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
