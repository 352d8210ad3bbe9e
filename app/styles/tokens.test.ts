/** The contrast that tokens.css promises, computed from its text as WCAG 2.2 defines it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const tokens = new Map<string, [light: string, dark: string]>();
for (const [, name, light, dark] of css.matchAll(/--color-([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  if (name && light && dark) tokens.set(name, [light, dark]);
}

const SURFACES = ["page", "surface", "sunken", "raised"];
const TEXTS = ["ink", "ink-soft", "ink-faint", "accent", "accent-strong"];
const OUTCOMES = [...tokens.keys()].filter((name) => tokens.has(`${name}-soft`) && !["ink", "accent"].includes(name));

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(over: string, under: string, theme: 0 | 1): number {
  const a = luminance(tokens.get(over)?.[theme] ?? "");
  const b = luminance(tokens.get(under)?.[theme] ?? "");
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in the %s theme", (_name, theme) => {
  const tooFaint = (pairs: string[][], least: number) =>
    pairs
      .map(([over = "", under = ""]) => ({ over, under, ratio: contrast(over, under, theme) }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ over, under, ratio }) => `${over} on ${under}: ${ratio.toFixed(2)}`);

  test("text reads on every surface (4.5:1)", () => {
    expect(
      tooFaint(
        [...TEXTS, ...OUTCOMES].flatMap((text) => SURFACES.map((under) => [text, under])),
        4.5,
      ),
    ).toEqual([]);
  });

  test("an outcome's word reads on its own ground (4.5:1)", () => {
    expect(OUTCOMES).toHaveLength(11);
    expect(
      tooFaint(
        [...OUTCOMES, "accent"].map((name) => [name, `${name}-soft`]),
        4.5,
      ),
    ).toEqual([]);
    expect(
      tooFaint(
        [
          ["on-accent", "accent"],
          ["on-accent", "accent-strong"],
          ["ink", "accent-soft"],
        ],
        4.5,
      ),
    ).toEqual([]);
  });

  test("the edge of a control can be seen (3:1)", () => {
    expect(
      tooFaint(
        SURFACES.map((under) => ["control", under]),
        3,
      ),
    ).toEqual([]);
  });
});
