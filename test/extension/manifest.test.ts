import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { COMMAND_IDS } from "../../src/extension/commands.ts";
import { isSurveyName, SURVEY_EXTENSIONS } from "../../src/extension/survey/surveyFiles.ts";

const item = z.object({ command: z.string(), when: z.string().optional() });
const manifestSchema = z.object({
  icon: z.string(),
  activationEvents: z.array(z.string()),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
    menus: z.record(z.string(), z.array(item)),
    customEditors: z.array(
      z.object({
        viewType: z.string(),
        priority: z.string(),
        selector: z.array(z.object({ filenamePattern: z.string() })),
      }),
    ),
    languages: z.array(z.object({ id: z.string(), extensions: z.array(z.string()) })),
    viewsContainers: z.object({ activitybar: z.array(z.object({ id: z.string(), icon: z.string() })) }),
    views: z.record(z.string(), z.array(z.object({ id: z.string(), icon: z.string() }))),
    viewsWelcome: z.array(z.object({ view: z.string(), contents: z.string() })),
    walkthroughs: z.array(
      z.object({
        steps: z.array(
          z.object({
            title: z.string(),
            description: z.string(),
            media: z.object({ svg: z.string(), altText: z.string() }),
            completionEvents: z.array(z.string()),
          }),
        ),
      }),
    ),
    configurationDefaults: z.object({ "workbench.editorAssociations": z.record(z.string(), z.string()) }),
    configuration: z.object({
      properties: z.record(z.string(), z.object({ default: z.unknown(), scope: z.string() })),
    }),
  }),
});

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const text = read("package.json");
const manifest = manifestSchema.parse(JSON.parse(text));
const words = z.record(z.string(), z.string()).parse(JSON.parse(read("package.nls.json")));
const { commands, menus, customEditors, configuration, configurationDefaults } = manifest.contributes;

describe("package.json", () => {
  it("lists the commands that the extension has, under its name and in title case", () => {
    expect(commands.map(({ command }) => command).toSorted()).toEqual([...COMMAND_IDS].toSorted());
    for (const { title, category } of commands) {
      expect(category).toBe("Verbatim");
      expect(words[title.replaceAll("%", "")]).toMatch(/^[A-Z]\w+( ([A-Z]\w+|as|in|to))*…?$/u);
    }
  });

  it("puts no other commands into menus, and shows none in the palette where it cannot work", () => {
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command, when } of items) {
        expect(COMMAND_IDS, menu).toContain(command);
        expect(when, `${menu}: ${command}`).toBeTruthy();
      }
    }
    expect(menus["commandPalette"]?.map(({ command }) => command).toSorted()).toEqual([...COMMAND_IDS].toSorted());
  });

  it("says every word through package.nls.json, and has no word there that nobody says", () => {
    const said = [...text.matchAll(/"%([\w.]+)%"/gu)].map(([, key]) => key ?? "");
    expect([...new Set(said)].toSorted()).toEqual(Object.keys(words).toSorted());
  });

  it("starts the extension only when it is asked for", () => {
    // A text has links above its headings, which nothing but its language announces. VS Code adds the views and commands.
    const languages = manifest.contributes.languages.map(({ id }) => `onLanguage:${id}`);
    // Nor does VS Code add the panels that a window comes back with.
    expect(manifest.activationEvents).toEqual([...languages, "onWebviewPanel:verbatim.comparison"]);
    expect(manifest.contributes.languages.flatMap(({ extensions }) => extensions)).toEqual([".csv", ".tsv"]);
  });

  it("offers the workbench for every format and takes no file away from its editor", () => {
    expect(customEditors.map(({ viewType, priority }) => [viewType, priority])).toEqual([
      ["verbatim.workbench", "option"],
    ]);
    const patterns = customEditors[0]?.selector.map(({ filenamePattern }) => filenamePattern);
    expect(patterns).toEqual(SURVEY_EXTENSIONS.map((extension) => `*.${extension}`));
  });

  it("opens surveys by name, but never one side of a comparison", () => {
    const associations = configurationDefaults["workbench.editorAssociations"];
    expect(associations["*.nps.csv"]).toBe("verbatim.workbench");
    const scheme = Object.entries(associations).find(([pattern]) => pattern.includes("git"));
    expect(scheme?.[1]).toBe("default");
  });

  it("gives each setting a default and a scope", () => {
    for (const [name, { default: value, scope }] of Object.entries(configuration.properties)) {
      expect(name).toMatch(/^verbatim\./u);
      expect(value).toBeDefined();
      expect(scope).toBeTruthy();
    }
  });

  it("names icons and pictures that are there", () => {
    const { viewsContainers, views, walkthroughs } = manifest.contributes;
    const icons = [...viewsContainers.activitybar, ...Object.values(views).flat()].map(({ icon }) => icon);
    const pictures = walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    for (const file of [manifest.icon, ...icons, ...pictures]) {
      expect(existsSync(new URL(`../../${file}`, import.meta.url)), file).toBe(true);
    }
  });

  it("links to commands that there are, in the walkthrough and in the empty view", () => {
    const { viewsWelcome, walkthroughs } = manifest.contributes;
    const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const texts = [...viewsWelcome.map(({ contents }) => contents), ...steps.map(({ description }) => description)];
    const links = texts.flatMap((key) => [
      ...(words[key.replaceAll("%", "")] ?? "").matchAll(/\(command:([\w.]+)\)/gu),
    ]);
    expect(links.length).toBeGreaterThan(texts.length - 1);
    const known = [...COMMAND_IDS, "verbatim.themes.focus"];
    for (const [, command] of links) expect(known).toContain(command);
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    for (const event of events.filter((one) => one.startsWith("onCommand:"))) {
      expect(COMMAND_IDS).toContain(event.replace("onCommand:", ""));
    }
  });

  it("takes the reader through four steps, each a verb and a picture of the editor's own colours", () => {
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    expect(steps).toHaveLength(4);
    for (const { title, media } of steps) {
      expect(words[title.replaceAll("%", "")]).toMatch(/^(Open|See|Read|Share) /u);
      expect(words[media.altText.replaceAll("%", "")]).toMatch(/\.$/u);
      expect(read(media.svg)).not.toMatch(/(?:fill|stroke)="(?!var\(--vscode-|none)/u);
    }
  });
});

describe("the menus' conditions", () => {
  const names = ["q3.csv", "Q3.NPS.CSV", "a.tsv", "a.xlsx", "a.parquet", "a.jsonl", "a.ndjson", "answers.json"];
  const others = ["a.txt", "csv", "q3.feedback.json", "q3.report.json", "q3.coded.csv", "q3.report.md", "a.csv.bak"];

  /** What VS Code makes of `resourceFilename =~ /x/` and `!(resourceFilename =~ /y/)` joined by `&&`. */
  const holds = (when: string, name: string): boolean =>
    [...when.matchAll(/(!\()?resourceFilename =~ \/(.+?)\/(i?)(?=\)? |\)?$|\))/gu)].every(
      ([, not, pattern, flags]) => new RegExp(pattern ?? "", flags).test(name) === (not === undefined),
    );

  it.each([
    ["explorer/context", (name: string) => isSurveyName(name)],
    ["commandPalette", (name: string) => isSurveyName(name)],
    ["editor/title", (name: string) => isSurveyName(name) && !name.endsWith(".json")],
  ])("in %s fit the files that may be surveys", (menu, fits) => {
    const conditions = (menus[menu] ?? []).flatMap(({ when = "" }) =>
      when.includes("resourceFilename") ? [when] : [],
    );
    expect(conditions.length).toBeGreaterThan(0);
    for (const when of conditions) {
      for (const name of [...names, ...others]) expect(holds(when, name), `${when} ${name}`).toBe(fits(name));
    }
  });

  it("know what the product writes itself", () => {
    expect(names.every(isSurveyName)).toBe(true);
    expect(others.some(isSurveyName)).toBe(false);
  });
});
