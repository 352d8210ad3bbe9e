import { expect, test, vi } from "vitest";
import type { RunRecord } from "#engine/run-record";
import { RuntimeStopped } from "#runtime/client/client";
import { createRunStore, startRun } from "#stores/run";

const ends: ((error: Error) => void)[] = [];
vi.mock("#runtime/client/client", async (original) => ({
  ...(await original<typeof import("#runtime/client/client")>()),
  runtimeClient: () => ({ run: () => new Promise((_, reject) => ends.push(reject)) }),
}));

test("a run that a second one has ended leaves that one running: its Stop can be pressed", async () => {
  const store = createRunStore({ events: [] } as unknown as RunRecord, "");
  const first = startRun(store, { code: "while True: pass" });
  const second = startRun(store, { code: "while True: pass" });
  ends[0]?.(new RuntimeStopped());
  await first;
  expect(store.getState()).toMatchObject({ running: "run", trouble: null });
  ends[1]?.(new RuntimeStopped());
  await second;
  expect(store.getState()).toMatchObject({
    running: null,
    trouble: "Stopped. Your program and your progress are as they were.",
  });
});
