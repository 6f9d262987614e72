import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { studySchema } from "../../../src/engine/study/schema.ts";
import { folderOf, surveyOf, verbatim } from "./verbatim.ts";

interface Listed {
  readonly themes: readonly { id: string; name: string; base: number; decided: { status: string } | null }[];
}

function survey() {
  const cwd = folderOf({ "q.csv": surveyOf(60) });
  const run = (...args: readonly string[]) => verbatim(["theme", ...args], { cwd });
  return {
    run,
    list: async (): Promise<Listed["themes"]> => {
      const { stdout } = await run("list", "q.csv", "--json");
      return (JSON.parse(stdout) as Listed).themes;
    },
    study: () => studySchema.parse(JSON.parse(readFileSync(join(cwd, "q.feedback.json"), "utf8"))),
  };
}

describe("verbatim theme", () => {
  it("renames a theme by its name, says what that does, and keeps it in the study file", async () => {
    const { run, list, study } = survey();
    const [first, second] = await list();
    const { status, stdout, stderr } = await run("rename", "q.csv", first?.name.toUpperCase() ?? "", "Slow support");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "wrote q.feedback.json\n" });
    expect(stdout).toContain("No comment moves to another theme.");
    expect(stdout).toContain("→ Slow support");
    expect(study().codebook).toMatchObject([{ id: first?.id, name: "Slow support" }]);
    const [renamed, other] = await list();
    expect(renamed).toMatchObject({ id: first?.id, name: "Slow support", decided: { status: "pinned" } });
    expect(other).toEqual(second);
  });

  it("merges into one theme and says how many comments move, and in a dry run writes nothing", async () => {
    const { run, list } = survey();
    const before = await list();
    const [into, other, ...others] = before;
    const args = ["merge", "q.csv", into?.id ?? "", other?.id ?? ""];
    const dry = await run(...args, "--dry-run");
    expect(dry.stdout).toContain(`${other?.base} comments move to another theme.`);
    expect(dry.stderr).toBe("");
    expect(await list()).toEqual(before);
    await run(...args, "--quiet");
    const bases = (themes: Listed["themes"]) => new Map(themes.map(({ id, base }) => [id, base]));
    const merged = { ...into, base: (into?.base ?? 0) + (other?.base ?? 0) };
    expect(bases(await list())).toEqual(bases([merged as Listed["themes"][number], ...others]));
    const again = await run(...args);
    expect(again).toMatchObject({ status: 2 });
    expect(again.stderr).toContain(`there is no theme “${other?.id}”`);
  });

  it("moves comments by their rows, makes themes by a rule, and does both as one line of a study file", async () => {
    const { run, list, study } = survey();
    const [first] = await list();
    await run("move", "q.csv", first?.id ?? "", "3", "4");
    await run("create", "q.csv", "Drivers", "--rule", "driver*");
    const made = (await list()).find(({ name }) => name === "Drivers");
    expect(made).toMatchObject({ base: 10, decided: { status: "pinned" } });
    expect(study().overrides?.map(({ row, theme }) => [row, theme])).toEqual([
      [3, first?.id],
      [4, first?.id],
    ]);
    const { status, stderr } = await run("move", "q.csv", "-", "999");
    expect(status).toBe(2);
    expect(stderr).toContain("no comment with content in row 999");
  });

  it("says where a rule stops being one, and leaves the study file alone", async () => {
    const { run, list } = survey();
    const [first] = await list();
    const { status, stderr } = await run("include", "q.csv", first?.id ?? "", "(late OR");
    expect(status).toBe(2);
    expect(stderr).toContain("a word at character 9");
    expect((await list()).every(({ decided }) => decided === null)).toBe(true);
  });

  it.each([
    [["mark", "q.csv", "x", "gone"], "“gone” is no status"],
    [["move", "q.csv", "-", "first"], "“first” is no row"],
    [["create", "q.csv", "Empty"], "neither --rule nor --rows"],
    [["rename", "q.csv", "x", "y", "--no-config"], "there is no study file"],
  ])("tells wrong usage: %j", async (args, message) => {
    const { status, stderr } = await survey().run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
