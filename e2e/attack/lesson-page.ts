/** A lesson's page as a learner has it before them: the editor is there, and a program can be written into it. */
import type { Browser, Page } from "@playwright/test";

const LESSON = "/lessons/basic-operations";

export async function ready(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript("globalThis.__name = (made) => made"); // wire.ts says why
  await page.goto(origin + LESSON);
  await page.getByRole("textbox", { name: "Python editor" }).first().waitFor();
  return page;
}

export async function write(page: Page, code: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: "Python editor" }).first();
  for (let tries = 0; (await page.locator("[data-stage=monaco]").count()) === 0 && tries < 20; tries++) {
    await editor.blur();
    await editor.focus();
    await page
      .locator("[data-stage=monaco]")
      .waitFor({ timeout: 3_000 })
      .catch(() => undefined);
  }
  await editor.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(code);
}
