/** The editor under a learner's hands: real presses and keys, typed at once, while Monaco or CodeMirror is still on its way. */
import type { Page } from "@playwright/test";
import { devices } from "@playwright/test";
import { expect, test } from "./fixture";

const LESSON = "/lessons/why-cache";
const editor = (page: Page) => page.getByRole("textbox", { name: "Python editor" }).first(); // a second one comes in beside it, out of sight, before it takes over
const frame = (page: Page) => page.locator(".editor-frame");

/** A step in the address is known to the browser only, so it is on screen once the page's scripts have come. */
async function open(page: Page, step: string): Promise<void> {
  await page.goto(`${LESSON}#${step}`);
  await expect(page.locator(`a[aria-current=step][href$="#${step}"]`)).toHaveCount(1);
  await expect(page.locator(".editor-frame textarea").first()).toBeAttached();
}

/** What the learner's copy of the program is, as it is kept in this browser. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(() => localStorage.getItem("stampede:progress") ?? "");
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Presses the mouse as a hand does: down, a moment, up. The place is the end of the third line. */
async function press(page: Page, holdMs: number): Promise<void> {
  const box = await frame(page).boundingBox();
  if (!box) throw new Error("no editor on this page");
  await page.mouse.move(box.x + box.width - 30, box.y + 12 + 2.5 * 22);
  await page.mouse.down();
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), holdMs);
  await page.mouse.up();
}

for (const { name, rate, delay } of [
  { name: "at once", rate: 1, delay: 0 },
  { name: "at a writer's speed", rate: 1, delay: 60 },
  { name: "on a slow machine", rate: 4, delay: 120 },
]) {
  test(`learner can press into the code of any step and type ${name}`, async ({ page }) => {
    await open(page, "cache-aside");
    await slowDown(page, rate);
    await press(page, 90);
    await page.keyboard.type("#first", { delay });
    await expect.poll(() => kept(page)).toContain("#first");

    // Monaco's code is in the page now: taking over would be quick enough to fall into the press itself.
    await open(page, "your-turn");
    for (const hold of [90, 0]) {
      await press(page, hold);
      const text = `#hold${hold}`;
      await page.keyboard.type(text, { delay });
      await expect.poll(() => kept(page)).toContain(text);
    }
    await expect(page.locator("[data-stage=monaco]")).toBeVisible();
    await expect(editor(page)).toBeFocused();
  });
}

test("learner can go from step to step and type where they press, without leaving the page", async ({ page }) => {
  await page.goto(LESSON);
  const steps = page.getByRole("navigation", { name: "Lessons" }).getByRole("link");
  const hrefs = await steps.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const anchors = [...new Set(hrefs.map((href) => href.split("#")[1] ?? "").filter(Boolean))].slice(0, 6);
  expect(anchors.length).toBeGreaterThan(3);
  for (const [i, id] of anchors.entries()) {
    await open(page, id);
    if ((await frame(page).count()) === 0) continue;
    await press(page, i % 2 === 0 ? 90 : 0);
    await page.keyboard.type(`#s${i}e`);
    await expect.poll(() => kept(page)).toContain(`#s${i}e`);
  }
});

test("learner can press Ctrl+End and go on typing: every character lands at the end", async ({ page }) => {
  await open(page, "cache-aside");
  await slowDown(page, 4);
  await press(page, 0);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\nprint(len('dashboard'))", { delay: 30 });
  await expect.poll(() => kept(page)).toMatch(/\\n *print\(len\('dashboard'\)\)","hash/);
});

test("learner can reach the editor with Tab and type", async ({ page }) => {
  await open(page, "cache-aside");
  await page.evaluate(() => {
    const input = document.querySelector<HTMLElement>(".editor-frame textarea");
    const before = [...document.querySelectorAll<HTMLElement>("a, button, [tabindex='0']")].filter(
      (element) => input && element.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    before
      .filter((element) => element.offsetParent !== null && !element.closest("[inert]"))
      .at(-1)
      ?.focus();
  });
  await page.keyboard.press("Tab");
  await page.keyboard.type("#tabbed ");
  await expect.poll(() => kept(page)).toContain("#tabbed ");
});

test("learner can undo what they typed before the editor took over, and Reset too", async ({ page }) => {
  await open(page, "cache-aside");
  await press(page, 0);
  await page.keyboard.type("#oops");
  await expect(page.locator("[data-stage=monaco]")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => kept(page)).not.toContain("#oops");
});

test("colours stay as they are when the editor takes over", async ({ page }) => {
  await open(page, "cache-aside");
  /** Each line's coloured pieces by its text: Monaco only draws the lines that are in view, and then nothing else is seen. */
  const colours = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll("[data-stage=plain] .editor-sheet .line, [data-stage=monaco] .view-line")].map(
          (line) => [
            (line.textContent ?? "").replaceAll("\u00a0", " "),
            [...line.querySelectorAll("[class*='code-']")]
              .map((piece) => `${piece.textContent?.replaceAll("\u00a0", " ")}: ${getComputedStyle(piece).color}`)
              .join("; "),
          ],
        ),
      ),
    );
  const before = await colours();
  await press(page, 0);
  await expect(page.locator("[data-stage=monaco]")).toBeVisible();
  await expect.poll(async () => Object.keys(await colours()).length).toBeGreaterThan(5);
  await expect
    .poll(async () => Object.entries(await colours()).filter(([line, pieces]) => before[line] !== pieces))
    .toEqual([]);
});

test.describe("on a phone", () => {
  const { viewport, userAgent, deviceScaleFactor } = devices["Pixel 7"];
  test.use({ viewport, userAgent, deviceScaleFactor, hasTouch: true, isMobile: true });

  test("learner can tap into the code of every step and type", async ({ page }) => {
    for (const id of ["cache-aside", "your-turn"]) {
      await open(page, id);
      await page.getByRole("button", { name: "Code", exact: true }).tap();
      await editor(page).first().scrollIntoViewIfNeeded();
      for (const round of [1, 2, 3]) {
        await editor(page)
          .first()
          .tap({ position: { x: 200, y: 40 } });
        await page.keyboard.type(`#t${id}${round} `);
        await expect.poll(() => kept(page)).toContain(`#t${id}${round} `);
      }
    }
  });
});
