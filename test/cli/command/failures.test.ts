import { describe, expect, it } from "vitest";
import { folderOf, surveyOf, verbatim } from "./verbatim.ts";

const survey = surveyOf(24);

interface Case {
  readonly code: string;
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly status: number;
  /** Of what is told: where, what and what next. */
  readonly says: readonly RegExp[];
}

const CASES: readonly Case[] = [
  { code: "file-not-found", args: ["no.csv"], status: 3, says: [/^no\.csv: there is no such file\n {2}Check/] },
  { code: "file-not-readable", args: ["."], status: 3, says: [/^\.: .*it is a folder/] },
  { code: "empty-file", args: ["q.csv"], files: { "q.csv": "" }, status: 3, says: [/^q\.csv: .*no records/] },
  {
    code: "binary-file",
    args: ["q.csv"],
    files: { "q.csv": Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 31) },
    status: 3,
    says: [/^q\.csv: .*not text/, /Export/],
  },
  {
    code: "malformed-file",
    args: ["deep/q.json"],
    files: { "deep/q.json": '[{"nps": 9}, {"nps": }]' },
    status: 3,
    says: [/^deep\/q\.json:(\d+:)? .*not valid JSON/],
  },
  {
    code: "unclosed-quote",
    args: ["q.csv"],
    files: { "q.csv": `NPS,Why\n9,good\n3,"never closed\n${"4,slow\n".repeat(40)}` },
    status: 3,
    says: [/^q\.csv:2: .*quote/],
  },
  {
    code: "ragged-rows",
    args: ["q.csv"],
    files: { "q.csv": `NPS,Why\n${"3,slow, very, very slow\n".repeat(40)}` },
    status: 3,
    says: [/^q\.csv:1: .*4 cells.*2/, /--delimiter/],
  },
  {
    code: "nothing-to-analyze",
    args: ["q.csv"],
    files: { "q.csv": `sku,colour\n${"A1,red\nA2,blue\n".repeat(20)}` },
    status: 3,
    says: [/looked for/, /“sku”/, /“colour”/, /--score COLUMN, --comment COLUMN/],
  },
  {
    code: "missing-column",
    args: ["q.csv", "--score", "Rating"],
    files: { "q.csv": survey },
    status: 3,
    says: [/^q\.csv: .*“Rating”.*score/, /“NPS”/],
  },
  {
    code: "bad-study-file",
    args: ["q.csv"],
    files: { "q.csv": survey, "q.feedback.json": '{"version": 1, "themes": {"seed": "x"}}' },
    status: 3,
    says: [/^q\.feedback\.json: .*themes\.seed/],
  },
  {
    code: "study-file-cycle",
    args: ["q.csv"],
    files: {
      "q.csv": survey,
      "q.feedback.json": '{"version": 1, "extends": "old/p.feedback.json"}',
      "old/p.feedback.json": '{"version": 1, "extends": "../q.feedback.json"}',
    },
    status: 3,
    says: [/q\.feedback\.json → old\/p\.feedback\.json → q\.feedback\.json/],
  },
  {
    code: "file-not-found",
    args: ["q.csv", "--config", "other.feedback.json"],
    files: { "q.csv": survey },
    status: 3,
    says: [/^other\.feedback\.json: there is no such file/],
  },
  {
    code: "report-not-writable",
    args: ["q.csv", "--out", "taken/report"],
    files: { "q.csv": survey, taken: "a file" },
    status: 3,
    says: [/^taken\/report\/q\.report\.md: .*ENOTDIR/, /--out/],
  },
  {
    code: "wrong-usage",
    args: ["q.csv", "--k", "many"],
    status: 2,
    says: [/^verbatim: .*'--k <n>'.*'many'.*200/, /--help/],
  },
  { code: "wrong-usage", args: ["q.csv", "--seed", "-1"], status: 2, says: [/--seed/] },
  { code: "wrong-usage", args: ["q.csv", "--preset", "mine"], status: 2, says: [/standard, groove/] },
  { code: "wrong-usage", args: ["q.csv", "--language", "xx"], status: 2, says: [/'xx'.* en, .* lt, .* zh\./s] },
  { code: "wrong-usage", args: ["q.csv", "--where", "plan"], status: 2, says: [/COLUMN=VALUE/] },
  { code: "wrong-usage", args: ["q.csv", "--encoding", "klingon"], status: 2, says: [/--encoding/] },
  { code: "wrong-usage", args: ["q.csv", "--delimiter", "x"], status: 2, says: [/semicolon/] },
  { code: "wrong-usage", args: ["q.csv", "--out", "o", "--format", "pdf"], status: 2, says: [/md,html,json,csv/] },
  { code: "wrong-usage", args: ["q.csv", "--format", "md"], status: 2, says: [/no --out/] },
  { code: "wrong-usage", args: ["q.csv", "--frobnicate"], status: 2, says: [/--frobnicate/] },
  { code: "wrong-usage", args: ["-", "-"], status: 2, says: [/twice/] },
  { code: "wrong-usage", args: ["a/q.csv", "b/q.csv", "--out", "o"], status: 2, says: [/a\/q\.csv and b\/q\.csv/] },
  { code: "wrong-usage", args: [], status: 2, says: [/missing required argument/] },
];

describe("what cannot be done is told in words, with an exit status", () => {
  it.each(CASES)("$code: analyze $args", async ({ args, files, status, says }) => {
    const ended = await verbatim(["analyze", ...args], { cwd: folderOf(files) });
    for (const words of says) expect(ended.stderr).toMatch(words);
    expect(ended).toMatchObject({ status, stdout: "" });
  });

  const oneOfEach = CASES.filter(({ code }, at) => CASES.findIndex((other) => other.code === code) === at);
  it.each(oneOfEach)("$code: analyze $args --json, for programs", async ({ code, args, files, status }) => {
    const ended = await verbatim(["analyze", ...args, "--json"], { cwd: folderOf(files) });
    const { error } = JSON.parse(ended.stderr) as { error: { code: string; details: object; message: string } };
    expect(error.code).toBe(code);
    expect(error.details).toBeTypeOf("object");
    expect(error.message).not.toBe("");
    expect(ended).toMatchObject({ status, stdout: "" });
  });

  it("calls standard input by its name", async () => {
    const ended = await verbatim(["analyze", "-"], { cwd: folderOf() });
    expect(ended.stderr).toMatch(/^stdin: /);
  });

  it.each([
    [[], /a command is missing/],
    [["compile", "a", "b"], /unknown command 'compile'/],
    [["columns"], /missing required argument 'file'/],
    [["columns", "a.csv", "b.csv"], /too many arguments/],
  ])("%s is wrong usage", async (args, says) => {
    const ended = await verbatim(args, { cwd: folderOf() });
    expect(ended).toMatchObject({ status: 2, stdout: "" });
    expect(ended.stderr).toMatch(says);
  });
});
