/**
 * Scrubbing through ten thousand events on the exported site, in Chromium: frames a second, slow frames, tasks over 50 ms, and how long
 * the main thread works for a frame. Held against empty frames of the same page in the same run. Others on a loaded machine make a
 * task last; what it took of the processor itself is told beside it.
 */

import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "#tooling/browser";
import { ROOT } from "#tooling/project-files";
import { createStaticServer } from "#tooling/static-server";
import { encodeDocument } from "#view-models/links/playground-link";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { MANY_REQUESTS, ONE_LONG_RUN } from "./long-traces";
import { heading } from "./medians";
import { inWords, scrub } from "./scrub";
import type { Scrub } from "./scrub-in-page";

export async function benchFrames(): Promise<void> {
  heading("Scrubbing, exported site in Chromium (aim: 60 frames a second, no task over 50 ms)");
  const site = join(ROOT, "out");
  if (!existsSync(join(site, "playground.html"))) return console.log("not built: npm run build");
  const server = createStaticServer(site);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // tsx marks functions with their names; the page does not know how.
    await page.addInitScript("globalThis.__name = (named) => named");
    await open(page, origin, MANY_REQUESTS, "Run 200 requests");
    await measure(page, "200 requests: lanes, meter, cache", ["drag", "key"]);
    for (const summary of ["One request, step by step", /^All .* events in words/])
      await page.getByText(summary).click();
    await measure(page, "200 requests: every panel open", ["drag", "key"]);
    await open(page, origin, ONE_LONG_RUN, "Run once");
    await measure(page, "one run: timeline, cache, output", ["drag", "key"]);
  } finally {
    await browser.close();
    server.close();
  }
}

async function open(page: Page, origin: string, document: PlaygroundDocument, button: string): Promise<void> {
  // Another fragment alone would not load the page anew.
  await page.goto("about:blank");
  await page.goto(`${origin}/playground#${encodeDocument(document)}`);
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("slider", { name: "Time" }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1500);
}

async function measure(page: Page, title: string, kinds: Scrub["kind"][]): Promise<void> {
  const empty = await scrub(page, "nothing");
  console.log(`\n${title}, ${empty.events.toLocaleString("en")} events`);
  console.log(`  ${"empty frames".padEnd(14)} ${inWords(empty)}`);
  for (const kind of kinds) {
    const moved = await scrub(page, kind);
    const ratio = `${(moved.perSecond / empty.perSecond).toFixed(2)} of empty`;
    console.log(`  ${kind.padEnd(14)} ${inWords(moved)}, ${ratio}`);
  }
}
