import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LOOKS, wear } from "../driver/looks.ts";
import { runCommand, webview } from "../driver/workbench.ts";
import { prepareWindow } from "../screenshots/prepareWindow.ts";
import { STATES } from "../screenshots/states.ts";
import { findingsIn } from "./axe.ts";
import { motionIn } from "./motion.ts";
import { openSamples } from "./openSamples.ts";

const samples = openSamples();

beforeAll(() => prepareWindow(samples()));
beforeEach(() => runCommand(samples().page, "View: Close All Editors"));

/** Colours fade and parts come one after another: what is wrong is judged once the page has come to rest. */
const settling = { timeout: 10_000 };

describe.each(LOOKS)("in $theme axe finds nothing grave", (look) => {
  beforeAll(() => wear(samples().page, look));

  test.each(STATES)("$name", async ({ reach }) => {
    await reach(samples());
    await expect.poll(() => findingsIn(samples().page), settling).toEqual([]);
  });
});

describe("where the reader wants less motion", () => {
  beforeAll(() => samples().page.emulateMedia({ reducedMotion: "reduce" }));
  afterAll(() => samples().page.emulateMedia({ reducedMotion: null }));

  test.each(STATES.filter(({ name }) => ["working", "report"].includes(name)))(
    "nothing moves: $name",
    async ({ reach }) => {
      await reach(samples());
      const main = webview(samples().page).locator("body");
      expect(await motionIn(main)).toEqual([]);
      // Elsewhere something does, or this test would see nothing.
      await samples().page.emulateMedia({ reducedMotion: "no-preference" });
      expect(await motionIn(main)).not.toEqual([]);
      await samples().page.emulateMedia({ reducedMotion: "reduce" });
    },
  );
});
