import { STATES } from "./states.ts";

/** One picture. */
export interface Shot {
  readonly state: string;
  /** Name of a colour theme. */
  readonly look: string;
  /** Of the window, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The whole window, or the editor alone. */
  readonly of: "window" | "editor";
  readonly file: string;
}

const WIDE = { width: 1280, height: 800 };
/** The bar of activities takes 48 pixels; what is stacked is tall. */
const NARROW = { width: 468, height: 1600 };

/** The pictures that README.md shows. */
const README: readonly Shot[] = [
  { state: "report", look: "light", size: WIDE, of: "editor", file: "overview.png" },
  { state: "map", look: "dark", size: WIDE, of: "editor", file: "map.png" },
  { state: "filtered", look: "light", size: WIDE, of: "editor", file: "filtered.png" },
];

const looks = ["light", "dark", "high-contrast"];

/** The README's pictures, or all of the states with these names; no name stands for every one. */
export function shotsOf({ readme, names }: { readonly readme: boolean; readonly names: readonly string[] }): Shot[] {
  if (readme) return [...README];
  const states = STATES.map(({ name }) => name).filter((name) => names.length === 0 || names.includes(name));
  return states.flatMap((state) =>
    looks.flatMap((look) => [
      { state, look, size: WIDE, of: "window", file: `${state}-${look}.png` },
      { state, look, size: NARROW, of: "window", file: `${state}-${look}-narrow.png` },
    ]),
  );
}
