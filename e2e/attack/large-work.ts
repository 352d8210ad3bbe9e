/**
 * Snippets of the playground, which lie in IndexedDB, while that is blocked, full, silent, damaged or of another shape, and while what an older version kept
 * in localStorage is brought over. Survived: what was saved is on screen again in a new page, and no page throws.
 */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { KEPT_VERSION, SNIPPETS_KEY } from "#stores/kept-format";
import { STARTER } from "#stores/playground";
import { attempt, type Section, section } from "./section";

const snippet = (title: string) => ({ savedAt: "2026-01-01T00:00:00.000Z", document: { ...STARTER, title } });
const OLD_TEXT = JSON.stringify({ version: KEPT_VERSION, snippets: [snippet("Old A"), snippet("Old B")] });
const OLD_TITLES = ["Old A", "Old B"];
const MINE = STARTER.title;

/** Scripts that run before the page's own. */
const BREAKS: Record<string, string> = {
  works: "",
  "is switched off": "Object.defineProperty(window, 'indexedDB', { value: undefined })",
  "refuses to open": "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
  "never answers": "IDBFactory.prototype.open = () => ({})",
  "fails to open":
    "IDBFactory.prototype.open = () => { const r = { error: new DOMException('no', 'UnknownError') }; setTimeout(() => r.onerror()); return r }",
  "is full": "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
  "aborts each write":
    "const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...a) { const r = put.apply(this, a); this.transaction.abort(); return r }",
  "aborts each reading": "IDBObjectStore.prototype.getAll = () => { throw new DOMException('no', 'DataError') }",
  "has been closed":
    "const open = IDBDatabase.prototype.transaction; let n = 0; IDBDatabase.prototype.transaction = function (...a) { if (++n % 2) { this.close() } return open.apply(this, a) }",
};

const JUNK: unknown[] = [
  null,
  5,
  "text",
  [],
  {},
  { savedAt: 5 },
  { savedAt: "x", document: {} },
  "x".repeat(1_000_000),
];

export async function largeWork(browser: Browser, origin: string): Promise<Section> {
  const result = section("Large work: IndexedDB blocked, full, silent, damaged, and brought over from localStorage");
  const tries: Record<string, (context: BrowserContext) => Promise<string | null>> = {};
  for (const [name, script] of Object.entries(BREAKS)) {
    tries[`IndexedDB ${name}: a snippet is there again`] = async (context) => {
      const page = await opened(context, origin, script);
      await save(page);
      return lacks(await titlesIn(context, origin, script), [MINE]);
    };
    tries[`IndexedDB ${name}: what an older version kept is there`] = async (context) => {
      await keepOld(context, origin);
      await opened(context, origin, script);
      return lacks(await titlesIn(context, origin, script), OLD_TITLES);
    };
    tries[`IndexedDB ${name}, and later works: all is there`] = async (context) => {
      await keepOld(context, origin);
      const page = await opened(context, origin, script);
      await save(page);
      return lacks(await titlesIn(context, origin, ""), [...OLD_TITLES, MINE]);
    };
  }
  tries["a page that ends while the old snippets are brought over"] = async (context) => {
    await keepOld(context, origin);
    const slow =
      "const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...a) { window.onPut?.(); return put.apply(this, a) }";
    const page = await playground(context, origin, slow);
    const gone = page.exposeFunction("onPut", () => page.close());
    await gone;
    await openSnippets(page).catch(() => undefined);
    return lacks(await titlesIn(context, origin, ""), OLD_TITLES);
  };
  tries["a tab of the older version that goes on writing"] = async (context) => {
    await save(await opened(context, origin, ""));
    await keepOld(context, origin);
    return lacks(await titlesIn(context, origin, ""), [...OLD_TITLES, MINE]);
  };
  tries["two tabs that save one after the other"] = async (context) => {
    const [a, b] = [await opened(context, origin, ""), await opened(context, origin, "")];
    await save(a);
    await b.getByRole("button", { name: "Close" }).first().click();
    await b.getByRole("textbox", { name: "Title" }).first().fill("Other");
    await openSnippets(b);
    await save(b);
    return lacks(await titlesIn(context, origin, ""), [MINE, "Other"]);
  };
  tries["a database of a later version, without our store"] = async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/robots.txt`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open("stampede", 9);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    await save(await opened(context, origin, ""));
    return lacks(await titlesIn(context, origin, ""), [MINE]);
  };
  for (const [at, junk] of JUNK.entries())
    tries[`junk ${at} beside a snippet`] = async (context) => {
      const page = await opened(context, origin, "");
      await save(page);
      await page.evaluate(
        (value) =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.open("stampede");
            request.onsuccess = () => {
              const change = request.result.transaction("work", "readwrite");
              change.objectStore("work").put(value, "snippet:junk");
              change.oncomplete = () => resolve();
              change.onerror = reject;
            };
          }),
        junk,
      );
      return lacks(await titlesIn(context, origin, ""), [MINE]);
    };
  tries["erased: nothing is left"] = async (context) => {
    await save(await opened(context, origin, ""));
    const page = await context.newPage();
    await page.goto(`${origin}/lessons#your-data`);
    await page.getByRole("button", { name: "Erase all" }).click();
    await page.getByRole("button", { name: "Yes, erase everything" }).click();
    await page.getByText(/^Erased/).waitFor();
    const found = await titlesIn(context, origin, "");
    return found.length === 0 ? null : `there is still ${found.join(", ")}`;
  };
  for (const [name, body] of Object.entries(tries))
    await attempt(result, name, async () => {
      const context = await browser.newContext();
      const errors: string[] = [];
      context.on("weberror", (error) => errors.push(error.error().message));
      try {
        return (await body(context)) ?? errors[0] ?? null;
      } finally {
        await context.close();
      }
    });
  return result;
}

async function keepOld(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/robots.txt`);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SNIPPETS_KEY, OLD_TEXT] as const);
  await page.close();
}

async function playground(context: BrowserContext, origin: string, script: string): Promise<Page> {
  const page = await context.newPage();
  if (script !== "") await page.addInitScript(`{ ${script} }`);
  await page.goto(`${origin}/playground`);
  return page;
}

async function openSnippets(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Snippets" }).click();
  await page.getByRole("dialog").waitFor();
}

async function opened(context: BrowserContext, origin: string, script: string): Promise<Page> {
  const page = await playground(context, origin, script);
  await openSnippets(page);
  return page;
}

async function save(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /^Save/ });
  const title = /“(.*)”/.exec((await button.textContent()) ?? "")?.[1] ?? "";
  await button.click();
  await page.getByRole("button", { name: `Remove ${title}`, exact: true }).waitFor({ timeout: 30_000 });
}

/** What a page that is opened now shows, once it has had time to look. */
async function titlesIn(context: BrowserContext, origin: string, script: string): Promise<string[]> {
  const page = await opened(context, origin, script);
  const buttons = page.getByRole("button", { name: /^Remove/ });
  await buttons
    .first()
    .waitFor({ timeout: 8_000 })
    .catch(() => undefined);
  const labels = await Promise.all((await buttons.all()).map((each) => each.getAttribute("aria-label")));
  return labels.map((label) => (label ?? "").replace("Remove ", ""));
}

function lacks(found: readonly string[], wanted: readonly string[]): string | null {
  const missing = wanted.filter((title) => !found.includes(title));
  return missing.length === 0 ? null : `lost: ${missing.join(", ")}`;
}
