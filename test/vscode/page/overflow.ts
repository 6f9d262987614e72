import type { Locator } from "playwright-core";

/**
 * What is drawn beyond the edges of the part it belongs to, where the next part stands: one line for each such element, with
 * the pixels by which it sticks out. `parts` is a CSS selector of the parts below `root`.
 */
export function overflowIn(root: Locator, parts: string): Promise<string[]> {
  return root.evaluate((top, selector) => {
    const found: string[] = [];
    const visit = (element: Element, part: DOMRect): void => {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && box.height > 0 && element.checkVisibility()) {
        const out = Math.max(
          part.left - box.left,
          part.top - box.top,
          box.right - part.right,
          box.bottom - part.bottom,
        );
        // Layout rounds to fractions of a pixel.
        if (out > 1)
          found.push(`${element.nodeName} "${element.textContent.trim().slice(0, 40)}": ${Math.round(out)} px`);
      }
      // What scrolls or clips keeps its content to itself.
      if (getComputedStyle(element).overflow === "visible") for (const child of element.children) visit(child, part);
    };
    for (const part of top.querySelectorAll(selector)) {
      for (const child of part.children) visit(child, part.getBoundingClientRect());
    }
    return found;
  }, parts);
}
