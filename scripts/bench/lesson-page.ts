/**
 * `npm run bench lesson-page`: what a newcomer meets, counted on the exported site in a real browser. Actions (a click, a press, a text
 * typed) from the home page to an own edited run and to the first surprise; how much moves after the first paint (CLS); what a page weighs.
 */
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "#tooling/browser";
import { filesUnder, ROOT } from "#tooling/project-files";
import { createStaticServer } from "#tooling/static-server";
import { heading } from "./medians";
import { editWords, ownEdits } from "./own-edits";
import { resultsInView } from "./results-in-view";

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const PAGES = [
  "/",
  "/lessons",
  "/lessons/why-cache",
  "/lessons/why-cache/why",
  "/lessons/why-cache/deep",
  "/lessons/why-cache/visualize",
  "/lessons/why-cache/try",
  "/lessons/why-cache/project",
  "/lessons/why-cache/review",
  "/lessons/why-cache/performance",
  "/lessons/why-cache/test",
  "/lessons/stampedes",
  "/lessons/races-and-atomicity",
  "/lessons/in-production",
  "/playground",
  "/reference",
  "/project",
  "/review",
  "/final-test",
];
/** tsx marks functions with their names; the page does not know how. */
const NAMED = "globalThis.__name = (named) => named";
const SETTLED_MS = 3500;
const GOOD_CLS = 0.05;
const MAX_HTML_BYTES = 300_000;
const PYTHON_MS = 60_000;

export async function benchLessonPage(): Promise<void> {
  const site = join(ROOT, "out");
  if (!existsSync(join(site, "index.html"))) return console.log("not built: npm run build");
  const server = createStaticServer(site);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });
  try {
    heading("Weight of the pages");
    weights();
    heading(`Layout shift in the first ${SETTLED_MS / 1000} s (CLS; under ${GOOD_CLS} is wanted)`);
    for (const viewport of WIDTHS) {
      const page = await browser.newPage({ viewport });
      await page.addInitScript(NAMED);
      const found: string[] = [];
      for (const path of PAGES) {
        const { score, moved } = await shiftOf(page, origin + path);
        found.push(`${path} ${score.toFixed(3)}${score >= GOOD_CLS ? ` (${moved})` : ""}`);
      }
      console.log(`${viewport.width}: ${found.join(", ")}`);
      await page.close();
    }
    heading("The cache in view at the end of a run");
    for (const viewport of WIDTHS.slice(0, 2)) {
      const page = await browser.newPage({ viewport });
      const { steps, outOfView } = await resultsInView(page, origin);
      console.log(
        `${viewport.width}×${viewport.height}: ${steps - outOfView.length} of ${steps} steps ${outOfView.join(", ")}`,
      );
      await page.close();
    }
    heading("Edits of one's own in Learn");
    for (const words of editWords(await ownEdits())) console.log(words);
    heading("Actions from the home page");
    const page = await browser.newPage({ viewport: WIDTHS[0] });
    await page.addInitScript(NAMED);
    console.log(`to an own edited run: ${await actionsToOwnRun(page, origin)}`);
    console.log(`to the first surprise: ${await actionsToSurprise(page, origin)}`);
  } finally {
    await browser.close();
    server.close();
  }
}

function weights(): void {
  const pages = filesUnder("out", (path) => path.endsWith(".html"))
    .map((path) => ({ path, bytes: readFileSync(join(ROOT, path)).length }))
    .sort((a, b) => b.bytes - a.bytes);
  const heavy = pages.filter(({ bytes }) => bytes > MAX_HTML_BYTES).length;
  console.log(`${pages.length} pages, ${heavy} over ${MAX_HTML_BYTES / 1000} kB; the heaviest:`);
  for (const { path, bytes } of pages.slice(0, 5)) console.log(`  ${Math.round(bytes / 1000)} kB  ${path}`);
}

/** The browser's own measure, and what moved most. */
async function shiftOf(page: Page, url: string): Promise<{ score: number; moved: string }> {
  await page.goto(url);
  await page.waitForTimeout(SETTLED_MS);
  return page.evaluate(
    () =>
      new Promise<{ score: number; moved: string }>((resolve) => {
        interface Shift extends PerformanceEntry {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Element | Text | null }[];
        }
        new PerformanceObserver((list) => {
          const shifts = (list.getEntries() as Shift[]).filter(({ hadRecentInput }) => !hadRecentInput);
          const worst = shifts.toSorted((a, b) => b.value - a.value)[0];
          const node = worst?.sources[0]?.node;
          const element = node instanceof Element ? node : node?.parentElement;
          resolve({
            score: shifts.reduce((sum, { value }) => sum + value, 0),
            moved: element ? `${element.tagName.toLowerCase()} ${element.textContent?.slice(0, 30)}` : "",
          });
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve({ score: 0, moved: "" }), 300);
      }),
  );
}

/** Counts what it does. */
function counting(page: Page) {
  let actions = 0;
  return {
    count: () => actions,
    click: async (name: RegExp, role: "button" | "link" | "radio" = "button") => {
      actions++;
      await page.getByRole(role, { name }).first().click();
    },
    clickEditor: async () => {
      actions++;
      await page.getByRole("textbox", { name: "Python editor" }).click();
    },
    type: async (text: string) => {
      actions++;
      await page.keyboard.type(text);
    },
  };
}

async function actionsToOwnRun(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const learner = counting(page);
  await learner.clickEditor();
  await learner.type("# mine ");
  await learner.click(/^Run$/);
  await page.getByText("run in your browser", { exact: true }).waitFor({ timeout: PYTHON_MS });
  return learner.count();
}

/** A stampede's size is independent of the timeout: the answer to the home page's question. */
async function actionsToSurprise(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const learner = counting(page);
  await learner.click(/an hour is long enough/);
  await page.getByText(/An hour ends too/).waitFor();
  return learner.count();
}
