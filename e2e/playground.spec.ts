/** The playground as a page: no barriers, CACHES and the shop, fields, results kept, the take-home, phones. */
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

test("CACHES that Django refuses raise Django's own exception", async ({ page }) => {
  await page.goto("/playground");
  const editor = page.getByRole("textbox", { name: "CACHES editor" });
  await expect(async () => {
    await page.getByRole("tab", { name: "CACHES" }).click();
    await page.getByRole("button", { name: "Python", exact: true }).click({ timeout: 1000 });
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

test("learner can set CACHES by form, read it as Python, and sell something else", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("tab", { name: "CACHES" }).click();
  await page.getByRole("button", { name: /Set it myself/ }).click();
  await page.getByLabel("TIMEOUT").fill("soon");
  await expect(page.getByText("a number, or None")).toBeVisible();
  await page.getByLabel("TIMEOUT").fill("90");
  await page.getByRole("button", { name: "Python", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "CACHES editor" })).toHaveValue(/"TIMEOUT": 90,\n {4}\},/);
  await page.getByRole("tab", { name: "Shop data" }).click();
  await page.getByLabel("stock of row 1").fill("many");
  await expect(page.getByText("Not taken over yet")).toBeVisible();
  await page.getByLabel("stock of row 1").fill("1000");
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once" }).click();
  // 240 pieces as usual, 120 of them green tea.
  await expect(page.getByRole("region", { name: "Output" })).toContainText("'in_stock': 1120", { timeout: 60_000 });
  await page.getByRole("button", { name: "Reset to the usual rows" }).click();
  await expect(page.getByLabel("stock of row 1")).toHaveValue("120");
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
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the zip" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("stampede-lost-update.zip");
  const entries = unzipSync(await readFile(await download.path()));
  const text = (path: string) => strFromU8(entries[`stampede-lost-update/${path}`] ?? new Uint8Array());
  expect(text("program/views.py")).toContain('cache.set("visits", visits + 1, timeout=None)');
  expect(text("take_home/settings.py")).toContain('"LOCATION": "redis://127.0.0.1:16400/0"');
  expect(text("requirements.txt")).toMatch(/^Django==5\.2\.\d+\nredis==[\d.]+\n$/);
  expect(text("README.md")).toContain("# Lost update");
  expect(Object.keys(entries).every((path) => path.startsWith("stampede-lost-update/"))).toBe(true);
});

test("a number can be emptied and typed anew, a fault's time is written as people write it", async ({ page }) => {
  await page.goto("/playground");
  const processes = page.getByRole("spinbutton", { name: "Processes" });
  await processes.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("2");
  await expect(processes).toHaveValue("2");
  await page.getByRole("button", { name: "+ Server is down" }).click();
  const until = page.getByLabel("Until");
  await until.fill("10 minutes");
  await expect(page.getByText("A time such as 300ms, 2s, 10m or 1h30m.")).toBeVisible();
  await until.fill("90m");
  await until.blur();
  await expect(until).toHaveValue("1h30m");
  await page.getByLabel("From").fill("2h");
  await expect(page.getByText("It ends before it begins, so it never happens.")).toBeVisible();
});

test("a refused program leaves the earlier result, and says that it is the earlier", async ({ page }) => {
  await page.goto("/playground");
  await expect(async () => {
    await page.getByRole("button", { name: "Run 12 requests" }).click();
    await expect(page.getByText(/running …|run in your browser/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText(/run in your browser, with/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("textbox", { name: /Python editor/ }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("def dashboard(:\n");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("SyntaxError").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("below: what ran before")).toBeVisible();
});

test("on a phone, Run and its result are one tap from the program", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/playground");
  await expect(page.getByRole("group", { name: "What goes wrong" })).toBeAttached(); // the form stands above the result
  await page.getByRole("button", { name: "Run many, and show the result" }).click();
  await expect(page.getByRole("tab", { name: "Run many" })).toBeInViewport();
  await expect(page.getByRole("tab", { name: "Run many" })).toBeFocused();
  await expect(page.getByText(/run in your browser, with/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "To the program" }).click();
  await expect(page.getByRole("textbox", { name: /Python editor/ })).toBeInViewport();
});

test("a dialog gives focus back, however it is closed", async ({ page }) => {
  await page.goto("/playground");
  const opener = page.getByRole("button", { name: "Infamous traces" });
  const dialog = page.getByRole("dialog", { name: "Infamous traces" });
  await expect(async () => {
    await opener.click();
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: /^Lost update/ }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Lost update");
  await expect(opener).toBeFocused();
});

test("learner can switch modes and come back to a result, which says when it is old", async ({ page }) => {
  const old = "From before your last change";
  await page.goto("/playground");
  await page.getByRole("tab", { name: "Explore" }).click();
  await incident(page).getByRole("button", { name: "Explore", exact: true }).click();
  await expect(incident(page)).toContainText("explored in your browser", { timeout: 60_000 });
  await page.getByRole("tab", { name: "Run many" }).click();
  await page.getByRole("button", { name: "Run 12 requests" }).click();
  await expect(page.getByText(/run in your browser, with/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("tab", { name: "Be the scheduler" }).click();
  await page.getByRole("tab", { name: "Explore" }).click();
  await expect(incident(page)).toContainText("explored in your browser");
  await expect(incident(page)).not.toContainText(old);
  await page.getByRole("checkbox").nth(1).click();
  await expect(incident(page)).toContainText(old);
  await page.getByRole("tab", { name: "Run many" }).click();
  await expect(page.getByText(/run in your browser, with/)).toBeVisible();
  await page.getByLabel("Calls, one a line").fill("dashboard()\ndashboard()");
  await expect(page.getByText(old).and(page.locator(":visible"))).toBeVisible();
  await page.getByLabel("Calls, one a line").fill("dashboard()");
  await expect(page.getByText(/run in your browser, with/)).toBeVisible();
});

test("the version of Django is chosen, followed by the run, and told on a page of its own", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("textbox", { name: /Python editor/ }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(
    "import asyncio\nfrom django.core.cache import cache\n\ncache.set('n', 1, 60)\nasyncio.run(cache.aincr('nobody'))\n",
  );
  await page.getByRole("tab", { name: "Run once" }).click();
  const output = page.getByRole("region", { name: "Output" });
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(output).toContainText("Key 'nobody' not found", { timeout: 60_000 });
  await page.getByLabel("Django", { exact: true }).selectOption("6.1");
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(output).toContainText("Key ':1:nobody' not found", { timeout: 60_000 });
  await page.getByRole("link", { name: "What 6.1 changes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Django 6.1/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Changes" }).getByRole("link").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
