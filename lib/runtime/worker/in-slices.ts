/**
 * A long trace goes to the page in slices, a message each, because reading a message is one task of the page: 20,000 events at once keep it from
 * answering for a tenth of a second. The answer itself comes last, with the rest; the client puts them together.
 */
import type { RunRecord } from "#engine/run-record";
import type { Message } from "#runtime/protocol";

const SLICE_EVENTS = 1_000;

export function* inSlices(message: Message): Generator<Message> {
  const run = runOf(message);
  if (run === null || !("id" in message)) {
    yield message;
    return;
  }
  let from = 0;
  for (; run.events.length - from > SLICE_EVENTS; from += SLICE_EVENTS)
    yield { type: "happened", id: message.id, events: run.events.slice(from, from + SLICE_EVENTS) };
  yield from === 0 ? message : withRun(message, { ...run, events: run.events.slice(from) });
}

const runOf = (message: Message): RunRecord | null =>
  message.type === "ran" ? message.record : message.type === "graded" ? message.report.run : null;

function withRun(message: Message, run: RunRecord): Message {
  if (message.type === "ran") return { ...message, record: run };
  return message.type === "graded" ? { ...message, report: { ...message.report, run } } : message;
}
