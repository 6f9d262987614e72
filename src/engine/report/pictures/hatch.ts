import { element } from "./svg.ts";

/** Fill of detractors and of what drags: their colour with stripes, so that the two bands differ without colour too. */
export function hatch(id: string): { readonly definition: string; readonly fill: string } {
  const name = `${id}-hatch`;
  const pattern = element(
    "pattern",
    { id: name, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    element("rect", { class: "vb-detractor", width: 7, height: 7 }),
    element("line", { class: "vb-hatch", x1: 1.5, y1: 0, x2: 1.5, y2: 7 }),
  );
  return { definition: element("defs", {}, pattern), fill: `url(#${name})` };
}
