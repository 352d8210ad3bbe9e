/** Two tabs of the playground in one browser: each is a set of modules of its own, and localStorage is the same for both. */
import { beforeEach, expect, test, vi } from "vitest";

const memory = (kept: Map<string, string>) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
  key: (at: number) => [...kept.keys()][at] ?? null,
  get length() {
    return kept.size;
  },
});

const shared = new Map<string, string>();

/** `session` is what the tab keeps over a reload. */
async function tab(session = new Map<string, string>()) {
  const enter = () => vi.stubGlobal("sessionStorage", memory(session));
  enter();
  vi.resetModules();
  const playground = await import("#stores/playground");
  const snippets = await import("#stores/snippets");
  await playground.restorePlayground();
  const state = () => playground.usePlayground.getState();
  return {
    session,
    code: () => state().document.code,
    past: () => state().history.map(({ code }) => code),
    titles: () => state().snippets.map(({ document }) => document.title),
    type(code: string) {
      enter();
      playground.changeDocument({ code });
      playground.saveNow();
    },
    leave() {
      enter();
      playground.saveNow();
    },
    undo: playground.undo,
    async saveSnippet(title: string) {
      playground.changeDocument({ title });
      await snippets.saveSnippet("2026-01-01");
    },
    snippets,
  };
}

beforeEach(() => {
  shared.clear();
  vi.stubGlobal("localStorage", memory(shared));
});

test("a tab that is only reloaded shows what it showed, and the other tab's document is one undo away", async () => {
  const [a, b] = [await tab(), await tab()];
  a.type("AAAA=1");
  b.type("CCCC=1");
  a.leave();
  const again = await tab(a.session);
  expect(again.code()).toBe("AAAA=1");
  again.undo();
  expect(again.code()).toBe("CCCC=1");
});

test("a tab that is closed writes nothing over what another tab has kept", async () => {
  const [a, b] = [await tab(), await tab()];
  b.type("CCCC=1");
  a.leave();
  expect((await tab()).code()).toBe("CCCC=1");
});

test("while both are open, whoever saves last keeps the other's document in the history, however often they take turns", async () => {
  const [a, b] = [await tab(), await tab()];
  for (const n of [1, 2]) {
    a.type(`AAAA=${n}`);
    b.type(`CCCC=${n}`);
  }
  const later = await tab();
  expect(later.code()).toBe("CCCC=2");
  expect(later.past()).toEqual(expect.arrayContaining(["AAAA=1", "AAAA=2"]));
});

test("a snippet that one tab has saved is still there when the other saves one, and when it removes one", async () => {
  const [a, b] = [await tab(), await tab()];
  await a.saveSnippet("Mine A");
  await b.saveSnippet("Mine C");
  await a.snippets.refreshSnippets();
  expect(a.titles().sort()).toEqual(["Mine A", "Mine C"]);
});

test("erasing leaves nothing behind, and a page that is left afterwards brings nothing back", async () => {
  const a = await tab();
  a.type("AAAA=1");
  shared.set("stampede:progress:damaged", "{");
  shared.set("someone-else", "theirs");
  const { eraseStored } = await import("#stores/erasing");
  await eraseStored();
  a.leave();
  expect([...shared.keys()].filter((key) => key !== "someone-else")).toEqual([]);
  expect((await tab(a.session)).code()).not.toBe("AAAA=1");
});
