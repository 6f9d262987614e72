import { describe, expect, it } from "vitest";
import { CancelledError } from "../../src/engine/errors.ts";
import { withProposals } from "../../src/engine/proposals/keepProposals.ts";
import { studySchema } from "../../src/engine/study/schema.ts";
import type { Prompt } from "../../src/llm/model/textModel.ts";
import { nameThemes, type NamingProgress } from "../../src/llm/nameThemes.ts";
import { fakeModel, memoryCache, portsOf } from "./fakeModel.ts";
import { decent, ids, indexOf, isTheme, plan } from "./questions.ts";

describe("naming the themes of a survey", () => {
  it("gives a proposal for each theme, for what could be one, and an opening, with whom they come from", async () => {
    const seen: NamingProgress[] = [];
    const ports = portsOf(fakeModel(decent), {
      onProgress: (progress) => seen.push(progress),
      price: { input: 1, output: 2, currency: "EUR" },
    });
    const { proposals, failures, cut, spent } = await nameThemes(plan.jobs, ports);
    expect(failures).toEqual([]);
    expect(proposals.map(({ kind }) => kind)).toEqual([...ids.map(() => "theme"), "merge", "opening"]);
    expect(proposals[0]).toMatchObject({
      kind: "theme",
      theme: ids[0],
      name: "Amber matters",
      description: { text: "It is about getting things.", rows: [1, 2, 3, 11, 12, 13] },
      summary: {
        promoters: [{ text: "They are content.", rows: [1, 2, 3] }],
        detractors: [{ text: "They are waiting.", rows: [11, 12, 13] }],
      },
      model: "fake",
    });
    for (const { prompt } of proposals) expect(prompt).toMatch(/^[0-9a-f]{16}$/u);
    expect(cut).toEqual({ number: ids.length });
    expect(seen.map(({ done }) => done)).toEqual(plan.jobs.map((_, index) => index + 1));
    expect(spent).toEqual({
      input: 100 * plan.jobs.length,
      output: 50 * plan.jobs.length,
      cost: plan.jobs.length * 2e-4,
      estimated: false,
    });
  });

  it("gives what a study file takes, and a person's decisions stay as they are", async () => {
    const { proposals } = await nameThemes(plan.jobs, portsOf(fakeModel(decent)));
    const study = studySchema.parse({ version: 1, codebook: [{ id: ids[0], name: "Our own name" }] });
    const after = withProposals(study, proposals);
    expect(studySchema.parse(after)).toEqual(after);
    expect(after.codebook).toEqual(study.codebook);
    const again = withProposals(after, [{ ...proposals[0], name: "Other" } as (typeof proposals)[number]]);
    expect(again.proposals?.length).toBe(after.proposals?.length);
    expect(again.proposals?.[0]).toMatchObject({ name: "Other" });
  });

  it("two themes of one name: the larger keeps it, the other is asked again, with the names that are taken", async () => {
    const corrections: (string | undefined)[] = [];
    const model = fakeModel((prompt) => {
      if (isTheme(prompt) && indexOf(prompt) === 1) {
        corrections.push(prompt.correction);
        const name = prompt.correction === undefined ? "amber MATTERS" : "Birch matters";
        return { ...(decent(prompt) as object), name };
      }
      return decent(prompt);
    });
    const { proposals, failures } = await nameThemes(plan.jobs, portsOf(model));
    expect(failures).toEqual([]);
    expect(proposals.slice(0, 2)).toMatchObject([{ name: "Amber matters" }, { name: "Birch matters" }]);
    expect(corrections[1]).toContain("“amber matters”");
  });

  it("the same name twice again: the local one stays", async () => {
    const model = fakeModel((prompt) =>
      isTheme(prompt) ? { ...(decent(prompt) as object), name: "One name" } : decent(prompt),
    );
    const { proposals, failures } = await nameThemes(plan.jobs, portsOf(model));
    expect(proposals.filter(({ kind }) => kind === "theme")).toHaveLength(1);
    expect(failures.map(({ details }) => details.fault)).toEqual(ids.slice(1).map(() => "duplicate"));
  });

  it("stops at the budget, with what there is, and goes on from there when it is raised", async () => {
    const cache = memoryCache();
    const first = await nameThemes(plan.jobs, portsOf(fakeModel(decent), { cache, budget: { tokens: 4000 } }));
    const named = first.proposals.filter(({ kind }) => kind === "theme").length;
    expect(named).toBeGreaterThan(0);
    expect(named).toBeLessThan(ids.length);
    expect(first.failures.every(({ details }) => details.fault === "over-budget")).toBe(true);
    expect(first.spent.input + first.spent.output).toBeLessThanOrEqual(4000);
    const model = fakeModel(decent);
    const second = await nameThemes(plan.jobs, portsOf(model, { cache }));
    expect(second.failures).toEqual([]);
    expect(model.asked.length).toBe(plan.jobs.length - first.proposals.length);
  });

  it("a budget in money", async () => {
    const ports = portsOf(fakeModel(decent), {
      budget: { money: 0.0028 },
      price: { input: 0.5, output: 1, currency: "EUR" },
    });
    const { failures, spent } = await nameThemes(plan.jobs, ports);
    expect(failures.length).toBeGreaterThan(0);
    expect(spent.cost).toBeLessThanOrEqual(0.0028);
  });

  it("cancelled half-way: it says so, and pays for nothing twice", async () => {
    const cancel = new AbortController();
    const cache = memoryCache();
    const halfway = fakeModel((prompt, nth) => {
      if (nth === 5) cancel.abort();
      return decent(prompt);
    });
    const run = nameThemes(plan.jobs, portsOf(halfway, { cache, signal: cancel.signal }));
    await expect(run).rejects.toThrow(CancelledError);
    const kept = cache.kept.size;
    expect(kept).toBeGreaterThan(0);
    const model = fakeModel(decent);
    const { failures } = await nameThemes(plan.jobs, portsOf(model, { cache }));
    expect(failures).toEqual([]);
    expect(model.asked).toHaveLength(plan.jobs.length - kept);
  });

  it("asks a few at a time", async () => {
    let [open, most] = [0, 0];
    const inner = fakeModel(decent);
    const model = {
      ...inner,
      async complete(prompt: Prompt, signal: AbortSignal) {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 5));
        const completion = await inner.complete(prompt, signal);
        open--;
        return completion;
      },
    };
    await nameThemes(plan.jobs, portsOf(model));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  it("an opening of which nothing holds is none", async () => {
    const claim = { text: "The score stands at 40.", rows: [1, 2], quotes: [] };
    const model = fakeModel((prompt) => (prompt.form.name === "opening" ? { claims: [claim] } : decent(prompt)));
    const { failures } = await nameThemes(plan.jobs, portsOf(model));
    expect(failures).toMatchObject([{ theme: null, about: "opening for support", details: { fault: "ungrounded" } }]);
  });

  it("merges and splits stand on comments of each of their themes", async () => {
    const model = fakeModel((prompt) => {
      if (prompt.form.name === "merges")
        return {
          merges: [
            { themes: [ids[0], ids[2]], name: "All of it", reason: "They tell of one way.", rows: [1] },
            { themes: [ids[1], "t-00000000"], name: "All of it", reason: "They tell of one way.", rows: [101] },
          ],
        };
      if (indexOf(prompt) === 0)
        return {
          ...(decent(prompt) as object),
          parts: [
            { name: "Slow parcels", rows: [1, 2, 3] },
            { name: "Rude drivers", rows: [11, 12, 2] },
            { name: "Alone", rows: [13] },
          ],
        };
      return decent(prompt);
    });
    const { proposals, cut } = await nameThemes(plan.jobs, portsOf(model));
    expect(proposals.filter(({ kind }) => kind === "merge")).toEqual([]);
    expect(cut.rows).toBe(2);
    expect(proposals.find(({ kind }) => kind === "split")).toMatchObject({
      theme: ids[0],
      parts: [
        { name: "Slow parcels", rows: [1, 2, 3] },
        { name: "Rude drivers", rows: [11, 12] },
      ],
    });
  });
});
