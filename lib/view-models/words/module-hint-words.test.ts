import { expect, it } from "vitest";
import { moduleHintWords } from "#view-models/words/module-hint-words";

it("names what a request changed, and offers processes that keep it", () => {
  const { sentence, offers } = moduleHintWords({ changed: ["cached", "served"], locks: [] }, "fresh", false);
  expect(sentence).toContain("A request changes `cached` and `served` in the module.");
  expect(offers.map(({ moduleState }) => moduleState)).toEqual(["kept", "threads"]);
});

it("offers only what can be explored", () => {
  const { offers } = moduleHintWords({ changed: ["cached"], locks: [] }, "fresh", true);
  expect(offers.map(({ moduleState }) => moduleState)).toEqual(["threads"]);
});

it("offers threads first to a program with a lock, and only them where nobody can wait", () => {
  const hint = { changed: [], locks: ["_lock"] };
  expect(moduleHintWords(hint, "fresh", false).sentence).toBe(
    "The module has the lock `_lock`. Here every request has its own, so nobody waits for it; threads of one process share it.",
  );
  expect(moduleHintWords(hint, "kept", false).sentence).toContain("one request at a time");
  expect(moduleHintWords(hint, "kept", false).offers.map(({ moduleState }) => moduleState)).toEqual(["threads"]);
});

it("counts what it does not name", () => {
  const changed = ["a", "b", "c", "d", "e", "f"];
  expect(moduleHintWords({ changed, locks: [] }, "fresh", false).sentence).toContain("`a`, `b`, `c`, `d` and 2 more");
});
