import { expect, test } from "vitest";
import { pickFromExplorer, webview } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const whole = reportOf(survey);
const page = () => webview(samples().page);
const workbench = () => workbenchPage(samples().page);
const map = () => page().getByRole("application");
const card = () => page().locator("comment-map .map-card");

/** Where on the map a comment of a theme is drawn, and which record it is: the one nearest to the theme's middle. */
function pointOf(theme: number): Promise<{ x: number; y: number }> {
  return page()
    .locator("comment-map .map-points")
    .evaluate((element, wanted) => {
      const canvas = element as HTMLCanvasElement;
      const label = [...document.querySelectorAll<HTMLElement>(".map-name")][wanted];
      const ground = canvas.getBoundingClientRect();
      const box = label?.getBoundingClientRect();
      const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      const { data, width } = canvas
        .getContext("2d")
        ?.getImageData(0, 0, canvas.width, canvas.height) as unknown as ImageData;
      const ratio = canvas.width / ground.width;
      let [best, least] = [{ x: 0, y: 0 }, Infinity];
      for (let pixel = 0; 4 * pixel < data.length; pixel++) {
        if ((data[4 * pixel + 3] ?? 0) < 120) continue;
        const at = { x: (pixel % width) / ratio, y: Math.floor(pixel / width) / ratio };
        const far = Math.hypot(ground.x + at.x - middle.x, ground.y + at.y - middle.y);
        if (far < least) [best, least] = [at, far];
      }
      return best;
    }, theme);
}

test("the map shows every comment with content, named by its themes, and says so to those who do not see it", async () => {
  await pickFromExplorer(samples().page, survey, "Open Feedback Workbench");
  await workbench().themes.waitFor();
  await page().getByRole("tab", { name: "Map" }).click();
  await map().waitFor();
  const written = (whole.comments?.coded ?? 0) + (whole.comments?.uncoded ?? 0);
  expect(await map().getAttribute("aria-label")).toContain(`${written} comments in ${whole.themes.length} themes`);
  const names = page().locator("comment-map .map-name:not([hidden])");
  await names.first().waitFor();
  expect(new Set(await names.allInnerTexts()).size).toBeGreaterThan(whole.themes.length / 2);
  const kinds = await page()
    .locator("comment-map")
    .evaluate((element) => {
      const { points } = (element as unknown as { props: { points: Record<string, ArrayLike<number>> } }).props;
      return Object.values(points).map((list) => [Object.prototype.toString.call(list), list.length]);
    });
  // Plain objects with a million keys would be what is left of them if the editor did not take typed arrays.
  expect(kinds.map(([kind]) => kind)).toEqual([
    "[object Int32Array]",
    "[object Float32Array]",
    "[object Int16Array]",
    "[object Float32Array]",
  ]);
  expect(kinds[0]?.[1]).toBe(written);
});

test("a point under the pointer shows its comment, and a click selects its theme", async () => {
  const at = await pointOf(0);
  await map().hover({ position: at });
  await card().waitFor();
  const about = card().locator(".map-about");
  await about.getByText(/score/u).waitFor();
  const said = (await about.innerText()).split(" · ").at(-1) ?? "";
  expect(whole.themes.map(({ name }) => name)).toContain(said);
  expect((await card().locator(".map-words").innerText()).length).toBeGreaterThan(3);
  await map().click({ position: at });
  await workbench().comments.getByRole("heading", { name: said }).waitFor();
  expect(await workbench().themeRow(said).getAttribute("aria-selected")).toBe("true");
});

test("keys read the comments of the selected theme one after the other, and each is spoken", async () => {
  const { name } = whole.themes[1] ?? { name: "" };
  await workbench().themeRow(name).click();
  await map().focus();
  const live = page().locator("comment-map [aria-live]");
  const heard: string[] = [];
  for (let step = 0; step < 3; step++) {
    await samples().page.keyboard.press("]");
    await expect.poll(() => live.innerText()).not.toBe(heard.at(-1) ?? "");
    heard.push(await live.innerText());
  }
  expect(new Set(heard).size).toBe(3);
  for (const line of heard) expect(line).toContain(name);
  await samples().page.keyboard.press("Escape");
  await card().waitFor({ state: "hidden" });
});

/** Where the names that are seen stand on the map, by their texts. */
function placesOfNames(): Promise<Record<string, { x: number; y: number }>> {
  return page()
    .locator("comment-map .map-name:not([hidden])")
    .evaluateAll((names) =>
      Object.fromEntries(
        names.map((name) => {
          const { x, y, width, height } = name.getBoundingClientRect();
          return [name.textContent, { x: x + width / 2, y: y + height / 2 }];
        }),
      ),
    );
}

test("fingers: two bring the map closer, one moves it, and a tap shows a comment and selects its theme", async () => {
  const devtools = await samples().page.context().newCDPSession(samples().page);
  const touch = (
    type: "touchStart" | "touchMove" | "touchEnd",
    ...touchPoints: { x: number; y: number; id: number }[]
  ) => devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  await map().focus();
  await samples().page.keyboard.press("0");
  const { x, y, width, height } = (await map().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = { x: x + width / 2, y: y + height / 2 };
  const spread = async (): Promise<number> => {
    const xs = Object.values(await placesOfNames()).map((place) => place.x);
    return Math.max(...xs) - Math.min(...xs);
  };
  const before = await placesOfNames();

  const pair = (apart: number) => [-apart, apart].map((by, id) => ({ x: middle.x + by, y: middle.y, id }));
  await touch("touchStart", ...pair(20));
  for (const apart of [26, 34, 44, 60]) await touch("touchMove", ...pair(apart));
  await touch("touchEnd");
  await expect.poll(placesOfNames).not.toEqual(before);
  const closer = await placesOfNames();
  const [one, other] = Object.keys(closer).filter((name) => name in before);
  const apart = (places: typeof before): number =>
    Math.hypot(
      (places[one ?? ""]?.x ?? 0) - (places[other ?? ""]?.x ?? 0),
      (places[one ?? ""]?.y ?? 0) - (places[other ?? ""]?.y ?? 0),
    );
  expect(apart(closer)).toBeGreaterThan(apart(before));
  expect(await spread()).toBeGreaterThan(0);

  await touch("touchStart", { ...middle, id: 0 });
  for (const by of [10, 30, 60]) await touch("touchMove", { x: middle.x + by, y: middle.y, id: 0 });
  await touch("touchEnd");
  await expect.poll(placesOfNames).not.toEqual(closer);
  // A finger that has moved taps nothing.
  await card().waitFor({ state: "hidden" });

  await samples().page.keyboard.press("0");
  await expect.poll(placesOfNames).toEqual(before);
  const at = await pointOf(1);
  const tapped = { x: x + at.x, y: y + at.y, id: 0 };
  await touch("touchStart", tapped);
  await touch("touchEnd");
  await card().waitFor();
  const said = (await card().locator(".map-about").innerText()).split(" · ").at(-1) ?? "";
  await workbench().comments.getByRole("heading", { name: said }).waitFor();
});

test("themes keep their names while any of their comments are in sight, and the selected one tells the way to it", async () => {
  const { name } = whole.themes[0] ?? { name: "" };
  await workbench().themeRow(name).click();
  await map().focus();
  await samples().page.keyboard.press("0");
  for (let step = 0; step < 9; step++) await samples().page.keyboard.press("+");
  const away = page().locator("comment-map .map-name.top", { hasText: /^[←↑→↓↖↗↘↙] / });
  for (const key of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"]) {
    for (let step = 0; step < 40 && !(await away.isVisible()); step++) {
      await samples().page.keyboard.press(`Shift+${key}`);
    }
  }
  const [ground, hint] = [await map().boundingBox(), await away.boundingBox()];
  if (ground === null || hint === null) throw new Error("The map and the name are drawn.");
  expect(hint.x).toBeGreaterThanOrEqual(ground.x - 2);
  expect(hint.y).toBeGreaterThanOrEqual(ground.y - 1);
  expect(hint.x + hint.width).toBeLessThanOrEqual(ground.x + ground.width + 2);
  expect(hint.y + hint.height).toBeLessThanOrEqual(ground.y + ground.height + 1);
});

test("closer, further and everything: by keys and by buttons", async () => {
  const place = () => page().locator("comment-map .map-name").first().boundingBox();
  await map().focus();
  await samples().page.keyboard.press("0");
  const overview = await place();
  await page().getByRole("button", { name: "Zoom In" }).click();
  await expect.poll(place).not.toEqual(overview);
  await map().focus();
  await samples().page.keyboard.press("ArrowLeft");
  await samples().page.keyboard.press("0");
  await expect.poll(place).toEqual(overview);
});
