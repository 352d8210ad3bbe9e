/**
 * Names the fonts of a page in its head, so that the browser fetches them with the style sheet instead of after it: text that is drawn
 * in another font first breaks into other lines, and everything under it moves. The bundler gives the files their names.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BASE_PATH } from "#tooling/base-path";
import { filesUnder, ROOT } from "#tooling/project-files";

const SANS = /\/hanken-grotesk-latin-wght-normal\.[^/]*woff2$/;
const MONO = /\/jetbrains-mono-latin-wght-normal\.[^/]*woff2$/;

/** The page with its fonts preloaded, once; the one for code only where there is code. */
export function withFonts(html: string, fonts: { sans: string; mono: string }): string {
  const wanted = /<(code|pre|kbd)[\s>]/.test(html) ? [fonts.sans, fonts.mono] : [fonts.sans];
  const links = wanted
    .filter((href) => !html.includes(`as="font" href="${href}"`))
    .map((href) => `<link rel="preload" as="font" href="${href}" type="font/woff2" crossorigin=""/>`);
  return html.replace("<head>", () => `<head>${links.join("")}`);
}

/** Every page of `out/`. */
export function preloadFonts(): void {
  const files = filesUnder("out/_next/static/media").map((path) => path.replace(/^out/, BASE_PATH));
  const sans = files.find((path) => SANS.test(path));
  const mono = files.find((path) => MONO.test(path));
  if (!sans || !mono) throw new Error("the fonts are not where the bundler used to put them");
  for (const page of filesUnder("out", (path) => path.endsWith(".html"))) {
    const path = join(ROOT, page);
    writeFileSync(path, withFonts(readFileSync(path, "utf8"), { sans, mono }));
  }
}
