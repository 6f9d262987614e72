import { LLMock } from "@copilotkit/aimock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ask } from "../../../src/llm/ask.ts";
import { serverAt } from "../../../src/llm/model/server.ts";
import type { TextModel } from "../../../src/llm/model/textModel.ts";
import { memoryCache, portsOf } from "../fakeModel.ts";
import { faultOf, KEY, modelAt, prompt, question } from "./question.ts";

describe("the real client against a published mock of the protocol", () => {
  let mock: LLMock;
  beforeEach(async () => {
    mock = new LLMock({ port: 0 });
    await mock.start();
  });
  afterEach(() => mock.stop());
  const model = (options = {}): TextModel => modelAt(`${mock.url}/v1`, options);

  it("sends rules, data and form, and reads the reply and what it cost", async () => {
    mock.on(
      { userMessage: /comments/ },
      { content: '{"name":"Slow support"}', usage: { prompt_tokens: 31, completion_tokens: 7 } },
    );
    const ports = portsOf(model());
    expect(await ask(question, ports)).toEqual({ name: "Slow support" });
    expect(ports.meter.spent()).toEqual({ input: 31, output: 7, cost: null, estimated: false });
    const [request] = mock.getRequests();
    expect(request?.path).toBe("/v1/chat/completions");
    expect(request?.headers["authorization"]).toBeDefined();
    expect(request?.body).toMatchObject({
      model: "small",
      temperature: 0,
      max_tokens: 100,
      messages: [
        { role: "system", content: "Rules." },
        { role: "user", content: '{"comments":[]}' },
      ],
      response_format: {
        type: "json_schema",
        json_schema: {
          name: "theme",
          strict: true,
          schema: { type: "object", required: ["name"], additionalProperties: false },
        },
      },
    });
  });

  it("sends no key where there is none, and nothing else from the environment", async () => {
    process.env["OPENAI_ORG_ID"] = "org-of-somebody";
    mock.on({ userMessage: /comments/ }, { content: '{"name":"x"}' });
    await ask(question, portsOf(model({ key: "" })));
    delete process.env["OPENAI_ORG_ID"];
    const headers = mock.getRequests()[0]?.headers ?? {};
    expect(headers["authorization"]).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain("org-of-somebody");
  });

  it("waits as long as a 429 asks, and no longer than a minute", async () => {
    const waits: number[] = [];
    mock.on({ userMessage: /comments/ }, { error: { message: "slow down" }, status: 429, retryAfter: 7 });
    const ports = portsOf(model(), { waited: (ms) => waits.push(ms) });
    expect(await faultOf(ask(question, ports))).toMatchObject({
      fault: "rate-limit",
      detail: "429 slow down",
      waitMs: 7000,
    });
    expect(waits).toEqual([7000, 7000, 7000]);
    expect(mock.getRequests()).toHaveLength(4);
    mock.clearFixtures().clearRequests();
    mock.on({ userMessage: /comments/ }, { error: { message: "tomorrow" }, status: 429, retryAfter: 3600 });
    expect(await faultOf(ask(question, ports))).toMatchObject({ fault: "rate-limit", waitMs: 3_600_000 });
    expect(mock.getRequests()).toHaveLength(1);
  });

  it("is answered after a 429", async () => {
    mock.on({ userMessage: /comments/ }, { content: '{"name":"x"}' });
    mock.nextRequestError(429, { message: "slow down" });
    expect(await ask(question, portsOf(model()))).toEqual({ name: "x" });
  });

  it.each([
    [500, "server-error", 3],
    [503, "server-error", 3],
    [400, "not-accepted", 1],
    [401, "key-refused", 1],
    [403, "key-refused", 1],
    [404, "not-found", 1],
    [402, "quota", 1],
  ])("status %i is %s, after %i tries", async (status, fault, tries) => {
    mock.on({ userMessage: /comments/ }, { error: { message: `no: ${KEY} and sk-proj-abcdefgh` }, status });
    const details = await faultOf(ask(question, portsOf(model())));
    expect(details.fault).toBe(fault);
    expect(details.host).toBe(new URL(mock.url).host);
    expect(details.detail).toBe(`${String(status)} no: … and …`);
    expect(mock.getRequests()).toHaveLength(tries);
  });

  it("what was paid for and is used up is no passing 429", async () => {
    const error = { message: "You exceeded your quota", code: "insufficient_quota" };
    mock.on({ userMessage: /comments/ }, { error, status: 429 });
    expect(await faultOf(ask(question, portsOf(model())))).toMatchObject({ fault: "quota" });
    expect(mock.getRequests()).toHaveLength(1);
  });

  it("takes too long", async () => {
    mock.on({ userMessage: /comments/ }, { content: "{}" });
    mock.setChaos({ latencyMs: 400 });
    expect(await faultOf(ask(question, portsOf(model({ timeoutMs: 60 }))))).toMatchObject({ fault: "timeout" });
  });

  it("is hung up on, and answers the next time", async () => {
    mock.on({ userMessage: /comments/ }, { content: '{"name":"x"}' });
    mock.setChaos({ disconnectRate: 1 });
    expect(await faultOf(ask(question, portsOf(model())))).toMatchObject({ fault: "cut-short" });
    mock.clearChaos();
    expect(await ask(question, portsOf(model()))).toEqual({ name: "x" });
  });

  it("replies in bytes that are no JSON", async () => {
    mock.on({ userMessage: /comments/ }, { content: '{"name":"x"}' });
    mock.setChaos({ malformedRate: 1 });
    expect((await faultOf(ask(question, portsOf(model())))).fault).toBe("server-error");
  });

  it.each([
    ["content_filter", "refused", 1],
    ["length", "too-long", 2],
  ])("finishes for the reason %s: %s", async (finishReason, fault, tries) => {
    mock.on({ userMessage: /comments|Your reply/ }, { content: '{"name":"x"}', finishReason });
    expect(await faultOf(ask(question, portsOf(model())))).toMatchObject({ fault });
    expect(mock.getRequests()).toHaveLength(tries);
  });

  it.each([
    ["", "empty"],
    ["   \n", "empty"],
    ["I cannot do that.", "not-json"],
    ["42", "not-json"],
    ['{"name":', "not-json"],
    ['{"title":"x"}', "wrong-shape"],
    ['{"name":7}', "wrong-shape"],
    ["[]", "wrong-shape"],
  ])("answers %j: %s, and is asked once more", async (content, fault) => {
    mock.on({ userMessage: /comments|eply/ }, { content });
    expect(await faultOf(ask(question, portsOf(model())))).toMatchObject({ fault });
    const messages = mock.getRequests().map(({ body }) => (body as { messages: unknown[] }).messages.length);
    expect(messages).toEqual([2, 3]);
  });

  it.each([
    ['```json\n{"name":"x"}\n```'],
    ['Here it is:\n{"name":"x"}\nAnything else?'],
    ['<think>{"name":"no"}</think>{"name":"x"}'],
    ['{"name":"x","more":1}'],
  ])("finds the JSON in %j", async (content) => {
    mock.on({ userMessage: /comments/ }, { content });
    expect(await ask(question, portsOf(model()))).toEqual({ name: "x" });
  });

  it("is right the second time", async () => {
    mock.on({ userMessage: /comments/ }, { content: "Sorry?" });
    mock.on({ userMessage: /not JSON/ }, { content: '{"name":"x"}' });
    expect(await ask(question, portsOf(model()))).toEqual({ name: "x" });
  });

  it("is not asked again what it answered", async () => {
    mock.on({ userMessage: /comments/ }, { content: '{"name":"x"}' });
    const cache = memoryCache();
    await ask(question, portsOf(model(), { cache }));
    const again = portsOf(model(), { cache });
    expect(await ask(question, again)).toEqual({ name: "x" });
    expect(again.meter.spent()).toMatchObject({ input: 0, output: 0 });
    expect(mock.getRequests()).toHaveLength(1);
    await ask({ ...question, prompt: { ...prompt, system: "Other rules." } }, portsOf(model(), { cache }));
    expect(mock.getRequests()).toHaveLength(2);
    expect(JSON.stringify([...cache.kept])).not.toContain(KEY);
  });
});

describe("where a model is", () => {
  const keys = { own: undefined, openai: "sk-of-openai" };

  it.each([
    ["https://api.openai.com/v1/", "https://api.openai.com/v1", "sk-of-openai", false],
    ["https://team.openai.azure.com/openai/v1", "https://team.openai.azure.com/openai/v1", "sk-of-openai", false],
    ["https://openai.com.evil.example/v1", "https://openai.com.evil.example/v1", null, false],
    ["http://api.openai.com/v1", "http://api.openai.com/v1", null, true],
    ["http://localhost:11434/v1", "http://localhost:11434/v1", null, false],
    ["http://127.0.0.1:1234/v1", "http://127.0.0.1:1234/v1", null, false],
    ["http://192.168.1.7:8000/v1", "http://192.168.1.7:8000/v1", null, true],
  ])("%s: OpenAI's key goes to OpenAI alone", (text, baseUrl, key, isOpen) => {
    expect(serverAt(text, keys)).toMatchObject({ baseUrl, key, isOpen });
    expect(serverAt(text, { ...keys, own: "mine" })?.key).toBe("mine");
  });

  it.each(["", "api.openai.com", "ftp://a.example", "https://user:pw@a.example/v1", "https://a.example/v1?x=1"])(
    "no address: %s",
    (text) => {
      expect(serverAt(text, keys)).toBeNull();
    },
  );
});
