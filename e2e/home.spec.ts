/** The home page's promise: a program that can be run at once, by whoever comes. */
import { expect, test } from "./fixture";

test("the recorded run is there before Python, and Run replaces it with the visitor's own", async ({ page }) => {
  await page.goto("/");
  const output = page.getByRole("region", { name: "Output" });
  await expect(output).toContainText("49");
  await expect(page.getByText("recorded when this page was built")).toBeVisible();

  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("run in your browser")).toBeVisible({ timeout: 45_000 });
  await expect(output).toContainText("49");
  await expect(page.getByRole("table", { name: "Cache" })).toContainText("price:keyboard");
});
