/** Two transactions wait for each other, and the database refuses one of them. */
import type { Queried, TraceEvent } from "#engine/event";
import { failureOf } from "#engine/reply";
import type { FindRace } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

export const deadlock: FindRace = (events) => {
  const refused = events.find(
    (event): event is Queried => event.type === "queried" && failureOf(event.reply)?.kind === "deadlock",
  );
  const other = refused?.waited?.behind ?? null;
  if (!refused || other === null) return null;
  const locked = (task: number): TraceEvent | undefined =>
    events.findLast((event) => event.index < refused.index && event.task === task && locksRows(event));
  const end = events.find(({ task, type }) => task === refused.task && (type === "returned" || type === "raised"));
  const steps = [locked(refused.task), locked(other), refused, end].flatMap((event) => event?.index ?? []);
  return {
    kind: "deadlock",
    key: "",
    requests: [other, refused.task],
    window: null,
    claims: steps.sort((a, b) => a - b).map((step): Claim => ({ kind: "did", step })),
  };
};

export const locksRows = (event: TraceEvent): boolean =>
  event.type === "queried" &&
  "table" in event.action &&
  event.action.transaction !== null &&
  failureOf(event.reply) === null &&
  (event.action.do !== "select" || event.action.lock !== undefined) &&
  event.action.do !== "count";
