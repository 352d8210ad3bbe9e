/**
 * What a run came to, in one line above its picture: who failed and when, how many did the same work at once, and the main figures.
 * Said only as far as the trace shows it: "one was enough" needs them all to be the same call, and to have stored and returned the same. Of more
 * requests than a trace is kept for, there are measures and no times.
 */
import { changesOf, type TraceEvent } from "#engine/event";
import type { Measures } from "#simulation/measures/measures";
import { workPeak } from "#view-models/lanes/work-peak";
import { duration } from "#view-models/words/duration";

export interface RunVerdict {
  /** `50 of 200 requests failed, from 1 s to 6 s`; null = none did. */
  failed: { words: string; errors: string } | null;
  /** `76 computed at once; one was enough`; null = nothing that was done twice at the same moment. */
  atOnce: string | null;
  /** `200 requests in 12 s: 150 hits, 50 misses, 3 computations`. */
  figures: string;
}

export function runVerdict(events: readonly TraceEvent[], measures: Measures): RunVerdict {
  return { failed: failedIn(events, measures), atOnce: atOnceIn(events), figures: figuresOf(measures) };
}

function failedIn(events: readonly TraceEvent[], { errors, requests }: Measures): RunVerdict["failed"] {
  const failed = errors.reduce((sum, { count }) => sum + count, 0);
  if (failed === 0) return null;
  const timesMs = events.flatMap((event) => (event.type === "raised" && !event.killed ? [event.atMs] : []));
  const [from, to] = [timesMs[0], timesMs.at(-1)].map((ms) => (ms === undefined ? "" : duration(ms)));
  const when = from === "" ? "" : from === to ? `, at ${from}` : `, from ${from} to ${to}`;
  const who =
    failed < requests
      ? `${number(failed)} of ${counted(requests, "request")} failed`
      : requests === 1
        ? "The request failed"
        : `All ${number(requests)} requests failed`;
  const whats = errors.map(({ error, count }) => (errors.length > 1 ? `${number(count)} × ${error}` : error));
  return { words: `${who}${when}`, errors: whats.join("; ") };
}

function atOnceIn(events: readonly TraceEvent[]): string | null {
  const peak = workPeak(events);
  if (peak === null) return null;
  if (peak.of === "queries") return `${number(peak.count)} database queries ran at once`;
  const computed = `${number(peak.count)} computed at once`;
  return allStoredTheSame(events, peak.fromMs, peak.count) ? `${computed}; one was enough` : computed;
}

/** Whether the result of any one who worked at this moment would have done for all: the same call, the same work, the same outcome. */
function allStoredTheSame(events: readonly TraceEvent[], atMs: number, count: number): boolean {
  const working = events.flatMap((event, at) =>
    event.type === "worked" && event.atMs <= atMs && atMs < event.atMs + event.durationMs ? [{ event, at }] : [],
  );
  if (working.length !== count) return false;
  const names = new Map(
    events.flatMap((event) => (event.type === "started" ? [[event.task, event.name] as const] : [])),
  );
  const whats = working.map(({ event, at }) => {
    const outcome = outcomeOf(events, at, event.task);
    return outcome && JSON.stringify([names.get(event.task), event.name, outcome]);
  });
  return whats[0] != null && whats.every((what) => what === whats[0]);
}

/** All that a request stored after this work, where and which value, and what it returned. Null = nothing, or it did more work first. */
function outcomeOf(events: readonly TraceEvent[], after: number, task: number): unknown[] | null {
  const stored: string[][] = [];
  for (let at = after + 1; at < events.length; at++) {
    const event = events[at];
    if (event?.task !== task) continue;
    if (event.type === "worked" || event.type === "raised") return null;
    for (const change of changesOf(event))
      if (change.kind === "put") stored.push([change.store, change.key, change.entry.payload]);
    if (event.type === "returned") return stored.length === 0 ? null : [stored, event.repr];
  }
  return null;
}

function figuresOf({ requests, ended, endMs, hits, misses, recomputations, staleness, killed }: Measures): string {
  const parts = [
    ...(hits + misses > 0 ? [counted(hits, "hit"), counted(misses, "miss", "misses")] : []),
    ...(recomputations.count > 0 ? [counted(recomputations.count, "recomputation")] : []),
    ...(staleness.staleHits > 0 ? [counted(staleness.staleHits, "stale answer")] : []),
    ...(killed > 0 ? [`${number(killed)} killed with their process`] : []),
    ...(ended < requests ? [`${number(requests - ended)} did not end`] : []),
  ];
  const whole = `${counted(requests, "request")} in ${duration(endMs)}`;
  return parts.length === 0 ? whole : `${whole}: ${parts.join(", ")}`;
}

const number = (n: number): string => n.toLocaleString("en");
const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;
