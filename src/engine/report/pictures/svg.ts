import { pictureStyle, type Palette } from "./palette.ts";
import type { Speech } from "../../speech.ts";

/** How a picture is drawn. Sizes are in CSS pixels of the picture's own coordinates. */
export interface PictureOptions {
  /** `page`: the page around it brings {@link pictureStyle}; `file`: the picture carries its own colours, light and dark. */
  readonly palette: Palette;
  /** Default: the English that files are written in. */
  readonly speech?: Speech | undefined;
  readonly width?: number | undefined;
  /** Starts the ids inside the picture; two pictures of one kind in one page need two. */
  readonly id?: string | undefined;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; `children` are markup already. Numbers are rounded to hundredths, so that bytes do not hang on a machine's last bit. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`;
  }
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

/** A line of text at (x, y). */
export function label(content: string, attributes: Attributes): string {
  return element("text", attributes, escaped(content));
}

/** What a reader sees on hover and a screen reader says. Must be its parent's first child. */
export function title(content: string): string {
  return element("title", {}, escaped(content));
}

export interface Frame {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** Room around what is drawn, in a file only: a page has its own. */
const MARGIN = 12;

/** The outermost element. A file gets a ground of its own colour, since a viewer's page may be of the other mode. */
export function picture(frame: Frame, ...children: readonly string[]): string {
  const margin = frame.palette === "file" ? MARGIN : 0;
  const [width, height] = [frame.width + 2 * margin, frame.height + 2 * margin];
  const ground = { class: "vb-ground", x: -margin, y: -margin, width, height, rx: 6 };
  const own = frame.palette === "file" ? [element("style", {}, pictureStyle("file")), element("rect", ground)] : [];
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "vb",
      role: "img",
      viewBox: `${rounded(-margin)} ${rounded(-margin)} ${rounded(width)} ${rounded(height)}`,
      width,
      height,
    },
    title(frame.title),
    ...own,
    ...children,
  );
}

/** For text and attributes alike. Characters that XML 1.0 forbids are dropped: one of them makes the whole picture unreadable. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function rounded(value: number): string {
  const text = value.toFixed(2).replace(/\.?0+$/u, "");
  return text === "-0" ? "0" : text;
}
