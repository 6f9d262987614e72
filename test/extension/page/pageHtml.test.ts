import { describe, expect, it } from "vitest";
import { pageHtml } from "../../../src/extension/page/pageHtml.ts";

const parts = {
  cspSource: "https://*.vscode-cdn.net",
  nonce: "f00",
  script: "https://x/dist/workbench.js",
  styles: ["https://x/media/workbench.css"],
  language: "lt",
  title: `Survey "<b>"`,
};

describe("the page", () => {
  const html = pageHtml(parts);

  it("lets nothing be loaded or run but its own script and style sheet", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? "";
    const rules = policy.split("; ");
    expect(rules[0]).toBe("default-src 'none'");
    expect(rules).toContain("script-src 'nonce-f00'");
    expect(rules).toContain("style-src https://*.vscode-cdn.net");
    expect(policy).not.toMatch(/unsafe|\*;|data:|connect-src/u);
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).toContain(`<script type="module" nonce="f00" src="https://x/dist/workbench.js"></script>`);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/u);
  });

  it("takes no markup from its parts", () => {
    expect(html).toContain("<title>Survey &quot;&lt;b&gt;&quot;</title>");
    expect(html).toContain(`<html lang="lt">`);
  });
});
