/** The home page's promise: a program that can be run at once, by whoever comes. */
import { expect, test } from "./fixture";

test("the recorded run is there before Python, and Run replaces it with the visitor's own", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("each of the 50 that follow")).toBeVisible();
  const output = page.getByRole("region", { name: "Output" });
  await expect(output).toContainText("49");
  await expect(page.getByText("recorded when this page was built")).toBeVisible();

  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("run in your browser")).toBeVisible({ timeout: 45_000 });
  await expect(output).toContainText("49");
  await expect(page.getByRole("table", { name: "Cache" })).toContainText("price:teapot");
});

test("a visitor watches a stampede, can hold it, and answers one question about it", async ({ page }) => {
  await page.goto("/");
  const picture = page.getByRole("figure").filter({ hasText: "One key expires" });
  await picture.getByRole("button", { name: "Pause" }).click();
  await expect(picture.getByRole("button", { name: "Play" })).toBeVisible();
  await page.getByRole("button", { name: /^Yes, an hour/ }).click();
  await expect(page.getByText("An hour ends too.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^No, it only happens less often/ })).toContainText("correct");
});

test("nothing moves by itself for whoever asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  const picture = page.getByRole("figure").filter({ hasText: "One key expires" });
  await expect(picture.getByRole("button", { name: "Play" })).toBeVisible();
  await expect(page.getByText("computing at once, at most")).toBeVisible();
});

test("three actions lead to a run of one's own: into the code, a change, Run", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Python editor" }).click();
  await page.keyboard.type("# mine ");
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText("edited, saved")).toBeVisible();
});

test("whoever has been here goes on where they were", async ({ page }) => {
  await page.goto("/lessons/basic-operations#miss");
  await expect(page.getByText("Step 2 of")).toBeVisible();
  await page.goto("/");
  await page.getByRole("link", { name: "Continue: lesson 3, step 2" }).click();
  await expect(page).toHaveURL(/\/lessons\/basic-operations#miss$/);
});
