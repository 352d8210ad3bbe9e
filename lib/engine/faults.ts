/**
 * What goes wrong with servers, and when. A fault applies to every command sent to a matching store between `fromMs` and
 * `untilMs` (virtual; null = for ever). Only stores behind a network can be down, slow or flaky.
 */
import { failure, type Reply } from "#engine/reply";
import { type BackendName, partsOf, type StoreId } from "#engine/step";

export type Fault = {
  backend: BackendName;
  /** Only this LOCATION; absent = every store of the backend. */
  location?: string;
  fromMs: number;
  untilMs: number | null;
} & (
  | { kind: "down" } // refuses connections
  | { kind: "slow"; extraMs: number; clientTimeoutMs?: number } // answers late; past the client's timeout it raises
  | { kind: "flaky"; share: number } // this share of commands loses its connection, seeded
);

/** What happens at one moment, to what is stored or to a whole process. */
export type Intervention = { atMs: number } & (
  | { kind: "flush"; backend: BackendName; location?: string }
  /** The server needed the room: one key goes. */
  | { kind: "evict"; backend: BackendName; location?: string; key: string }
  /** Its requests never end, and its locmem is gone. */
  | { kind: "kill"; process: number }
);

/** In words, for traces. */
export function describeIntervention(what: Intervention): string {
  switch (what.kind) {
    case "flush":
      return `${what.backend}${what.location ? ` ${what.location}` : ""} is flushed`;
    case "evict":
      return `${what.backend} evicts ${what.key}`;
    case "kill":
      return `process ${what.process} is killed`;
  }
}

/** By convention nothing ever listens on these ports (the oracle's `-down` backends point at them). */
const NOTHING_LISTENS = /:(6390|1129[01])(\/|$)/;

/** The fault's reply to a command sent now, or null when the server answers. */
export function faultReply(faults: readonly Fault[], store: StoreId, nowMs: number, draw: () => number): Reply | null {
  const { backend, location } = partsOf(store);
  if (isUnreachable(location)) return refused(location);
  if (faults.length === 0) return null;
  for (const fault of faults) {
    if (!isActive(fault, backend, location, nowMs)) continue;
    if (fault.kind === "down") return refused(location);
    if (fault.kind === "slow" && fault.extraMs > (fault.clientTimeoutMs ?? Number.POSITIVE_INFINITY))
      return failure("timed-out", "Timeout reading from socket");
    if (fault.kind === "flaky" && draw() < fault.share)
      return failure("connection-lost", "Connection closed by server.");
  }
  return null;
}

/** How much later than usual the server answers now. */
export function extraLatencyMs(faults: readonly Fault[], store: StoreId, nowMs: number): number {
  let extra = 0;
  if (faults.length === 0) return extra;
  const { backend, location } = partsOf(store);
  for (const fault of faults)
    if (fault.kind === "slow" && isActive(fault, backend, location, nowMs))
      extra += Math.min(fault.extraMs, fault.clientTimeoutMs ?? fault.extraMs);
  return extra;
}

const unreachable = new Map<string, boolean>();

function isUnreachable(location: string): boolean {
  let known = unreachable.get(location);
  if (known === undefined) {
    known = NOTHING_LISTENS.test(location);
    unreachable.set(location, known);
  }
  return known;
}

const refused = (location: string): Reply => failure("server-down", location);

const isActive = (fault: Fault, backend: BackendName, location: string, nowMs: number): boolean =>
  fault.backend === backend &&
  (fault.location === undefined || fault.location === location) &&
  nowMs >= fault.fromMs &&
  (fault.untilMs === null || nowMs < fault.untilMs);
