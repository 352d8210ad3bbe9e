/** What the shell promises holds for the lesson page too: no barriers in either theme, at either width. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixture";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test(`the lesson page at ${width} px in ${colorScheme}: no barriers, no sideways scroll`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/lessons/basic-operations");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Basic operations");
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test("the program beside the text has its lines, and no second text under it, before any script has come", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/lessons/why-cache");
  const line = page.locator(".editor-sheet .line").first();
  await expect(line).toBeVisible();
  expect(await line.evaluate((each) => getComputedStyle(each, "::before").content)).toBe('"1"');
  const sheet = await page.locator(".editor-sheet pre").first().boundingBox();
  const input = await page.locator(".editor-input").first().boundingBox();
  expect(input?.y).toBe(sheet?.y);
  await context.close();
});
