/**
 * Threads that wait for a lock of the program that nobody will release: held by each other, by themselves, or left behind; or on a condition, and
 * nobody wakes them any more.
 */
import type { TraceEvent } from "#engine/event";
import type { FindRace, Race } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

type Synchronised = Extract<TraceEvent, { type: "synchronised" }>;

export const waitsForEver: FindRace = (events) => unwoken(events) ?? unreleased(events);

/** Who waits on a `Condition` has released its lock, and waits for one of their own, which has no name. */
function unwoken(events: readonly TraceEvent[]): Race | null {
  const end = events.find(({ type }) => type === "raised");
  if (end?.type !== "raised" || end.error !== "Stuck: it waits for a lock for ever") return null;
  const went = events.findLast(
    (event) =>
      event.task === end.task &&
      event.index < end.index &&
      event.type === "synchronised" &&
      event.lock.what === "release",
  );
  if (!went) return null;
  const ends = events.filter(
    ({ task, type, index }) =>
      task !== end.task && index > went.index && index < end.index && (type === "returned" || type === "raised"),
  );
  const steps = [went, ...ends, end];
  return {
    kind: "nobody wakes it",
    key: "",
    requests: [...new Set(steps.map(({ task }) => task))].sort((a, b) => a - b),
    window: null,
    claims: steps.map(({ index }): Claim => ({ kind: "did", step: index })),
  };
}

const unreleased = (events: readonly TraceEvent[]): Race | null => {
  const stuck = events.flatMap((event) => {
    const name =
      event.type === "raised" ? /^Stuck: it waits for `([^`]*)`.* for ever$/.exec(event.error)?.[1] : undefined;
    const taken = name === undefined ? undefined : heldAt(events, event, name);
    return taken ? [{ end: event, taken }] : [];
  });
  const [first] = stuck;
  if (!first) return null;
  const ends = new Set(stuck.map(({ end }) => end.task));
  const itself = stuck.find(({ end, taken }) => end.task === taken.task);
  if (itself)
    return {
      kind: "deadlock with itself",
      key: "",
      requests: [itself.end.task],
      window: null,
      claims: [itself.taken.index, itself.end.index].map((step): Claim => ({ kind: "did", step })),
    };
  const isCircle = stuck.every(({ taken }) => ends.has(taken.task));
  const left = events.find(
    ({ task, type, index }) =>
      task === first.taken.task && index < first.end.index && (type === "returned" || type === "raised"),
  );
  const steps = stuck.flatMap(({ end, taken }) => [taken.index, end.index]);
  if (!isCircle && left) steps.push(left.index);
  const shown = [...new Set(steps)].sort((a, b) => a - b);
  return {
    kind: isCircle ? "deadlock" : "lock never released",
    key: "",
    requests: [...new Set(stuck.flatMap(({ end, taken }) => [taken.task, end.task]))].sort((a, b) => a - b),
    window: null,
    claims: shown.map((step): Claim => ({ kind: "did", step })),
  };
};

/** Who took the lock that the request waits for at its end, and has not released it. */
function heldAt(events: readonly TraceEvent[], end: TraceEvent, name: string): Synchronised | undefined {
  const own = events.filter(
    (event): event is Synchronised =>
      event.type === "synchronised" &&
      event.index < end.index &&
      event.process === end.process &&
      event.lock.name === name,
  );
  return own.findLast(
    ({ lock, reply, task, index }) =>
      lock.of !== "event" &&
      lock.what === "acquire" &&
      reply === true &&
      !own.some((event) => event.lock.what === "release" && event.task === task && event.index > index),
  );
}
