/**
 * Makes a picture's markup an element of this document. Parsed as XML, never as HTML: nothing in it is run while it is
 * read, and what could run later is taken out before it enters the document, where an image would load at once. Undefined
 * for markup that is no picture.
 */
function drawingOf(markup: string): SVGSVGElement | undefined {
  const { documentElement: parsed } = new DOMParser().parseFromString(markup, "image/svg+xml");
  for (const element of [...parsed.querySelectorAll(RUNNABLE)]) element.remove();
  for (const element of [parsed, ...parsed.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) {
      if (/^on|href$/iu.test(name)) element.removeAttribute(name);
    }
  }
  const picture = document.importNode(parsed, true);
  return picture instanceof SVGSVGElement ? picture : undefined;
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

/** The pictures of the page at once, a sparkline for each theme among them, and some that were. */
const KEPT = 100;
