/** The end of the course: a learner passes the final test and has a certificate; one who fails is shown the way back. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { drawFinalTest, type FinalItem, type FinalPool } from "../lib/course/final-test/final-test";
import { expect, test } from "./fixture";

const COUNT = 40;

/** What is asked, in its order, with the answers: the page's own seed over the file that it draws from. */
async function begin(page: Page): Promise<{ items: FinalItem[]; seed: number }> {
  const fetched = page.waitForResponse(/\/final-test\/pool\.json$/);
  await page.getByRole("button", { name: /^Begin (the|a new) test$/ }).click();
  const pool = (await (await fetched).json()) as FinalPool;
  await expect(page.getByRole("heading", { level: 2, name: `Question 1 of ${COUNT}` })).toBeFocused();
  return drawn(page, pool);
}

async function drawn(page: Page, pool: FinalPool): Promise<{ items: FinalItem[]; seed: number }> {
  const text = await page.evaluate(() => localStorage.getItem("stampede:progress"));
  const { seed } = (JSON.parse(text ?? "{}") as { finalTest: { seed: number } }).finalTest;
  return { items: drawFinalTest(pool, seed), seed };
}

/** How a question is called: its text without markup. */
const plain = (page: Page, html: string): Promise<string> =>
  page.evaluate((text) => new DOMParser().parseFromString(text, "text/html").body.textContent ?? "", html);

/** Answers all, the first `wrongCount` wrong, and has them checked. */
async function answer(page: Page, items: readonly FinalItem[], wrongCount: number): Promise<void> {
  expect(items).toHaveLength(COUNT);
  for (const [at, { answerId, options, textHtml }] of items.entries()) {
    const group = page.getByRole("radiogroup", { name: await plain(page, textHtml), exact: true });
    // By its value: where it stands differs between learners.
    const choice = options.find(({ id }) => (id === answerId) !== at < wrongCount);
    const radio = group.locator(`input[value="${choice?.id}"]`);
    await radio.focus();
    await page.keyboard.press("Space");
    await expect(radio).toBeChecked();
    const next = page.getByRole("button", { name: at < COUNT - 1 ? "Next" : "Check all", exact: true });
    await next.focus();
    await page.keyboard.press("Enter");
  }
}

test("learner who answers 36 of 40 by keyboard passes, sees what settles it, and prints a certificate", async ({
  page,
}) => {
  test.setTimeout(240_000); // forty questions
  await page.goto("/lessons");
  await page.getByRole("link", { name: "The final test", exact: true }).click();
  const { items, seed } = await begin(page);
  await answer(page, items, 4);
  await expect(page.getByRole("heading", { name: "36 of 40 right: passed" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "36 of 40 right. Passed." })).toHaveCount(1);

  // A judged program: the exact count, and where to step through it.
  const judged = items.at(-1);
  if (judged?.kind !== "program") throw new Error("the last item is no program");
  await page.getByRole("button", { name: "Question 40, right" }).click();
  await expect(page.getByText(judged.share)).toBeVisible();
  await expect(page.getByRole("region", { name: "What happened" }).getByRole("link")).toHaveAttribute(
    "href",
    `/lessons/${judged.slug}`,
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("link", { name: "See your certificate" }).click();
  await page.getByLabel("Name on the certificate").fill("Ada Lovelace");
  await page.reload();
  const sheet = page.getByRole("article", { name: "Certificate" });
  for (const text of ["Ada Lovelace", "36 of 40", String(seed), "proves nothing"]) {
    await expect(sheet.getByText(text).first()).toBeVisible();
  }
  const topics = new Set(items.map(({ slug }) => slug));
  const forms = new Set(items.map((item) => (item.kind === "program" ? "program" : item.form)));
  await expect(sheet.getByRole("term")).toHaveCount(topics.size + forms.size + 4);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByLabel("Name on the certificate")).toBeHidden();
  await expect(sheet).toBeVisible();
});

test("learner who fails is linked back to the lessons, and another try asks other questions", async ({ page }) => {
  await page.goto("/certificate");
  await page.getByRole("link", { name: "To the final test" }).click();
  const first = await begin(page);
  await answer(page, first.items, 9);
  await expect(page.getByRole("heading", { name: "31 of 40 right: not passed" })).toBeFocused();
  await expect(page.getByRole("link", { name: "See your certificate" })).toHaveCount(0);
  const row = page.getByRole("row").filter({ hasText: "look again" }).first();
  await expect(row.getByRole("link")).toHaveAttribute("href", /^\/lessons\/[a-z-]+$/);
  await page.getByRole("button", { name: "Question 1, wrong" }).click();
  await expect(page.getByRole("region", { name: "What happened" }).getByRole("link")).toHaveAttribute(
    "href",
    `/lessons/${first.items[0]?.slug}`,
  );

  await page.getByRole("button", { name: "Try again with other questions" }).click();
  await expect(page.getByRole("heading", { level: 2, name: `Question 1 of ${COUNT}` })).toBeFocused();
  const pool = (await (await page.request.get("/final-test/pool.json")).json()) as FinalPool;
  const second = await drawn(page, pool);
  expect(second.seed).not.toBe(first.seed);
  const name = await plain(page, second.items[0]?.textHtml ?? "");
  await expect(page.getByRole("radiogroup", { name, exact: true })).toBeVisible();
  await page.goto("/final-test");
  await expect(page.getByRole("row").filter({ hasText: "not passed" })).toContainText("31 of 40");
});
