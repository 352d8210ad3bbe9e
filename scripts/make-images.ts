/**
 * `npm run images`: draws the images in public/ that must be PNG (home screens, links shown elsewhere) from the site's mark and fonts, as
 * screenshots. They are tracked; run this when the mark or the name changes.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureBrowser } from "./browser";
import { ROOT } from "./project-files";

/** The mark of app/icon.svg as it is on light ground, whatever the machine prefers. */
const MARK = readFileSync(join(ROOT, "app/icon.svg"), "utf8").replace(/@media[^}]*\}[^}]*\}\s*\}/, "");
const FONT = readFileSync(
  join(ROOT, "node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2"),
).toString("base64");

/** Room around the mark: Android cuts a maskable icon down to a circle of four fifths. */
const icon = `<div style="height:100vh;display:grid;place-items:center;background:#fafaf7">
  <div style="width:62%">${MARK}</div>
</div>`;

const social = `<div style="height:100vh;padding:88px 96px;background:#fafaf7;color:#17201d;display:flex;flex-direction:column">
  <div style="display:flex;align-items:center;gap:28px;font-size:52px;font-weight:750;letter-spacing:-0.02em">
    <div style="width:84px;height:84px">${MARK}</div>Stampede
  </div>
  <p style="margin-top:auto;font-size:76px;line-height:1.08;font-weight:750;letter-spacing:-0.03em">
    See what your cache<br>really does
  </p>
  <p style="margin-top:32px;font-size:34px;color:#47524e">
    Django’s cache API, taught with real Python in your browser.
  </p>
</div>`;

const page = (body: string) => `<!doctype html><style>
  @font-face { font-family: Hanken; src: url(data:font/woff2;base64,${FONT}); font-weight: 100 900 }
  * { margin: 0; box-sizing: border-box; font-family: Hanken } svg { display: block; width: 100% }
</style>${body}`;

const IMAGES = [
  { name: "apple-touch-icon.png", width: 180, height: 180, body: icon },
  { name: "icon-192.png", width: 192, height: 192, body: icon },
  { name: "icon-512.png", width: 512, height: 512, body: icon },
  { name: "social.png", width: 1200, height: 630, body: social },
];

mkdirSync(join(ROOT, "public"), { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ["--no-sandbox"] });
for (const { name, width, height, body } of IMAGES) {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
  await tab.setContent(page(body));
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await tab.screenshot({ path: join(ROOT, "public", name) });
  await tab.close();
}
await browser.close();
