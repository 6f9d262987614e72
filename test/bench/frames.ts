import { setTimeout as delay } from "node:timers/promises";
import type { Frame, Locator, Page } from "playwright-core";
import { median, quantile } from "./table.ts";

/** Milliseconds from one drawn frame to the next; 16.7 is as fast as a screen. */
export interface FrameTimes {
  readonly frames: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

export function frameTimes(deltas: readonly number[]): FrameTimes {
  return { frames: deltas.length, median: median(deltas), p95: quantile(deltas, 0.95), worst: Math.max(0, ...deltas) };
}

/** Frames that a movement lasts. */
const LENGTH = 180;
const STEP = 90;

/** Times the frames of a document while `act` runs. */
export async function recordFrames(frame: Frame, act: () => Promise<unknown>): Promise<FrameTimes> {
  const recorder = await frame.evaluateHandle(() => {
    const recording = { deltas: [] as number[], going: true };
    let last: number | null = null;
    const tick = (now: number): void => {
      if (last !== null) recording.deltas.push(now - last);
      last = now;
      if (recording.going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return recording;
  });
  await act();
  const deltas = await recorder.evaluate((recording) => {
    recording.going = false;
    return recording.deltas;
  });
  await recorder.dispose();
  return frameTimes(deltas);
}

/** Moves what scrolls within `part` by a step a frame, down, and up again from its end. */
export async function scrollWithin(part: Locator): Promise<void> {
  await part.evaluate(
    async (root, { length, step }) => {
      const scrolls = (element: Element): boolean =>
        element.scrollHeight > element.clientHeight + 1 && /auto|scroll/u.test(getComputedStyle(element).overflowY);
      const box = [root, ...root.querySelectorAll("*")].find(scrolls) ?? root;
      let way = step;
      for (let frame = 0; frame < length; frame++) {
        const before = box.scrollTop;
        box.scrollTop += way;
        if (box.scrollTop === before) way = -way;
        await new Promise(requestAnimationFrame);
      }
    },
    { length: LENGTH, step: STEP },
  );
}

/** Drags the middle of `part` about with the mouse. */
export async function dragWithin(page: Page, part: Locator): Promise<void> {
  const box = await part.boundingBox();
  if (box === null) throw new Error("What is to be dragged is not shown.");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let move = 0; move < LENGTH; move++) {
    const angle = (move / 30) * Math.PI;
    await page.mouse.move(middle.x + Math.sin(angle) * box.width * 0.3, middle.y + Math.cos(angle) * box.height * 0.3);
    await delay(8);
  }
  await page.mouse.up();
}

/** The frames of a page that has nothing but height, scrolled and dragged over in the same way: what the machine can do. */
export async function emptyPageFrames(page: Page): Promise<{ readonly scroll: FrameTimes; readonly drag: FrameTimes }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The browser has gone.");
  const empty = await browser.newPage({ viewport: page.viewportSize() });
  await empty.setContent(`<div id="box" style="height:90vh;overflow:auto"><div style="height:1000000px"></div></div>`);
  const box = empty.locator("#box");
  const scroll = await recordFrames(empty.mainFrame(), () => scrollWithin(box));
  const drag = await recordFrames(empty.mainFrame(), () => dragWithin(empty, box));
  await empty.close();
  await page.bringToFront();
  return { scroll, drag };
}
