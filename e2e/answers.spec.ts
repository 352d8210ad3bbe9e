/** Questions and puzzles: what a learner sees of their answer, and what becomes of their own program. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const LESSON = "/lessons/basic-operations";
const PYTHON_MS = 45_000;

const option = (page: Page, name: RegExp) => page.getByRole("radiogroup").locator("label").filter({ hasText: name });

test("a wrong answer is marked and explained at once; a second Enter takes nothing away", async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole("radio", { name: /^8\.0 seconds/ }).check();
  await page.getByRole("button", { name: "Check answer" }).press("Enter");
  await expect(page.getByText(/Not that one\. The reason/)).toBeVisible();
  const wrong = option(page, /8\.0 seconds/);
  await expect(wrong).toContainText("wrong");
  await expect(wrong.locator(".prose").last()).not.toBeEmpty();
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(page.getByText("Choose another answer first.")).toBeVisible();

  await page.getByRole("radio", { name: /^2\.0 seconds/ }).check();
  await page.getByRole("button", { name: "Check answer" }).press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That is right, at the second try.")).toBeInViewport();
  await expect(page.getByRole("region", { name: "What happened" })).toBeVisible();
  for (const label of await page.getByRole("radiogroup").locator("label").all())
    await expect(label).toContainText(/correct|wrong/);
});

test("options stand in the learner's own order: the same after a reload, another for another learner", async ({
  page,
}) => {
  const orderFor = async (turn: number) => {
    await page.addInitScript((text) => localStorage.setItem("stampede:progress", text), progressWith(turn));
    await page.goto(`${LESSON}?${turn}`);
    await expect(page.getByRole("radiogroup")).toBeVisible();
    const texts = () => page.getByRole("radiogroup").locator("label").allTextContents();
    const before = await page.evaluate(() => document.documentElement.dataset.turn);
    expect(before).toBe(String(turn));
    await expect(page.locator("[data-to-turn]")).toHaveCount(0);
    return texts();
  };
  const one = await orderFor(1);
  expect(await orderFor(1)).toEqual(one);
  const other = await orderFor(2);
  expect(other).not.toEqual(one);
  expect(other.toSorted()).toEqual(one.toSorted());
});

const progressWith = (turn: number) =>
  JSON.stringify({
    version: 3,
    done: {},
    last: null,
    work: {},
    answers: {},
    passed: {},
    cards: {},
    tests: {},
    places: {},
    finalTest: null,
    finalResults: [],
    certificateName: "",
    turn,
  });

test("a puzzle leaves the learner's program alone until they put it in, and that can be taken back", async ({
  page,
}) => {
  await page.goto("/lessons/basic-operations/challenge");
  const editor = page.getByRole("textbox", { name: "Python editor" }).first();
  const task = page.getByRole("main").locator("section[aria-label]").filter({ hasText: "Check program" }).first();
  await expect(async () => {
    await editor.blur();
    await editor.focus();
    await expect(page.locator("[data-stage=monaco]")).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("mine = 1");
  await task.getByRole("button", { name: "Fill in the blanks" }).click();
  await expect(task.getByRole("form", { name: "Fill in the blanks" })).toBeVisible();
  for (const blank of await task.getByRole("form", { name: "Fill in the blanks" }).getByRole("textbox").all())
    await blank.fill("None");
  await task.getByRole("button", { name: "Check it" }).click();
  await expect(task.getByRole("region", { name: "Checks" })).toBeVisible({ timeout: PYTHON_MS });
  await expect(editor).toHaveValue("mine = 1");
  await task.getByRole("button", { name: "Put it into the editor" }).click();
  await expect(editor).not.toHaveValue("mine = 1");
  await task.getByRole("button", { name: "Bring my version back" }).click();
  await expect(editor).toHaveValue("mine = 1");
});

test("a lesson prints as an article with its answers and solutions", async ({ page }) => {
  await page.goto(LESSON);
  const article = page.locator("[data-print-article]");
  await expect(async () => {
    await page.emulateMedia({ media: "print" });
    await expect(article).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(article.getByRole("heading", { level: 2 })).not.toHaveCount(1);
  await expect(article).toContainText("Our solution");
  await expect(article).toContainText("✓");
  await expect(page.getByRole("button", { name: "Check answer" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Lessons" })).toBeHidden();
});
