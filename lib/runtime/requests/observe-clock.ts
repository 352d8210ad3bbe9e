/**
 * Would it matter if time passed while somebody could go on? Seen, not guessed: the requests are run once as they come, and it is looked at whether they
 * sleep, work, or store anything with a timeout, and whether a lock runs out under whoever took it. All requests of an exploration arrive
 * together, so such a lock may be one that nobody comes for in time.
 */
import type { Commanded, TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import type { Prepared } from "#runtime/requests/prepare-simulation";
import { startSimulation } from "#runtime/requests/start-simulation";
import type { ClockHint } from "#simulation/clock-hint";
import { isRelease, locksTakenIn } from "#simulation/measures/lock-calls";
import { run } from "#simulation/run";
import type { Scenario } from "#simulation/scenario";
import { byTime } from "#simulation/schedulers/by-time";

/** Null: nothing here depends on time. */
export function clockHintOf(prepared: Prepared, scenario: Scenario): ClockHint | null {
  const events: TraceEvent[] = [];
  const simulation = startSimulation(prepared, scenario, (event) => events.push(event));
  run(simulation, byTime());
  const outlived = events.flatMap((event) => (event.type === "commanded" ? outlivedBy(events, event) : []))[0] ?? null;
  return outlived || events.some(takesTime) || hasTimeouts(prepared.world) ? { outlived } : null;
}

function outlivedBy(events: readonly TraceEvent[], take: Commanded): NonNullable<ClockHint["outlived"]>[] {
  return locksTakenIn(events, take).flatMap((key) => {
    const put = take.changes.find((change) => change.kind === "put" && change.key === key);
    const over = events.find((event) => event.task === take.task && event.index > take.index && leaves(event, key));
    const expiresAtMs = put?.kind === "put" ? lastsUntil(events, take, put.entry.expiresAtMs, key) : null;
    if (expiresAtMs === null || !over || over.atMs < expiresAtMs) return [];
    return [{ key, timeoutMs: expiresAtMs - take.atMs, workMs: over.atMs - take.atMs }];
  });
}

/** Whoever has it may give it more time before it is over. */
function lastsUntil(events: readonly TraceEvent[], take: Commanded, first: number | null, key: string): number | null {
  let untilMs = first;
  for (const event of events.slice(take.index + 1)) {
    if (event.type !== "commanded" || untilMs === null || event.atMs >= untilMs) continue;
    for (const change of event.changes)
      if (change.kind === "touched" && change.store === take.store && change.key === key) untilMs = change.expiresAtMs;
  }
  return untilMs;
}

const leaves = (event: TraceEvent, key: string): boolean =>
  event.type === "returned" || event.type === "raised" || (event.type === "commanded" && isRelease(event, key));

function takesTime(event: TraceEvent): boolean {
  if (event.type === "slept" || event.type === "worked") return event.durationMs > 0;
  return (
    event.type === "commanded" &&
    event.changes.some((change) => change.kind === "put" && change.entry.expiresAtMs !== null)
  );
}

const hasTimeouts = (world: World): boolean =>
  [...world.contents().values()].some((entries) => [...entries.values()].some((entry) => entry.expiresAtMs !== null));
