import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
const [poolPath, base = "http://127.0.0.1:3900"] = process.argv.slice(2);
const pool = JSON.parse(readFileSync(poolPath as string, "utf8"));
const all = [...pool.questions, ...pool.programs];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
const errors: string[] = [];
page.on("pageerror", (e) => errors.push(e.message));
await page.goto(`${base}/final-test/`, { waitUntil: "load", timeout: 120000 });
await page.waitForTimeout(3000);
console.log((await page.locator("main").innerText()).slice(0, 600));
const norm = (s: string) => s.replace(/\s+/g, " ").replace(/`/g, "").trim();
const text = (html: string) => norm(html.replace(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"));
async function take(knows: boolean, shot: string) {
  const start = page.locator("main button:visible", { hasText: /Begin|Start|Try again/ }).first();
  await start.click();
  await page.waitForTimeout(1500);
  let unknown = 0;
  const seen: string[] = [];
  for (let n = 0; n < 45; n++) {
    const g = page.locator('main fieldset[role="radiogroup"]').first();
    await g.waitFor({ timeout: 20000 });
    const ask = norm(await g.locator("legend").innerText());
    const file = norm((await page.locator('main [aria-label^="Program "]').first().getAttribute("aria-label").catch(() => "")) ?? "");
    seen.push(ask);
    const labels = (await g.locator("label").allInnerTexts()).map(norm);
    let at = (n * 7 + 3) % labels.length;
    if (knows) {
      const item = all.find((i: any) => text(i.textHtml) === ask && file.endsWith(i.program.file)) ?? all.find((i: any) => text(i.textHtml) === ask);
      const right = item?.options.find((o: any) => o.id === item.answerId);
      const found = right ? labels.findIndex((l) => l === text(right.labelHtml)) : -1;
      if (found < 0) { unknown++; console.log("unknown", ask, labels, right?.labelHtml); } else at = found;
    }
    await g.locator("input").nth(at).check({ force: true });
    if (n === 1) await page.screenshot({ path: `/tmp/tb/shots/${shot}-item.png` });
    const next = page.locator("main button:visible", { hasText: /^Next$/ });
    if (await next.count()) { await next.first().click(); await page.waitForTimeout(120); } else break;
  }
  await page.locator("main button:visible", { hasText: /^Check all/ }).first().click();
  await page.waitForTimeout(1500);
  console.log(shot, "unknown:", unknown, norm(await page.locator("main h2").first().innerText()));
  console.log((await page.locator("main").innerText()).slice(0, 1200));
  await page.screenshot({ path: `/tmp/tb/shots/${shot}-score.png`, fullPage: true });
  return seen;
}
const one = await take(false, "guess");
const two = await take(true, "know");
console.log("asked in both:", one.filter((a) => two.includes(a) && !a.startsWith("Wanted")).length, one.length, two.length);
await page.goto(`${base}/certificate/`, { waitUntil: "load" });
await page.waitForTimeout(2500);
console.log((await page.locator("main").innerText()).slice(0, 2500));
await page.screenshot({ path: `/tmp/tb/shots/certificate.png`, fullPage: true });
console.log("errors", errors);
await browser.close();
