import type { Locator } from "playwright-core";

export interface Contrast {
  readonly text: string;
  readonly color: string;
  readonly background: string;
  /** WCAG 2.2 contrast ratio, 1…21. */
  readonly ratio: number;
}

/** The contrast of every visible piece of text below `root` with the colour behind it, in document order. */
export function contrastsIn(root: Locator): Promise<Contrast[]> {
  return root.evaluate((top) => {
    type Rgba = readonly [number, number, number, number];
    // Reads any CSS colour, `color-mix()` included, as the browser paints it.
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (color: string): Rgba => {
      if (canvas === null) throw new Error("no canvas");
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = (front: Rgba, back: Rgba): Rgba => {
      const mix = (i: 0 | 1 | 2): number => front[i] * front[3] + back[i] * (1 - front[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const behind = (element: Element | null): Rgba => {
      if (element === null) return [255, 255, 255, 1];
      const own = rgba(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    // A parent that is half transparent makes its text as faint as a fainter colour would.
    const opacity = (element: Element | null): number =>
      element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
    const luminance = ([r, g, b]: Rgba): number => {
      const linear = (channel: number): number => {
        const value = channel / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    const found: { text: string; color: string; background: string; ratio: number }[] = [];
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim() ?? "";
      if (element === null || text === "" || !element.checkVisibility({ opacityProperty: true })) continue;
      if (element.closest("script, style, title, desc, option") !== null) continue;
      const style = getComputedStyle(element);
      const back = behind(element);
      const [r, g, b, a] = rgba(element instanceof SVGElement ? style.fill : style.color);
      const front = over([r, g, b, a * opacity(element)], back);
      const [darker = 0, lighter = 0] = [luminance(back), luminance(front)].sort((a, b) => a - b);
      const ratio = Math.round(((lighter + 0.05) / (darker + 0.05)) * 100) / 100;
      found.push({
        text: text.slice(0, 40),
        color: front.map(Math.round).join(),
        background: back.map(Math.round).join(),
        ratio,
      });
    }
    return found;
  });
}
