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
  await page.getByRole("combobox", { name: "Speed" }).selectOption({ label: "as fast as it goes" });
  await page.getByRole("button", { name: /^Send 20,000/ }).click();
  await expect(page.getByRole("button", { name: "Download CSV" })).toBeVisible({ timeout: 60_000 });
  await page.getByText("The charts as a table").click();
  await expect(page.getByRole("table", { name: "Traffic over time" }).getByRole("row")).toHaveCount(121);
});

test("learner can move the traffic while it runs", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("tab", { name: "Traffic" }).click();
  await page.getByRole("button", { name: /^Send 20,000/ }).click();
  await expect(page.getByText(/\d min .*of 1 h/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Pause" }).click();
  const time = page.getByText(/ of 1 h$/);
  const stoodAt = await time.textContent();
  await page.getByRole("button", { name: "Cache server down" }).click();
  await expect(page.getByRole("button", { name: "Cache server up again" })).toBeVisible();
  const visitors = page.getByRole("slider", { name: "Visitors" });
  await visitors.focus();
  await page.keyboard.press("End");
  await expect(visitors).toHaveAttribute("aria-valuetext", "× 10");
  await page.getByRole("textbox", { name: /One call more/ }).fill("nothing()");
  await page.getByRole("button", { name: "Call it" }).click();
  await expect(page.getByText(/The program has no function named nothing/)).toBeVisible();
  expect(await time.textContent()).toBe(stoodAt);
  await page.getByRole("combobox", { name: "Speed" }).selectOption({ label: "as fast as it goes" });
  await expect(page.getByRole("button", { name: "Download CSV" })).toBeVisible({ timeout: 60_000 });
  const moves = page.getByRole("region", { name: "Moves" });
  await expect(moves.getByRole("listitem")).toHaveText([/the cache server goes down/, /10 times the visitors/]);
  await page.getByText("What happened meanwhile (2)").click();
  // The same moves again give the same run: the total is that of the first.
  const total = page.getByRole("figure").filter({ hasText: "Requests a second" });
  const before = await total.textContent();
  await page.getByRole("button", { name: /^Send 20,000/ }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download CSV" })).toBeVisible({ timeout: 60_000 });
  expect(await total.textContent()).toBe(before);
});

/** Types a whole text into an editor, whichever stage it is in. */
async function write(page: Page, editor: RegExp | string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: editor }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

test("learner can split a program into two files", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("button", { name: "+ File" }).click();
  const name = page.getByLabel("Name of the new file");
  await name.fill("shop.py");
  await expect(page.getByText("a file of that name would hide it")).toBeVisible();
  await name.fill("prices");
  await name.press("Enter");
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveAttribute("aria-selected", "true");
  await write(
    page,
    /prices\.py/,
    'from django.core.cache import cache\n\n\ndef price_of(pk):\n    return cache.get_or_set(f"price:{pk}", 450)\n',
  );
  await page.getByRole("tab", { name: "views.py" }).click();
  await write(page, /views\.py/, "from prices import price_of\n\n\ndef dashboard():\n    return price_of(1)\n");
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once" }).click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText("dashboard() -> 450", { timeout: 60_000 });

  // The trace leads into the file it is in, and so does a traceback.
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveAttribute("aria-selected", "true");
  await write(page, /prices\.py/, "def price_of(pk):\n    return {}[pk]\n");
  await page.getByRole("tab", { name: "views.py" }).click();
  await page.getByRole("button", { name: "Run once" }).click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText('File "prices.py", line 2', {
    timeout: 60_000,
  });
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveAttribute("aria-selected", "true");

  // Nothing is lost by taking it away, nor by a reload.
  await page.getByRole("button", { name: "Remove prices.py" }).click();
  await expect(page.getByRole("tab", { name: "prices.py" })).toHaveCount(0);
  await page.getByRole("button", { name: "Put it back" }).click();
  await page.getByRole("button", { name: "Rename prices.py" }).click();
  await page.getByLabel("New name of prices.py").fill("costs.py");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "costs.py" })).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "costs.py" }).click();
  await expect(page.getByRole("textbox", { name: /costs\.py/ })).toHaveValue(/return \{\}\[pk\]/);
});

test("learner can compare two backends", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("tab", { name: "Compare" }).click();
  await expect(page.getByText("redis against locmem")).toBeVisible();
  await page.getByRole("button", { name: "Run both sides" }).click();
  const measures = page.getByRole("region", { name: "Measures of both sides" });
  // Four processes, each with a memory of its own, find less than four that share a server.
  await expect(measures.getByRole("row", { name: /Different: Hit ratio/ })).toContainText("better", {
    timeout: 60_000,
  });
  await page.getByRole("tab", { name: "locmem" }).click();
  await expect(page.getByRole("tabpanel", { name: "locmem" })).toContainText("process 4");
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

const VIEWS = `from django.core.cache import cache
from django.http import HttpResponse


def product_list(request):
    page = request.GET.get("page", "1")
    found = cache.get(f"list:{page}")
    if found is None:
        cache.set(f"list:{page}", "made", 60)
    return HttpResponse(f"{request.user} {page}")


def buy(sku, n=1):
    cache.set(f"bought:{sku}", n, None)
    return sku, n
`;

async function writeProgram(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /Python editor/ }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

test("learner can call a view with a request, and functions by name", async ({ page }) => {
  await page.goto("/playground");
  await writeProgram(page, VIEWS);
  await page
    .getByLabel("Calls, one a line")
    .fill('product_list(request.GET("/list/", page=2).user("ann"))\nbuy(sku="tea", n=None)');
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(page.getByText(/buy\(sku="tea", n=None\) -> \('tea', None\)/).first()).toBeVisible({ timeout: 60_000 });
  // The view has read the page from its request: that is the key it stored under.
  await expect(page.getByRole("table", { name: "Cache" }).getByText("list:2").first()).toBeVisible();
  await page.getByRole("tab", { name: "Run many" }).click();
  await page.getByRole("button", { name: "Run 12 requests" }).click();
  await expect(page.getByText(/run in your browser, with/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('product_list(request.GET("/list/", page=2).user("ann"))').first()).toBeAttached();
});

test("learner can add the call of a function that was found", async ({ page }) => {
  await page.goto("/playground");
  await writeProgram(page, VIEWS);
  const calls = page.getByLabel("Calls, one a line");
  await calls.fill("");
  await page.getByRole("button", { name: "Add the call product_list(request)" }).click();
  await page.getByRole("button", { name: 'Add the call buy("tea")' }).click();
  await expect(calls).toHaveValue('product_list(request)\nbuy("tea")');
});

test("learner can see why nothing runs while the calls cannot be read", async ({ page }) => {
  await page.goto("/playground");
  const calls = page.getByLabel("Calls, one a line");
  await calls.fill("dashboard(x)");
  const modes = {
    "Run once": "Run once",
    "Run many": "Run 12 requests",
    Explore: "Explore",
    "Be the scheduler": "Begin",
  };
  for (const [mode, button] of Object.entries(modes)) {
    await page.getByRole("tab", { name: mode }).click();
    const run = page.getByRole("button", { name: button, exact: true });
    await expect(run).toHaveAttribute("aria-disabled", "true");
    await expect(run).toHaveAccessibleDescription(
      /Nothing runs while the calls cannot be read.*the name x is not known/,
    );
    await run.click({ force: true });
  }
  await calls.fill("dashboard()");
  await expect(page.getByRole("button", { name: "Begin", exact: true })).not.toHaveAttribute("aria-disabled");
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

test("learner can bring files of a project, and is told which stay behind", async ({ page }) => {
  await page.goto("/playground");
  const file = (name: string, text: string) => ({ name, mimeType: "text/x-python", buffer: Buffer.from(text) });
  const chosen = page.locator('input[type="file"][accept=".py"]');
  await chosen.setInputFiles([
    file("main.py", "from prices import price\n\n\ndef show(request):\n    return price(1)\n"),
    file("prices.py", "def price(pk):\n    return pk * 10\n"),
    file("json.py", ""),
  ]);
  await expect(page.getByRole("list", { name: "Files that stay behind" })).toContainText("json.py stays behind");
  await expect(page.getByRole("tab", { name: "prices.py" })).toBeVisible();
  await expect(page.getByLabel("Calls, one a line")).toHaveValue("show(request)");
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(page.getByText("show(request) -> 10").first()).toBeVisible({ timeout: 60_000 });
  await chosen.setInputFiles([
    file("a.py", "def a(): return 1\n"),
    file("b.py", "from a import a\n\ndef b():\n    return a()\n"),
  ]);
  await page
    .getByRole("group", { name: /Which file has the functions/ })
    .getByRole("button", { name: "b.py" })
    .click();
  await expect(page.getByRole("tab", { name: "a.py" })).toBeVisible();
});

test("learner can drop a file on the editor", async ({ page }) => {
  await page.goto("/playground");
  await page.getByRole("button", { name: "Choose files" }).waitFor();
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(["def shown(request):\n    return 7\n"], "shown.py"));
    return dropped;
  });
  // The button is in the page before its script is.
  await expect(async () => {
    await page
      .getByRole("textbox", { name: /Python editor/ })
      .dispatchEvent("drop", { dataTransfer: transfer, cancelable: true });
    await expect(page.getByLabel("Calls, one a line")).toHaveValue("shown(request)", { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText("This came from the file shown.py")).toBeVisible();
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
