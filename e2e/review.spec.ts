/** Remembering: what went wrong comes back, a session runs by keyboard over two lessons, and nothing is lost by a move. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const LESSONS = ["why-cache", "basic-operations"] as const;

/** Answers the first question of a lesson wrong once, so that it becomes a card. */
async function answerWrong(page: Page, slug: string): Promise<void> {
  await page.goto(`/lessons/${slug}`);
  const group = page.getByRole("radiogroup").first();
  await expect(group).toBeVisible();
  const count = await group.getByRole("radio").count();
  for (let at = 0; at < count; at++) {
    await group.getByRole("radio").nth(at).check();
    await page.getByRole("button", { name: "Check answer" }).first().click();
    if (await page.getByText("one more try").isVisible()) return;
    await page.getByRole("button", { name: "Ask me again" }).first().click();
  }
  throw new Error(`every option of the first question of ${slug} is right`);
}

test("learner can review two lessons by keyboard alone, and the cards go further away", async ({ page }) => {
  for (const slug of LESSONS) await answerWrong(page, slug);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "2 cards are due" })).toBeVisible();
  await page.goto("/review");
  const start = page.getByRole("button", { name: "Start the review" });
  await start.focus();
  await page.keyboard.press("Enter");

  const session = page.getByRole("region", { name: "Review session" });
  const seen = new Set<string>();
  for (let card = 0; card < 40; card++) {
    const title = session.getByRole("heading", { level: 1 });
    const finished = page.getByRole("region", { name: "Review finished" });
    await expect(title.or(finished)).toBeVisible();
    if (await finished.isVisible()) break;
    seen.add((await title.textContent()) ?? "");
    const isQuestion = (await session.getByRole("radiogroup").count()) > 0;
    // The first question is given up, the others are answered; cards are only looked at.
    if (isQuestion && card > 0) await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(session.getByText("How well did you know it?")).toBeVisible();
    await page.keyboard.press(card === 0 ? "2" : "3");
    await expect(session.getByText("How well did you know it?")).toHaveCount(0);
  }
  await expect(page.getByRole("region", { name: "Review finished" })).toBeVisible();
  expect([...seen]).toHaveLength(2);
  await page.getByRole("button", { name: "Back to the overview" }).click();
  await expect(page.getByText(/\d(\.\d)? days?/).first()).toBeVisible();
  await page.goto("/lessons");
  await expect(page.getByText("No card is due.")).toBeVisible();
});

test("learner can export their progress, erase it, import it, and is where they were", async ({ page }) => {
  await answerWrong(page, "basic-operations");
  await page.goto("/lessons/basic-operations#miss");
  await expect(page.getByText("Step 2 of")).toBeVisible();
  await page.goto("/lessons");
  await expect(page.getByText("One card is due.")).toBeVisible();
  await page.getByText("Your data").click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: 3 });

  await page.getByRole("button", { name: "Erase all" }).click();
  await page.getByRole("button", { name: "Yes, erase everything" }).click();
  await expect(page.getByText("One card is due.")).toHaveCount(0);
  await expect(page.getByText("Continue where you were")).toHaveCount(0);

  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("This browser holds nothing.")).toBeVisible();
  await page.getByRole("button", { name: "Replace what is here" }).click();
  await expect(page.getByText("Imported.", { exact: true })).toBeVisible();
  await expect(page.getByText("One card is due.")).toBeVisible();
  await page.getByRole("link", { name: /^Basic operations, / }).click();
  await expect(page.getByText("Step 2 of")).toBeVisible();
});

test("learner whose progress was saved by an earlier version keeps it", async ({ page }) => {
  const place = { slug: "basic-operations", mode: "learn", step: "miss" };
  const done = { "basic-operations/learn/store-and-fetch": true };
  const stored = JSON.stringify({ version: 1, done, last: place, work: {}, answers: {}, passed: {} });
  await page.addInitScript((text) => {
    if (localStorage.getItem("stampede:progress") === null) localStorage.setItem("stampede:progress", text);
  }, stored);
  await page.goto("/lessons/basic-operations");
  await expect(page.getByText("You were at")).toBeVisible();
  await page.goto("/review");
  await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
});
