import type { Camera, Size } from "./camera.ts";
import { mixed, type Paints } from "./colours.ts";
import { develop, dotStyle, inkTable, paint, type Layers, type Rgb } from "./paint.ts";

/** More points than this are thinned out while the map is moved. */
const FLUID = 150_000;
/** How much of the paper's colour the others take on when one theme is selected. */
const FAINT = 0.55;

/** The canvas with what is needed to paint it again and again. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly resize: (size: Size, ratio: number) => void;
  /** Colours, and the layer that stands out. */
  readonly colour: (paints: Paints, top: number | null) => void;
  /** Paints everything, or while the map is `moving` as much of it as keeps up with the hand. */
  readonly draw: (layers: Layers, camera: Camera, how: { readonly zoom: number; readonly moving: boolean }) => void;
}

export function createSheet(canvas: HTMLCanvasElement): Sheet {
  const pen = canvas.getContext("2d");
  let size: Size = { width: 1, height: 1 };
  let ratio = 1;
  let image = new ImageData(1, 1);
  let pixels = new Uint16Array(1);
  let colours: readonly Rgb[] = [];
  let top: number | null = null;
  let table: { readonly opacity: number; readonly colours: readonly Rgb[]; readonly inks: Uint32Array } | null = null;

  const inksFor = (opacity: number): Uint32Array => {
    if (table === null || table.colours !== colours || Math.abs(table.opacity - opacity) > 0.02) {
      const faint = (layer: number): number => (top === null || layer === top ? opacity : opacity * FAINT);
      table = { opacity, colours, inks: inkTable(colours, faint) };
    }
    return table.inks;
  };

  return {
    canvas,
    resize(next, nextRatio) {
      size = next;
      ratio = nextRatio;
      canvas.width = Math.max(1, Math.round(size.width * ratio));
      canvas.height = Math.max(1, Math.round(size.height * ratio));
      image = new ImageData(canvas.width, canvas.height);
      pixels = new Uint16Array(canvas.width * canvas.height);
    },
    colour({ paper, uncoded, themes }, layer) {
      top = layer;
      colours = [uncoded, ...themes].map((own, index) =>
        top === null || index === top ? own : mixed(own, paper, FAINT),
      );
    },
    draw(layers, camera, { zoom, moving }) {
      const count = layers.places.length / 2;
      const { radius, opacity } = dotStyle(count, size, zoom);
      const brush = { radius: radius * ratio, ratio, stride: moving ? Math.ceil(count / FLUID) : 1, top };
      paint(layers, camera, { pixels, size: { width: canvas.width, height: canvas.height }, brush });
      develop(pixels, inksFor(opacity), new Uint32Array(image.data.buffer));
      pen?.putImageData(image, 0, 0);
    },
  };
}
