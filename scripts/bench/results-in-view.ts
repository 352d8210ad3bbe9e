/** In how many steps of Learn the first row of the cache is in view, without scrolling, when the run has been followed to its end. */
import type { Page } from "@playwright/test";

const LESSONS = ["why-cache", "basic-operations", "keys-and-expiry", "bulk-and-counters"];

export async function resultsInView(page: Page, origin: string): Promise<{ steps: number; outOfView: string[] }> {
  const outOfView: string[] = [];
  let steps = 0;
  for (const lesson of LESSONS) {
    await page.goto(`${origin}/lessons/${lesson}`);
    const time = page.getByRole("slider", { name: "Time" });
    for (let step = 1; ; step++) {
      await page.getByText(new RegExp(`^Step ${step} of`)).waitFor();
      await page.waitForTimeout(1000);
      if (await time.isVisible()) {
        steps++;
        await time.press("End");
        await page.waitForTimeout(300);
        if (!(await page.evaluate(cacheIsInView))) outOfView.push(`${lesson} ${step}`);
      }
      const next = page.getByRole("button", { name: "Next step" });
      if (!(await next.isVisible())) break;
      await next.click();
    }
  }
  return { steps, outOfView };
}

/** Runs in the page. */
function cacheIsInView(): boolean {
  const row = document.querySelector("#workbench section[aria-label=Cache] tbody tr");
  if (!row) return true;
  const { top, bottom, height } = row.getBoundingClientRect();
  const results = row.closest("section")?.parentElement?.closest("[class*=overflow-y-auto]")?.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= Math.min(window.innerHeight, results?.bottom ?? window.innerHeight);
}
