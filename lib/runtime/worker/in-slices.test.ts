import { expect, test } from "vitest";
import type { RunRecord } from "#engine/run-record";
import type { Message } from "#runtime/protocol";
import { inSlices } from "#runtime/worker/in-slices";

const recordOf = (count: number) =>
  ({ events: Array.from({ length: count }, (_, index) => ({ index })), stdout: "hi" }) as unknown as RunRecord;

test.each([0, 1, 1_000, 1_001, 2_000, 20_001])(
  "a trace of %d events arrives as it was, in messages of at most 1,000",
  (count) => {
    const record = recordOf(count);
    const sent = [...inSlices({ type: "ran", id: 1, record })];
    expect(sent).toHaveLength(Math.max(1, Math.ceil(count / 1_000)));
    const events = sent.flatMap((message) => {
      if (message.type === "happened") return message.events;
      return message.type === "ran" ? message.record.events : [];
    });
    expect(events).toEqual(record.events);
  },
);

test("a grade's run goes in slices too, and other answers go as they are", () => {
  const report = { passed: true, checks: [], remarks: [], run: recordOf(2_500) };
  const sent = [...inSlices({ type: "graded", id: 1, report })];
  expect(sent.map(({ type }) => type)).toEqual(["happened", "happened", "graded"]);
  const refused: Message = { type: "refused", id: 1, reason: "no", line: null };
  expect([...inSlices(refused)]).toEqual([refused]);
});
