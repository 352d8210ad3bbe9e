import { beforeEach, describe, expect, it, vi } from "vitest";
import * as playground from "#stores/playground";
import { STARTER, usePlayground } from "#stores/playground";
import { refreshSnippets, saveSnippet } from "#stores/snippets";

const { changeDocument, checkpoint, openDocument, openRead, restorePlayground, saveNow, undo } = playground;
const initial = usePlayground.getState();
const stored = new Map<string, string>();

beforeEach(async () => {
  stored.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  });
  usePlayground.setState(initial, true);
  await restorePlayground();
});

describe("the playground's document", () => {
  it("is there again after a reload, with its undo and its snippets", async () => {
    changeDocument({ code: "mine = 1\n", title: "Mine" });
    await saveSnippet("2026-01-01");
    openDocument({ ...STARTER, code: "theirs = 2\n" }, { kind: "link" });
    saveNow();
    usePlayground.setState(initial, true);
    await restorePlayground();
    await refreshSnippets();
    expect(usePlayground.getState().document.code).toBe("theirs = 2\n");
    expect(usePlayground.getState().snippets.map(({ document }) => document.title)).toEqual(["Mine"]);
    undo();
    expect(usePlayground.getState().document.code).toBe("mine = 1\n");
  });

  it("undo goes back one checkpoint at a time and stops at the first", () => {
    for (const code of ["a", "b", "c"]) {
      changeDocument({ code });
      checkpoint();
    }
    undo();
    expect(usePlayground.getState().document.code).toBe("b");
    undo();
    undo();
    expect(usePlayground.getState().document.code).toBe("a");
  });

  it("what cannot be opened leaves it as it was, and says why", () => {
    changeDocument({ code: "mine" });
    openRead({ ok: false, reason: "The link is damaged." }, { kind: "link" });
    expect(usePlayground.getState()).toMatchObject({ problem: "The link is damaged.", document: { code: "mine" } });
  });

  it("what this browser kept and cannot be read is set aside as it was, and said", async () => {
    const text = '{"version":1,"document":{"code":3},"history":[null,7]}';
    stored.set("stampede:playground", text);
    stored.set("stampede:playground:snippets", "{");
    usePlayground.setState(initial, true);
    await restorePlayground();
    expect(usePlayground.getState()).toMatchObject({ document: STARTER, history: [], snippets: [], unread: text });
    expect(usePlayground.getState().problem).toMatch(/not lost\. This cannot be opened: its title is missing/);
    expect(stored.get("stampede:playground:unread")).toBe(text);
  });

  it("a document of before there were further files, shop data and comparisons is there as it was", async () => {
    const { files: _, shop: __, other: ___, ...old } = { ...STARTER, code: "old = 1\n" };
    stored.set("stampede:playground", JSON.stringify({ version: 1, document: old, history: [old] }));
    usePlayground.setState(initial, true);
    await restorePlayground();
    const expected = { ...STARTER, code: "old = 1\n" };
    expect(usePlayground.getState()).toMatchObject({ document: expected, history: [expected], problem: null });
  });

  it("what is typed before the browser's own has been looked at stays, and what was kept can be gone back to", async () => {
    stored.set(
      "stampede:playground",
      JSON.stringify({ version: 1, document: { ...STARTER, code: "kept" }, history: [] }),
    );
    usePlayground.setState(initial, true);
    changeDocument({ code: "typed" });
    saveNow();
    expect(stored.get("stampede:playground")).toContain("kept");
    await restorePlayground();
    expect(usePlayground.getState().document.code).toBe("typed");
    undo();
    expect(usePlayground.getState().document.code).toBe("kept");
  });

  it("says so when the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    changeDocument({ code: "x" });
    saveNow();
    expect(usePlayground.getState().kept).toBe(false);
  });
});
