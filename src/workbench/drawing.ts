/**
 * Makes a picture's markup an element of this document. Parsed as XML, never as HTML: nothing in it is run while it is
 * read, and what could run later is taken out. Undefined for markup that is no picture.
 */
function drawingOf(markup: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(markup, "image/svg+xml");
  const picture = document.importNode(parsed.documentElement, true);
  if (!(picture instanceof SVGSVGElement)) return undefined;
  for (const element of [...picture.querySelectorAll(RUNNABLE)]) element.remove();
  for (const element of [picture, ...picture.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) {
      if (/^on|href$/iu.test(name)) element.removeAttribute(name);
    }
  }
  return picture;
}

const RUNNABLE = "script, style, foreignObject, iframe, use, image, a, animate, set";

/** Draws each picture once: an unchanged one keeps its element, and with it what the pointer is over. */
export function createDrawing(): (markup: string) => SVGSVGElement | undefined {
  const drawn = new Map<string, SVGSVGElement | undefined>();
  return (markup) => {
    if (!drawn.has(markup)) {
      if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value ?? "");
      drawn.set(markup, drawingOf(markup));
    }
    return drawn.get(markup);
  };
}

const KEPT = 8;
