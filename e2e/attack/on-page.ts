/** What is tried on a lesson's page as a learner would: values that are too big, Stop, and what the browser may have kept. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { sample } from "./in-worker";
import { attempt, type Section, section } from "./section";

const LESSON = "/lessons/basic-operations";
const MOST_MB = 500;
const ANSWERS_WITHIN_MS = 1_000;

const BIG: Record<string, string> = {
  "one value of 60 MB": "from django.core.cache import cache\ncache.set('big', 'x' * 60_000_000)\nprint('done')",
  "one value of 300 MB": "from django.core.cache import cache\ncache.set('big', 'x' * 300_000_000)\nprint('done')",
  "twenty values of 30 MB":
    "from django.core.cache import cache\nfor i in range(20): cache.set(i, 'x' * 30_000_000)\nprint('done')",
  "bytes of 60 MB": "from django.core.cache import cache\ncache.set('big', b'x' * 60_000_000)\nprint('done')",
  "a list of a million": "from django.core.cache import cache\ncache.set('big', list(range(1_000_000)))\nprint('done')",
  "a key of a million letters": "from django.core.cache import cache\ncache.set('k' * 1_000_000, 1)\nprint('done')",
  "an exception of 50 MB": "raise ValueError('m' * 50_000_000)",
  "output of 50 MB": "print('m' * 50_000_000)\nprint('done')",
  "a million lines": "for i in range(1_000_000): print(i)",
  "a million commands":
    "from django.core.cache import cache\nfor i in range(1_000_000): cache.set('a', i)\nprint('done')",
  "set_many of 100,000":
    "from django.core.cache import cache\ncache.set_many({str(i): i for i in range(100_000)})\nprint('done')",
};

const ENDLESS: Record<string, string> = {
  "a loop": "while True: pass",
  "a loop that catches all": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
  "a loop that prints": "while True: print('x')",
  "a loop that asks the cache": "from django.core.cache import cache\nwhile True: cache.get('a')",
  "a regular expression": "import re\nre.match(r'(a+)+b', 'a' * 60)",
  "a power": "x = 3 ** 3 ** 17",
  "a greater power": "x = 10 ** 10 ** 10",
  "a sort": "sorted(range(10**8), key=lambda x: -x)",
  "virtual sleep": "import time\nwhile True: time.sleep(3600)",
};

/** Each is what may lie under the learner's key. */
const JUNK = [
  "",
  "null",
  "[]",
  "{}",
  "0",
  '"text"',
  "{",
  "\u0000",
  '{"version":1}',
  '{"version":3}',
  '{"version":99}',
  '{"version":"3"}',
  '{"version":3,"done":null}',
  '{"version":3,"done":[]}',
  '{"version":3,"done":{"a/b/c":"x"}}',
  '{"version":3,"work":{"basic-operations/store_and_fetch.py":null}}',
  '{"version":3,"work":{"x":{"code":5}}}',
  '{"version":3,"answers":{"basic-operations":7}}',
  '{"version":3,"cards":{"x":{"due":"never"}}}',
  '{"version":3,"last":{"slug":7}}',
  '{"version":3,"__proto__":{"polluted":1},"done":{"__proto__":{"polluted":1}}}',
  "x".repeat(1_000_000),
];
const KEYS = ["stampede:progress", "stampede:playground", "stampede:snippets", "stampede:theme", "stampede:split"];
const PAGES = ["/lessons/basic-operations", "/playground", "/review", "/lessons", "/final-test", "/certificate", "/"];

export async function bigValues(
  browser: Browser,
  origin: string,
  pids: () => number[],
  every: number,
): Promise<Section> {
  const result = section("Big values: the page answers, and says what was cut");
  for (const [name, code] of sample(Object.entries(BIG), every))
    await attempt(result, name, async () => {
      const page = await ready(browser, origin);
      await write(page, code);
      await page.evaluate(() => {
        const seen = window as unknown as { longest: number };
        seen.longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
        }).observe({ entryTypes: ["longtask"] });
      });
      await page.keyboard.press("Control+Enter");
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll('[role="status"]')].some((e) =>
            /^Run (finished|failed|ended)/i.test(e.textContent ?? ""),
          ) || /done|Error|cut|999/.test(document.querySelector("[aria-label=Output]")?.textContent ?? ""),
        undefined,
        { timeout: 90_000 },
      );
      const longest = await page.evaluate(() => Math.round((window as unknown as { longest: number }).longest));
      const heap = await page.evaluate(() =>
        Math.round((performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6),
      );
      const megabytes = Math.max(...pids().map(residentMb));
      result.figures.push(
        `${name}: longest task ${longest} ms, page's heap ${heap} MB, largest process ${megabytes} MB`,
      );
      await page.context().close();
      if (longest > ANSWERS_WITHIN_MS) return `the page did not answer for ${longest} ms`;
      return heap > MOST_MB ? `the page's heap is ${heap} MB` : null;
    });
  return result;
}

export async function stops(browser: Browser, origin: string, every: number): Promise<Section> {
  const result = section("Stop");
  const page = await ready(browser, origin);
  let longest = 0;
  for (const [name, code] of sample(Object.entries(ENDLESS), every))
    for (const twice of [false, true])
      await attempt(result, `${name}${twice ? ", Ctrl+Enter twice" : ""}`, async () => {
        await write(page, code);
        await page.keyboard.press("Control+Enter");
        if (twice) await page.keyboard.press("Control+Enter");
        const stop = page.getByRole("button", { name: "Stop" });
        await page.waitForFunction(() =>
          [...document.querySelectorAll("button")].some(
            (b) => b.textContent?.includes("Stop") && b.getAttribute("aria-disabled") !== "true" && !b.disabled,
          ),
        );
        const startedMs = performance.now();
        await stop.click();
        await page.getByText("Stopped.").first().waitFor({ timeout: 5_000 });
        longest = Math.max(longest, performance.now() - startedMs);
        await write(page, "print('alive again')");
        await page.keyboard.press("Control+Enter");
        await page.waitForFunction(
          () =>
            document
              .querySelector("[aria-label=Output]")
              ?.textContent?.replaceAll("\u00a0", " ")
              .includes("alive again"),
          undefined,
          { timeout: 60_000 },
        );
        return null;
      });
  result.figures.push(`longest from the click to "Stopped.": ${Math.round(longest)} ms`);
  await page.context().close();
  return result;
}

export async function storage(browser: Browser, origin: string, every: number): Promise<Section> {
  const result = section("Storage: junk under every key, on every page");
  const tries = KEYS.flatMap((key) => JUNK.map((junk) => ({ key, junk })));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (made) => made");
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const [at, { key, junk }] of sample(tries, every).entries())
    await attempt(result, `${key} = ${junk.slice(0, 60)}`, async () => {
      errors.length = 0;
      await page.goto(`${origin}/robots.txt`);
      await page.evaluate(
        ([name, text]) => {
          localStorage.clear();
          localStorage.setItem(name, text);
        },
        [key, junk] as const,
      );
      await page.goto(origin + (PAGES[at % PAGES.length] ?? "/"));
      await page.locator("h1").first().waitFor({ timeout: 20_000 });
      await page.waitForFunction(() => document.readyState === "complete");
      if (await page.evaluate(() => "polluted" in {})) return "a prototype was polluted";
      return errors.length === 0 ? null : (errors[0] ?? null);
    });
  await context.close();
  return result;
}

async function ready(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript("globalThis.__name = (made) => made"); // wire.ts says why
  await page.goto(origin + LESSON);
  await page.getByRole("textbox", { name: "Python editor" }).first().waitFor();
  return page;
}

async function write(page: Page, code: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: "Python editor" }).first();
  for (let tries = 0; (await page.locator("[data-stage=monaco]").count()) === 0 && tries < 20; tries++) {
    await editor.blur();
    await editor.focus();
    await page
      .locator("[data-stage=monaco]")
      .waitFor({ timeout: 3_000 })
      .catch(() => undefined);
  }
  await editor.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(code);
}

function residentMb(pid: number): number {
  try {
    const kb = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kb ?? 0) / 1000);
  } catch {
    return 0; // ended meanwhile
  }
}
