/** Playwright's test, made stricter: anything the page writes to the console as an error, or throws, fails the test. */
import { test as base, expect } from "@playwright/test";

interface Strict {
  /** Errors seen so far. A test that provokes one takes it out again. */
  pageErrors: string[];
}

export const test = base.extend<Strict>({
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(`${error.name}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      await use(errors);
      expect(errors, "errors in the page's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
