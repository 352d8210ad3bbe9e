import { expect, test } from "vitest";
import { withFonts } from "./preload-fonts";

const fonts = { sans: "/sans.woff2", mono: "/mono.woff2" };

test("a page names its font in the head, and the one for code only where there is code", () => {
  const text = withFonts("<html><head></head><body><p>text</p></body></html>", fonts);
  expect(text).toContain('<head><link rel="preload" as="font" href="/sans.woff2"');
  expect(text).not.toContain("mono");
  expect(withFonts("<head></head><pre class=x>1</pre>", fonts)).toContain("/mono.woff2");
});

test("doing it twice changes nothing", () => {
  const once = withFonts("<head></head><code>1</code>", fonts);
  expect(withFonts(once, fonts)).toBe(once);
});
