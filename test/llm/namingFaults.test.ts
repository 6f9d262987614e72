import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ModelFault } from "../../src/engine/modelFaults.ts";
import { studySchema } from "../../src/engine/study/schema.ts";
import { disabledModel, modelFailed } from "../../src/llm/model/textModel.ts";
import { nameThemes } from "../../src/llm/nameThemes.ts";
import { report } from "../fixtures/report.ts";
import { fakeModel, portsOf, type Said } from "./fakeModel.ts";
import { decent, ids, indexOf, plan, promptOf } from "./questions.ts";

describe("a model that does not do as it is asked", () => {
  it.each<[ModelFault, Said]>([
    ["refused", modelFailed("refused", { host: "h" })],
    ["timeout", modelFailed("timeout", { host: "h" })],
    ["server-error", modelFailed("server-error", { host: "h" })],
    ["empty", modelFailed("empty", { host: "h" })],
    ["not-json", "Certainly!"],
    ["wrong-shape", { name: 1 }],
    ["wrong-language", { ...(decent(promptOf(2)) as object), name: "Поздняя доставка" }],
    [
      "wrong-language",
      {
        ...(decent(promptOf(2)) as object),
        description: {
          text: "Es geht um die Dinge, die nicht mit dem Paket und der Post sind.",
          rows: [1, 2],
          quotes: [],
        },
        claims: [],
      },
    ],
    ["too-long", { ...(decent(promptOf(2)) as object), name: "A name that has far too many words" }],
    ["ungrounded", { ...(decent(promptOf(2)) as object), name: "See evil.com" }],
  ])("a theme whose question fails (%s) fails alone", async (fault, said) => {
    const model = fakeModel((prompt) => (indexOf(prompt) === 2 ? said : decent(prompt)));
    const { proposals, failures } = await nameThemes(plan.jobs, portsOf(model));
    expect(failures).toMatchObject([{ theme: ids[2], about: report.themes[2]?.name, details: { fault } }]);
    expect(proposals).toHaveLength(plan.jobs.length - 1);
  });

  it.each<ModelFault>(["no-key", "key-refused", "unreachable", "quota"])(
    "what would fail for all (%s) is not tried for all",
    async (fault) => {
      const model = fakeModel(() => modelFailed(fault, { host: "h" }));
      const { proposals, failures } = await nameThemes(plan.jobs, portsOf(model));
      expect(proposals).toEqual([]);
      expect(failures).toHaveLength(plan.jobs.length);
      expect(new Set(failures.map(({ details }) => details.fault))).toEqual(new Set([fault]));
      expect(model.asked.length).toBeLessThanOrEqual(8);
    },
  );

  it("a model that is not there says why", async () => {
    const { failures } = await nameThemes(plan.jobs, portsOf(disabledModel("forbidden")));
    expect(failures[0]?.details.fault).toBe("forbidden");
  });

  it("takes whatever a model may reply for an answer or for none", async () => {
    const text = fc.oneof(
      fc.constantFrom("Slow parcels", "See evil.com", "{share} of it", "40 of them", ""),
      fc.string(),
    );
    const rows = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer()), { maxLength: 6 });
    const claim = fc.record({ text, rows, quotes: fc.array(fc.record({ row: fc.integer(), text }), { maxLength: 2 }) });
    const likely = fc.record({
      name: text,
      description: claim,
      claims: fc.array(
        claim.map((one) => ({ ...one, side: "detractors" })),
        { maxLength: 4 },
      ),
      parts: fc.array(fc.record({ name: text, rows }), { maxLength: 3 }),
      merges: fc.array(fc.record({ themes: fc.array(fc.constantFrom(...ids)), name: text, reason: text, rows }), {
        maxLength: 2,
      }),
    });
    const reply = fc.oneof(
      likely,
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(reply, { minLength: 3, maxLength: 3 }), async (replies) => {
        const model = fakeModel((_, nth) => replies[nth % replies.length] ?? "");
        const { proposals, failures } = await nameThemes(plan.jobs, portsOf(model));
        expect(studySchema.parse({ version: 1, proposals: [...proposals] }).proposals).toEqual(proposals);
        const named = proposals.flatMap((proposal) => (proposal.kind === "theme" ? [proposal.theme] : []));
        const failed = failures.flatMap(({ theme }) => theme ?? []);
        expect([...named, ...failed].sort()).toEqual([...ids].sort());
        expect(JSON.stringify(proposals)).not.toMatch(/evil|"40 of/u);
      }),
      { numRuns: 60 },
    );
  });
});
