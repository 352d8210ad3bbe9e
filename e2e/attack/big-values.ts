/**
 * Programs that are too big for a page, each in a browser of its own. Measured are the page's renderer, which Python's worker is a part of (memory.ts), and
 * the longest task of the page's main thread: as the processor's time, because by the clock it is as long as the machine is busy with other things.
 */
import type { Browser } from "@playwright/test";
import { sample } from "./in-worker";
import { ready, write } from "./lesson-page";
import { type Megabytes, watchMemory } from "./memory";
import { attempt, type Section, section } from "./section";

const MOST_MB = 500;
const ANSWERS_WITHIN_MS = 100;

const IMPORT = "from django.core.cache import cache\n";

const BIG: Record<string, string> = {
  "nothing big, for comparison": "print('done')",
  "one value of 60 MB": `${IMPORT}cache.set('big', 'x' * 60_000_000)\nprint('done')`,
  "60 MB, read five times": `${IMPORT}cache.set('big', 'x' * 60_000_000)\nfor i in range(5): big = cache.get('big')\nprint('done')`,
  "one value of 300 MB": `${IMPORT}cache.set('big', 'x' * 300_000_000)\nprint('done')`,
  "twenty values of 30 MB": `${IMPORT}for i in range(20): cache.set(i, 'x' * 30_000_000)\nprint('done')`,
  "bytes of 60 MB": `${IMPORT}cache.set('big', b'x' * 60_000_000)\nprint('done')`,
  "ten thousand values of 100 kB, all different": `${IMPORT}import random\nfor i in range(10_000): cache.set(i, random.randbytes(100_000))\nprint('done')`,
  "a list of a million": `${IMPORT}cache.set('big', list(range(1_000_000)))\nprint('done')`,
  "a key of a million letters": `${IMPORT}cache.set('k' * 1_000_000, 1)\nprint('done')`,
  "an exception of 50 MB": "raise ValueError('m' * 50_000_000)",
  "output of 50 MB": "print('m' * 50_000_000)\nprint('done')",
  "a million lines": "for i in range(1_000_000): print(i)",
  "a million commands": `${IMPORT}for i in range(1_000_000): cache.set('a', i)\nprint('done')`,
  "set_many of 100,000": `${IMPORT}cache.set_many({str(i): i for i in range(100_000)})\nprint('done')`,
};

/** What a task of the browser looks like in its own record. */
interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

export async function bigValues(launch: () => Promise<Browser>, origin: string, every: number): Promise<Section> {
  const result = section("Big values: the page answers, and says what was cut");
  for (const [name, code] of sample(Object.entries(BIG), every))
    await attempt(result, name, async () => {
      const browser = await launch();
      try {
        const { longest, most, last, said } = await measured(browser, origin, code);
        result.figures.push(
          `${name}: longest task ${longest} ms; private memory at most ${most.private.toFixed(0)} MB (resident ${most.resident.toFixed(0)} MB), afterwards ${last.private.toFixed(0)} MB (${last.resident.toFixed(0)} MB)`,
        );
        if (longest > ANSWERS_WITHIN_MS) return `the page did not answer for ${longest} ms`;
        if (most.private > MOST_MB) return `it took ${most.private.toFixed(0)} MB`;
        return /MemoryError$/.test(said) ? "a MemoryError that says nothing" : null;
      } finally {
        await browser.close();
      }
    });
  return result;
}

async function measured(
  browser: Browser,
  origin: string,
  code: string,
): Promise<{ longest: number; most: Megabytes; last: Megabytes; said: string }> {
  const page = await ready(browser, origin);
  await write(page, code);
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  const memory = watchMemory(() => renderers);
  await browser.startTracing(page, { categories: ["toplevel"] });
  await page.keyboard.press("Control+Enter");
  // Asked now and then, not at each frame: the asking is a task of the page, too.
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[role="status"]')].some((e) =>
        /^Run (finished|failed|ended)/i.test(e.textContent ?? ""),
      ) || /done|Error|cut|999/.test((document.querySelector("[aria-label=Output]")?.textContent ?? "").slice(-2_000)),
    undefined,
    { timeout: 180_000, polling: 200 },
  );
  const said = await page.evaluate(
    () => document.querySelector("[aria-label=Output]")?.textContent?.slice(-300).trim() ?? "",
  );
  // A Python that has grown is replaced by a fresh one.
  await page.waitForTimeout(2_000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  return { longest: longestTask(traceEvents), ...memory(), said };
}

/** Milliseconds of its own thread. */
function longestTask(events: readonly Traced[]): number {
  const threads = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isMain = ({ pid, tid }: Traced) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = events.filter((event) => event.ph === "X" && event.name.endsWith("::RunTask") && isMain(event));
  return Math.round(Math.max(0, ...tasks.map(({ dur = 0, tdur = dur }) => tdur)) / 1000);
}
