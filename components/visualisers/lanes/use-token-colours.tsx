"use client";
/**
 * The design tokens as colours a canvas can use. `light-dark()` is resolved by the browser on a hidden element per token, and again when
 * the theme or the system's preference changes.
 */
import { type RefObject, useEffect, useState } from "react";

const PALETTE_TOKENS = [
  "surface",
  "sunken",
  "line",
  "line-strong",
  "control",
  "ink",
  "ink-soft",
  "ink-faint",
  "accent",
  "hit",
  "hit-soft",
  "miss",
  "miss-soft",
  "set",
  "set-soft",
  "refused",
  "refused-soft",
  "expired",
  "expired-soft",
  "deleted",
  "deleted-soft",
  "evicted",
  "evicted-soft",
  "culled",
  "culled-soft",
  "work",
  "work-soft",
  "sleep",
  "sleep-soft",
  "blocked",
  "blocked-soft",
] as const;

export type PaletteToken = (typeof PALETTE_TOKENS)[number];
export type Palette = Record<PaletteToken, string> & { font: string };

export function useTokenColours(hostRef: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => hostRef.current && setPalette(readPalette(hostRef.current));
    read();
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", read);
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    void document.fonts.ready.then(read);
    return () => {
      scheme.removeEventListener("change", read);
      observer.disconnect();
    };
  }, [hostRef]);
  return palette;
}

function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  host.append(probe);
  const palette = { font: getComputedStyle(host).fontFamily } as Palette;
  for (const token of PALETTE_TOKENS) {
    probe.style.color = `var(--color-${token})`;
    palette[token] = getComputedStyle(probe).color;
  }
  probe.remove();
  return palette;
}
