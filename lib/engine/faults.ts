/**
 * What goes wrong with servers, and when. A fault applies to every command sent to a matching store between `fromMs` and
 * `untilMs` (virtual; null = for ever). Only stores behind a network can be down, slow or flaky.
 */
import { failure, type Reply } from "#engine/reply";
import { type BackendName, backendOf, locationOf, type StoreId } from "#engine/step";

export type Fault = {
  backend: BackendName;
  /** Only this LOCATION; absent = every store of the backend. */
  location?: string;
  fromMs: number;
  untilMs: number | null;
} & (
  | { kind: "down" } // refuses connections
  | { kind: "slow"; extraMs: number } // answers late; past the client's timeout it raises
  | { kind: "flaky"; share: number } // this share of commands loses its connection, seeded
);

/** By convention nothing ever listens on these ports (the oracle's `-down` backends point at them). */
const NOTHING_LISTENS = /:(6390|11290)(\/|$)/;

/** The fault's reply to a command sent now, or null when the server answers. */
export function faultReply(faults: readonly Fault[], store: StoreId, nowMs: number, draw: () => number): Reply | null {
  const backend = backendOf(store);
  const location = locationOf(store);
  if (NOTHING_LISTENS.test(location)) return refused(location);
  for (const fault of faults) {
    if (!isActive(fault, backend, location, nowMs)) continue;
    if (fault.kind === "down") return refused(location);
    if (fault.kind === "flaky" && draw() < fault.share) return failure("connection-lost", "Connection closed by server.");
  }
  return null;
}

/** How much later than usual the server answers now. */
export function extraLatencyMs(faults: readonly Fault[], store: StoreId, nowMs: number): number {
  let extra = 0;
  for (const fault of faults)
    if (fault.kind === "slow" && isActive(fault, backendOf(store), locationOf(store), nowMs)) extra += fault.extraMs;
  return extra;
}

const refused = (location: string): Reply => failure("server-down", location);

const isActive = (fault: Fault, backend: BackendName, location: string, nowMs: number): boolean =>
  fault.backend === backend &&
  (fault.location === undefined || fault.location === location) &&
  nowMs >= fault.fromMs &&
  (fault.untilMs === null || nowMs < fault.untilMs);
