import { beforeEach, describe, expect, test } from "vitest";
import { DAMAGED_KEY, PROGRESS_KEY } from "#stores/browser-storage";
import { contentsOf, mergeProgress } from "#stores/merge-progress";
import {
  askAgain,
  endFinalTest,
  forgetWork,
  keptStore,
  loadProgress,
  markDone,
  newCard,
  progressStore,
  saveAnswer,
  saveCertificateName,
  saveFinalTest,
  saveTest,
  saveWork,
  visit,
} from "#stores/progress";
import { eraseProgress, exportProgress, readExported, replaceProgress } from "#stores/progress-file";
import { emptyProgress, parseProgress } from "#stores/progress-format";

class MemoryStorage {
  readonly texts = new Map<string, string>();
  getItem = (key: string) => this.texts.get(key) ?? null;
  setItem = (key: string, text: string) => void this.texts.set(key, text);
}

let storage: MemoryStorage;

beforeEach(() => {
  storage = new MemoryStorage();
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  progressStore.setState(emptyProgress(), true);
});

function importAll(file: string): void {
  const read = readExported(file);
  if (!read) throw new Error("not an export");
  replaceProgress(read.data);
}

const place = { slug: "basic-operations", mode: "learn", step: "set-and-get" };

describe("progress", () => {
  test("survives a reload", () => {
    visit(place);
    markDone(place);
    saveWork("basic-operations/a.py", "print(1)", "h1");
    const before = progressStore.getState();
    progressStore.setState(emptyProgress(), true);
    loadProgress();
    expect(progressStore.getState()).toEqual(before);
  });

  test("forgetting work leaves the rest", () => {
    saveWork("a", "1", "h");
    saveWork("b", "2", "h");
    forgetWork("a");
    expect(progressStore.getState().work).toEqual({ b: { code: "2", hash: "h" } });
  });

  test("text that is no JSON is kept aside and progress starts empty", () => {
    storage.setItem(PROGRESS_KEY, "{oh no");
    loadProgress();
    expect(storage.getItem(DAMAGED_KEY)).toBe("{oh no");
    expect(progressStore.getState()).toEqual(emptyProgress());
  });

  test("one damaged entry costs only itself", () => {
    const damaged = JSON.stringify({
      ...emptyProgress(),
      done: { "x/learn/a": true, "x/learn/b": 1 },
      work: { a: { code: 1, hash: "h" }, b: { code: "ok", hash: "h" } },
    });
    storage.setItem(PROGRESS_KEY, damaged);
    loadProgress();
    expect(progressStore.getState().done).toEqual({ "x/learn/a": true });
    expect(progressStore.getState().work).toEqual({ b: { code: "ok", hash: "h" } });
    expect(storage.getItem(DAMAGED_KEY)).toBe(damaged);
  });

  test("storage that throws costs nothing but the saving", () => {
    storage.setItem = () => {
      throw new Error("quota");
    };
    saveAnswer("q", { tries: ["a"], revealed: false, hash: "h" });
    expect(progressStore.getState().answers.q?.tries).toEqual(["a"]);
    expect(keptStore.getState()).toBe(false);
    storage.setItem = () => {};
    forgetWork("none");
    expect(keptStore.getState()).toBe(true);
  });

  test("an import can be undone, and a file that is added loses nothing of what is here", () => {
    saveWork("a", "mine", "h");
    markDone(place);
    const before = progressStore.getState();
    const file = { ...emptyProgress(), work: { a: { code: "file", hash: "h" }, b: { code: "file", hash: "h" } } };
    replaceProgress(mergeProgress(before, file));
    expect(progressStore.getState().work).toEqual({ a: { code: "mine", hash: "h" }, b: { code: "file", hash: "h" } });
    expect(progressStore.getState().done).toEqual(before.done);
    const merged = replaceProgress(file);
    expect(progressStore.getState().done).toEqual({});
    replaceProgress(merged);
    expect(progressStore.getState().done).toEqual(before.done);
    expect(contentsOf(merged)).toBe("1 step, 2 programs");
    expect(contentsOf(emptyProgress())).toBe("nothing");
  });

  test("cards, tests and places are exported and imported too", async () => {
    visit(place);
    askAgain("basic-operations/q", "h");
    const picks = { q1: "b" };
    saveTest("basic-operations", { way: "at-the-end", picks, checked: ["q1"], only: null });
    const before = progressStore.getState();
    const file = await exportProgress();
    await eraseProgress();
    expect(progressStore.getState().cards).toEqual({});
    importAll(file);
    expect(progressStore.getState()).toEqual(before);
  });

  test("the final test, its results and the name are exported and imported too", async () => {
    const test = { seed: 7, pool: "p", picks: { "a/q": "x" }, checked: false };
    saveFinalTest(test);
    endFinalTest(test, { right: 1, of: 2, topics: [{ slug: "a", right: 1, of: 2 }] });
    saveCertificateName("Ada");
    const before = progressStore.getState();
    expect(before.finalTest?.checked).toBe(true);
    expect(before.finalResults).toMatchObject([{ seed: 7, pool: "p", right: 1, of: 2 }]);
    const file = await exportProgress();
    await eraseProgress();
    importAll(file);
    expect(progressStore.getState()).toEqual(before);
  });

  test("what is exported can be imported; what is no export is refused and changes nothing", async () => {
    markDone(place);
    const file = await exportProgress();
    await eraseProgress();
    expect(readExported("[]")).toBeNull();
    importAll(file);
    expect(Object.keys(progressStore.getState().done)).toEqual(["basic-operations/learn/set-and-get"]);
  });
});

describe("parseProgress", () => {
  test.each([
    "null",
    "[]",
    "3",
    '{"version":4}',
    '{"version":3}',
    '{"version":2}',
    '{"version":1}',
    '{"version":1,"done":[]}',
  ])("%s is damaged", (text) => {
    expect(parseProgress(text)).toEqual({ data: emptyProgress(), damaged: true });
  });

  test("version 1 loads: nothing is lost, and the last place is that lesson's place", () => {
    const answers = { "a/q": { tries: ["b", "a"], revealed: true, hash: "h" } };
    const old = { version: 1, done: { "a/learn/s": true }, last: place, work: {}, answers, passed: { "a/e": "h" } };
    const { data, damaged } = parseProgress(JSON.stringify(old));
    expect(damaged).toBe(false);
    expect(data).toEqual({ ...emptyProgress(), ...old, version: 3, places: { "basic-operations": place } });
  });

  test("version 2 loads: nothing is lost, and there is no final test yet", () => {
    const { finalTest: _test, finalResults: _results, certificateName: _name, ...old } = emptyProgress();
    const version2 = { ...old, version: 2, passed: { "a/e": "h" }, cards: { "a/c": newCard("h") } };
    const { data, damaged } = parseProgress(JSON.stringify(version2));
    expect(damaged).toBe(false);
    expect(data).toEqual({ ...emptyProgress(), passed: version2.passed, cards: version2.cards });
  });

  test("a result with more right than asked is left out", () => {
    const good = { seed: 1, pool: "p", atMs: 5, right: 32, of: 40, topics: [] };
    const stored = { ...emptyProgress(), finalResults: [good, { ...good, right: 41 }] };
    const { data, damaged } = parseProgress(JSON.stringify(stored));
    expect(damaged).toBe(true);
    expect(data.finalResults).toEqual([good]);
  });

  test("a card with a number that is none is left out", () => {
    const cards = {
      good: newCard("h"),
      bad: { ...newCard("h"), stability: "3" },
      worse: { ...newCard("h"), state: 7 },
    };
    const { data, damaged } = parseProgress(JSON.stringify({ ...emptyProgress(), cards }));
    expect(damaged).toBe(true);
    expect(Object.keys(data.cards)).toEqual(["good"]);
  });

  test("an entry named __proto__ does not become a prototype", () => {
    const text = '{"version":1,"last":null,"done":{"__proto__":true},"work":{},"answers":{},"passed":{}}';
    expect(parseProgress(text).damaged).toBe(true);
  });
});
