/** The lesson page as a learner meets it: read, predict, run, look back in time, break things, come back. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture";

const LESSON = "/lessons/basic-operations";
/** Python comes from a snapshot in a second or so; a machine under load may take longer. */
const PYTHON_MS = 45_000;

const editor = (page: Page) => page.getByRole("textbox", { name: "Python editor" }).first(); // a second one comes in beside it, out of sight, before it takes over
const output = (page: Page) => page.getByRole("region", { name: "Output" });
const cacheTable = (page: Page) => page.getByRole("table", { name: "Cache" });

/** Replaces the program by typing as a learner would paste. */
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

async function answer(page: Page, option: RegExp | string): Promise<void> {
  await page.getByRole("radiogroup").getByRole("radio", { name: option }).check();
  await page.getByRole("button", { name: "Check answer" }).click();
}

test("learner can read a step, answer at the second try, and see what happened, with a reason for every option", async ({
  page,
}) => {
  await page.goto(LESSON);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Basic operations");
  await expect(page.getByText("Answer the question first.")).toBeVisible();

  await answer(page, /^8\.0 seconds/);
  await expect(page.getByText("one more try")).toBeVisible();
  await expect(page.getByRole("region", { name: "What happened" })).toHaveCount(0);
  await answer(page, /^2\.0 seconds/);

  const happened = page.getByRole("region", { name: "What happened" });
  await expect(happened).toContainText("2.0 seconds");
  await expect(happened).toContainText("run just now in your browser", { timeout: PYTHON_MS });
  await expect(page.getByRole("radiogroup").locator("strong", { hasText: "hit" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Lessons" })).toContainText("(done)");
});

test("learner can move through time: table, output and timeline follow the slider", async ({ page }) => {
  await page.goto(`${LESSON}#timeout`);
  await answer(page, /^None/);
  await expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: PYTHON_MS });

  const time = page.getByRole("slider", { name: "Time" });
  await time.focus();
  await page.keyboard.press("Home");
  await expect(cacheTable(page)).toContainText("The cache is empty at this point.");
  await expect(output(page)).toContainText("Nothing printed at this point.");
  await page.keyboard.press("ArrowRight");
  await expect(cacheTable(page)).toContainText(":1:dashboard");
  await expect(cacheTable(page)).toContainText("1 h");
  await expect(time).toHaveAttribute("aria-valuetext", /line 4: set dashboard|line 4 · set dashboard · stored/);
  await page.keyboard.press("End");
  await expect(output(page)).toContainText("after 3601 s: None");
});

test("learner can run their own program with the keyboard, and hears the result once", async ({ page }) => {
  await page.goto(LESSON);
  await write(page, 'from django.core.cache import cache\ncache.set("a", 1)\nprint("one")\nprint("two")\n');
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(output(page)).toContainText("one\ntwo", { timeout: PYTHON_MS });
  await expect(
    page.getByRole("status").filter({ hasText: "Run finished: printed 2 lines, 1 key in the cache" }),
  ).toHaveCount(1);
  await expect(cacheTable(page).getByRole("rowheader", { name: /^a/ })).toBeVisible();
});

test("learner can see which line failed, and only their own frames", async ({ page }) => {
  await page.goto(LESSON);
  await write(page, 'from django.core.cache import cache\n\ncache.incr("nothing")\n');
  await page.getByRole("button", { name: "Run" }).click();
  await expect(output(page)).toContainText("ValueError: Key ':1:nothing' not found", { timeout: PYTHON_MS });
  await expect(output(page)).toContainText("line 3");
  await expect(output(page)).not.toContainText("backends");
  await expect(page.locator(".code-line-problem")).toHaveCount(1);
});

test("learner can stop an endless loop, and is offered to after five seconds", async ({ page }) => {
  await page.goto(LESSON);
  await write(page, "while True:\n    pass\n");
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "five seconds" })).toBeVisible({ timeout: PYTHON_MS });
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(output(page)).toContainText("Stopped.", { timeout: 1000 });
  // And a module that no snapshot holds is fetched when it is imported.
  await write(page, 'import colorsys\nprint("alive", colorsys.rgb_to_hls(1, 1, 1))\n');
  await page.getByRole("button", { name: "Run" }).click();
  await expect(output(page)).toContainText("alive (0.0, 1.0, 0.0)", { timeout: PYTHON_MS });
});

test("learner can print a megabyte: it is cut, with a note", async ({ page }) => {
  await page.goto(LESSON);
  await write(page, 'for i in range(20000):\n    print("x" * 60)\n');
  await page.getByRole("button", { name: "Run" }).click();
  await expect(output(page)).toContainText("the output was cut", { timeout: PYTHON_MS });
  expect(((await output(page).textContent()) ?? "").length).toBeLessThan(25_000);
});

test("learner can leave the editor with Tab until they have typed, and with Escape after", async ({ page }) => {
  await page.goto(LESSON);
  // Who was there before the page's scripts touches the editor once more.
  await expect(async () => {
    await editor(page).blur();
    await editor(page).focus();
    await expect(page.locator("[data-stage=monaco]")).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Run" })).toBeFocused();
  await write(page, "x = 1");
  await page.keyboard.press("Tab");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Run" })).toBeFocused();
});

test("learner can come back: program, answer, tick and place are kept; Reset gives the lesson's own program", async ({
  page,
}) => {
  await page.goto(`${LESSON}#timeout`);
  await expect(page.getByText("Step 5 of")).toBeVisible();
  await write(page, "mine = 1");
  await answer(page, /^None/);
  await expect(page.getByRole("region", { name: "What happened" })).toBeVisible();
  await page.reload();
  await expect(editor(page)).toHaveValue("mine = 1");
  await expect(page.getByRole("region", { name: "What happened" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Lessons" })).toContainText("(done)");
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(editor(page)).not.toHaveValue("mine = 1");
  await page.getByRole("button", { name: "Bring my version back" }).click();
  await expect(editor(page)).toHaveValue("mine = 1");

  await page.goto(LESSON);
  await expect(page.getByText("You were at")).toBeVisible();
});

test("learner whose program the lesson has changed since chooses: theirs, the new one, or the differences", async ({
  page,
}) => {
  const work = {
    "basic-operations/store_and_fetch.py": { code: "print('an older one')", hash: "of an older version" },
  };
  const stored = JSON.stringify({ version: 1, done: {}, last: null, work, answers: {}, passed: {} });
  await page.addInitScript((text) => localStorage.setItem("stampede:progress", text), stored);
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Show the differences" }).click();
  await expect(page.getByRole("region", { name: "mine and the new one" })).toContainText("an older one");
  await expect(editor(page)).not.toHaveValue(/an older one/);
  await page.getByRole("button", { name: "Use mine" }).click();
  await expect(editor(page)).toHaveValue("print('an older one')");
});

test("learner finds their progress in the list of lessons, and can erase it", async ({ page }) => {
  await page.goto(`${LESSON}#timeout`);
  await expect(page.getByText("Step 5 of")).toBeVisible();
  await answer(page, /^None/);
  await expect(page.getByRole("region", { name: "What happened" })).toBeVisible();
  await page.goto("/lessons");
  await expect(page.getByText(/^\s*1 of \d+ done$/)).toBeVisible();
  await expect(page.getByText("Continue where you were")).toBeVisible();
  await page.getByText("Your data").click();
  await page.getByRole("button", { name: "Erase all" }).click();
  await page.getByRole("button", { name: "Yes, erase everything" }).click();
  await expect(page.getByText("Continue where you were")).toHaveCount(0);
});

test("learner can go on although what was stored is damaged: it is kept aside", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("stampede:progress", '{"version":1,"done":'));
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByText("Step 2 of")).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("stampede:progress:damaged"))).toBe('{"version":1,"done":');
});

test("learner can read on when Python does not load, and try again", async ({ page, pageErrors }) => {
  await page.route("**/runtime/worker-*.js", (route) => route.abort());
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("Python could not be loaded")).toBeVisible();
  await page.unroute("**/runtime/worker-*.js");
  await page.getByRole("button", { name: "Retry" }).click();
  await page.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: PYTHON_MS });
  pageErrors.length = 0; // the aborted request is one
});

test("learner can do the exercise: checks say what was expected and seen, hints come one by one", async ({ page }) => {
  await page.goto(`${LESSON}#your-turn`);
  await page.getByRole("button", { name: "Check program" }).click();
  const checks = page.getByRole("region", { name: "Checks" });
  await expect(checks).toContainText("Not there yet.", { timeout: PYTHON_MS });
  await expect(checks).toContainText("expected");
  await page.getByRole("button", { name: /^Show hint 1 of/ }).click();
  await expect(page.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(1);

  await page.getByRole("button", { name: "Show the solution" }).click();
  await page.getByRole("button", { name: "Yes, show it" }).click();
  const solution = await page.getByRole("group", { name: "Our solution" }).locator("pre").textContent();
  await write(page, solution ?? "");
  await page.getByRole("button", { name: "Check program" }).click();
  await expect(checks).toContainText("All checks passed.", { timeout: PYTHON_MS });
  await expect(page.getByRole("navigation", { name: "Lessons" })).toContainText("(done)");
});

test("learner can find their way in the editor: cache methods are completed", async ({ page }) => {
  await page.goto(LESSON);
  await write(page, "from django.core.cache import cache\n");
  await page.keyboard.type("cache.");
  await expect(page.getByRole("listbox", { name: "Suggest" })).toContainText("get_or_set");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the lesson page, ${colorScheme}, before and after a run`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(LESSON);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await answer(page, /^2\.0 seconds/);
    await expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: PYTHON_MS });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("learner can edit in CodeMirror and run; nothing is wider than the screen", async ({ page }) => {
    await page.goto(LESSON);
    await page.getByRole("button", { name: "Code", exact: true }).tap();
    await editor(page).tap();
    await expect(page.locator("[data-stage=codemirror]")).toBeVisible();
    await expect(editor(page)).toHaveAttribute("autocorrect", "off");
    await page.getByRole("button", { name: "Run" }).tap();
    await expect(page.getByText("run in your browser", { exact: true })).toBeVisible({ timeout: PYTHON_MS });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
