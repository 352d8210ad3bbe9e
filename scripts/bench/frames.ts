/**
 * Scrubbing through ten thousand events on the exported site, in Chromium: frames a second, the slow frames, tasks over 50 ms, and how
 * long the main thread works for a frame. Held against empty frames of the same page in the same run: a loaded machine drops those too.
 */

import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "#tooling/browser";
import { ROOT } from "#tooling/project-files";
import { createStaticServer } from "#tooling/static-server";
import type { PlaygroundDocument } from "#view-models/playground-document";
import { encodeDocument } from "#view-models/playground-link";
import { MANY_REQUESTS, ONE_LONG_RUN } from "./long-traces";
import { heading } from "./medians";
import { type Scrub, scrubInPage } from "./scrub-in-page";

const SWEEP_MS = 4000;

export async function benchFrames(): Promise<void> {
  heading("Scrubbing, exported site in Chromium (aim: 60 frames a second, no task over 50 ms)");
  const site = join(ROOT, "out");
  if (!existsSync(join(site, "playground.html"))) return console.log("not built: npm run build");
  const server = createStaticServer(site);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });
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
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other programs take of the processor is not the page's work.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const empty = await scrub(page, session, "nothing");
  console.log(`\n${title}, ${empty.events.toLocaleString("en")} events`);
  console.log(`  ${"empty frames".padEnd(14)} ${inWords(empty)}`);
  for (const kind of kinds) {
    const moved = await scrub(page, session, kind);
    const ratio = `${(moved.perSecond / empty.perSecond).toFixed(2)} of empty`;
    console.log(`  ${kind.padEnd(14)} ${inWords(moved)}, ${ratio}`);
  }
  await session.detach();
}

interface Frames {
  events: number;
  perSecond: number;
  p95Ms: number;
  longTasksMs: number[];
  /** Of the main thread: script, style, layout and paint. */
  workMs: number;
  places: number;
}

async function scrub(page: Page, session: CDPSession, kind: Scrub["kind"]): Promise<Frames> {
  const before = await taskSeconds(session);
  const { frameMs, longTasksMs, events, places } = await page.evaluate(scrubInPage, { kind, forMs: SWEEP_MS });
  const workedMs = ((await taskSeconds(session)) - before) * 1000;
  const sorted = [...frameMs].sort((a, b) => a - b);
  const totalMs = frameMs.reduce((sum, ms) => sum + ms, 0);
  return {
    events,
    perSecond: (frameMs.length / totalMs) * 1000,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longTasksMs,
    workMs: workedMs / frameMs.length,
    places,
  };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

function inWords({ perSecond, p95Ms, longTasksMs, workMs, places }: Frames): string {
  const long = longTasksMs.length === 0 ? "none" : `${longTasksMs.length}, longest ${Math.max(...longTasksMs)} ms`;
  const stops = places === 0 ? "" : `, ${places} stops`;
  return `${perSecond.toFixed(1)}/s, p95 ${p95Ms.toFixed(1)} ms, work ${workMs.toFixed(1)} ms a frame, tasks over 50 ms: ${long}${stops}`;
}
