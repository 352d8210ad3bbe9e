import { beforeEach, describe, expect, it, vi } from "vitest";
import * as playground from "#stores/playground";
import { STARTER, usePlayground } from "#stores/playground";

const { changeDocument, checkpoint, openDocument, openRead, restorePlayground, saveNow, saveSnippet, undo } =
  playground;
const initial = usePlayground.getState();
const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  });
  usePlayground.setState(initial, true);
});

describe("the playground's document", () => {
  it("is there again after a reload, with its undo and its snippets", () => {
    changeDocument({ code: "mine = 1\n", title: "Mine" });
    saveSnippet("2026-01-01");
    openDocument({ ...STARTER, code: "theirs = 2\n" }, { kind: "link" });
    saveNow();
    usePlayground.setState(initial, true);
    restorePlayground();
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

  it("damaged storage is ignored, in part or in whole", () => {
    stored.set("stampede:playground", '{"version":1,"document":{"code":3},"history":[null,7]}');
    stored.set("stampede:playground:snippets", "{");
    restorePlayground();
    expect(usePlayground.getState()).toMatchObject({ document: STARTER, history: [], snippets: [] });
  });

  it("says so when the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    changeDocument({ code: "x" });
    saveNow();
    expect(usePlayground.getState().kept).toBe(false);
  });
});
