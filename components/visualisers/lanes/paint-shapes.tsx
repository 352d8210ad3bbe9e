/** The few shapes all painting on a canvas is made of, in the colours of the design tokens. */

import type { Palette, PaletteToken } from "#components/visualisers/lanes/use-token-colours";
import type { markClass } from "#components/visualisers/marks/step-tones";

type MarkToken = keyof typeof markClass;
export const ground = (palette: Palette, token: MarkToken | PaletteToken): string =>
  token === "neutral" ? palette.sunken : (palette[`${token}-soft` as PaletteToken] ?? palette.sunken);
export const stroke = (palette: Palette, token: MarkToken): string =>
  token === "neutral" ? palette["ink-soft"] : palette[token];

export function box(
  to: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  edge: string,
): void {
  to.beginPath();
  to.roundRect(x, y, width, height, radius);
  to.fillStyle = fill;
  to.fill();
  to.strokeStyle = edge;
  to.lineWidth = 1;
  to.stroke();
}

export function line(
  to: CanvasRenderingContext2D,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color: string,
  width = 1,
) {
  to.strokeStyle = color;
  to.lineWidth = width;
  to.beginPath();
  to.moveTo(x1, y1);
  to.lineTo(x2, y2);
  to.stroke();
}
