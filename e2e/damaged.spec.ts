/**
 * Every kind of file of the site missing, cut off, empty, of another kind or slow. The page can be read each time, a sentence says what is wrong, and Retry
 * mends it once the file is well again, although browsers keep such files under their hashed names for ever.
 */
import type { Page, Route } from "@playwright/test";
import { expect, test } from "./fixture";

const LESSON = "/lessons/basic-operations";
const PYTHON_MS = 60_000;

const DAMAGE = {
  missing: (route: Route) => route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html>Not found" }),
  "cut off": async (route: Route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
  empty: (route: Route) => route.fulfill({ status: 200, contentType: "text/javascript", body: "" }),
  "a page": (route: Route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>x</title>" }),
  slow: async (route: Route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue();
  },
} as const;
type Damage = keyof typeof DAMAGE;

const run = async (page: Page) => {
  await page.getByRole("button", { name: "Run", exact: true }).click();
};
const ran = (page: Page) =>
  expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: PYTHON_MS });
const notice = (page: Page) => page.getByRole("alert").filter({ hasText: "A part of this page has not arrived" });

async function damaged(page: Page, files: RegExp, damage: Damage): Promise<() => Promise<void>> {
  await page.route(files, DAMAGE[damage]);
  return () => page.unroute(files);
}
/** Without styles the heading of narrow screens is there as well. */
const readable = (page: Page) => expect(page.getByRole("heading", { level: 1 }).first()).toHaveText("Basic operations");

test.beforeEach(({ pageErrors: _ }) => test.setTimeout(180_000));
// What is damaged on purpose is in the console too.
test.afterEach(({ pageErrors }) => {
  pageErrors.length = 0;
});

for (const [files, damages] of [
  [/_next\/static\/chunks\/[^/]+\.js/, ["cut off", "empty"]],
  [/_next\/static\/.*\.css/, ["missing"]],
] as [RegExp, Damage[]][])
  for (const damage of damages)
    test(`${files.source}, ${damage}: the lesson is read, and Retry brings the rest`, async ({ page }) => {
      const heal = await damaged(page, files, damage);
      await page.goto(LESSON);
      await readable(page);
      await expect(notice(page)).toBeVisible({ timeout: 60_000 });
      await heal();
      await notice(page).getByRole("button", { name: "Retry" }).click();
      await expect(notice(page)).toHaveCount(0);
      // The page has come again; until its scripts have, a press does nothing.
      await expect(async () => {
        await page
          .getByRole("button", { name: "Run", exact: true })
          .click({ timeout: 1_000 })
          .catch(() => {});
        await expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: 10_000 });
      }).toPass({ timeout: 2 * PYTHON_MS });
    });

const PYTHON_FAILS: [files: RegExp, damage: Damage][] = [
  [/runtime\/worker-/, "empty"],
  [/pyodide\.asm\.mjs/, "a page"],
  [/\.zst$|\.wasm$/, "missing"],
];
for (const [files, damage] of PYTHON_FAILS)
  test(`${files.source}, ${damage}: it is said that Python could not be loaded, and Retry loads it`, async ({
    page,
  }) => {
    const heal = await damaged(page, files, damage);
    await page.goto(LESSON);
    await run(page);
    await expect(page.getByText("Python could not be loaded")).toBeVisible({ timeout: PYTHON_MS });
    await readable(page);
    await heal();
    await page.getByRole("button", { name: "Retry" }).click();
    await run(page);
    await ran(page);
  });

test("the pack cut off, fonts missing, the editor's worker empty, a list that is a page: programs run all the same", async ({
  page,
}) => {
  await damaged(page, /\.zst$/, "cut off");
  await damaged(page, /\.woff2/, "missing");
  await damaged(page, /runtime\/editor-worker/, "empty");
  await damaged(page, /runtime\/assets\.json/, "a page");
  await page.goto(LESSON);
  await readable(page);
  await run(page);
  await ran(page);
  await expect(notice(page)).toHaveCount(0);
});

test("a slow pack: the lesson is read meanwhile, and then programs run", async ({ page }) => {
  await damaged(page, /\.zst$/, "slow");
  await page.goto(LESSON);
  await run(page);
  await readable(page);
  await ran(page);
});

test("the standard library, missing: an import says so, in Python's words", async ({ page }) => {
  await damaged(page, /python-stdlib/, "missing");
  await page.goto("/playground");
  await page.getByRole("textbox", { name: /Python editor/ }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("print('begun')\nimport colorsys\n");
  await page.getByRole("tab", { name: "Run once" }).click();
  await page.getByRole("button", { name: "Run once", exact: true }).click();
  await expect(page.getByRole("region", { name: "Output" })).toContainText(/begun[\s\S]*(Error)/, {
    timeout: PYTHON_MS,
  });
});

test("the search index cut off: it is said, and Retry fetches it again", async ({ page }) => {
  const heal = await damaged(page, /search\.json/, "cut off");
  await page.goto("/reference");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("The index could not be loaded.")).toBeVisible();
  await heal();
  const dialog = page.getByRole("dialog", { name: "Search" });
  await dialog.getByRole("button", { name: "Retry" }).click();
  await dialog.getByRole("combobox").fill("basic operations");
  await expect(page.getByRole("option").first()).toContainText("Basic operations");
});
