import { chromium } from "@playwright/test";
const [slug, base = "http://127.0.0.1:3900"] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const errors: string[] = [];
page.on("pageerror", (e) => errors.push(e.message));
await page.goto(`${base}/lessons/${slug}/`, { waitUntil: "load", timeout: 120000 });
await page.waitForTimeout(3000);
for (let step = 0; step < 15; step++) {
  console.log(`\n======== ${(await page.locator("main").innerText()).match(/Step \d+ of \d+\s+[^\n]*/)?.[0]}`);
  const done = new Set<string>();
  for (let turn = 0; turn < 6; turn++) {
    let acted = false;
    for (const g of await page.locator('main fieldset[role="radiogroup"]:visible').all()) {
      const ask = (await g.locator("legend").innerText({ timeout: 8000 }).catch(() => "")).trim();
      if (!ask || done.has(ask)) continue;
      done.add(ask);
      acted = true;
      console.log("Q:", ask);
      const k = await g.locator("input").count();
      for (let i = k - 1; i >= 0; i--) {
        const input = g.locator("input").nth(i);
        if (await input.isDisabled().catch(() => true)) continue;
        await input.check({ force: true, timeout: 8000 }).catch(() => {});
        const box = g.locator("xpath=ancestor::*[.//button[contains(.,'Check')]][1]");
        await box.locator("button", { hasText: "Check answer" }).first().click({ timeout: 8000 }).catch(() => {});
        await page.waitForTimeout(600);
        const text = (await g.innerText().catch(() => "")).replace(/\n+/g, " | ");
        const around = (await g.locator("xpath=..").innerText().catch(() => "")).replace(/\n+/g, " | ");
        console.log(`  [${i}]`, text.slice(ask.length), "//", around.slice(text.length).slice(0, 500));
      }
    }
    const show = page.locator("main button:visible", { hasText: /Show the rest/ }).first();
    if (await show.isVisible().catch(() => false)) { await show.click({ timeout: 5000 }).catch(() => {}); acted = true; }
    if (!acted) break;
    await page.waitForTimeout(500);
  }
  if (step === 4) await page.screenshot({ path: `/tmp/tb/shots/${slug}.png` });
  const next = page.locator("main button:visible", { hasText: /^Next step/ }).first();
  if (!(await next.isVisible().catch(() => false)) || (await next.isDisabled())) break;
  await next.click({ timeout: 8000 }).catch(() => {});
  await page.waitForTimeout(1200);
}
console.log("errors", errors);
await browser.close();
