/** Many requests at once: the learner as the scheduler, and every interleaving of their own code. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./fixture";

const PYTHON_MS = 45_000;

/** Replaces the program in this editor, the first one touched on the page. */
async function write(page: Page, editor: Locator, code: string): Promise<void> {
  // Who was there before the page's scripts touches the editor once more.
  await expect(async () => {
    await editor.blur();
    await editor.focus();
    await expect(page.locator("[data-stage=monaco]")).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

test("learner can predict, explore, replay the counterexample, fix the counter with incr, and find no violation", async ({
  page,
}) => {
  await page.goto("/lessons/races-and-atomicity#count-by-hand");
  const block = page.getByRole("region", { name: "Two visitors, get and set" });
  await block.getByRole("radio", { name: "No, every interleaving ends well" }).check();
  await block.getByRole("spinbutton", { name: "How many outcomes?" }).fill("1");
  await block.getByRole("button", { name: "Explore" }).click();

  const report = block.getByRole("region", { name: "Race report" });
  await expect(report).toContainText("4 of 6 interleavings", { timeout: PYTHON_MS });
  await expect(report).toContainText("All checked.");
  await expect(report).toContainText("it can");
  const counterexample = report.getByRole("table", { name: "Counterexample" });
  await expect(counterexample).toContainText("get views");
  await expect(report.getByRole("table", { name: "Outcomes" }).getByRole("row")).toHaveCount(3);

  const downloading = page.waitForEvent("download");
  await report.getByRole("button", { name: "Prove it on real Django" }).click();
  const zip = await downloading;
  expect(zip.suggestedFilename()).toBe("race-lost-update.zip");
  const files = unzipSync(readFileSync(await zip.path()));
  const order = JSON.parse(strFromU8(files["race-lost-update/schedule.json"] ?? new Uint8Array()));
  expect(order.report).toContain("views");
  expect(order.steps.map(({ does }: { does: string }) => does)).toContain("get :1:views");
  expect(Object.keys(files)).toContain("race-lost-update/test_race.py");

  const time = report.getByRole("slider", { name: "Time" });
  await report.getByRole("button", { name: "Replay" }).click();
  // Home would change nothing at 0, and the replay would go on.
  await expect(time).not.toHaveValue("0");
  await time.focus();
  await page.keyboard.press("Home");
  await expect(time).toHaveValue("0");
  await page.keyboard.press("ArrowRight");
  await expect(time).toHaveValue("1");

  const fixed =
    'from django.core.cache import cache\n\ncache.set("views", 0, timeout=None)\n\n\ndef count_view():\n    cache.incr("views")\n';
  await write(page, block.getByRole("textbox", { name: "Python editor" }), fixed);
  await block.getByRole("button", { name: "Explore" }).click();
  // On Redis incr is EXISTS, then INCRBY: again two steps each, C(4,2) = 6.
  await expect(report).toContainText("No violation in any of the 6 interleavings.", { timeout: PYTHON_MS });
});

test("learner is asked first: the figures that answer, and the text after, come with the answer", async ({ page }) => {
  await page.goto("/lessons/stampedes#pager");
  const block = page.getByRole("region", { name: "Fifty screens, no cache" });
  await expect(block).toContainText("50 requests of dashboard(), one every 10 ms.");
  await expect(block.getByText("Recomputations")).toHaveCount(0);
  await expect(page.getByText("The rest of this step builds on your answer.")).toBeVisible();

  await page.getByRole("radio", { name: "50" }).check();
  await page.getByRole("button", { name: "Check answer" }).click();
  await expect(block.getByText("at most 50 at once")).toBeVisible();
  await expect(block.getByRole("region", { name: "What the run came to" })).toContainText("50 computed at once");
  // The whole run is in the picture, and what one can change about it waits behind a line.
  const lanes = block.getByRole("region", { name: "Lanes" });
  await expect(lanes).toContainText("50 requests");
  await expect.poll(() => lanes.evaluate((at) => at.scrollWidth - at.clientWidth)).toBeLessThanOrEqual(0);
  await expect(block.getByRole("spinbutton", { name: "Requests" })).toBeHidden();
  await block.getByText("Change the traffic").click();
  await expect(block.getByRole("spinbutton", { name: "Requests" })).toBeVisible();
  await expect(block.getByRole("button", { name: "Run 50 requests" })).toBeVisible();
  await expect(page.getByText("The rest of this step builds on your answer.")).toHaveCount(0);
});

test("learner can break the lock recipe by hand, then write one that holds, and the exercise passes", async ({
  page,
}) => {
  await page.goto("/lessons/stampedes#half-a-second");
  await page.getByRole("button", { name: "You are the scheduler" }).click();
  const block = page.getByRole("region", { name: "You are the scheduler" });
  await block.getByRole("button", { name: "Begin" }).click();
  const scheduler = block.getByRole("region", { name: "Scheduler" });
  const requests = scheduler.getByRole("list", { name: "Requests" });
  await expect(requests.getByRole("listitem")).toHaveCount(3, { timeout: PYTHON_MS });
  // A misses, takes the lock and computes; B misses, is refused, sleeps, and wakes to an empty cache.
  await scheduler.focus();
  for (const [count, key] of ["a", "a", "a", "b", "b", "b", "b"].entries()) {
    await page.keyboard.press(key);
    await expect(scheduler).toContainText(count === 0 ? "1 step ·" : `${count + 1} steps`);
  }
  await expect(scheduler.getByRole("list", { name: "Goals" })).toContainText("Reached: B got None.");

  await page.goto("/lessons/stampedes#wait");
  await page.getByRole("button", { name: "Check program" }).click();
  const checks = page.getByRole("region", { name: "Checks" });
  await expect(checks).toContainText("Not there yet.", { timeout: PYTHON_MS });
  await page.getByRole("button", { name: "Show the solution" }).click();
  await page.getByRole("button", { name: "Yes, show it" }).click();
  const solution = await page.getByRole("group", { name: "Our solution" }).locator("pre").textContent();
  await write(page, page.getByRole("textbox", { name: "Python editor", exact: true }), solution ?? "");
  await page.getByRole("button", { name: "Check program" }).click();
  await expect(checks).toContainText("All checks passed.", { timeout: PYTHON_MS });
});

test("an exercise that some interleavings break says how many, and shows one", async ({ page }) => {
  await page.goto("/lessons/races-and-atomicity#incr");
  await page.getByRole("button", { name: "Check program" }).click();
  const checks = page.getByRole("region", { name: "Checks" });
  await expect(checks).toContainText("Not there yet.", { timeout: PYTHON_MS });
  await expect(checks).toContainText(/\d+ of \d+ interleavings/);
});

test("learner passes lesson 11's challenge after reading its counterexample step by step", async ({ page }) => {
  test.setTimeout(180_000); // four at once, every interleaving, twice: a busy machine takes its time
  await page.goto("/lessons/races-and-atomicity/challenge");
  const editor = page.getByRole("textbox", { name: "Python editor", exact: true }).first();
  await page.getByRole("button", { name: "Check program" }).click();
  const checks = page.getByRole("region", { name: "Checks" });
  await expect(checks).toContainText("Two calls of the minute were used up, and two more came at once.", {
    timeout: 3 * PYTHON_MS,
  });
  await expect(checks).toContainText(/[\d,]+ of [\d,]+ interleavings fail/);

  // The counterexample: both look before either of them writes, so both are told yes.
  await checks.getByRole("button", { name: "Step through one of them" }).click();
  const scheduler = checks.getByRole("region", { name: "Scheduler" });
  const history = scheduler.getByRole("list", { name: "History" });
  await expect(scheduler).toContainText("all have ended", { timeout: 3 * PYTHON_MS });
  await expect(scheduler.getByRole("list", { name: "Requests" }).getByRole("listitem")).toHaveCount(2);
  const steps = history.getByRole("listitem");
  const all = await steps.count();
  await expect(steps.filter({ hasText: "set calls:" })).toHaveCount(2);
  await expect(steps.filter({ hasText: "True" })).toHaveCount(2);

  // Back to before the first write, and forward again by hand.
  const firstSet = await steps.evaluateAll((rows) => rows.findIndex((row) => row.textContent?.includes("set calls:")));
  for (let back = all; back > firstSet; back--) {
    await scheduler.getByRole("button", { name: "Undo" }).click();
    await expect(steps).toHaveCount(back - 1);
  }
  await expect(steps.filter({ hasText: "set calls:" })).toHaveCount(0);
  await scheduler.focus();
  await page.keyboard.press("a");
  await expect(steps).toHaveCount(firstSet + 1);

  // Read: what get said belongs to everybody. Count in one step, and decide by what comes back.
  await write(
    page,
    editor,
    [
      "import time",
      "from django.core.cache import cache",
      "",
      "",
      "def allow(customer):",
      '    key = f"calls:{customer}:{int(time.time() // 60)}"',
      "    cache.add(key, 0, timeout=120)",
      "    return cache.incr(key) <= 3",
      "",
    ].join("\n"),
  );
  await page.getByRole("button", { name: "Check program" }).click();
  await expect(checks).toContainText("All checks passed.", { timeout: 3 * PYTHON_MS });
  await page.reload();
  await expect(page.getByRole("link", { name: /^Challenge.*1 of 2 done/ })).toBeVisible();
});
