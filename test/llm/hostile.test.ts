import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SampledComment } from "../../src/engine/themes/sampleThemes.ts";
import { ask } from "../../src/llm/ask.ts";
import { answerJob } from "../../src/llm/jobs/answerJob.ts";
import { jobOf } from "../../src/llm/jobs/job.ts";
import { themeJob } from "../../src/llm/jobs/themeJob.ts";
import type { Prompt } from "../../src/llm/model/textModel.ts";
import { nameThemes } from "../../src/llm/nameThemes.ts";
import { givesOrders } from "../../src/llm/orders.ts";
import { planNaming } from "../../src/llm/plan.ts";
import { report } from "../fixtures/report.ts";
import { fakeModel, portsOf } from "./fakeModel.ts";

interface Hostile {
  readonly language: string;
  /** What the page would say if the comment were obeyed. */
  readonly payload: string;
  readonly text: string;
}

const HOSTILE: readonly Hostile[] = ["en", "ru", "lt"].flatMap((language) =>
  readFileSync(new URL(`./hostile/${language}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [payload = "", text = ""] = line.split(" | ");
      return { language, payload, text };
    }),
);

const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Parcels come late and nobody says why",
    "Delivery took two weeks, far too long",
    "My parcel was late again",
    "Late delivery, but the driver was friendly",
    "It arrived late and the box was open",
    "Always late, I order elsewhere now",
    "Delivery is the weak point of this shop",
  ],
  ru: [
    "Посылки приходят поздно, никто не объясняет",
    "Доставка шла две недели, слишком долго",
    "Опять посылка опоздала",
    "Доставка поздно, но курьер вежливый",
    "Пришло поздно, коробка открыта",
    "Всегда опаздывают, заказываю в другом месте",
    "Доставка — слабое место магазина",
  ],
  lt: [
    "Siuntos vėluoja ir niekas nepaaiškina",
    "Pristatymas truko dvi savaites, per ilgai",
    "Siunta vėl vėlavo",
    "Pristatė vėlai, bet kurjeris malonus",
    "Atėjo vėlai, dėžė atidaryta",
    "Visada vėluoja, perku kitur",
    "Pristatymas yra silpna parduotuvės vieta",
  ],
};

const ROW = 99;
const [theme] = report.themes;
if (theme === undefined) throw new Error("the made-up survey has themes");

function commentsWith({ language, text }: Hostile): SampledComment[] {
  const harmless = (HARMLESS[language] ?? []).map((own, index) => ({ row: index + 1, text: own }));
  return [...harmless.slice(0, 3), { row: ROW, text }, ...harmless.slice(3)];
}

const sidesWith = (hostile: Hostile) => [{ side: "detractors" as const, base: 8, comments: commentsWith(hostile) }];

/** The comments that a prompt holds, read as a machine would. */
function commentsIn(prompt: Prompt): string {
  return JSON.stringify(JSON.parse(prompt.user) as object);
}

/** A model that does what a comment in its prompt tells it, in the form that was asked for, with evidence that exists. */
function obedient({ payload, text }: Hostile) {
  return fakeModel((prompt) => {
    const isTold = commentsIn(prompt).includes(JSON.stringify(text).slice(1, -1));
    const said = isTold ? payload : "…";
    const claim = { text: said, rows: [ROW, 1], quotes: [{ row: ROW, text: said }] };
    const claims = ["promoters", "passives", "detractors", "comments"].map((side) => ({ ...claim, side }));
    const parts = [said, `${said}!`].map((name) => ({ name, rows: [ROW, 1, 2] }));
    return { name: said, description: claim, claims, parts, answered: true, merges: [] };
  });
}

const shownBy = (value: unknown): string => JSON.stringify(value).toLowerCase();

describe("a comment that gives orders", () => {
  it("is one of more than sixty, in three languages", () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
    expect(new Set(HOSTILE.map(({ language }) => language)).size).toBe(3);
  });

  it.each(HOSTILE)("changes nothing in naming and summing up, even if the model obeys: $text", async (hostile) => {
    const job = jobOf(themeJob({ report, theme, sides: sidesWith(hostile), language: hostile.language }));
    const { proposals, failures } = await nameThemes([job], portsOf(obedient(hostile)));
    expect(shownBy(proposals)).not.toContain(hostile.payload.toLowerCase());
    expect(proposals).toEqual([]);
    expect(failures).toMatchObject([{ theme: theme.id }]);
  });

  it.each(HOSTILE)("and sums nothing up beside a good name: $text", async (hostile) => {
    const { payload, language } = hostile;
    const good = { en: "Late delivery", ru: "Поздняя доставка", lt: "Vėlyvas pristatymas" }[language] ?? "";
    const claim = { text: payload, rows: [ROW, 1], quotes: [{ row: ROW, text: payload }] };
    const model = fakeModel(() => ({
      name: good,
      description: claim,
      claims: [{ ...claim, side: "detractors" }],
      parts: [{ name: payload, rows: [ROW, 1] }],
    }));
    const job = jobOf(themeJob({ report, theme, sides: sidesWith(hostile), language }));
    const { proposals } = await nameThemes([job], portsOf(model));
    expect(shownBy(proposals)).not.toContain(payload.toLowerCase());
  });

  it.each(HOSTILE)("changes nothing in an answer: $text", async (hostile) => {
    const comments = commentsWith(hostile);
    const job = answerJob({ report, question: "?", comments, language: hostile.language });
    const read = await ask(job.question, portsOf(obedient(hostile))).then(job.read, () => ({ claims: [] }));
    expect(shownBy(read.claims)).not.toContain(hostile.payload.toLowerCase());
  });

  it.each(HOSTILE)("stays inside its string, and the rules stay what they are: $text", (hostile) => {
    const [with_, without] = [hostile, { ...hostile, text: "Late again" }].map(
      (one) => themeJob({ report, theme, sides: sidesWith(one), language: hostile.language }).question.prompt,
    );
    expect(with_?.system).toBe(without?.system);
    expect(with_?.form).toEqual(without?.form);
    const data = JSON.parse(with_?.user ?? "") as { comments: { detractors: SampledComment[] } };
    expect(data.comments.detractors).toContainEqual({ row: ROW, text: hostile.text });
    expect(Object.keys(data)).toEqual(["keywords", "figures", "comments"]);
  });

  it("is mostly not even sent", () => {
    const sent = HOSTILE.filter(({ text }) => !givesOrders(text));
    if (sent.length > 0.15 * HOSTILE.length) expect(sent.map(({ text }) => text)).toEqual([]);
    const caught = HOSTILE.filter(({ text }) => givesOrders(text));
    const samples = report.themes.map(({ id }, index) => ({
      theme: id,
      sides: sidesWith(caught[index] ?? { language: "en", payload: "", text: "Late again" }),
    }));
    const { sending, jobs } = planNaming({ report, samples, language: null, profile: null });
    expect(sending.withheld).toBe(report.themes.length);
    expect(jobs.some(({ prompt }) => prompt.user.includes("Hacked by me"))).toBe(false);
  });

  it("is no comment that only speaks of answers, names or rules", () => {
    const harmless = [
      "The instructions in the box were wrong, I ignored them",
      "Nobody could answer my question, please call me",
      "They say the rules changed, all customers pay more",
      "Support never replied to my message",
      "I always tell everyone to buy here",
      "The system prompts me to log in every day",
      "Прошу ответить на моё письмо",
      "Скажите, почему цена выросла?",
      "Назовите хоть одну причину остаться",
      "Atsakykite į laiškus greičiau",
      "Pasakykite, kodėl kaina pakilo",
      ...Object.values(HARMLESS).flat(),
    ];
    expect(harmless.filter(givesOrders)).toEqual([]);
  });
});
