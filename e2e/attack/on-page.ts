/** What is tried on the pages as a learner would: Stop, and what the browser may have kept. */
import type { Browser } from "@playwright/test";
import { sample } from "./in-worker";
import { ready, write } from "./lesson-page";
import { attempt, type Section, section } from "./section";

const ENDLESS: Record<string, string> = {
  "a loop": "while True: pass",
  "a loop that catches all": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
  "a loop that prints": "while True: print('x')",
  "a loop that asks the cache": "from django.core.cache import cache\nwhile True: cache.get('a')",
  "a regular expression": "import re\nre.match(r'(a+)+b', 'a' * 60)",
  "a power": "x = 3 ** 3 ** 17",
  "a greater power": "x = 10 ** 10 ** 10",
  "a sort": "sorted([0, 1] * 10**6, key=lambda x: sum(range(10_000)))",
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
const KEYS = [
  "stampede:progress",
  "stampede:playground",
  "stampede:playground:snippets",
  "stampede:theme",
  "stampede:split",
];
const PAGES = ["/lessons/basic-operations", "/playground", "/review", "/lessons", "/final-test", "/certificate", "/"];

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
