/** Under load and beside each other: traffic, and two sides compared. */
import { expect, test } from "./fixture";

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
