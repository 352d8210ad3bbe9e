/** One scrub through a trace, measured from outside: the page's frames, and from Chromium's own trace the tasks of its main thread. */
import type { Page } from "@playwright/test";
import { type Scrub, scrubInPage } from "./scrub-in-page";

const SWEEP_MS = 4000;

export interface Frames {
  events: number;
  perSecond: number;
  p95Ms: number;
  longTasksMs: number[];
  /** Of the longest task: what it had of the processor, without what others took meanwhile. */
  longestOwnMs: number;
  /** The main thread's own time for a frame: script, style, layout and paint. */
  workMs: number;
  places: number;
}

export async function scrub(page: Page, kind: Scrub["kind"]): Promise<Frames> {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser to trace");
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  const { frameMs, longTasksMs, events, places } = await page.evaluate(scrubInPage, { kind, forMs: SWEEP_MS });
  const ownMs = tasksIn(JSON.parse((await browser.stopTracing()).toString()));
  const sorted = [...frameMs].sort((a, b) => a - b);
  return {
    events,
    perSecond: (frameMs.length / sum(frameMs)) * 1000,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longTasksMs,
    longestOwnMs: Math.max(0, ...ownMs),
    workMs: sum(ownMs) / frameMs.length,
    places,
  };
}

export function inWords({ perSecond, p95Ms, longTasksMs, longestOwnMs, workMs, places }: Frames): string {
  const long = longTasksMs.length === 0 ? "none" : `${longTasksMs.length}, longest ${Math.max(...longTasksMs)} ms`;
  return [
    `${perSecond.toFixed(1)}/s`,
    `p95 ${p95Ms.toFixed(1)} ms`,
    `work ${workMs.toFixed(1)} ms a frame`,
    `tasks over 50 ms: ${long}`,
    `most of its own time ${longestOwnMs.toFixed(1)} ms`,
    ...(places === 0 ? [] : [`${places} stops`]),
  ].join(", ");
}

interface TraceRow {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** The thread's own microseconds. */
  tdur?: number;
  args: { name?: string };
}

/** The own milliseconds of every task of the busiest renderer's main thread. */
function tasksIn({ traceEvents }: { traceEvents: TraceRow[] }): number[] {
  const byThread = new Map<string, number[]>();
  for (const { name, ph, pid, tid, args } of traceEvents)
    if (ph === "M" && name === "thread_name" && args.name === "CrRendererMain") byThread.set(`${pid} ${tid}`, []);
  for (const { name, ph, pid, tid, tdur = 0 } of traceEvents)
    if (ph === "X" && name === "RunTask") byThread.get(`${pid} ${tid}`)?.push(tdur / 1000);
  return [...byThread.values()].sort((a, b) => sum(b) - sum(a))[0] ?? [];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
