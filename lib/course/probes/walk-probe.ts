/** Reads the state at one stop of a walk: the moment before a line runs. */

import { inFigures } from "#course/model/figures";
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import { type Kept, stateAt } from "#engine/trace";

export type Stop = TraceEvent & { type: "reached" };

export const WALK_PROBES = "variable NAME, key KEY, ttl KEY, output";

export const stopsOf = (record: RunRecord): Stop[] => record.events.filter((event) => event.type === "reached");

/** What the probe finds, or null if there is no such probe. */
export function readWalkProbe(probe: string, record: RunRecord, stop: Stop): string | null {
  const state = stateAt(record.events, record.events.indexOf(stop));
  if (probe === "output") return state.stdout.trimEnd();
  const [, what, name = ""] = /^(variable|key|ttl) (.+)$/.exec(probe) ?? [];
  if (what === "variable") return stop.locals[name] ?? "not set";
  if (!what) return null;
  const kept = [...state.stores.values()].flatMap((store) => [...store]).find(([key]) => isKey(key, name))?.[1];
  if (!kept || !isAlive(kept, stop.atMs)) return "absent";
  if (what === "key") return record.previews[kept.payload] ?? null;
  return kept.expiresAtMs === null ? "for ever" : inFigures((kept.expiresAtMs - stop.atMs) / 1000);
}

const isAlive = ({ expiresAtMs }: Kept, nowMs: number): boolean => expiresAtMs === null || expiresAtMs > nowMs;

/** The stored key `prefix:1:stats` is what a program calls `stats`; both names are understood. */
const isKey = (stored: string, name: string): boolean =>
  stored === name || stored.split(":").slice(2).join(":") === name;
