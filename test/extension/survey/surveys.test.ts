import { describe, expect, it, vi } from "vitest";
import { createSurveys } from "../../../src/extension/survey/surveys.ts";
import type { SurveyListener } from "../../../src/extension/survey/surveyDocument.ts";
import { report } from "../../fixtures/report.ts";
import { stillSurvey } from "../fakes.ts";

const page = { select: () => {}, chooseColumns: () => {}, decide: () => {} };

function registry() {
  const disposed: string[] = [];
  const contexts: boolean[] = [];
  const told: string[] = [];
  const listeners = new Map<string, SurveyListener>();
  const surveys = createSurveys({
    open: (uri) =>
      stillSurvey({
        uri,
        dispose: () => disposed.push(uri),
        listen(listener) {
          listeners.set(uri, listener);
          return { dispose: () => {} };
        },
      }),
    setContext: (_key, value) => contexts.push(value),
  });
  surveys.onDidChange((uri) => told.push(uri));
  const finish = (uri: string): void =>
    listeners.get(uri)?.onShowing?.({ at: "report", file: "q3-nps.csv", revision: 1, report, tookMs: 5 });
  return { surveys, disposed, contexts, told, finish };
}

describe("a survey", () => {
  it("is one for all who hold it, and goes with the last of them", () => {
    const { surveys, disposed } = registry();
    const [first, second] = [surveys.acquire("file:///a.csv"), surveys.acquire("file:///a.csv")];
    expect(second.survey).toBe(first.survey);
    expect(first.shared()).toBe(true);
    first.release();
    first.release();
    expect(second.shared()).toBe(false);
    expect(disposed).toEqual([]);
    second.release();
    expect(disposed).toEqual(["file:///a.csv"]);
    expect(surveys.acquire("file:///a.csv").survey).not.toBe(first.survey);
  });

  it("goes with the extension", () => {
    const { surveys, disposed } = registry();
    surveys.acquire("file:///a.csv");
    surveys.acquire("file:///b.csv");
    surveys.dispose();
    expect(disposed).toEqual(["file:///a.csv", "file:///b.csv"]);
  });
});

describe("who looks on from outside", () => {
  it("hears which theme a page selects, until it stops listening", () => {
    const { surveys } = registry();
    const heard: unknown[] = [];
    const listening = surveys.onDidSelect((uri, theme) => heard.push([uri, theme]));
    const viewer = surveys.view("file:///a.csv", page);
    viewer.selected("t-00000001");
    viewer.selected(null);
    listening.dispose();
    viewer.selected("t-00000002");
    expect(heard).toEqual([
      ["file:///a.csv", "t-00000001"],
      ["file:///a.csv", null],
    ]);
  });

  it("finds what is held, and hears when it is opened, shows something else, and goes", () => {
    const { surveys, told, finish } = registry();
    expect(surveys.find("file:///a.csv")).toBeNull();
    const [lease, other] = [surveys.acquire("file:///a.csv"), surveys.acquire("file:///a.csv")];
    expect(surveys.find("file:///a.csv")).toBe(lease.survey);
    finish("file:///a.csv");
    lease.release();
    expect(told).toEqual(["file:///a.csv", "file:///a.csv"]);
    other.release();
    expect(told).toHaveLength(3);
    expect(surveys.find("file:///a.csv")).toBeNull();
  });

  it("knows which analysis was finished last, of those that are still there", () => {
    const { surveys, finish } = registry();
    const leases = ["file:///a.csv", "file:///b.csv", "file:///c.csv"].map(surveys.acquire);
    expect(surveys.latest()).toBeNull();
    for (const uri of ["file:///b.csv", "file:///a.csv", "file:///b.csv"]) finish(uri);
    expect(surveys.latest()?.uri).toBe("file:///b.csv");
    leases[1]?.release();
    expect(surveys.latest()?.uri).toBe("file:///a.csv");
  });

  it("selects a theme on every page of a survey, or on the next one that opens", () => {
    const { surveys } = registry();
    const selected: string[] = [];
    const pageOf = (name: string) => ({
      ...page,
      select: (theme: string | null) => selected.push(`${name} ${theme ?? "–"}`),
    });
    surveys.select("file:///a.csv", "t-00000001");
    surveys.view("file:///b.csv", pageOf("b"));
    const first = surveys.view("file:///a.csv", pageOf("a1"));
    surveys.view("file:///a.csv", pageOf("a2"));
    expect(selected).toEqual(["a1 t-00000001"]);
    surveys.select("file:///a.csv", null);
    first.close();
    surveys.select("file:///a.csv", "t-00000002");
    expect(selected.slice(1)).toEqual(["a1 –", "a2 –", "a2 t-00000002"]);
  });
});

describe("the active survey", () => {
  it("is the one whose page came to the front, whichever page speaks first", () => {
    const { surveys, contexts } = registry();
    const [a, b] = [surveys.view("file:///a.csv", page), surveys.view("file:///b.csv", page)];
    a.activate();
    b.activate();
    a.deactivate();
    expect(surveys.active()).toBe("file:///b.csv");
    expect(contexts).toEqual([true]);
    b.deactivate();
    expect(surveys.active()).toBeNull();
    expect(contexts).toEqual([true, false]);
  });

  it("stays when another page of the same file closes", () => {
    const { surveys } = registry();
    const [left, right] = [surveys.view("file:///a.csv", page), surveys.view("file:///a.csv", page)];
    left.activate();
    right.deactivate();
    expect(surveys.active()).toBe("file:///a.csv");
  });

  it("decides about what is selected on the page that has the focus, and says where there is none", () => {
    const { surveys } = registry();
    const [left, right] = [vi.fn(), vi.fn()];
    expect(surveys.decideOnPage("rename")).toBe(false);
    surveys.view("file:///a.csv", { ...page, decide: left });
    surveys.view("file:///b.csv", { ...page, decide: right }).activate();
    expect(surveys.decideOnPage("rename")).toBe(true);
    expect([left.mock.calls, right.mock.calls]).toEqual([[], [["rename"]]]);
  });

  it("has its columns chosen on the page that has the focus, and on no other", () => {
    const { surveys } = registry();
    const [left, right] = [vi.fn(), vi.fn()];
    surveys.chooseColumns();
    surveys.view("file:///a.csv", { ...page, chooseColumns: left });
    surveys.view("file:///a.csv", { ...page, chooseColumns: right }).activate();
    surveys.chooseColumns();
    expect([left.mock.calls.length, right.mock.calls.length]).toEqual([0, 1]);
  });
});
