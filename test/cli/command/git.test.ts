import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, surveyOf, verbatim } from "./verbatim.ts";

interface Failed {
  readonly status: number;
  readonly stderr: string;
}

function repository(files: Readonly<Record<string, string>> = {}) {
  const cwd = folderOf(files);
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.email=a@example.com", "-c", "user.name=A", ...args], {
      cwd,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    });
  git("init", "--quiet", "--initial-branch=main");
  return { cwd, git, run: (...args: readonly string[]) => verbatim(args, { cwd }) };
}

const THEMES = [
  { id: "t-000a", name: "Late delivery", terms: { late: 0.5 } },
  { id: "t-000b", name: "Delivery", terms: { courier: 0.5 } },
];
const study = (themes: readonly object[], more: object = {}): string =>
  `${JSON.stringify({ version: 1, ...more, codebook: themes }, null, 2)}\n`;

/** Two branches of one study file, each with decisions of its own; the first one is checked out. */
function branches(mine: string, theirs: string) {
  const repo = repository({ "q.feedback.json": study(THEMES) });
  const { cwd, git } = repo;
  const commit = (text: string): void => {
    writeFileSync(join(cwd, "q.feedback.json"), text);
    git("commit", "--quiet", "--all", "--allow-empty", "--message", "decide");
  };
  return {
    ...repo,
    ready: async (): Promise<void> => {
      await repo.run("git", "setup", "--yes", "--quiet");
      git("add", ".");
      git("commit", "--quiet", "--message", "begin");
      git("switch", "--quiet", "--create", "theirs");
      commit(theirs);
      git("switch", "--quiet", "main");
      commit(mine);
    },
    file: () => JSON.parse(readFileSync(join(cwd, "q.feedback.json"), "utf8")) as { codebook: object[] },
  };
}

describe("verbatim git setup", () => {
  it("writes nothing where there is nobody to ask, and shows what it would write", async () => {
    const { cwd, git, run } = repository();
    const before = git("config", "--local", "--list");
    const { status, stderr } = await run("git", "setup");
    expect(status).toBe(2);
    expect(stderr).toContain(".git/config: merge.verbatim.driver = ");
    expect(stderr).toContain(".gitattributes: *.feedback.json diff=verbatim merge=verbatim");
    expect(git("config", "--local", "--list")).toBe(before);
    expect(existsSync(join(cwd, ".gitattributes"))).toBe(false);
  });

  it("writes into the repository once, and takes out again what it wrote and no more", async () => {
    const { cwd, git, run } = repository({ ".gitattributes": "*.csv text\n" });
    const before = git("config", "--local", "--list");
    await run("git", "setup", "--yes");
    await run("git", "setup", "--yes");
    const attributes = (): string => readFileSync(join(cwd, ".gitattributes"), "utf8");
    expect(attributes()).toBe("*.csv text\n*.feedback.json diff=verbatim merge=verbatim\n");
    expect((await run("git", "setup", "--yes")).stderr).toContain("Git is set up already.");
    expect((await run("git", "setup", "--remove", "--yes")).status).toBe(0);
    expect(attributes()).toBe("*.csv text\n");
    expect(git("config", "--local", "--list")).toBe(before);
  });

  it("says where there is no repository", async () => {
    const { status, stderr } = await verbatim(["git", "setup", "--yes"], { cwd: folderOf() });
    expect(status).toBe(2);
    expect(stderr).toContain("in no git repository");
  });
});

describe("a repository that is set up", () => {
  it("shows in git diff what was decided", async () => {
    const [late, delivery] = THEMES;
    const { cwd, git, ready } = branches(study(THEMES), study([{ ...late, name: "Late parcels" }, delivery ?? {}]));
    await ready();
    writeFileSync(join(cwd, "q.feedback.json"), study([{ ...late, into: ["t-000b"] }, delivery ?? {}]));
    expect(git("diff")).toContain("\n+  merged into ‹Delivery›\n");
    expect(git("diff", "main", "theirs")).toContain("\n+theme ‹Late parcels› (t-000a): pinned\n");
  });

  it("merges two people's decisions about one theme, each about another part of it", async () => {
    const [late, delivery] = THEMES;
    const { git, ready, file } = branches(
      study([{ ...late, name: "Late parcels" }, delivery ?? {}]),
      study([{ ...late, owner: "logistics" }, delivery ?? {}], { preset: "groove" }),
    );
    await ready();
    git("merge", "--quiet", "theirs", "--message", "merge");
    expect(file()).toMatchObject({
      preset: "groove",
      codebook: [{ id: "t-000a", name: "Late parcels", owner: "logistics" }, { id: "t-000b" }],
    });
  });

  it("leaves this side's where both decided the same thing otherwise, names it, and keeps the rest", async () => {
    const [late, delivery] = THEMES;
    const { git, ready, file } = branches(
      study([{ ...late, name: "Late parcels" }, delivery ?? {}]),
      study([
        { ...late, name: "Late couriers" },
        { ...delivery, owner: "ops" },
      ]),
    );
    await ready();
    let failed: Failed | null = null;
    try {
      git("merge", "theirs", "--message", "merge");
    } catch (error) {
      failed = error as Failed;
    }
    expect(failed?.status).toBe(1);
    expect(failed?.stderr).toContain("q.feedback.json: both sides changed these; this side's stand:");
    expect(failed?.stderr).toContain("‹Late parcels› (t-000a), name");
    expect(file().codebook).toMatchObject([{ name: "Late parcels" }, { owner: "ops" }]);
    expect(git("status", "--porcelain")).toContain("UU q.feedback.json");
  });
});

describe("verbatim merge-study", () => {
  it("leaves MINE as it is where one side is no study file", async () => {
    const mine = study(THEMES);
    const { cwd, run } = repository({ base: "", mine, theirs: "<<<<<<<" });
    const { status, stderr } = await run("merge-study", "base", "mine", "theirs", "q.feedback.json");
    expect(status).toBe(3);
    expect(stderr).toContain("q.feedback.json");
    expect(readFileSync(join(cwd, "mine"), "utf8")).toBe(mine);
  });
});

describe("verbatim diff", () => {
  const after = study([{ ...THEMES[0], into: ["t-000b"] }, THEMES[1] ?? {}]);

  it("compares a file with its last committed version, files with files, and revisions", async () => {
    const { cwd, git, run } = repository({ "sub/q.feedback.json": study(THEMES), "other.json": after });
    git("add", ".");
    git("commit", "--quiet", "--message", "begin");
    writeFileSync(join(cwd, "sub/q.feedback.json"), after);
    for (const names of [
      ["sub/q.feedback.json"],
      [join(cwd, "sub/q.feedback.json")],
      ["HEAD:sub/q.feedback.json", "other.json"],
      ["HEAD:sub/q.feedback.json", "HEAD:other.json"],
    ]) {
      const { status, stdout } = await run("diff", ...names, "--json");
      expect(status).toBe(0);
      const { decisions } = JSON.parse(stdout) as { decisions: object[] };
      expect(decisions).toMatchObject([{ kind: "merged", theme: { name: "Late delivery" }, into: { id: "t-000b" } }]);
    }
    expect((await run("diff", "other.json", "other.json")).stdout).toContain("nothing differs");
  });

  it("tells with a survey what the decisions come to", async () => {
    const { cwd, git, run } = repository({ "q.csv": surveyOf(60) });
    await run("theme", "list", "q.csv");
    const { stdout: list } = await run("theme", "list", "q.csv", "--json");
    const [into, other] = (JSON.parse(list) as { themes: { id: string; name: string; base: number }[] }).themes;
    writeFileSync(join(cwd, "q.feedback.json"), '{ "version": 1 }\n');
    git("add", ".");
    git("commit", "--quiet", "--message", "begin");
    await run("theme", "merge", "q.csv", into?.id ?? "", other?.id ?? "", "--quiet");
    const { stdout } = await run("diff", "q.feedback.json", "--survey", "q.csv", "--markdown");
    const plain = stdout.replaceAll("\\", "");
    expect(plain).toContain(`- merged ‹${other?.name}› into ‹${into?.name}›: ${other?.base} comments moved, impact `);
    expect(plain).toContain(`| ${other?.name} (gone) | ${other?.base} → – |`);
  });

  it.each([
    [["HEAD:nowhere.json", "other.json"], 3, "git: path 'nowhere.json' does not exist"],
    [["--", "--output=x:y.json", "other.json"], 2, "is no revision"],
    [["other.json", "report.json"], 3, "neither a study file nor a report"],
    [["other.json", "other.json", "--json", "--markdown"], 2, "two outputs"],
  ])("tells what cannot be compared: %j", async (args, status, message) => {
    const { git, run, cwd } = repository({ "other.json": after, "report.json": '{ "schemaVersion": 1 }' });
    git("add", ".");
    git("commit", "--quiet", "--message", "begin");
    expect(await run("diff", ...args)).toMatchObject({ status, stderr: expect.stringContaining(message) as string });
    expect(existsSync(join(cwd, "x"))).toBe(false);
  });
});
