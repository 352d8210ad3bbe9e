/** A learner goes through lesson 3 in every mode it has; with all ten texts written, that is all ten. */
import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture";

const SLUG = "basic-operations";
const FOLDER = "lessons/03-basic-operations";
const PYTHON_MS = 45_000;

const NAMES = {
  learn: "Learn",
  why: "Why",
  deep: "Deep dive",
  visualize: "Visualize",
  try: "Try",
  challenge: "Challenge",
  project: "Project",
  review: "Review",
  performance: "Performance",
  test: "Test yourself",
} as const;
type Mode = keyof typeof NAMES;

const written = new Set(readdirSync(FOLDER).flatMap((file) => (file.endsWith(".mdx") ? [file.slice(0, -4)] : [])));
/** In the order of the bar: understand, practise, keep. */
const IN_ORDER: Mode[] = [
  "learn",
  "why",
  "visualize",
  "deep",
  "performance",
  "try",
  "challenge",
  "project",
  "review",
  "test",
];
const modes = IN_ORDER.filter((mode) => written.has(mode));
const pathOf = (mode: Mode) => (mode === "learn" ? `/lessons/${SLUG}` : `/lessons/${SLUG}/${mode}`);

function inMode(mode: Mode, title: string, body: (page: Page) => Promise<void>): void {
  test(`${NAMES[mode]}: learner can ${title}`, async ({ page }) => {
    test.skip(!written.has(mode), `${FOLDER}/${mode}.mdx is not written yet`);
    await page.goto(pathOf(mode));
    await body(page);
  });
}

/** The page can be read before it can be used: the first thing done is done until it shows. */
async function act(what: () => Promise<void>, shows: Locator): Promise<void> {
  await expect(async () => {
    if (await shows.isVisible()) return;
    await what();
    await expect(shows).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** Takes our solution off the page and puts it into the editor. */
async function solve(page: Page, task: Locator): Promise<void> {
  const solution = task.getByRole("group", { name: "Our solution" });
  const sure = task.getByRole("button", { name: "Yes, show it" });
  await act(() => task.getByRole("button", { name: "Show the solution" }).click(), sure);
  await sure.click();
  const code = await solution.locator("pre").textContent();
  const editor = page.getByRole("textbox", { name: "Python editor" }).first();
  // Who was there before the page's scripts touches the editor once more.
  await expect(async () => {
    await editor.blur();
    await editor.focus();
    await expect(page.locator("[data-stage=monaco]")).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code ?? "");
  await task.getByRole("button", { name: "Check program" }).click();
  await expect(task.getByText("All checks passed.")).toBeVisible({ timeout: PYTHON_MS });
}

test("learner can reach every mode by its tab, by keyboard too, and each has an address", async ({ page }) => {
  await page.goto(pathOf("learn"));
  const tabs = page.getByRole("navigation", { name: "Ways into this lesson" });
  test.skip(modes.length < 2, "the lesson has one mode only");
  await expect(tabs.getByRole("link")).toHaveText(modes.map((mode) => new RegExp(`^${NAMES[mode]}`)));
  for (const mode of modes.slice(1)) {
    await tabs.getByRole("link", { name: NAMES[mode] }).click();
    await expect(page).toHaveURL(new RegExp(`/${mode}(#.*)?$`));
    await expect(tabs.locator("[aria-current=page]")).toHaveText(new RegExp(`^${NAMES[mode]}`));
  }
  await tabs.getByRole("link").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(tabs.getByRole("link").nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/${modes[1]}$`));
});

inMode("why", "run both programs side by side and compare what they cost", async (page) => {
  await expect(page.getByRole("table", { name: / cost$/ }).first()).toBeVisible();
  await act(
    () => page.getByRole("button", { name: "Run both" }).first().click(),
    page.getByRole("button", { name: "Running …" }).first(),
  );
  await expect(page.getByText("run in your browser").first()).toBeVisible({ timeout: PYTHON_MS });
});

inMode("deep", "switch the backend and see what a call becomes, and the bytes", async (page) => {
  const wire = page.getByRole("region", { name: /on the wire$/ }).first();
  const redis = wire.getByRole("tab", { name: "redis", selected: true });
  await act(() => wire.getByRole("tab", { name: "redis" }).click(), redis);
  await expect(wire.getByRole("tabpanel")).toContainText("commands to the Redis server");
  await wire.getByRole("tab", { name: "redis" }).press("ArrowRight");
  await expect(wire.getByRole("tab", { selected: true })).not.toHaveText("redis");
  await wire
    .getByText(/stored,/)
    .first()
    .click();
  await expect(wire.getByRole("region", { name: "Stored bytes" }).first()).toBeVisible();
});

inMode("visualize", "walk through a program, and answer where it asks", async (page) => {
  const walk = page.getByRole("region", { name: /line by line$/ }).first();
  const time = walk.getByRole("slider", { name: "Time" });
  const moved = async () => {
    await time.press("Home");
    await time.press("End");
  };
  const begins = await time.getAttribute("aria-valuetext");
  await act(moved, walk.locator(`input[type=range]:not([aria-valuetext="${begins}"])`));
  for (let questions = 0; questions < 10; questions++) {
    await time.focus();
    await page.keyboard.press("End");
    const waits = walk.getByText("The rest is shown when you have answered.");
    if (!(await waits.isVisible())) break;
    while (await waits.isVisible()) {
      await walk.getByRole("radio", { disabled: false }).first().check();
      await walk.getByRole("button", { name: "Check answer", disabled: false }).first().click();
    }
  }
  await expect(time).toHaveAttribute("aria-valuetext", /the program has ended/);
});

inMode("try", "do a task, after a hint, and it is ticked", async (page) => {
  const task = page.getByRole("main").locator("section[aria-label]").filter({ hasText: "Check program" }).first();
  const hint = task.getByRole("button", { name: /^Show hint 1/ });
  await act(() => hint.click(), task.getByRole("list", { name: "Hints" }));
  await expect(task.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(1);
  await solve(page, task);
  const bar = page.getByRole("navigation", { name: "Ways into this lesson" });
  await expect(bar.getByRole("link", { name: /^Try.*1 of \d+ done/ })).toBeVisible();
});

for (const mode of ["challenge", "project"] as const) {
  inMode(mode, "pass it and compare with our solution", async (page) => {
    const task = page.getByRole("main").locator("section[aria-label]").filter({ hasText: "Check program" }).first();
    await solve(page, task);
    await task.getByRole("button", { name: "Hide our solution" }).click();
    await task.getByRole("button", { name: "Compare with our solution" }).click();
    await expect(task.getByRole("region", { name: "yours and ours" })).toBeVisible();
  });
}

inMode("review", "look at a card, rate it, and see when it comes back", async (page) => {
  const cards = page.getByRole("region", { name: /^Card:/ });
  const card = cards.first();
  const shown = card.getByText("How well did you know it?");
  await act(() => card.getByRole("button", { name: "Show the answer" }).click(), shown);
  await card.getByRole("button", { name: /^Easy/ }).click();
  await expect(card.getByText(/comes back in \d+ d.*stable for/)).toBeVisible();
  await page.reload();
  await expect(card.getByRole("button", { name: "Show the answer" })).toBeVisible();
});

inMode("performance", "see the good pattern beside the bad one under traffic", async (page) => {
  const comparison = page.getByRole("region", { name: /under the same traffic$/ }).first();
  const table = comparison.getByRole("table");
  await expect(comparison.getByRole("group", { name: /^Program / })).toHaveCount(2);
  // Its figures answer a question: they come with the answer, or when the learner says so.
  await act(() => comparison.getByRole("button", { name: "Show the figures now" }).click(), table);
});

inMode("test", "answer ten questions, see the score by level, and be asked the wrong ones again", async (page) => {
  const questions = page.getByRole("navigation", { name: "Questions" }).getByRole("button");
  await act(() => page.getByRole("button", { name: "Start, and check at the end" }).click(), questions.first());
  await expect(questions).toHaveCount(10);
  for (let at = 0; at < 10; at++) {
    await questions.nth(at).click();
    await page.getByRole("radiogroup").getByRole("radio").first().check();
  }
  await page.getByRole("button", { name: "Check all", exact: true }).click();
  const score = page.getByRole("region", { name: "Score" });
  await expect(score).toContainText(/\d+ of 10 right/);
  await expect(score).toContainText("easy");
  await score.getByRole("button", { name: /^Ask me the/ }).click();
  await expect(questions).not.toHaveCount(10);
  await page.reload();
  await expect(page.getByRole("heading", { name: /^Question 1 of/ })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no mode has barriers or scrolls sideways on a phone, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const mode of modes) {
      await page.goto(pathOf(mode));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      // Pages hold several workbenches, each with an "Output": regions within differently named blocks.
      const { violations } = await new AxeBuilder({ page }).disableRules("landmark-unique").analyze();
      expect(violations, mode).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), mode).toBeLessThanOrEqual(390);
    }
  });
}
