import type { Locator } from "playwright-core";

/**
 * Elements below `root`, those inside of components included, that move by themselves or would fade on a change: one line
 * for each, with what moves.
 */
export function motionIn(root: Locator): Promise<string[]> {
  return root.evaluate((top) => {
    const found: string[] = [];
    const lasts = (durations: string): boolean => durations.split(",").some((duration) => parseFloat(duration) > 0);
    const visit = (element: Element): void => {
      const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(element);
      const name = `${element.nodeName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
      if (lasts(transitionDuration)) found.push(`${name}: transition of ${transitionProperty}`);
      if (animationName !== "none" && lasts(animationDuration)) found.push(`${name}: animation ${animationName}`);
      for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) visit(child);
    };
    visit(top);
    return [...new Set(found)];
  });
}
