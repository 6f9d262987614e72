import { afterEach, describe, expect, it } from "vitest";
import { analyze } from "../../src/engine/analyze.ts";
import { CancelledError } from "../../src/engine/errors.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { loadTable } from "../../src/formats/load.ts";
import { createSessionClient, type SessionClient } from "../../src/worker/client.ts";
import { nodeThreads } from "../../src/worker/thread.ts";
import { surveyOf } from "../cli/command/verbatim.ts";

const built = new URL("../../dist/worker.js", import.meta.url);
const settings = DEFAULT_SETTINGS;
const query = { theme: null, order: "file", offset: 0, limit: 5 } as const;

const clients: SessionClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

/** A client whose threads run `script`, and how many of them were started. */
function open(script: URL, graceMs?: number) {
  const start = nodeThreads(script);
  const started = { threads: 0 };
  const client = createSessionClient((data, events) => {
    started.threads++;
    return start(data, events);
  }, graceMs);
  clients.push(client);
  return { client, started };
}

const scriptOf = (code: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads";\n${code}`)}`);

const inputOf = (rows: number) => ({ file: "q.csv", bytes: new TextEncoder().encode(surveyOf(rows)) });

describe("a worker thread", () => {
  it("answers columns, analysis, comments and files, and takes the bytes with it", async () => {
    const { client, started } = open(built);
    const input = inputOf(60);
    const { columns } = await client.call("columns", { input, settings });
    expect(columns).toMatchObject({ score: "NPS", comment: "Why this score?" });
    expect(input.bytes.byteLength).toBe(0);
    const stages = new Set<string>();
    const report = await client.call(
      "analyze",
      { input: inputOf(60), settings, assignments: false },
      { onProgress: ({ stage }) => stages.add(stage) },
    );
    expect(report.scores).toMatchObject({ valid: 60 });
    expect(stages.has("cluster")).toBe(true);
    const theme = report.themes[0]?.id ?? "";
    const page = await client.call("comments", { ...query, theme });
    expect(page.total).toBe(report.themes[0]?.base);
    const files = await client.call("export", { formats: ["json"] });
    expect(files.map(({ path }) => path)).toEqual(["q.report.json"]);
    expect(JSON.parse(new TextDecoder().decode(files[0]?.bytes))).toEqual(report);
    expect(started.threads).toBe(1);
  });

  it("draws the map with the bits that one thread and the plain kernel make", async () => {
    const { client } = open(built);
    await client.call("analyze", { input: inputOf(600), settings, assignments: false });
    const map = await client.call("map", { where: [] });
    const table = await loadTable(inputOf(600).bytes, { file: "q.csv" });
    const { comments, centres } = analyze(table, settings).survey.coded.placed();
    expect(map.places).toEqual(comments);
    expect(map.centres).toEqual(centres);
    expect(map.places.length).toBeGreaterThan(600);
  });

  it.each([
    ["ends", scriptOf(`parentPort.on("message", () => process.exit(7));`), /status 7/],
    ["throws", scriptOf(`parentPort.on("message", () => { throw new Error("out of cheese"); });`), /out of cheese/],
    ["is not there", new URL("../../dist/no-such-worker.js", import.meta.url), /no-such-worker/],
  ])("that %s settles every call", async (_, script, cause) => {
    const { client, started } = open(script);
    const calls = [1, 2, 3].map(() => client.call("comments", query));
    for (const settled of await Promise.allSettled(calls)) {
      expect(settled).toMatchObject({ status: "rejected", reason: { code: "worker-failed" } });
      const { reason } = settled as { reason: { details: { cause: string } } };
      expect(reason.details.cause).toMatch(cause);
    }
    expect(started.threads).toBe(3);
  });

  it("stops an analysis by itself when cancelled, and works on", async () => {
    const { client, started } = open(built, 60_000);
    const abort = new AbortController();
    const analysis = client.call(
      "analyze",
      { input: inputOf(30_000), settings, assignments: false },
      { signal: abort.signal, onProgress: ({ stage }) => stage === "cluster" && abort.abort() },
    );
    await expect(analysis).rejects.toBeInstanceOf(CancelledError);
    await expect(client.call("comments", query)).rejects.toMatchObject({ code: "not-analyzed" });
    expect(started.threads).toBe(1);
  });

  it("that does not listen is ended when cancelled, and the next one works", async () => {
    const { client, started } = open(scriptOf(`parentPort.on("message", () => { for (;;); });`));
    const abort = new AbortController();
    const stuck = client.call("comments", query, { signal: abort.signal });
    setTimeout(() => abort.abort(), 200);
    await expect(stuck).rejects.toBeInstanceOf(CancelledError);
    expect(started.threads).toBe(1);
  });
});
