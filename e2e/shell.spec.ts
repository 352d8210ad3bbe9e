/** What holds on every page: no errors, no barriers, the theme, the keyboard, addresses. Lessons have specs of their own. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const PAGES = [
  { path: "/", heading: "See what your cache really does" },
  { path: "/lessons", heading: "Lessons" },
];
const WIDTHS = [1440, 390];
const THEMES = ["light", "dark"] as const;

for (const { path, heading } of PAGES) {
  for (const colorScheme of THEMES) {
    for (const width of WIDTHS) {
      test(`${path} at ${width} px in ${colorScheme}: its heading, no barriers, no sideways scroll`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  }
}

test("no page scrolls sideways at any width from 320 px on", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const path of ["/", "/lessons/basic-operations", "/playground", "/final-test"]) {
    await page.goto(path);
    await expect(page.getByRole("combobox", { name: "Theme" })).toBeVisible();
    for (let width = 320; width < 1100; width += 13) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  }
});

test("an address that does not exist says so, with status 404 and a way back", async ({ page, pageErrors }) => {
  const response = await page.goto("/lessons/no-such-lesson");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: "All lessons" }).click();
  await expect(page).toHaveURL(/\/lessons$/);
  // The browser itself reports the 404 of the document.
  expect(pageErrors.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("a chosen theme is there before the first paint, after a reload and on the next page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const light = await groundOf(page);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await expect.poll(() => groundOf(page)).not.toBe(light);
  const dark = await groundOf(page);

  await page.reload({ waitUntil: "commit" });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Lessons" }).click();
  await expect(page).toHaveURL(/\/lessons$/);
  expect(await groundOf(page)).toBe(dark);

  await page.getByRole("combobox", { name: "Theme" }).selectOption("System");
  await expect.poll(() => groundOf(page)).toBe(light);
});

test("moving between pages is done by the client, under the site's own policy", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
  await page.evaluate(() => document.documentElement.setAttribute("data-same-document", "yes"));
  await page.getByRole("link", { name: "All lessons" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lessons");
  await page.getByRole("link", { name: "Stampede", exact: true }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.locator("html")).toHaveAttribute("data-same-document", "yes");
});

test("an injected inline script is stopped by the policy", async ({ page, pageErrors }) => {
  await page.goto("/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'injected'";
    document.body.append(script);
  });
  await expect(page).not.toHaveTitle("injected");
  expect(pageErrors.splice(0)).toEqual([expect.stringContaining("Content Security Policy")]);
});

test("a worker like Python's is under the page's policy: it imports, fetches and draws fonts from nowhere else", async ({
  page,
}) => {
  await page.goto("/");
  const refused = await page.evaluate(() => {
    const elsewhere = `${location.protocol}//127.0.0.1:${location.port}/runtime/worker.js`; // the same server by another name
    const tries = `
      const refused = [];
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        refused.push(effectiveDirective);
        if (refused.length === 3) postMessage(refused.sort());
      });
      import(${JSON.stringify(elsewhere)}).catch(() => {});
      fetch(${JSON.stringify(elsewhere)}, { mode: "no-cors" }).catch(() => {});
      new FontFace("x", "url(" + ${JSON.stringify(elsewhere)} + ")").load().catch(() => {});`;
    const worker = new Worker(URL.createObjectURL(new Blob([tries], { type: "text/javascript" })), { type: "module" });
    return new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
    });
  });
  expect(refused).toEqual(["connect-src", "font-src", "script-src-elem"]);
});

test("the first Tab offers to skip the header", async ({ page }) => {
  await page.goto("/lessons");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inMain = await page.evaluate(() => document.activeElement?.closest("main") !== null);
  expect(inMain).toBe(true);
});

test("skipping the header of a lesson keeps the step", async ({ page }) => {
  await page.goto("/lessons/why-cache#fridge");
  await expect(page.getByRole("heading", { name: "The fridge" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveURL(/#fridge$/);
  await expect(page.getByRole("heading", { name: "The fridge" })).toBeVisible();
});

for (const way of ["Control+k", "the button"]) {
  test(`the search opened with ${way} can be typed into at once, and is walked by arrows`, async ({ page }) => {
    await page.goto("/lessons");
    const dialog = page.getByRole("dialog", { name: "Search" });
    const field = dialog.getByRole("combobox", { name: "Lessons, steps, methods, traces" });
    for (const query of ["stampede", "versions"]) {
      await expect(async () => {
        if (way === "the button") await page.getByRole("button", { name: "Search" }).click();
        else await page.keyboard.press(way);
        await expect(dialog).toBeVisible({ timeout: 1000 });
      }).toPass();
      await page.keyboard.type(query);
      await expect(field).toHaveValue(query);
      await expect(dialog.getByRole("option").first()).toContainText(new RegExp(query, "i"));
      expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    }
    await page.getByRole("button", { name: "Search" }).click();
    await page.keyboard.type("versions and namespaces");
    await expect(dialog.getByRole("option").first()).toContainText("Versions and namespaces");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/lessons\/versions-and-namespaces/);
    await expect(dialog).toBeHidden();
  });
}

test("Tab reaches every link and control of the home page's shell, and each shows its focus", async ({ page }) => {
  await page.goto("/");
  const reached = new Set<string>();
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const visible = [element, element.parentElement].some((it) => it && getComputedStyle(it).outlineStyle !== "none");
      return { name: element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "", visible };
    });
    if (!focused) break;
    reached.add(focused.name);
  }
  for (const name of ["Stampede", "Lessons", "Theme", "All lessons"]) expect([...reached]).toContain(name);
});

test("lessons that are not written yet are listed, and are not links", async ({ page }) => {
  await page.goto("/lessons");
  const lessons = page.getByRole("navigation", { name: "Lessons" });
  const coming = lessons.getByRole("listitem").filter({ hasText: "coming" });
  await expect(coming.getByRole("link")).toHaveCount(0);
  await expect(lessons.getByRole("link", { name: "Basic operations" })).toBeVisible();
});

function groundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
