/** Asking: remarks on the code before it runs, four questions, another order from a row. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const incident = (page: Page) => page.getByRole("region", { name: "Race report" });

async function writeProgram(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /Python editor/ }).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

const COUNTER = `from django.core.cache import cache


def visit():
    n = cache.get("n", 0)
    cache.set("n", n + 1, None)
    return n
`;

test("learner reads a remark on their own code, explores it, and tries another order from a row", async ({ page }) => {
  await page.goto("/playground");
  await writeProgram(page, COUNTER);
  const remarks = page.getByRole("region", { name: "Look at my code" });
  await expect(remarks).toContainText("one change is lost", { timeout: 30_000 });
  await remarks.getByRole("button", { name: "Explore it" }).click();
  await expect(page.getByRole("tab", { name: "Explore" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByLabel("Calls, one a line")).toHaveValue("visit()");
  await expect(incident(page)).toContainText("lost update", { timeout: 60_000 });
  await incident(page).getByRole("button", { name: "Go to step 1", exact: true }).click();
  await incident(page).getByRole("button", { name: "Run B here instead" }).click();
  const scheduler = page.getByRole("region", { name: "Scheduler" });
  await expect(scheduler.getByRole("list", { name: "Requests" })).toBeVisible({ timeout: 60_000 });
  for (const letter of ["b", "a", "a"]) {
    const before = await scheduler.getByText(/\d+ steps? ·/).textContent();
    await scheduler.press(letter);
    await expect(scheduler.getByText(/\d+ steps? ·/)).not.toHaveText(before ?? "", { timeout: 30_000 });
  }
  await expect(scheduler).toContainText("no violation was seen in this interleaving");
  await remarks.getByRole("button", { name: /^Dismiss the remark/ }).click();
  await expect(remarks).toContainText("Nothing else to remark");
});

test("learner asks one of four questions, and the mode that answers it opens", async ({ page }) => {
  await page.goto("/playground");
  const ask = page.getByRole("group", { name: "What do you want to know?" });
  for (const [question, tab] of [
    ["Can this go wrong?", "Explore"],
    ["Is this better?", "Compare"],
    ["Let me choose", "Be the scheduler"],
    ["What happens under load?", "Run many"],
  ] as const) {
    await ask.getByRole("button", { name: question }).click();
    await expect(page.getByRole("tab", { name: tab })).toHaveAttribute("aria-selected", "true");
    await expect(ask.getByRole("button", { name: question })).toHaveAttribute("aria-pressed", "true");
  }
  await page.getByRole("spinbutton", { name: "Requests", exact: true }).fill("100000");
  await expect(page.getByText("At most 10,000, not 100,000.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Run 10,000 requests" })).toBeVisible();
});
