import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { contentsOf, folderOf, start, surveyOf, verbatim } from "./verbatim.ts";

const STUDY = JSON.stringify({
  version: 1,
  codebook: [{ id: "t-00aa", name: "No reply", include: ["any reply AND score<=6"] }],
});
/** The survey that the codebook was made on, and its study file. */
const LEARNT = { "q3.csv": surveyOf(240), "q3.feedback.json": STUDY };
const ASSIGN = ["assign", "-", "--codebook", "q3.feedback.json"];

interface Line {
  readonly row?: number;
  readonly id?: string;
  readonly theme: string | null;
  readonly name: string | null;
  readonly by: string | null;
  readonly rule: string | null;
}

const linesOf = (stdout: string): Line[] =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

/** Later comments: ids that no row of the learnt survey has. */
const later = (count: number): string => surveyOf(count).replaceAll("R-", "L-");
const jsonLines = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ key: `k${at}`, why: at % 2 ? "Support took days to reply" : "The price went up" }),
  ).join("\n");

describe("verbatim assign", () => {
  it("puts later comments into the themes of the codebook, one line a record, in their order", async () => {
    const { status, stdout, stderr } = await verbatim(ASSIGN, { cwd: folderOf(LEARNT), stdin: later(60) });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^-: 60 records: 60 in a theme, 0 in none, 0 without a comment\n$/) as string,
    });
    const lines = linesOf(stdout);
    expect(lines.map(({ row }) => row)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(lines[0]?.id).toBe("L-0");
    const waiting = lines.filter((_, at) => at % 6 === 1);
    expect(waiting.every(({ name, by }) => name === "No reply" && by === "rule")).toBe(true);
    expect(waiting[0]?.rule).toBe("any reply AND score<=6");
    // What is written alike is in one theme, and what is not is in several.
    const themes = [0, 2, 4].map((kind) => new Set(lines.filter((_, at) => at % 6 === kind).map(({ theme }) => theme)));
    expect(themes.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(themes.flatMap((own) => [...own])).size).toBeGreaterThan(1);
  });

  it("gives the same bytes from one thread as from three, and for a file that is read in parts", async () => {
    const cwd = folderOf({ ...LEARNT, "all.jsonl": jsonLines(9000) });
    const columns = ["--codebook", "q3.feedback.json", "--comment", "why", "--id", "key", "--no-row"];
    const whole = await verbatim(["assign", "all.jsonl", ...columns, "--threads", "1"], { cwd });
    const three = await verbatim(["assign", "all.jsonl", ...columns, "--threads", "3"], { cwd });
    expect(whole.status).toBe(0);
    expect(three.stdout).toBe(whole.stdout);
    const all = jsonLines(9000).split("\n");
    let parts = "";
    for (const [from, to] of [
      [0, 1],
      [1, 4100],
      [4100, 9000],
    ]) {
      const part = await verbatim(["assign", "-", ...columns], { cwd, stdin: all.slice(from, to).join("\n") });
      parts += part.stdout;
    }
    expect(parts).toBe(whole.stdout);
    expect(linesOf(parts)).toHaveLength(9000);
    expect(linesOf(parts)[0]).not.toHaveProperty("row");
  }, 60_000);

  it("tells records that cannot be read, and stops at the first when asked to", async () => {
    const cwd = folderOf(LEARNT);
    const stdin = '{"why": "The price went up"}\n{"why": }\n{"why": "Friendly staff and quick delivery"}\n';
    const asked = [...ASSIGN, "--comment", "why"];
    const lenient = await verbatim(asked, { cwd, stdin });
    expect(lenient.status).toBe(0);
    expect(lenient.stderr).toMatch(/^-:2: the record is left out: .*column 9/);
    expect(lenient.stderr).toMatch(/2 records: .*, and 1 left out\n$/);
    expect(linesOf(lenient.stdout).map(({ row }) => row)).toEqual([1, 3]);
    const strict = await verbatim([...asked, "--strict"], { cwd, stdin });
    expect({ status: strict.status, stdout: strict.stdout }).toEqual({ status: 3, stdout: "" });
    expect(strict.stderr).toMatch(/^stdin:2: the file is not valid JSON LINES/);
    const nothing = await verbatim([...asked, "--input-format", "jsonl"], { cwd, stdin: "oops\n" });
    expect(nothing.status).toBe(3);
  });

  it("proposes themes of the comments that fit none, apart from the lines", async () => {
    const cwd = folderOf(LEARNT);
    const pizza = [
      "The pizza was cold, soggy crust",
      "Soggy pizza crust again",
      "Parking garage full, ticket machine broken",
    ];
    const stdin = ["why", ...Array.from({ length: 90 }, (_, at) => `"${pizza[at % 3] ?? ""}"`), ""].join("\n");
    const asked = [...ASSIGN, "--comment", "why"];
    const plain = await verbatim(asked, { cwd, stdin });
    const { status, stdout, stderr } = await verbatim([...asked, "--proposals", "new.json"], { cwd, stdin });
    expect({ status, stdout }).toEqual({ status: 0, stdout: plain.stdout });
    expect(stderr).toMatch(/wrote new\.json: \d+ proposed themes\n$/);
    const document = JSON.parse(contentsOf(cwd)["new.json"] ?? "") as {
      comments: number;
      themes: { theme: { status: string; terms: object }; base: number; comments: string[] }[];
    };
    expect(document.comments).toBe(90);
    expect(document.themes.reduce((sum, { base }) => sum + base, 0)).toBe(90);
    expect(document.themes.every(({ theme }) => theme.status === "proposed")).toBe(true);
    expect(document.themes.flatMap(({ theme }) => Object.keys(theme.terms))).toContain("pizza");
    const over = await verbatim([...asked, "--proposals", "q3.csv"], { cwd, stdin });
    expect(over.status).toBe(3);
    expect(contentsOf(cwd)["q3.csv"]).toBe(LEARNT["q3.csv"]);
  });

  it("has nothing to say of an empty part", async () => {
    expect(await verbatim([...ASSIGN, "--quiet"], { cwd: folderOf(LEARNT), stdin: "" })).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("takes the survey that is named for the one beside the study file", async () => {
    const cwd = folderOf({ "old/wave.csv": surveyOf(240), "book.feedback.json": STUDY });
    const asked = ["assign", "-", "--codebook", "book.feedback.json"];
    const without = await verbatim(asked, { cwd, stdin: later(12) });
    expect(without.status).toBe(2);
    expect(without.stderr).toContain("no survey stands beside book.feedback.json; say with --learnt-from SURVEY");
    const named = await verbatim([...asked, "--learnt-from", "old/wave.csv"], { cwd, stdin: later(12) });
    expect(named.status).toBe(0);
    expect(linesOf(named.stdout)).toHaveLength(12);
  });

  it.each<[string, readonly string[], string, number, RegExp]>([
    [
      "no comments",
      [],
      "sku,colour\nA1,red\nA2,blue\n",
      2,
      /no column of comments was found in -; name it with --comment/,
    ],
    ["a column that is not there", ["--comment", "Text"], "NPS,Why\n9,good\n", 3, /“Text”.*comment/],
    ["another format", [], '[{"why": "good"}]', 3, /format of the file is not known[^]*JSON Lines/],
  ])("refuses %s", async (_, options, stdin, status, says) => {
    const ended = await verbatim([...ASSIGN, ...options], { cwd: folderOf(LEARNT), stdin });
    expect(ended).toMatchObject({ status, stdout: "" });
    expect(ended.stderr).toMatch(says);
  });

  it("asks for a codebook, and misses one that is not there", async () => {
    const cwd = folderOf(LEARNT);
    expect(await verbatim(["assign", "q3.csv"], { cwd })).toMatchObject({ status: 2, stdout: "" });
    const absent = await verbatim(["assign", "q3.csv", "--codebook", "no.feedback.json"], { cwd });
    expect(absent).toMatchObject({ status: 3, stdout: "" });
    expect(absent.stderr).toMatch(/^no\.feedback\.json: there is no such file/);
  });

  it("ends quietly when nobody reads on, and with 130 when it is interrupted", async () => {
    const cwd = folderOf(LEARNT);
    const piped = start(ASSIGN, { cwd });
    piped.child.stdout?.once("data", () => piped.child.stdout?.destroy());
    piped.child.stdin?.write(later(20_000));
    piped.child.stdin?.end(later(20_000));
    expect(await piped.ended).toMatchObject({ status: 0, stderr: "" });

    const interrupted = start(ASSIGN, { cwd });
    interrupted.child.stdin?.write(later(20_000));
    if (interrupted.child.stdout) await once(interrupted.child.stdout, "data");
    interrupted.child.kill("SIGINT");
    expect(await interrupted.ended).toMatchObject({ status: 130, stderr: "" });
  }, 60_000);
});
