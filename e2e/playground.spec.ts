/** The playground: build an incident, share it, open the link in a fresh profile, replay it; presets, frames, bad input. */
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./fixture";

const incident = (page: Page) => page.getByRole("region", { name: "Race report" });

for (const [width, colorScheme] of [
  [1440, "light"],
  [390, "dark"],
] as const) {
  test(`at ${width} px in ${colorScheme}: no barriers, no sideways scroll`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/playground", "/reference"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test("an incident is built, shared, opened in a fresh profile without running, and replayed there", async ({
  page,
  browser,
}) => {
  await page.goto("/playground");
  const editor = page.getByRole("textbox", { name: /Python editor/ });
  await editor.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(
    "from django.core.cache import cache\n\ncache.set('n', 0, None)\n\ndef bump():\n    cache.set('n', cache.get('n') + 1, None)\n",
  );
  await page.getByLabel("Calls, one a line").fill("bump()");
  await page.getByRole("tab", { name: "Explore" }).click();
  await page.getByLabel("No update of a counter is lost").check();
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

test("CACHES that Django refuses raise Django's own exception", async ({ page }) => {
  await page.goto("/playground");
  const editor = page.getByRole("textbox", { name: "CACHES editor" });
  await expect(async () => {
    await page.getByRole("tab", { name: "CACHES" }).click();
    await expect(editor).toBeVisible({ timeout: 1000 });
  }).toPass();
  await editor.click();
  await page.keyboard.insertText('CACHES = {"default": {"BACKEND": "no.such.Cache"}}');
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText(
    "InvalidCacheBackendError: Could not find backend 'no.such.Cache'",
    { timeout: 30_000 },
  );
});

test("?embed has no header, ?mode=read no editor", async ({ page }) => {
  await page.goto("/playground?embed&preset=lost-update");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("textbox", { name: /Python editor/ })).toBeVisible();
  await page.goto("/playground?mode=read&preset=lost-update");
  await expect(page.getByRole("heading", { level: 1, name: "Lost update" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /Python editor/ })).toHaveCount(0);
});

test("Ctrl+K finds a trace by its name and goes there; ? shows the keys", async ({ page }) => {
  await page.goto("/reference");
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("combobox", { name: "Lessons, steps, methods, traces" }).fill("lock stolen");
  await expect(page.getByRole("option").first()).toContainText("Lock stolen");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/preset=lock-stolen/);
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Lock stolen");
  await page.getByRole("tab", { name: "Explore" }).focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
});

test("traffic of twenty thousand requests ends with charts and a table", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("tab", { name: "Traffic" }).click();
  await page.getByRole("button", { name: /^Send 20,000/ }).click();
  await expect(page.getByRole("button", { name: "Download CSV" })).toBeVisible({ timeout: 60_000 });
  await page.getByText("The charts as a table").click();
  await expect(page.getByRole("table", { name: "Traffic over time" }).getByRole("row")).toHaveCount(121);
});

test("learner can take a program home", async ({ page }) => {
  await page.goto("/playground?preset=lost-update");
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Lost update");
  await page.getByRole("button", { name: "Run this on real Django" }).click();
  const dialog = page.getByRole("dialog", { name: "Run this on real Django" });
  await expect(dialog.getByRole("list", { name: "Commands" }).getByRole("listitem")).toHaveText([
    "docker compose up -d && pip install -r requirements.txt",
    "python run.py",
  ]);
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the zip" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("stampede-lost-update.zip");
  const entries = unzipSync(await readFile(await download.path()));
  const text = (path: string) => strFromU8(entries[`stampede-lost-update/${path}`] ?? new Uint8Array());
  expect(text("program/views.py")).toContain('cache.set("visits", visits + 1, timeout=None)');
  expect(text("take_home/settings.py")).toContain('"LOCATION": "redis://127.0.0.1:16379/0"');
  expect(text("requirements.txt")).toMatch(/^Django==5\.2\.\d+\nredis==[\d.]+\n$/);
  expect(text("README.md")).toContain("# Lost update");
  expect(Object.keys(entries).every((path) => path.startsWith("stampede-lost-update/"))).toBe(true);
});
