import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LLMock } from "@copilotkit/aimock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseStudy } from "../../../src/engine/study/parse.ts";
import { modelServer } from "./modelServer.ts";
import { contentsOf, folderOf, start, surveyOf, verbatim, type Ended } from "./verbatim.ts";

const KEY = "sk-verysecretkey0123456789";
const survey = surveyOf(60);
let mock: LLMock;
beforeEach(async () => (mock = await modelServer()));
afterEach(() => mock.stop());

/** A folder for the survey and one for the user's cache. */
function setUp(files: Readonly<Record<string, string>> = {}) {
  const cwd = folderOf({ "q.csv": survey, ...files });
  const cache = folderOf();
  const env = {
    VERBATIM_API_KEY: KEY,
    VERBATIM_MODEL: "small",
    VERBATIM_BASE_URL: `${mock.url}/v1`,
    XDG_CACHE_HOME: cache,
  };
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    verbatim(args, { cwd, env: { ...env, ...more } });
  return { cwd, cache, env, run };
}

describe("verbatim name", () => {
  it("--dry-run prints every word that would be sent, to whom and at what price, and sends nothing", async () => {
    const { run, cwd } = setUp();
    const { status, stdout } = await run(["name", "q.csv", "--dry-run", "--price", "0.15,0.60,EUR"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`To ${new URL(mock.url).host}, model small:`);
    expect(stdout).toMatch(/\d+ comments of 60, with row numbers/u);
    expect(stdout).toMatch(/about [\d,]+ tokens, and [\d,]+ in reply: about 0\.\d+ EUR/u);
    const { stdout: json } = await run(["name", "q.csv", "--dry-run", "--json"]);
    const { questions } = JSON.parse(json) as { questions: { system: string; user: string }[] };
    for (const { system, user } of questions) for (const text of [system, user]) expect(stdout).toContain(text);
    expect(mock.getRequests()).toEqual([]);
    expect(Object.keys(contentsOf(cwd))).toEqual(["q.csv"]);
    // What is sent afterwards is what was shown.
    await run(["name", "q.csv", "--yes"]);
    const sent = mock.getRequests().map(({ body }) => (body as { messages: { content: string }[] }).messages);
    expect(sent.map(([, user]) => user?.content).sort()).toEqual(questions.map(({ user }) => user).sort());
  });

  it("sends nothing where there is nobody to ask", async () => {
    const { run } = setUp();
    const { status, stderr } = await run(["name", "q.csv"]);
    expect(status).toBe(2);
    expect(stderr).toContain("--yes sends");
    expect(mock.getRequests()).toEqual([]);
  });

  it("writes proposals beside what people decided, and asks nothing twice", async () => {
    const before = `${JSON.stringify({ version: 1, preset: "groove", themes: { seed: 7 } })}\n`;
    const { run, cwd, cache } = setUp({ "q.feedback.json": before });
    const first = await run(["name", "q.csv", "--yes", "--opening", "support"]);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stderr).toContain("wrote q.feedback.json");
    expect(first.stdout).toContain("→ About ");
    expect(first.stdout).toMatch(/People tell of \d+ such things\. \[rows /u);
    const files = contentsOf(cwd);
    expect(Object.keys(files)).toEqual(["q.csv", "q.feedback.json"]);
    expect(files["q.csv"]).toBe(survey);
    const { proposals = [], ...rest } = parseStudy(files["q.feedback.json"] ?? "", "q");
    expect(rest).toEqual({ version: 1, preset: "groove", themes: { seed: 7 } });
    expect(proposals.some(({ kind }) => kind === "opening")).toBe(true);
    for (const proposal of proposals) expect(proposal.model).toBe("small");
    const asked = mock.getRequests().length;
    expect(asked).toBe(proposals.length + 1);
    const second = await run(["name", "q.csv", "--yes", "--opening", "support"]);
    expect(second.stdout).toContain("Nothing was spent");
    expect(mock.getRequests()).toHaveLength(asked);
    expect(contentsOf(cwd)).toEqual(files);
    for (const text of [...Object.values(contentsOf(cache)), ...Object.values(files), first.stdout, first.stderr])
      expect(text).not.toContain(KEY);
  });

  it("--json gives proposals, what was spent and when, and the study file gets no date", async () => {
    const { run, cwd } = setUp();
    const { stdout } = await run(["name", "q.csv", "--yes", "--json", "--price", "1,2"]);
    const {
      run: told,
      proposals,
      failures,
    } = JSON.parse(stdout) as {
      run: { date: string; model: string; spent: { cost: number } };
      proposals: unknown[];
      failures: unknown[];
    };
    expect(told).toMatchObject({ model: "small" });
    expect(told.spent.cost).toBeGreaterThan(0);
    expect(failures).toEqual([]);
    const study = readFileSync(join(cwd, "q.feedback.json"), "utf8");
    expect(parseStudy(study, "q").proposals).toEqual(proposals);
    expect(study).not.toContain(told.date.slice(0, 10));
  });

  it("--no-config and --no-cache write nothing", async () => {
    const { run, cwd, cache } = setUp();
    expect(await run(["name", "q.csv", "--yes", "--no-config", "--no-cache"])).toMatchObject({ status: 0 });
    expect(Object.keys(contentsOf(cwd))).toEqual(["q.csv"]);
    expect(contentsOf(cache)).toEqual({});
  });

  it("status 4 and what to do, when the server fails; the study file stays as it is", async () => {
    const { run, cwd } = setUp({ "q.feedback.json": `{"version": 1}\n` });
    mock.clearFixtures().on({ userMessage: /./u }, { error: { message: `bad key ${KEY}` }, status: 401 });
    const { status, stdout, stderr } = await run(["name", "q.csv", "--yes"]);
    expect(status).toBe(4);
    expect(stdout).toContain("does not accept the key");
    expect(stdout.replace(/\s+/gu, " ")).toContain("Check that the key is whole");
    expect(stdout + stderr).not.toContain(KEY);
    expect(contentsOf(cwd)["q.feedback.json"]).toBe(`{"version": 1}\n`);
  });

  it.each([
    [
      ["--model", "m", "--base-url", "https://api.openai.com/v1"],
      { VERBATIM_API_KEY: "", OPENAI_API_KEY: "" },
      4,
      "there is no key for api.openai.com",
    ],
    [["--base-url", "ftp://x"], {}, 2, "--base-url cannot be ftp://x"],
    [[], { VERBATIM_MODEL: "" }, 2, "no model is named"],
    [["--budget", "0.5EUR"], {}, 2, "--budget in money needs --price"],
    [["--budget", "0.5EUR", "--price", "1,2,USD"], {}, 2, "--budget is in EUR and --price in USD"],
    [["--budget", "much"], {}, 2, "Expected: a number of tokens"],
    [["--price", "cheap"], {}, 2, "Expected: two prices"],
  ])("%j %j: status %i, %s", async (args, env, status, message) => {
    const { run } = setUp();
    const ended = await run(["name", "q.csv", "--yes", ...args], env);
    expect(ended.status).toBe(status);
    expect(ended.stderr.replace(/\s+/gu, " ")).toContain(message);
    expect(mock.getRequests()).toEqual([]);
  });

  it("a study file may forbid it, and one that extends it cannot allow it", async () => {
    const { run } = setUp({
      "q.feedback.json": JSON.stringify({ version: 1, extends: "p.feedback.json", languageModel: "allowed" }),
      "p.feedback.json": JSON.stringify({ version: 1, languageModel: "forbidden" }),
    });
    for (const args of [
      ["name", "q.csv", "--yes"],
      ["ask", "q.csv", "Why?", "--yes"],
      ["name", "q.csv", "--dry-run"],
    ]) {
      const { status, stderr } = await run(args);
      expect(status).toBe(4);
      expect(stderr.replace(/\s+/gu, " ")).toContain("forbids language models");
    }
    expect(mock.getRequests()).toEqual([]);
  });

  it("a budget stops it cleanly, with what there is", async () => {
    const { run, cwd } = setUp();
    const { status, stdout } = await run(["name", "q.csv", "--yes", "--budget", "3500"]);
    expect(status).toBe(4);
    expect(stdout).toContain("the budget is used up");
    expect(parseStudy(readFileSync(join(cwd, "q.feedback.json"), "utf8"), "q").proposals?.length).toBeGreaterThan(0);
  });

  it("interrupted while it waits: status 130, nothing written, and the rest is asked the next time", async () => {
    const { cwd, env, run } = setUp();
    mock.setChaos({ latencyMs: 20_000 });
    const { child, ended } = start(["name", "q.csv", "--yes"], { cwd, env });
    child.stdin?.end();
    // Whoever waits for an answer has printed what it sends.
    await new Promise<void>((resolve) => {
      child.stderr?.on("data", (text: string) => {
        if (text.includes("tokens")) resolve();
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill("SIGINT");
    expect((await ended).status).toBe(130);
    expect(Object.keys(contentsOf(cwd))).toEqual(["q.csv"]);
    mock.clearChaos();
    expect(await run(["name", "q.csv", "--yes"])).toMatchObject({ status: 0 });
  });

  it("keeps replies where a team wants them", async () => {
    const { run, cwd } = setUp();
    mkdirSync(join(cwd, "replies"));
    await run(["name", "q.csv", "--yes", "--cache", "replies"]);
    const asked = mock.getRequests().length;
    const kept = Object.keys(contentsOf(join(cwd, "replies")));
    expect(kept).toHaveLength(asked);
    // A file that was damaged is asked for again.
    writeFileSync(join(cwd, "replies", kept[0] ?? ""), "{");
    await run(["name", "q.csv", "--yes", "--cache", "replies"]);
    expect(mock.getRequests()).toHaveLength(asked + 1);
  });
});

describe("verbatim ask", () => {
  it("answers from comments, each sentence with its rows", async () => {
    const { run, cwd } = setUp();
    const { status, stdout } = await run(["ask", "q.csv", "Why was support slow to reply?", "--yes"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/They tell of waiting\. \[rows \d/u);
    expect(stdout).toMatch(/“(?:Support took nine days to reply|Waited a week)[^”]*” \(row \d+\)/u);
    expect(stdout).toMatch(/From 20 comments of 20 that share words/u);
    expect(Object.keys(contentsOf(cwd))).toEqual(["q.csv"]);
  });

  it("says when the comments do not", async () => {
    const { run } = setUp();
    const { status, stdout } = await run(["ask", "q.csv", "Who has seen a unicorn?", "--yes"]);
    expect(status).toBe(0);
    expect(stdout).toContain("The comments do not say.");
    expect(stdout).toContain("No comment shares a word with the question");
  });

  it("--json and --dry-run", async () => {
    const { run } = setUp();
    const dry = await run(["ask", "q.csv", "Is support slow?", "--dry-run", "--json"]);
    expect(JSON.parse(dry.stdout)).toMatchObject({ host: new URL(mock.url).host, questions: [{}] });
    expect(mock.getRequests()).toEqual([]);
    const { stdout } = await run(["ask", "q.csv", "Is support slow?", "--yes", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      question: "Is support slow?",
      claims: [{ text: "They tell of waiting." }],
    });
  });
});
