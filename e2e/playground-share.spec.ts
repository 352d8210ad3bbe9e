/** Sharing: an incident and its report in a link, presets, frames, reading pages, bad input. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const incident = (page: Page) => page.getByRole("region", { name: "Race report" });

async function writeProgram(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /Python editor/ }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

test("an incident is built, shared, opened in a fresh profile without running, and replayed there", async ({
  page,
  browser,
}) => {
  await page.goto("/playground");
  const editor = page.getByRole("textbox", { name: /Python editor/ }).first();
  await editor.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(
    "from django.core.cache import cache\n\ncache.set('n', 0, None)\n\ndef bump():\n    cache.set('n', cache.get('n') + 1, None)\n",
  );
  await page.getByLabel("Calls, one a line").fill("bump()");
  await page.getByRole("tab", { name: "Explore" }).click();
  await page.getByLabel("No update is lost").check();
  await incident(page).getByRole("button", { name: "Explore" }).click();
  await expect(incident(page)).toContainText("interleavings", { timeout: 30_000 });
  await page.getByRole("tab", { name: "Be the scheduler" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  const scheduler = page.getByRole("region", { name: "Scheduler" });
  await expect(scheduler.getByRole("list", { name: "Requests" })).toBeVisible({ timeout: 30_000 });
  await scheduler.focus();
  await page.keyboard.press("a");
  await expect(scheduler).toContainText("get");
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();

  const fresh = await (await browser.newContext()).newPage();
  const workers: string[] = [];
  fresh.on("worker", (worker) => workers.push(worker.url()));
  await fresh.goto(link);
  await expect(fresh.getByText("This came from a link")).toBeVisible();
  await expect(fresh.getByRole("button", { name: /^Replay 1 step/ })).toBeVisible();
  expect(workers).toEqual([]);
  await fresh.getByRole("button", { name: /^Replay 1 step/ }).click();
  await expect(fresh.getByRole("region", { name: "Scheduler" })).toContainText("get", { timeout: 30_000 });
  await fresh.context().close();
});

test("a preset is shown with its sentence, runs when asked, and undo brings back what was there", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("textbox", { name: "Title" }).fill("Mine");
  await page.getByRole("button", { name: "Infamous traces" }).click();
  await page.getByRole("button", { name: /^Redis is down/ }).click();
  await expect(page.getByText("every page that only wanted to be faster")).toBeVisible();
  await page.getByRole("button", { name: "Run 20 requests" }).click();
  await expect(page.getByText("Errors", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Back to mine" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Mine");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Title" })).not.toHaveValue("Redis is down");
});

test("a damaged link says so and leaves the reader's own work", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("textbox", { name: "Title" }).fill("Mine");
  await page.goto("/playground#p1.damaged");
  await expect(page.getByRole("alert").filter({ hasText: "The link is damaged" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Mine");
});

test("?embed has no header, ?mode=read no editor", async ({ page }) => {
  await page.goto("/playground?embed&preset=lost-update");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("textbox", { name: /Python editor/ })).toBeVisible();
  await page.goto("/playground?mode=read&preset=lost-update");
  await expect(page.getByRole("heading", { level: 1, name: "Lost update" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /Python editor/ })).toHaveCount(0);
});

test("a frame, a reading page and a preset take their shape before they are seen: nothing jumps", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const wish of ["embed&", "mode=read&", ""]) {
    await page.goto(`/playground?${wish}preset=lost-update`);
    await expect(page.getByRole("tab", { name: "Explore" })).toBeVisible();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 1000);
        }),
    );
    expect(shift).toBeLessThan(0.05);
  }
});

const LOST = `from django.core.cache import cache

cache.set("n", 0, None)


def bump():
    n = cache.get("n")
    cache.set("n", n + 1, None)
    return n
`;

test("a link opens as the report, read without Python and run again by one press", async ({ page, browser }) => {
  await page.goto("/playground");
  await writeProgram(page, LOST);
  await page.getByLabel("Calls, one a line").fill("bump()");
  await page.getByRole("tab", { name: "Explore" }).click();
  await page.getByLabel("No update is lost").check();
  await incident(page).getByRole("button", { name: "Explore" }).click();
  const sentence = /ended at 1; one after another it would be 2/;
  await expect(incident(page).getByText(sentence).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByRole("textbox", { name: "Link for reading only" }).inputValue();
  await expect(page.getByRole("img", { name: "The report’s sentence over the steps of each request" })).toBeVisible();

  const fresh = await (await browser.newContext()).newPage();
  const workers: string[] = [];
  fresh.on("worker", (worker) => workers.push(worker.url()));
  await fresh.goto(link);
  const report = fresh.getByRole("region", { name: "Recorded report" });
  await expect(report.getByText(sentence).first()).toBeVisible({ timeout: 30_000 });
  await expect(report.getByRole("table", { name: "Counterexample" })).toContainText("set n = 1");
  await expect(fresh.getByRole("region", { name: "Program" })).toContainText("def bump():");
  expect(workers).toEqual([]);
  await report.getByRole("button", { name: "Run it again here" }).click();
  await expect(incident(fresh).getByText(sentence).first()).toBeVisible({ timeout: 60_000 });
  await expect(report).toBeHidden();

  await fresh.goto(link.replace("?mode=read", "?embed=picture"));
  await expect(fresh.getByText(sentence).first()).toBeVisible({ timeout: 30_000 });
  await expect(fresh.getByRole("region", { name: "Space-time diagram" })).toBeVisible();
  await expect(fresh.getByRole("tab")).toHaveCount(0);
  await fresh.context().close();
});
