import { describe, expect, it, vi } from "vitest";
import { CancelledError, FeedbackError } from "../../src/engine/errors.ts";
import { commandsFor, type Desk } from "../../src/extension/commands.ts";
import type { Parting } from "../../src/extension/compare/compareCommands.ts";
import { pairOfSurveys } from "../../src/extension/compare/pair.ts";
import { report } from "../fixtures/report.ts";
import { stillSurvey, SURVEY } from "./fakes.ts";

const FOLDER = "file:///surveys";
const file = { path: "q3-nps.report.md", bytes: new Uint8Array([35]) };

function desk(over: Partial<Desk> = {}, survey = stillSurvey({ files: () => Promise.resolve([file]) })) {
  const release = vi.fn();
  const made = {
    uriOf: (argument: unknown) => (typeof argument === "string" ? argument : null),
    current: () => null,
    pickSurvey: vi.fn(() => Promise.resolve(null)),
    openWorkbench: vi.fn(() => Promise.resolve()),
    openWalkthrough: vi.fn(() => Promise.resolve()),
    showWorkbench: vi.fn(() => Promise.resolve()),
    selectTheme: vi.fn(),
    showComments: vi.fn(() => Promise.resolve()),
    goToRow: vi.fn(() => Promise.resolve(true)),
    copy: vi.fn(() => Promise.resolve()),
    chooseColumns: vi.fn(),
    acquire: () => ({ survey, shared: () => true, release }),
    pickOutputs: vi.fn(() => Promise.resolve({ formats: ["md"], profiles: ["support"] } as const)),
    pickFolder: vi.fn(() => Promise.resolve("file:///elsewhere")),
    folderOf: () => FOLDER,
    busy: <Result>(_lease: unknown, work: () => Promise<Result>) => work(),
    write: vi.fn((folder: string) => Promise.resolve([`${folder}/${file.path}`])),
    announce: vi.fn(),
    complain: vi.fn(),
    openComparison: vi.fn(),
    pickOpposite: vi.fn(() => Promise.resolve(null)),
    pickParting: vi.fn(() => Promise.resolve(null)),
    pickParts: vi.fn(() => Promise.resolve(null)),
    sayUndivided: vi.fn(),
    decide: vi.fn(() => Promise.resolve()),
    decideOnPage: vi.fn(() => false),
    surveyInSight: () => null,
    ...over,
  } satisfies Desk;
  return { ...made, release, commands: commandsFor(made) };
}

describe("which file is meant", () => {
  it.each([
    { which: "the one that is given", argument: SURVEY, current: "file:///front.csv", opened: SURVEY },
    { which: "else the one in front", argument: undefined, current: "file:///front.csv", opened: "file:///front.csv" },
    { which: "else the one that is picked", argument: undefined, current: null, opened: "file:///picked.csv" },
  ])("$which", async ({ argument, current, opened }) => {
    const { commands, openWorkbench } = desk({
      current: () => current,
      pickSurvey: () => Promise.resolve("file:///picked.csv"),
    });
    await commands["verbatim.openWorkbench"](argument);
    expect(openWorkbench).toHaveBeenCalledExactlyOnceWith(opened);
  });

  it("always the one that is picked when a survey is to be opened", async () => {
    const { commands, openWorkbench } = desk({
      current: () => "file:///front.csv",
      pickSurvey: () => Promise.resolve("file:///picked.csv"),
    });
    await commands["verbatim.openSurvey"]();
    expect(openWorkbench).toHaveBeenCalledExactlyOnceWith("file:///picked.csv");
  });

  it("none when the picking is given up", async () => {
    const { commands, openWorkbench } = desk();
    await commands["verbatim.openWorkbench"]();
    expect(openWorkbench).not.toHaveBeenCalled();
  });
});

describe("analyze", () => {
  it("analyses the file anew, opens the page, and gives the report", async () => {
    const analyze = vi.fn(() => Promise.resolve(report));
    const { commands, openWorkbench, release } = desk({}, stillSurvey({ analyze }));
    await expect(commands["verbatim.analyzeFile"](SURVEY)).resolves.toBe(report);
    expect(analyze).toHaveBeenCalledOnce();
    expect(openWorkbench).toHaveBeenCalledExactlyOnceWith(SURVEY);
    expect(release).toHaveBeenCalledOnce();
  });

  it("stays in the text when it is asked to, and then says itself what went wrong", async () => {
    const { commands, openWorkbench } = desk();
    await expect(commands["verbatim.analyzeFile"]({ uri: SURVEY, page: false })).resolves.toBe(report);
    expect(openWorkbench).not.toHaveBeenCalled();
    const error = new FeedbackError("empty-file", { file: "a" });
    const failing = desk({}, stillSurvey({ analyze: () => Promise.reject(error) }));
    await failing.commands["verbatim.analyzeFile"]({ uri: SURVEY, page: false });
    expect(failing.complain).toHaveBeenCalledExactlyOnceWith(error);
  });

  it("is cancelled for the file that is given", async () => {
    const cancel = vi.fn();
    const { commands, release } = desk({}, stillSurvey({ cancel }));
    await commands["verbatim.cancelAnalysis"](SURVEY);
    expect(cancel).toHaveBeenCalledOnce();
    expect(release).toHaveBeenCalledOnce();
  });

  it("leaves a failure to the page", async () => {
    const failing = stillSurvey({ analyze: () => Promise.reject(new FeedbackError("empty-file", { file: "a" })) });
    const { commands, complain, release } = desk({}, failing);
    await expect(commands["verbatim.analyzeFile"](SURVEY)).resolves.toBeUndefined();
    expect(complain).not.toHaveBeenCalled();
    expect(release).toHaveBeenCalledOnce();
  });
});

describe("export", () => {
  it("asks for the formats and the folder, writes what the engine gives, and says so", async () => {
    const { commands, write, announce, release } = desk();
    const written = await commands["verbatim.exportReport"](SURVEY);
    expect(write).toHaveBeenCalledExactlyOnceWith("file:///elsewhere", [file], { survey: SURVEY });
    expect(written).toEqual([`file:///elsewhere/${file.path}`]);
    expect(announce).toHaveBeenCalledExactlyOnceWith("file:///elsewhere", written);
    expect(release).toHaveBeenCalledOnce();
  });

  it("asks nothing of a task: every format, beside the survey, unless it says otherwise", async () => {
    const files = vi.fn(() => Promise.resolve([file]));
    const { commands, pickOutputs, pickFolder, write } = desk({}, stillSurvey({ files }));
    await commands["verbatim.exportReport"]({ uri: SURVEY, formats: ["csv", "no such", "md"] });
    await commands["verbatim.exportReport"]({ uri: SURVEY, folder: "file:///out" });
    await commands["verbatim.exportReport"]({ uri: SURVEY, profiles: ["data", "no such", "support"] });
    expect(files.mock.calls).toEqual([
      [{ formats: ["md", "csv"], profiles: [] }],
      [{ formats: ["md", "html", "json", "csv"], profiles: [] }],
      [{ formats: [], profiles: ["support", "data"] }],
    ]);
    expect(write).toHaveBeenNthCalledWith(1, FOLDER, [file], { survey: SURVEY });
    expect(write).toHaveBeenNthCalledWith(2, "file:///out", [file], { survey: SURVEY });
    expect(pickOutputs).not.toHaveBeenCalled();
    expect(pickFolder).not.toHaveBeenCalled();
  });

  it("writes nothing when a question is given up", async () => {
    for (const given of [{ pickOutputs: () => Promise.resolve(null) }, { pickFolder: () => Promise.resolve(null) }]) {
      const { commands, write } = desk(given);
      await expect(commands["verbatim.exportReport"](SURVEY)).resolves.toBeUndefined();
      expect(write).not.toHaveBeenCalled();
    }
  });

  it.each([new FeedbackError("empty-file", { file: "a" }), new CancelledError()])("tells of %s once", async (error) => {
    const { commands, complain, release } = desk({}, stillSurvey({ files: () => Promise.reject(error) }));
    await expect(commands["verbatim.exportReport"](SURVEY)).resolves.toBeUndefined();
    expect(complain).toHaveBeenCalledExactlyOnceWith(error);
    expect(release).toHaveBeenCalledOnce();
  });
});

describe("compare", () => {
  const other = "file:///surveys/q2-nps.csv";

  it("opens two selected files at once, the earlier one first", async () => {
    const { commands, openComparison, pickOpposite } = desk();
    await commands["verbatim.compareSurveys"](SURVEY, [SURVEY, other]);
    expect(openComparison).toHaveBeenCalledExactlyOnceWith(pairOfSurveys(other, SURVEY));
    expect(pickOpposite).not.toHaveBeenCalled();
  });

  it("asks what a single survey is compared with", async () => {
    const pickOpposite = vi.fn(() => Promise.resolve({ survey: other }));
    const { commands, openComparison } = desk({ pickOpposite });
    await commands["verbatim.compareSurveys"](SURVEY, [SURVEY]);
    expect(pickOpposite).toHaveBeenCalledExactlyOnceWith(SURVEY);
    expect(openComparison).toHaveBeenCalledExactlyOnceWith(pairOfSurveys(other, SURVEY));
  });

  it("asks for two parts of it, and lets the survey go again", async () => {
    const pickParting = vi.fn(([first]: readonly Parting[]) => Promise.resolve(first ?? null));
    const { commands, openComparison, release } = desk({
      pickOpposite: () => Promise.resolve("parts"),
      pickParting,
      pickParts: ({ values }) => Promise.resolve([values[0] ?? "", values[1] ?? ""]),
    });
    await commands["verbatim.compareSurveys"](SURVEY);
    const [first, second] = report.trend.map(({ period }) => period);
    expect(openComparison).toHaveBeenCalledExactlyOnceWith({
      before: { uri: SURVEY, where: [{ column: "@period", value: first }], label: first },
      after: { uri: SURVEY, where: [{ column: "@period", value: second }], label: second },
    });
    expect(release).toHaveBeenCalledOnce();
  });

  it("says so of a survey without parts", async () => {
    const whole = { ...report, trend: [], segments: [] };
    const { commands, openComparison, sayUndivided } = desk(
      { pickOpposite: () => Promise.resolve("parts") },
      stillSurvey({ report: () => Promise.resolve(whole) }),
    );
    await commands["verbatim.compareSurveys"](SURVEY);
    expect(sayUndivided).toHaveBeenCalledExactlyOnceWith(SURVEY);
    expect(openComparison).not.toHaveBeenCalled();
  });

  it("asks nothing of a task that names both sides", async () => {
    const { commands, openComparison, pickOpposite } = desk();
    await commands["verbatim.compareSurveys"]({ before: { uri: other }, after: { uri: SURVEY } });
    expect(openComparison).toHaveBeenCalledExactlyOnceWith(pairOfSurveys(other, SURVEY));
    expect(pickOpposite).not.toHaveBeenCalled();
  });

  it("opens nothing when a question is given up, or the analysis fails", async () => {
    const error = new FeedbackError("empty-file", { file: "a" });
    const failing = stillSurvey({ report: () => Promise.reject(error) });
    const parts: Partial<Desk> = { pickOpposite: () => Promise.resolve("parts") };
    for (const { commands, openComparison } of [desk(), desk(parts), desk(parts, failing)]) {
      await commands["verbatim.compareSurveys"](SURVEY);
      expect(openComparison).not.toHaveBeenCalled();
    }
  });
});

it("the columns are chosen on the page in front", async () => {
  const { commands, chooseColumns } = desk();
  await commands["verbatim.chooseColumns"]();
  expect(chooseColumns).toHaveBeenCalledOnce();
});
