import fc from "fast-check";
import { expect, test } from "vitest";
import { stateNear } from "#engine/checkpoints";
import type { Change, TraceEvent } from "#engine/event";
import { stateAt } from "#engine/trace";

const STORE = "redis:";

/** 3,000 events on ten keys: the checkpoints stand 128 apart. */
const events: TraceEvent[] = Array.from({ length: 3000 }, (_, index) => {
  const key = `:1:k${(index * 7) % 10}`;
  const base = { index, atMs: Math.floor(index / 3), task: index % 4, process: 0, line: 1, call: null };
  if (index % 11 === 0) return { ...base, type: "printed", stream: "stdout", text: `${index}\n` };
  const entry = { payload: String(index), expiresAtMs: index % 2 === 0 ? null : index + 50 };
  const changes: Change[] =
    index % 3 === 0
      ? [{ kind: "put", store: STORE, key, entry, previous: null }]
      : index % 17 === 0
        ? [{ kind: "removed", store: STORE, key, entry, why: "deleted" }]
        : index % 5 === 0
          ? [{ kind: "used", store: STORE, key }]
          : [];
  const outcome = changes.length === 0 ? "hit" : "stored";
  return { ...base, type: "commanded", store: STORE, command: { op: "get", key }, reply: undefined, outcome, changes };
});

test("stateNear says what stateAt says, wherever the cursor jumps", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 12 }), (cursors) => {
      const trace = [...events];
      for (const cursor of cursors) expect(stateNear(trace, cursor)).toEqual(stateAt(trace, cursor));
    }),
    { seed: 4, numRuns: 25 },
  );
});

test("what a caller does with its state changes no later answer", () => {
  const first = stateNear(events, 1000);
  first.stores.get(STORE)?.clear();
  first.tables.clear();
  expect(stateNear(events, 1000)).toEqual(stateAt(events, 1000));
});
