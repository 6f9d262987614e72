import { describe, expect, it, vi } from "vitest";
import { CancelledError } from "../../../src/engine/errors.ts";
import { linkPage, type LastChoices, type PageLinkPorts } from "../../../src/extension/page/pageLink.ts";
import type { SurveyDocument, SurveyListener } from "../../../src/extension/survey/surveyDocument.ts";
import type { Message } from "../../../src/protocol/rpc.ts";
import type { Greeting, PageCalls, Showing, Work } from "../../../src/protocol/workbench.ts";
import { NO_COMMENTS, problem, settled, stillSurvey } from "../fakes.ts";

type Posted = Message<PageCalls>;
const query = { theme: null, order: "typical", offset: 0, limit: 50 } as const;
const stopped: Showing = { at: "stopped", file: "q3-nps.csv" };
const work = (done: number): Work => ({ stage: "read", done, total: 9, elapsedMs: done, finished: [], first: null });

function link(over: Partial<SurveyDocument> = {}, choices: LastChoices = { kept: null }) {
  const posted: Posted[] = [];
  let listener: SurveyListener = {};
  const dispose = vi.fn();
  const survey = stillSurvey({
    listen(given) {
      listener = given;
      return { dispose };
    },
    ...over,
  });
  const act = vi.fn();
  const [words, selected, decide] = [{ Themes: "Temos" }, vi.fn(), vi.fn()];
  const [reveal, copy, setColumns] = [vi.fn(), vi.fn(), vi.fn<PageLinkPorts["setColumns"]>(() => Promise.resolve())];
  const post = (message: unknown): unknown => posted.push(message as Posted);
  const study = "q3-nps.feedback.json";
  const page = linkPage(survey, {
    ...{ post, act, reveal, copy, setColumns, study, selected, choices, words, decide },
    explain: problem,
  });
  const ask = async (call: string, body: unknown): Promise<Posted | undefined> => {
    const id = 100 + posted.length;
    await page.receive({ kind: "request", id, call, body });
    return posted.find((message) => message.kind !== "request" && message.id === id);
  };
  const draw = async (): Promise<void> => {
    const last = posted.findLast(({ kind }) => kind === "request");
    await page.receive({ kind: "reply", id: last?.id, body: null });
    await settled();
  };
  const sent = (): string[] =>
    posted.flatMap((message) =>
      message.kind === "request" ? [`${message.call} ${JSON.stringify(message.body)}`] : [],
    );
  const calls = { act, reveal, copy, setColumns, selected, decide };
  return { page, posted, ask, draw, sent, ...calls, dispose, tell: () => listener };
}

describe("what the page asks is settled", () => {
  it("its greeting with what is shown and the words", async () => {
    const { ask } = link();
    expect(await ask("hello", null)).toMatchObject({
      kind: "reply",
      body: { showing: { at: "report", revision: 1 }, words: { Themes: "Temos" }, kept: null },
    });
  });

  it("its query with the comments", async () => {
    expect(await link().ask("comments", { revision: 1, query })).toMatchObject({ kind: "reply", body: NO_COMMENTS });
  });

  it("in words when the survey fails", async () => {
    const { ask } = link({ ask: () => Promise.reject(new Error("no thread")) });
    expect(await ask("comments", { revision: 1, query })).toMatchObject({ kind: "reply", body: { what: "no thread" } });
  });

  it("as cancelled when its report is no longer the one", async () => {
    const { ask } = link({ ask: () => Promise.reject(new CancelledError()) });
    expect(await ask("comments", { revision: 0, query })).toMatchObject({ kind: "cancelled" });
  });

  it("its question about other rows and figures of its own", async () => {
    const asked = vi.fn().mockResolvedValue({ themes: [] });
    const where = [{ column: "@band", value: "detractor" }];
    expect(await link({ ask: asked }).ask("figures", { revision: 1, where })).toMatchObject({ body: { themes: [] } });
    expect(asked).toHaveBeenCalledWith(1, "figures", { where });
  });

  it("its question about the columns with what they are saved in, in words when there is no answer", async () => {
    const preview = vi.fn(() => Promise.resolve({ headings: ["Q7"], rows: [["9"]] } as never));
    expect(await link({ preview }).ask("preview", null)).toMatchObject({
      body: { headings: ["Q7"], study: "q3-nps.feedback.json" },
    });
    const failing = link({ preview: () => Promise.reject(new Error("no file")) });
    expect(await failing.ask("preview", null)).toMatchObject({ kind: "reply", body: { what: "no file" } });
  });

  it("its choice of columns once that is saved, in words when it cannot be", async () => {
    const { ask, setColumns } = link();
    const columns = { score: "Q7", comment: null, segments: [] };
    expect(await ask("setColumns", { columns })).toMatchObject({ kind: "reply", body: null });
    expect(setColumns).toHaveBeenCalledExactlyOnceWith(columns);
    setColumns.mockRejectedValueOnce(new Error("read-only"));
    expect(await ask("setColumns", { columns })).toMatchObject({ kind: "reply", body: { what: "read-only" } });
  });

  it("what it selects, which others follow", async () => {
    const { ask, selected } = link();
    expect(await ask("selected", { theme: "t-00000001" })).toMatchObject({ kind: "reply" });
    expect(selected).toHaveBeenCalledExactlyOnceWith("t-00000001");
  });

  it("its wish to see a row, and to copy", async () => {
    const { ask, reveal, copy } = link();
    expect(await ask("reveal", { row: 7 })).toMatchObject({ kind: "reply" });
    expect(reveal).toHaveBeenCalledWith(7);
    await ask("copy", { text: "--where plan=Pro", said: "Copied." });
    expect(copy).toHaveBeenCalledWith("--where plan=Pro", "Copied.");
  });

  it("its wish to decide something", async () => {
    const { ask, decide } = link();
    const wish = { deed: "merge", theme: "t-00000001", rows: [] };
    expect(await ask("decide", wish)).toMatchObject({ kind: "reply", body: null });
    expect(decide).toHaveBeenCalledExactlyOnceWith(wish);
  });

  it("when what it does throws", async () => {
    const { ask, act } = link();
    act.mockImplementation(() => {
      throw new Error("no editor");
    });
    expect(await ask("act", "export")).toMatchObject({ kind: "defect" });
  });

  it("when nobody knows the call", async () => {
    expect(await link().ask("fly", null)).toMatchObject({ kind: "defect" });
  });
});

describe("a copy of a page", () => {
  const greeted = async ({ ask }: ReturnType<typeof link>): Promise<unknown> => {
    const greeting = (await ask("hello", null)) as { readonly body: Greeting } | undefined;
    return greeting?.body.kept;
  };

  it("begins with what the page in front has chosen, be it the one that chose last or not", async () => {
    const choices: LastChoices = { kept: null };
    const [one, other] = [link({}, choices), link({}, choices)];
    await one.ask("keep", { kept: { panel: "map" } });
    await other.ask("keep", { kept: { panel: "trend" } });
    expect(await greeted(link({}, choices))).toEqual({ panel: "trend" });
    one.page.activate();
    expect(await greeted(link({}, choices))).toEqual({ panel: "map" });
  });

  it("that comes to the front before it has chosen anything takes nothing away", async () => {
    const choices: LastChoices = { kept: { panel: "map" } };
    const copy = link({}, choices);
    copy.page.activate();
    expect(await greeted(copy)).toEqual({ panel: "map" });
  });
});

describe("what the survey shows reaches the page", () => {
  it("once it has greeted, not before", async () => {
    const { tell, sent, ask } = link();
    tell().onShowing?.(stopped);
    expect(sent()).toEqual([]);
    await ask("hello", null);
    tell().onShowing?.(stopped);
    expect(sent()).toEqual([`show ${JSON.stringify(stopped)}`]);
  });

  it("one message at a time, the newest of what has come meanwhile", async () => {
    const { tell, sent, ask, draw } = link();
    await ask("hello", null);
    for (const done of [1, 2, 3]) tell().onWork?.(work(done));
    expect(sent()).toEqual([`progress ${JSON.stringify(work(1))}`]);
    await draw();
    expect(sent().at(-1)).toBe(`progress ${JSON.stringify(work(3))}`);
    tell().onShowing?.(stopped);
    tell().onWork?.(work(4));
    await draw();
    expect(sent().at(-1)).toBe(`show ${JSON.stringify(stopped)}`);
    expect(sent()).toHaveLength(3);
  });

  it("again after it was hidden while it had yet to answer", async () => {
    const { tell, sent, ask, page } = link();
    await ask("hello", null);
    tell().onWork?.(work(1));
    page.hide();
    tell().onWork?.(work(2));
    await settled();
    await ask("hello", null);
    tell().onWork?.(work(3));
    expect(sent()).toEqual([1, 3].map((done) => `progress ${JSON.stringify(work(done))}`));
  });

  it("a theme that was selected before it greeted, and the last of them after it came back", async () => {
    const { page, sent, ask, draw } = link();
    page.select("t-00000001");
    expect(sent()).toEqual([]);
    await ask("hello", null);
    expect(sent()).toEqual([`select {"theme":"t-00000001"}`]);
    await draw();
    page.hide();
    page.select("t-00000002");
    page.select(null);
    await ask("hello", null);
    expect(sent().slice(1)).toEqual([`select {"theme":null}`]);
  });

  it("that columns are to be chosen, once it has greeted", async () => {
    const { page, sent, ask } = link();
    page.chooseColumns();
    expect(sent()).toEqual([]);
    await ask("hello", null);
    page.chooseColumns();
    expect(sent()).toEqual(["chooseColumns null", "chooseColumns null"]);
  });

  it("that something is to be decided about what is selected there, once it has greeted", async () => {
    const { page, sent, ask } = link();
    page.decide("rename");
    expect(sent()).toEqual([]);
    await ask("hello", null);
    expect(sent()).toEqual([`decide {"deed":"rename"}`]);
  });

  it("no longer once it is closed", () => {
    const { page, dispose } = link();
    page.dispose();
    expect(dispose).toHaveBeenCalledOnce();
  });
});
