/** Threads that wait for a lock of the program that nobody will release: held by each other, by themselves, or left behind. */
import type { TraceEvent } from "#engine/event";
import type { Claim } from "#explorer/races/claims";
import type { FindRace } from "#explorer/races/race";

type Synchronised = Extract<TraceEvent, { type: "synchronised" }>;

export const waitsForEver: FindRace = (events) => {
  const stuck = events.flatMap((event) => {
    const name =
      event.type === "raised" ? /^Stuck: it waits for `([^`]*)`.* for ever$/.exec(event.error)?.[1] : undefined;
    const taken = name === undefined ? undefined : heldAt(events, event, name);
    return taken ? [{ end: event, taken }] : [];
  });
  const [first] = stuck;
  if (!first) return null;
  const ends = new Set(stuck.map(({ end }) => end.task));
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
      lock.of === "lock" &&
      lock.what === "acquire" &&
      reply === true &&
      !own.some((event) => event.lock.what === "release" && event.task === task && event.index > index),
  );
}
