import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Snippet } from "#stores/kept-format";
import { STARTER } from "#stores/playground";

const KEY = "stampede:playground:snippets";
const kept = new Map<string, string>();
const snippet = (title: string, savedAt = "2026-01-01", code = "x"): Snippet => ({
  savedAt,
  document: { ...STARTER, title, code },
});
const asText = (snippets: unknown[]) => JSON.stringify({ version: 1, snippets });
const titles = (snippets: Snippet[] | null) => snippets?.map(({ document }) => document.title);

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
});

/** Each tab is a set of modules of its own; the browser's storage is the same for all. */
async function tab() {
  vi.resetModules();
  return { ...(await import("#stores/kept-snippets")), ...(await import("#stores/large-store")) };
}

/** From its nth transaction that writes, IndexedDB aborts. */
function breakWrites(from = 1) {
  let count = 0;
  const open = IDBDatabase.prototype.transaction;
  return vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
    const transaction = open.apply(this, args);
    if (transaction.mode === "readwrite" && ++count >= from) queueMicrotask(() => transaction.abort());
    return transaction;
  });
}

describe("what older versions kept in localStorage", () => {
  test("is brought over once, and is then in one place", async () => {
    kept.set(KEY, asText([snippet("A"), snippet("B", "2026-02-02")]));
    expect(titles(await (await tab()).readSnippets())).toEqual(["B", "A"]);
    expect(kept.has(KEY)).toBe(false);
    expect(titles(await (await tab()).readSnippets())).toEqual(["B", "A"]);
  });

  test("stays where it is while IndexedDB aborts, and comes over later", async () => {
    kept.set(KEY, asText([snippet("A")]));
    const broken = breakWrites();
    expect(titles(await (await tab()).readSnippets())).toEqual(["A"]);
    expect(kept.has(KEY)).toBe(true);
    broken.mockRestore();
    expect(titles(await (await tab()).readSnippets())).toEqual(["A"]);
    expect(kept.has(KEY)).toBe(false);
  });

  test("is in both places when the page ends in the middle, and nothing is there twice", async () => {
    kept.set(KEY, asText([snippet("A")]));
    const a = await tab();
    await a.writeLarge([["snippet:A", snippet("A")]]);
    expect(titles(await (await tab()).readSnippets())).toEqual(["A"]);
    expect(kept.has(KEY)).toBe(false);
  });

  test("that a tab of the older version writes again joins what is there: the newer of two wins", async () => {
    const a = await tab();
    await a.keepSnippets([snippet("A", "2026-03-03", "new"), snippet("B", "2026-01-01", "old")]);
    kept.set(KEY, asText([snippet("A", "2026-01-01", "old"), snippet("B", "2026-03-03", "new"), snippet("C")]));
    const found = await a.readSnippets();
    expect(found?.map(({ document }) => [document.title, document.code]).sort()).toEqual([
      ["A", "new"],
      ["B", "new"],
      ["C", "x"],
    ]);
  });

  test.each(["{", "null", "[]", '{"version":9}', asText([snippet("A"), { savedAt: 5 }, null])])(
    "and cannot be read (%#) is set aside as it was",
    async (text) => {
      kept.set(KEY, text);
      const a = await tab();
      await a.readSnippets();
      expect(new Map(await a.readLarge()).get(`unread:${KEY}`)).toBe(text);
    },
  );

  test("does not come back when everything is erased while it is brought over", async () => {
    kept.set(KEY, asText([snippet("A")]));
    const a = await tab();
    const reading = a.readSnippets();
    const remove = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(function (
      this: IDBObjectStore,
      ...args
    ) {
      remove.mockRestore();
      kept.delete(KEY);
      return this.put(...args);
    });
    await reading;
    expect(await a.readLarge()).toEqual([]);
  });
});

describe("where IndexedDB does not work", () => {
  const breaks: Record<string, () => void> = {
    "is missing": () => vi.stubGlobal("indexedDB", undefined),
    "refuses to open": () =>
      vi.stubGlobal("indexedDB", {
        open: () => {
          throw new DOMException("no", "SecurityError");
        },
      }),
    "has another shape": () => {
      const factory = new IDBFactory();
      factory.open("stampede", 7); // no object store in it
      vi.stubGlobal("indexedDB", factory);
    },
    "aborts what is written": () => void breakWrites(),
  };

  test.each(Object.entries(breaks))(
    "%s: snippets are kept in localStorage, and come over once it works",
    async (_, break_) => {
      break_();
      const a = await tab();
      expect(await a.keepSnippets([snippet("A")])).toBe(true);
      expect(titles(await a.readSnippets())).toEqual(["A"]);
      expect(kept.has(KEY)).toBe(true);
      vi.restoreAllMocks();
      vi.stubGlobal("indexedDB", new IDBFactory());
      const b = await tab();
      expect(titles(await b.readSnippets())).toEqual(["A"]);
      expect(kept.has(KEY)).toBe(false);
    },
  );

  test("never answers: after three seconds localStorage is used", async () => {
    vi.stubGlobal("indexedDB", { open: () => ({}) });
    const a = await tab();
    expect(await a.keepSnippets([snippet("A")])).toBe(true);
    expect(kept.has(KEY)).toBe(true);
  });

  test("and localStorage does not either: it is said", async () => {
    vi.stubGlobal("indexedDB", undefined);
    vi.stubGlobal("localStorage", undefined);
    const a = await tab();
    expect(await a.keepSnippets([snippet("A")])).toBe(false);
    expect(await a.readSnippets()).toBeNull();
  });
});

test("two tabs that save at the same time keep both, and one removes what the other saved", async () => {
  const [a, b] = [await tab(), await tab()];
  await Promise.all([a.keepSnippets([snippet("A")]), b.keepSnippets([snippet("B")])]);
  expect(titles(await a.readSnippets())?.sort()).toEqual(["A", "B"]);
  await a.dropSnippet(snippet("B"));
  expect(titles(await b.readSnippets())).toEqual(["A"]);
});

test("a connection that the browser has closed is opened again", async () => {
  const a = await tab();
  await a.keepSnippets([snippet("A")]);
  const open = IDBDatabase.prototype.transaction;
  const closed = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
    throw new DOMException("The database connection is closing.", "InvalidStateError");
  });
  expect(open).toBeDefined();
  expect(titles(await a.readSnippets())).toEqual(["A"]);
  closed.mockRestore();
});

test("an entry that cannot be read costs only itself, and stays", async () => {
  const a = await tab();
  await a.writeLarge([
    ["snippet:bad", { savedAt: 1 }],
    ["snippet:A", snippet("A")],
  ]);
  expect(titles(await a.readSnippets())).toEqual(["A"]);
  expect(await a.readLarge()).toHaveLength(2);
});

test("erasing empties it, an export has the snippets, and an import adds those that are newer", async () => {
  const a = await tab();
  const file = await import("#stores/progress-file");
  await a.keepSnippets([snippet("A"), snippet("B")]);
  const text = await file.exportProgress();
  expect(await file.eraseProgress()).toBe(true);
  expect(await a.readLarge()).toEqual([]);
  await a.keepSnippets([snippet("A", "2026-09-09", "newer")]);
  expect(await file.importSnippets(text)).toEqual({ count: 1, kept: true });
  expect(titles(await a.readSnippets())).toEqual(["A", "B"]);
});
