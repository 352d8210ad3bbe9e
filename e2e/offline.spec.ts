/** The offline copy: made when asked for, complete without a network, and replaced by a new version only when the reader says so. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";
import { sendFile, serve } from "./served";

const PYTHON_MS = 60_000;
const COPY_MS = 180_000;

test.setTimeout(300_000);

async function makeCopy(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/reference`);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  const make = page.getByRole("button", { name: /^Make available offline \(\d+ MB\)/ });
  await expect(make).toBeVisible();
  await make.click();
  await expect(page.getByText("Available offline.")).toBeVisible({ timeout: COPY_MS });
}

/** By the button, from whichever editor is there: the plain one hands its text on. */
async function runs(page: Page, code: string, prints: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: /Python editor/ }).first();
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
  await page
    .getByRole("button", { name: /^Run( once)?$/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText(prints, { timeout: PYTHON_MS });
}

test("once made available, the course is read, searched and run without a network", async ({ page, pageErrors }) => {
  const asked: string[] = [];
  const served = await serve((path) => {
    asked.push(path);
    return false;
  });
  await page.goto(`${served.origin}/`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(asked.filter((path) => /\/sw\.js|\.zst|\.wasm|worker-/.test(path))).toEqual([]);
  await makeCopy(page, served.origin);
  served.close();

  await page.goto(`${served.origin}/lessons/invalidation/deep?from=link`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(`${served.origin}/lessons/basic-operations`);
  await runs(page, "import colorsys\nprint('offline', colorsys.rgb_to_hls(1, 1, 1))", "offline (0.0, 1.0, 0.0)");
  await runs(page, "while True: pass", "Running");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText("Stopped.");
  await runs(page, "print('again')", "again");

  await page.getByRole("link", { name: "Playground" }).first().click();
  await expect(page).toHaveURL(/\/playground$/);
  await page.getByRole("tab", { name: "Run once" }).click();
  await runs(page, "print('played')", "played");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("dialog", { name: "Search" }).getByRole("combobox").fill("versions and namespaces");
  await expect(page.getByRole("option").first()).toContainText("Versions and namespaces");
  await page.goto(`${served.origin}/no/such/page`);
  await expect(page.getByRole("main")).toContainText(/no page|not found|nothing here/i);
  pageErrors.length = 0; // what is fetched ahead of a click is not there
});

test("a new version is told, waits for the reader, and never mixes with the old one", async ({ page, pageErrors }) => {
  let isNew = false;
  const served = await serve((path, _request, response) => {
    if (!isNew) return false;
    if (path === "/sw.js")
      sendFile(response, "sw.js", (text) => text.replace(/(url:"reference\.html",revision:")[0-9a-f]+/, "$1new"));
    else if (path === "/reference.html")
      sendFile(response, "reference.html", (text) => text.replace(/<html /, '<html data-version="new" '));
    else return false;
    return true;
  });
  try {
    await makeCopy(page, served.origin);
    const other = await page.context().newPage();
    await other.goto(`${served.origin}/lessons`);
    isNew = true;
    await page.goto(`${served.origin}/reference`);
    await expect(page.getByText("A new version of the course is ready.")).toBeVisible({ timeout: COPY_MS });
    const ofNew = page.locator("html[data-version=new]");
    await expect(ofNew).toHaveCount(0);
    await page.getByRole("button", { name: "Reload" }).click();
    await expect(ofNew).toHaveCount(1);
    // The other tab was not reloaded behind its reader's back.
    await expect(other.getByText("This page is of the version before.")).toBeVisible();
    await other.getByRole("button", { name: "Later" }).click();
    await expect(other.getByText("This page is of the version before.")).toHaveCount(0);
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: /^Remove the offline copy/ }).click();
    await expect(page.getByRole("button", { name: /^Make available offline/ })).toBeVisible();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  } finally {
    served.close();
  }
  pageErrors.length = 0;
});
