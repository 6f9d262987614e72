import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancelledError } from "../../../src/engine/errors.ts";
import { ask } from "../../../src/llm/ask.ts";
import { portsOf } from "../fakeModel.ts";
import { faultOf, KEY, modelAt, never, prompt, question } from "./question.ts";

describe("the real client against servers that do what no mock does", () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse, body: Record<string, unknown>) => void;
  const bodies: Record<string, unknown>[] = [];
  beforeEach(async () => {
    bodies.length = 0;
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const body = JSON.parse(Buffer.concat(parts).toString() || "{}") as Record<string, unknown>;
        bodies.push(body);
        answer(request, response, body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const address = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
  const good = (response: ServerResponse, content = '{"name":"x"}'): void => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ finish_reason: "stop", message: { role: "assistant", content } }] }));
  };
  const refuse = (response: ServerResponse, message: string): void => {
    response.writeHead(400, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message } }));
  };

  it("the key, as a bearer", async () => {
    const bearers: unknown[] = [];
    answer = ({ headers }, response) => {
      bearers.push(headers.authorization);
      good(response);
    };
    await ask(question, portsOf(modelAt(address())));
    expect(bearers).toEqual([`Bearer ${KEY}`]);
  });

  it("a body that breaks off in the middle", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      response.write('{"choices":[{"message":');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await faultOf(ask(question, portsOf(modelAt(address()))))).toMatchObject({ fault: "cut-short" });
    expect(bodies).toHaveLength(3);
  });

  it("headers, and then nothing for ever", async () => {
    answer = (_, response) => void response.writeHead(200, { "content-type": "application/json" }).write("{");
    const slow = modelAt(address(), { timeoutMs: 80 });
    expect(await faultOf(slow.complete(prompt, never))).toMatchObject({ fault: "timeout" });
  });

  it.each([{}, { choices: [] }, { choices: null }, "text", { error: "odd" }])(
    "a reply without an answer: %j",
    async (body) => {
      answer = (_, response) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(body));
      };
      expect(await faultOf(modelAt(address()).complete(prompt, never))).toMatchObject({ fault: "server-error" });
    },
  );

  it("a refusal in words", async () => {
    answer = (_, response) => {
      response.setHeader("content-type", "application/json");
      const message = { role: "assistant", content: null, refusal: "I will not." };
      response.end(JSON.stringify({ choices: [{ finish_reason: "stop", message }] }));
    };
    expect(await faultOf(modelAt(address()).complete(prompt, never))).toMatchObject({ fault: "refused" });
  });

  it("a server without structured output, that counts no tokens: the form goes into the rules, once and for all", async () => {
    answer = (_, response, body) =>
      "response_format" in body ? refuse(response, "response_format is not supported") : good(response);
    const ports = portsOf(modelAt(address()));
    await ask(question, ports);
    await ask({ ...question, prompt: { ...prompt, user: "{}" } }, ports);
    expect(bodies.map((body) => "response_format" in body)).toEqual([true, false, false]);
    expect(JSON.stringify(bodies[1])).toContain("additionalProperties");
    expect(ports.meter.spent().estimated).toBe(true);
  });

  it("a server that wants other names for limits, and no temperature", async () => {
    answer = (_, response, body) => {
      if ("max_tokens" in body)
        refuse(response, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.");
      else if ("temperature" in body) refuse(response, "Unsupported value: 'temperature'.");
      else good(response);
    };
    await ask(question, portsOf(modelAt(address())));
    expect(bodies.at(-1)).toMatchObject({ max_completion_tokens: 100 });
  });

  it("a redirection to another host is not followed", async () => {
    let reached = 0;
    const other = createServer((_, response) => {
      reached++;
      response.end("{}");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const elsewhere = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}/v1/chat/completions`;
    answer = (_, response) => void response.writeHead(307, { location: elsewhere }).end();
    expect((await faultOf(modelAt(address()).complete(prompt, never))).fault).toMatch(/not-found|unreachable/u);
    expect(reached).toBe(0);
    other.close();
  });

  it("nobody there", async () => {
    const gone = address();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    const details = await faultOf(ask(question, portsOf(modelAt(gone))));
    expect(details).toMatchObject({ fault: "unreachable", detail: "ECONNREFUSED" });
    server.listen(0, "127.0.0.1");
  });

  it("cancelled half-way: neither a failure nor empty", async () => {
    const cancel = new AbortController();
    answer = () => setTimeout(() => cancel.abort(), 20);
    await expect(ask(question, portsOf(modelAt(address()), { signal: cancel.signal }))).rejects.toThrow(CancelledError);
    await expect(modelAt(address()).complete(prompt, cancel.signal)).rejects.toThrow(CancelledError);
  });
});
