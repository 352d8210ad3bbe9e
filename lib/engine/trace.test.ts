import { expect, test } from "vitest";
import type { Change, TraceEvent } from "#engine/event";
import { stateAt } from "#engine/trace";

const STORE = "redis:";
const KEY = ":1:price";

/** One trace from steps; a `get` is a hit and changes nothing. */
function trace(...steps: { atMs: number; change?: Change }[]): TraceEvent[] {
  return steps.map(({ atMs, change }, index) => ({
    index,
    atMs,
    task: 0,
    process: 0,
    line: 1,
    call: null,
    type: "commanded",
    store: STORE,
    command: { op: "get", key: KEY },
    reply: undefined,
    outcome: change ? "stored" : "hit",
    changes: change ? [change] : [],
  }));
}

const put = (expiresAtMs: number | null): Change => ({
  kind: "put",
  store: STORE,
  key: KEY,
  entry: { payload: "49", expiresAtMs },
  previous: null,
});

const hitsAfter = (events: TraceEvent[]) => stateAt(events, events.length).stores.get(STORE)?.get(KEY)?.hits;

test("a new value over the old one goes on counting the key's hits", () => {
  expect(
    hitsAfter(trace({ atMs: 0, change: put(null) }, { atMs: 1 }, { atMs: 2 }, { atMs: 3, change: put(null) })),
  ).toBe(2);
});

test("a value written after the old one expired begins at no hits", () => {
  const expired = trace({ atMs: 0, change: put(10) }, { atMs: 5 }, { atMs: 10, change: put(20) });
  expect(hitsAfter(expired)).toBe(0);
  expect(hitsAfter(trace({ atMs: 0, change: put(10) }, { atMs: 5 }, { atMs: 9, change: put(20) }))).toBe(1);
});

test("a key that was deleted begins at no hits", () => {
  const removed: Change = {
    kind: "removed",
    store: STORE,
    key: KEY,
    entry: { payload: "49", expiresAtMs: null },
    why: "deleted",
  };
  const events = trace(
    { atMs: 0, change: put(null) },
    { atMs: 1 },
    { atMs: 2, change: removed },
    { atMs: 3, change: put(null) },
  );
  expect(hitsAfter(events)).toBe(0);
});
