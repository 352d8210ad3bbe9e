/** A visitor who is quicker than the page: what they press or fill in before its scripts have come is done once they are there. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const PYTHON_MS = 45_000;

/** Opens the page with its scripts held back. What is returned lets them come. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return come;
}

test("learner can check a program before the page's scripts are there", async ({ page }) => {
  const come = await openWithoutScripts(page, "/lessons/races-and-atomicity/challenge");
  await page.getByRole("button", { name: "Check program" }).click();
  come();
  await expect(page.getByRole("region", { name: "Checks" })).toContainText("interleavings fail", {
    timeout: PYTHON_MS,
  });
});

test("learner can choose a question of the playground before the page's scripts are there", async ({ page }) => {
  const come = await openWithoutScripts(page, "/playground");
  const question = page.getByRole("button", { name: "Can this go wrong?" });
  await question.click();
  come();
  await expect(question).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("tab", { name: "Explore" })).toHaveAttribute("aria-selected", "true");
});

test("learner can answer a question before the page's scripts are there", async ({ page }) => {
  const come = await openWithoutScripts(page, "/lessons/why-cache");
  const choices = page.getByRole("radiogroup").first();
  await choices.getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "Check answer" }).first().click();
  come();
  await expect(page.getByRole("button", { name: "Check answer" })).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("stampede:progress"))).toContain('"answers":{"');
});

test("learner can set a number before the page's scripts are there", async ({ page }) => {
  const come = await openWithoutScripts(page, "/playground");
  const number = page.getByRole("spinbutton", { name: "Requests", exact: true });
  await number.fill("77");
  come();
  await expect(page.getByRole("button", { name: "Run 77 requests" })).toBeVisible();
});

test("learner can write a call before the page's scripts are there", async ({ page }) => {
  const come = await openWithoutScripts(page, "/playground");
  await page.getByLabel("Calls, one a line").fill("dashboard(x)");
  come();
  const run = page.getByRole("button", { name: "Run 12 requests", exact: true });
  await expect(run).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByLabel("Calls, one a line")).toHaveValue("dashboard(x)");
});

test("learner can press Search and type at once, before its field is there", async ({ page }) => {
  await page.goto("/lessons/why-cache");
  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.type("stampede", { delay: 30 });
  await expect(page.getByRole("combobox", { name: /Lessons, steps/ })).toHaveValue("stampede");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox", { name: /Lessons, steps/ })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("incr");
  await expect(page.getByRole("combobox", { name: /Lessons, steps/ })).toHaveValue("incr");
});

test("learner can press Control+K and type at once, when the page is alive and its search is not there yet", async ({
  page,
}) => {
  await page.goto("/lessons/why-cache");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("stampede?");
  await expect(page.getByRole("combobox", { name: /Lessons, steps/ })).toHaveValue("stampede?");
});
