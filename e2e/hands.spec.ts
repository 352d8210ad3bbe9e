/** A whole step of a lesson with one kind of hands: read, answer, look back in time, edit, run, check, go on. By keys alone, and by taps alone. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture";

/** A step with a question and an exercise: one letter has to be changed. */
const STEP = "/lessons/why-cache#fridge";
const NEXT = /#cache-aside$/;
const PYTHON_MS = 45_000;
const RIGHT = /None/;

const editor = (page: Page) => page.getByRole("textbox", { name: "Python editor" }).first(); // a second one comes in beside it, out of sight, before it takes over
const output = (page: Page) => page.getByRole("region", { name: "Output" });
const question = (page: Page) => page.getByRole("radiogroup").first();

/** The address of a step is known to the browser only: it is on screen once the page's scripts have come. */
async function openStep(page: Page): Promise<void> {
  await page.goto(STEP);
  await expect(page.locator('a[aria-current=step][href$="#fridge"]')).toHaveCount(1);
  await expect(question(page)).toBeVisible();
}

/** Tab after Tab, as somebody without a mouse does, until the focus is there. An editor that has been typed into is left with Escape. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluateAll((all) => all.some((each) => each === document.activeElement))) return;
    await page.keyboard.press("Escape");
    await page.keyboard.press(key);
  }
  throw new Error(`the focus did not reach ${target}`);
}

test("learner can take a step by keyboard alone", async ({ page }) => {
  await openStep(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // skips the header

  await tabTo(page, question(page).getByRole("radio"));
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press("ArrowDown");
    if (await question(page).getByRole("radio", { name: RIGHT }).isChecked()) break;
  }
  await tabTo(page, page.getByRole("button", { name: "Check answer" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "What happened" })).toContainText("None", { timeout: PYTHON_MS });

  await expect(output(page)).toContainText("tomato soup", { timeout: PYTHON_MS });
  const time = page.getByRole("slider", { name: "Time" });
  await tabTo(page, time);
  await page.keyboard.press("Home");
  await expect(output(page)).toContainText("Nothing printed at this point.");
  await page.keyboard.press("End");
  await expect(output(page)).toContainText("tomato soup");

  await tabTo(page, page.getByRole("button", { name: "Open in the editor" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toHaveValue(/def serve/);
  await tabTo(page, editor(page));
  await expect(page.locator("[data-stage=monaco]")).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press("ControlOrMeta+Home");
  for (let line = 1; line < 5; line++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  for (let letter = 0; letter < 'oup")'.length; letter++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("s");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(output(page)).toContainText("The guest gets: tomato soup", { timeout: PYTHON_MS });

  await tabTo(page, page.getByRole("button", { name: "Check program" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Checks" })).toContainText("All checks passed.", {
    timeout: PYTHON_MS,
  });
  await tabTo(page, page.getByRole("button", { name: "Next step" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(NEXT);
  await expect(page.getByRole("navigation", { name: "Lessons" })).toContainText("(done)");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("learner can take a step by touch alone", async ({ page }) => {
    await openStep(page);
    const [text, code] = ["Text", "Code"].map((name) => page.getByRole("button", { name, exact: true })) as [
      Locator,
      Locator,
    ];
    await question(page).getByRole("radio", { name: RIGHT }).tap();
    await page.getByRole("button", { name: "Check answer" }).tap();
    await expect(page.getByRole("region", { name: "What happened" })).toContainText("None", { timeout: PYTHON_MS });

    await page.getByRole("button", { name: "Open in the editor" }).last().tap();
    await expect(editor(page)).toBeVisible();
    // At the end of the line with the key: a tap puts the caret, and the phone's own keys do the rest.
    const line = page.locator(".editor-frame").getByText('return cache.get("Soup")').last();
    await line.tap();
    await expect(page.locator("[data-stage=codemirror]")).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("End");
    for (let letter = 0; letter < 'oup")'.length; letter++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("s");
    await page.getByRole("button", { name: "Run", exact: true }).tap();
    await expect(output(page)).toContainText("The guest gets: tomato soup", { timeout: PYTHON_MS });

    await page.getByRole("button", { name: "Step back" }).tap();
    await page.getByRole("button", { name: "Check program" }).first().tap();
    await expect(page.getByRole("region", { name: "Checks" })).toContainText("All checks passed.", {
      timeout: PYTHON_MS,
    });
    await text.tap();
    await page.getByRole("button", { name: "Next step" }).tap();
    await expect(page).toHaveURL(NEXT);
    await code.tap();
    await expect(editor(page)).toBeVisible();
  });
});
