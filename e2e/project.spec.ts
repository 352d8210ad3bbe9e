/** The project: a learner takes their own code from one stage to the next, and finishes with a day that their shop survives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const LESSONS = join(import.meta.dirname, "../lessons");
const PYTHON_MS = 45_000;
/** Thirty thousand visitors: some seconds, more on a machine under load. */
const DAY_MS = 120_000;

const editor = (page: Page) => page.getByRole("textbox", { name: "Python editor", exact: true }).first();
const checks = (page: Page) => page.getByRole("region", { name: "Checks" });
const report = (page: Page) => page.getByRole("region", { name: "Report of the day" });
const solutionOf = (folder: string) => readFileSync(join(LESSONS, folder, "solution.py"), "utf8");

async function write(page: Page, code: string): Promise<void> {
  // Who was there before the page's scripts touches the editor once more.
  await expect(async () => {
    await editor(page).blur();
    await editor(page).focus();
    await expect(page.locator("[data-stage=monaco]")).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

test("learner finishes the project: carries their code over, reads at what hour the day goes wrong, and survives it", async ({
  page,
}) => {
  test.setTimeout(3 * DAY_MS);
  await page.goto("/project");
  await expect(page.getByText("0 of 14 stages passed")).toBeVisible();
  await expect(page.getByRole("list", { name: "Stages" }).getByRole("listitem")).toHaveCount(14);
  await page.getByRole("link", { name: "Stage 13: Watched, and warm" }).click();
  await expect(page.getByRole("heading", { name: "Stage 13: watched, and warm" })).toBeVisible();
  await write(page, `${solutionOf("13-in-production/exercises/project-13")}# my own words\n`);
  await page.getByRole("button", { name: "Check program" }).click();
  await expect(checks(page)).toContainText("All checks passed.", { timeout: PYTHON_MS });

  await page.goto("/lessons/myths-and-final-test/project");
  await page.getByRole("button", { name: "Use my code" }).click();
  await expect(page.getByText("The editor holds your code of stage 13.")).toBeVisible();
  await page.getByRole("button", { name: "Check program" }).click();
  await expect(page.getByRole("button", { name: /^Checking … \d+ %$/ })).toBeVisible({ timeout: PYTHON_MS });
  await expect(checks(page)).toContainText("Not there yet.", { timeout: DAY_MS });
  await expect(checks(page)).toContainText("Between 12:00 and 13:00 nearly every visitor computed the numbers");
  const noon = report(page).getByRole("listitem").filter({ hasText: "Redis away for 5 minutes" });
  await expect(noon).toContainText("12:00");
  await expect(noon).toContainText("no errors");
  await expect(noon).toContainText("It went badly");

  await write(page, solutionOf("14-myths-and-final-test/exercises/project-14"));
  await page.getByRole("button", { name: "Check program" }).click();
  await expect(checks(page)).toContainText("All checks passed.", { timeout: DAY_MS });
  await expect(report(page)).toContainText("the shop has survived it");
  await expect(report(page).getByRole("list", { name: "What happened to the shop" }).getByRole("listitem")).toHaveCount(
    13,
  );
  await expect(report(page)).not.toContainText("It went badly");
  await report(page).getByText("Hour by hour, as a table").click();
  const hours = report(page).getByRole("table", { name: "The day, hour by hour" });
  await expect(hours.getByRole("row")).toHaveCount(25);
  await expect(hours.getByRole("row").filter({ hasText: "12:00" })).toContainText("6, 7");
  const found = await new AxeBuilder({ page }).include('[aria-label="Report of the day"]').analyze();
  expect(found.violations).toEqual([]);

  await page.getByRole("link", { name: "Stage 14 of the project: all its stages" }).click();
  await expect(page.getByText("2 of 14 stages passed")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "A whole day" })).toContainText("passed");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
