import type { ThemeSample } from "../../src/engine/themes/sampleThemes.ts";
import type { Prompt } from "../../src/llm/model/textModel.ts";
import { planNaming } from "../../src/llm/plan.ts";
import { report } from "../fixtures/report.ts";
import type { Said } from "./fakeModel.ts";

export const ids = report.themes.map(({ id }) => id);
const samples: readonly ThemeSample[] = ids.map((theme, index) => ({
  theme,
  sides: (["promoters", "detractors"] as const).map((side, at) => ({
    side,
    base: 40,
    comments: [1, 2, 3].map((nth) => ({
      row: 100 * index + 10 * at + nth,
      text: `Delivery and support, remark ${"abcdefghijkl"[index] ?? ""}${"xyz"[nth] ?? ""} of ${side}`,
    })),
  })),
}));
export const plan = planNaming({ report, samples, language: null, profile: "support" });
const FIRST = [
  "Amber",
  "Birch",
  "Cedar",
  "Dune",
  "Ember",
  "Fjord",
  "Grove",
  "Haven",
  "Inlet",
  "Jade",
  "Knoll",
  "Lagoon",
];

export const isTheme = ({ form }: Prompt): boolean => form.name === "theme";
export const indexOf = (prompt: Prompt): number => plan.jobs.findIndex(({ prompt: own }) => own.user === prompt.user);

export function promptOf(index: number): Prompt {
  const prompt = plan.jobs[index]?.prompt;
  if (prompt === undefined) throw new Error(`no question ${String(index)}`);
  return prompt;
}

/** A decent answer to any question; the name differs by theme. */
export function decent(prompt: Prompt): Said {
  const job = plan.jobs[indexOf(prompt)];
  const rows = [...(job?.grounds.comments.keys() ?? [])];
  if (prompt.form.name === "merges") {
    const [a, b] = [samples[0], samples[1]];
    const cited = [a, b].flatMap((sample) => sample?.sides[0]?.comments[0]?.row ?? []);
    return {
      merges: [{ themes: [ids[0], ids[1]], name: "Getting goods", reason: "They tell of one way.", rows: cited }],
    };
  }
  const claim = { text: "People wait for {comments} things.", rows, quotes: [] };
  if (prompt.form.name === "opening") return { claims: [{ ...claim, text: "The score stands at {score}." }] };
  return {
    name: `${FIRST[indexOf(prompt)] ?? ""} matters`,
    description: { ...claim, text: "It is about getting things." },
    claims: [
      { ...claim, side: "promoters", text: "They are content." },
      { ...claim, side: "detractors", text: "They are waiting." },
      { ...claim, side: "detractors", text: "About 40 left." },
    ],
    parts: [],
  };
}
