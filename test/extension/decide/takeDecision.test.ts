import { beforeAll, describe, expect, it } from "vitest";
import { CancelledError } from "../../../src/engine/errors.ts";
import { textHash } from "../../../src/engine/codebook/textHash.ts";
import type { ThemeReport } from "../../../src/engine/report/document.ts";
import { themesInOrder } from "../../../src/engine/report/order.ts";
import { present } from "../../fixtures/present.ts";
import { decidedSurvey } from "./decidedSurvey.ts";

type Survey = Awaited<ReturnType<typeof decidedSurvey>>;
let survey: Survey;
let themes: readonly ThemeReport[];
/** The first two themes, the worst effect first. */
let [one, other]: ThemeReport[] = [];

const start = async (study?: Parameters<typeof decidedSurvey>[0]): Promise<void> => {
  survey = await decidedSurvey(study);
  themes = themesInOrder(survey.report().themes);
  [one, other] = themes as ThemeReport[];
};
const idOf = (theme: ThemeReport | undefined): string => present(theme).id;
const entry = (id: string) => survey.study().codebook?.find((theme) => theme.id === id);

describe("a decision", () => {
  beforeAll(() => start());

  it("about a name is taken without a second question, and is one step under a name of its own", async () => {
    await survey.take({ deed: "rename", theme: idOf(one) }, "Weak signal");
    expect(survey.asked.map(({ title }) => title)).toEqual([`Rename “${present(one).name}”`]);
    expect(survey.labels).toEqual([`Rename “${present(one).name}” to “Weak signal”`]);
    expect(survey.report().themes.find(({ id }) => id === idOf(one))?.name).toBe("Weak signal");
  });

  it("that is given up, or comes to nothing, changes nothing", async () => {
    const before = survey.study();
    await survey.take({ deed: "rename", theme: idOf(one) }, undefined);
    await survey.take({ deed: "rename", theme: idOf(one) }, "Weak signal");
    await survey.take({ deed: "merge", theme: idOf(one), into: idOf(other) }, undefined);
    await survey.take({ deed: "merge", theme: idOf(one), into: idOf(other) }, "Cancel");
    expect(survey.study()).toBe(before);
    expect(survey.decide).toHaveBeenCalledOnce();
  });

  it("says what a name must not be", async () => {
    for (const [text, problem] of [
      [" ", "A theme needs a name."],
      [present(other).name, "Another theme has this name: merge the two instead."],
    ] as const) {
      await survey.take({ deed: "rename", theme: idOf(one) }, text);
      expect(survey.asked[0]?.problem).toBe(problem);
    }
  });
});

describe("its effect", () => {
  beforeAll(() => start());

  it("is shown before it is taken: comments that move, figures before → after, what is gone", async () => {
    const [from, into] = [present(one), present(other)];
    await survey.take({ deed: "merge", theme: from.id }, into.name, "Apply");
    expect(survey.asked[0]?.lines?.some((line) => line.startsWith(from.name))).toBe(false);
    const { title, lines = [] } = present(survey.asked[1]);
    expect(title).toBe(`Merge “${from.name}” into “${into.name}”`);
    expect(lines.slice(0, 3)).toEqual([
      `Apply | ${from.base} comments change their theme.`,
      "Cancel",
      "# What changes",
    ]);
    expect(lines.some((line) => line.startsWith(`${from.name} (gone) | Comments ${from.base} · NPS `))).toBe(true);
    const merged = survey.report().themes.find(({ id }) => id === into.id);
    expect(merged?.base).toBe(from.base + into.base);
    expect(lines.some((line) => line.startsWith(`${into.name} | Comments ${into.base} → ${merged?.base} · NPS `))).toBe(
      true,
    );
    expect(lines.join()).toMatch(/Impact [−+]\d+\.\d → [−+]\d+\.\d/u);
    expect(survey.select).toHaveBeenLastCalledWith(into.id);
  });

  it("tells a merge apart again", async () => {
    const name = present(one).name;
    await survey.take({ deed: "restore" }, name, "Apply");
    expect(survey.asked[0]?.lines).toEqual([`${name} | merged into “${present(other).name}”`]);
    expect(entry(idOf(one))).not.toHaveProperty("into");
    expect(survey.report().themes.find(({ id }) => id === idOf(one))?.base).toBe(present(one).base);
  });
});

describe("a split", () => {
  beforeAll(async () => {
    await start();
    await survey.take({ deed: "merge", theme: idOf(one), into: idOf(other) }, "Apply");
  });

  it("shows its parts with typical comments, in as many as are asked for, before its effect", async () => {
    await survey.take(
      { deed: "split", theme: idOf(other) },
      "Choose Another Number of Parts…",
      "2",
      "Take These Parts…",
      "Apply",
    );
    const { lines = [] } = present(survey.asked[2]);
    expect(lines.slice(0, 3)).toEqual(["Take These Parts…", "Choose Another Number of Parts…", "# Parts"]);
    expect(lines).toHaveLength(5);
    for (const line of lines.slice(3)) expect(line).toMatch(/ \| \d+ comments \| “.+” “.+”$/u);
    expect(entry(idOf(other))?.into).toHaveLength(2);
    expect(survey.labels.at(-1)).toBe(`Split “${present(other).name}”`);
    expect(survey.select).toHaveBeenLastCalledWith(entry(idOf(other))?.into?.[0]);
  });

  it("says so where there are no parts", async () => {
    const before = survey.study();
    await survey.take({ deed: "split", theme: idOf(themes[3]) }, undefined);
    expect(survey.study()).toBe(before);
  });
});

describe("a rule", () => {
  beforeAll(() => start());

  it("is checked while it is typed, and moves what it fits", async () => {
    const theme = idOf(other);
    await survey.take({ deed: "add-rule", theme }, "Put Comments into the Theme", "router AND");
    expect(survey.asked[1]?.problem).toBe("At character 11 there should be: a word");
    await survey.take({ deed: "add-rule", theme }, "Put Comments into the Theme", "router", "Apply");
    expect(survey.labels).toEqual([`Add Rule “router” to “${present(other).name}”`]);
    expect(entry(theme)?.include).toEqual(["router"]);
    expect(survey.report().codebook?.byRule).toBeGreaterThan(0);
  });

  it("is taken away by what it says", async () => {
    await survey.take({ deed: "remove-rule", theme: idOf(other) }, "router", "Apply");
    expect(survey.asked[0]?.lines).toEqual(["router | puts comments in"]);
    expect(entry(idOf(other))).not.toHaveProperty("include");
    await survey.take({ deed: "remove-rule", theme: idOf(other) });
    expect(survey.say).toHaveBeenLastCalledWith(`“${present(other).name}” has no rules.`);
  });

  it("makes a theme of its own", async () => {
    await survey.take({ deed: "create" }, "Wireless", "router OR wifi", "Apply");
    const made = survey.report().themes.find(({ name }) => name === "Wireless");
    expect(made?.base).toBeGreaterThan(0);
    expect(survey.select).toHaveBeenLastCalledWith(made?.id);
  });
});

describe("comments", () => {
  beforeAll(() => start());

  it("are moved, known again by their text", async () => {
    const [first] = await survey.survey.ask(1, "commentsAt", { rows: [3] });
    const into = present(themes.find(({ id }) => id !== first?.theme));
    await survey.take({ deed: "move", rows: [3] }, into.name, "Apply");
    expect(survey.asked[0]?.title).toBe("Move a Comment");
    expect(survey.study().overrides).toEqual([{ row: 3, text: textHash(present(first).text), theme: into.id }]);
    expect(survey.asked[1]?.lines?.[0]).toBe("Apply | 1 comment changes its theme.");
    expect(survey.labels).toEqual([`Move a Comment to “${into.name}”`]);
  });

  it("that are dropped on a theme, or on none, are asked for nothing but consent", async () => {
    await survey.take({ deed: "move", rows: [3, 4], into: null }, "Apply");
    expect(survey.study().overrides?.map(({ row, theme }) => [row, theme])).toEqual([
      [3, null],
      [4, null],
    ]);
    expect(survey.labels.at(-1)).toBe("Move 2 Comments out of Their Themes");
  });

  it("make a theme of their own", async () => {
    await survey.take({ deed: "move", rows: [5, 6] }, "New Theme…", "Odd ones", "Apply");
    expect(survey.report().themes.find(({ name }) => name === "Odd ones")?.base).toBe(2);
  });

  it("have to be selected", async () => {
    await survey.take({ deed: "move", rows: [] });
    expect(survey.say).toHaveBeenLastCalledWith("Select the comments that are to be moved on the page first.");
  });
});

describe("a theme", () => {
  beforeAll(() => start());

  it("is asked for where none is meant", async () => {
    await survey.take({ deed: "pin" }, present(one).name);
    expect(survey.asked[0]?.lines).toHaveLength(themes.length);
    expect(survey.asked[0]?.lines?.[0]).toMatch(/ \| \d+ · NPS [−+]?\d+$/u);
    expect(entry(idOf(one))?.status).toBe("pinned");
  });

  it("is decided about by what its own state allows", async () => {
    await survey.take({ deed: null, theme: idOf(one) }, "Unpin");
    expect(entry(idOf(one))?.status).toBe("proposed");
    await survey.take({ deed: null, theme: idOf(one) }, undefined);
    const labels = present(survey.asked[0]).lines?.map((line) => line.split(" | ")[0]);
    expect(labels).toContain("Pin");
    for (const absent of ["Unpin", "Remove Rule…", "Restore Theme…"]) expect(labels).not.toContain(absent);
  });

  it("is described, has an owner and a link, and loses them again", async () => {
    const theme = idOf(one);
    await survey.take({ deed: "describe", theme }, "What the radio does.");
    await survey.take({ deed: "owner", theme }, "network");
    await survey.take({ deed: "issue", theme }, "ACME-12");
    expect(survey.report().themes.find(({ id }) => id === theme)?.decided).toEqual({
      status: "proposed",
      description: "What the radio does.",
      owner: "network",
      issue: "ACME-12",
    });
    await survey.take({ deed: "owner", theme }, "");
    expect(entry(theme)).not.toHaveProperty("owner");
  });

  it("that is archived or noise comes back", async () => {
    await survey.take({ deed: "archive", theme: idOf(one) }, "Apply");
    await survey.take({ deed: "noise", theme: idOf(other) }, "Apply");
    expect(survey.report().themes.map(({ id }) => id)).not.toContain(idOf(one));
    await survey.take({ deed: "restore" }, present(other).name, "Apply");
    expect(survey.asked[0]?.lines).toEqual(
      expect.arrayContaining([`${present(one).name} | archived`, `${present(other).name} | noise`]),
    );
    expect(survey.report().themes.map(({ id }) => id)).toContain(idOf(other));
  });
});

it("a decision about figures that are no longer those is not taken, and that is said", async () => {
  await start();
  const { survey: still } = survey;
  const ask = still.ask.bind(still);
  const gone: typeof still.ask = (revision, name, body) => {
    if (name !== "decide") return ask(revision, name, body);
    Object.assign(still, { showing: () => ({ at: "stopped", file: "q3-nps.csv" }) });
    return Promise.reject(new CancelledError());
  };
  Object.assign(still, { ask: gone });
  await survey.take({ deed: "pin", theme: idOf(one) });
  expect(survey.decide).not.toHaveBeenCalled();
  expect(survey.say).toHaveBeenLastCalledWith(
    "The survey was analysed anew meanwhile, and nothing was decided. Try again.",
  );
});
