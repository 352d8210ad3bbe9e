import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchSilence } from "#runtime/client/worker-file";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answer = (text: string) => vi.stubGlobal("fetch", () => Promise.resolve(new Response(text)));

test("an empty file is found out, and said", async () => {
  answer("");
  const onDead = vi.fn();
  watchSilence("/worker.js", onDead);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDead.mock.calls).toEqual([["the file of its worker came empty"]]);
});

test("a file that is whole and never speaks is given up, once", async () => {
  answer("while (true) {}");
  const onDead = vi.fn();
  watchSilence("/worker.js", onDead);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDead.mock.calls).toEqual([["its worker was loaded and says nothing"]]);
});

test("a file that is still on its way is waited for", async () => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  const onDead = vi.fn();
  watchSilence("/worker.js", onDead);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(onDead).not.toHaveBeenCalled();
});

test("a worker that has spoken is left alone", async () => {
  answer("");
  const onDead = vi.fn();
  watchSilence("/worker.js", onDead)();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDead).not.toHaveBeenCalled();
});
