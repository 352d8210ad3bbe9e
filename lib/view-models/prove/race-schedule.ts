/**
 * One interleaving as data for the conductor (race-home/conductor.py): the requests, every step with what it does and when, what has expired by
 * then, and how it ended here. Read off the events alone, so that any run with a list of events can be taken home.
 */
import { type Change, type Commanded, changesOf, type Entry, type TraceEvent } from "#engine/event";
import type { Row } from "#engine/row";
import { backendOf, locationOf, type StoreId, scopeOf } from "#engine/step";
import { EPOCH_MS } from "#engine/world";
import type { Call } from "#simulation/behaviour";
import { callText } from "#simulation/call-arguments";
import { letterOf } from "#simulation/words";
import { keysOf } from "#view-models/words/event-words";
import type { CachesOfRun } from "#view-models/words/key-name";

interface RaceStep {
  /** The letter of the request. */
  request: string;
  /** In the conductor's words: `get :1:stock`, `UPDATE shop_product`, `sleep`. */
  does: string;
  /** Seconds since the start, where the clock has moved since the step before. */
  at?: number;
  /** Alias and final key of what has run out since the step before. */
  expires?: [alias: string, key: string][];
}

export interface RaceSchedule {
  /** What `time.time()` shows at the start. */
  start: number;
  /** The program keeps something in its module, so each process has to have a module of its own. */
  apart: boolean;
  requests: { name: string; call: string; args: readonly unknown[]; says: string; process: number; arrives: number }[];
  steps: RaceStep[];
  ends: {
    at: number;
    expires: [alias: string, key: string][];
    /** `repr` of what each request returned, or "Type: message". */
    returns: string[];
    /** Alias, the process whose memory it is in (locmem only), and final key → `repr`. */
    cache: { alias: string; process: number | null; key: string; value: string }[];
    /** Table and primary key → the row as it is then, or null if it is gone: what differs from the start. */
    rows: { table: string; id: string; row: Row | null }[];
  };
}

export interface RaceRun {
  events: readonly TraceEvent[];
  /** What had been stored before the first request. */
  start: readonly Change[];
  /** What each request calls. */
  calls: readonly Call[];
  caches: CachesOfRun;
  apart: boolean;
  /** Payload → `repr`; a long one may be cut with "…". */
  reprOf: (payload: string, store: StoreId) => string;
}

export function raceSchedule({ events, start, calls, caches, apart, reprOf }: RaceRun): RaceSchedule {
  const stored = new Stored(caches);
  for (const change of start) stored.apply(change);
  const steps: RaceStep[] = [];
  const returns = calls.map(() => "");
  const arrivals = new Map<number, { process: number; atMs: number }>();
  const rows = new Map<string, { table: string; id: string; before: Row | null; row: Row | null }>();
  let nowMs = 0;
  for (const event of events) {
    const does = stepText(event);
    if (does !== null) {
      const expires = stored.expired(event.atMs);
      steps.push({
        request: letterOf(event.task),
        does,
        ...(event.atMs > nowMs && { at: event.atMs / 1000 }),
        ...(expires.length > 0 && { expires }),
      });
      nowMs = event.atMs;
    }
    if (event.type === "started") arrivals.set(event.task, event);
    if (event.type === "returned") returns[event.task] = event.repr;
    if (event.type === "raised") returns[event.task] = event.error;
    for (const change of changesOf(event)) {
      if (change.kind !== "row") stored.apply(change);
      else {
        const { table, id, before, after } = change;
        const known = rows.get(`${table} ${id}`);
        rows.set(`${table} ${id}`, { table, id, before: known ? known.before : before, row: after });
      }
    }
  }
  const endMs = Math.max(0, ...events.map(({ atMs }) => atMs));
  const expires = stored.expired(endMs);
  return {
    start: EPOCH_MS / 1000,
    apart,
    requests: calls.map((call, i) => ({
      name: letterOf(i),
      call: call.entry,
      args: call.args,
      says: callText(call),
      process: arrivals.get(i)?.process ?? 0,
      arrives: (arrivals.get(i)?.atMs ?? 0) / 1000,
    })),
    steps,
    ends: { at: endMs / 1000, expires, returns, cache: stored.left(reprOf), rows: changed([...rows.values()]) },
  };
}

/** An update may leave a row as it was. */
const changed = (rows: readonly { table: string; id: string; before: Row | null; row: Row | null }[]) =>
  rows
    .filter(({ before, row }) => JSON.stringify(before) !== JSON.stringify(row))
    .map(({ table, id, row }) => ({ table, id, row }));

/** What the conductor calls this step (race-home/conductor_gates.py); null = it is none. */
function stepText(event: TraceEvent): string | null {
  switch (event.type) {
    case "commanded":
      return commandText(event);
    case "queried":
      return statementText(event.sql);
    case "slept":
    case "worked":
      return "sleep";
    case "synchronised":
      return `${event.lock.what} ${event.lock.name}`;
    case "entered":
      return `enter ${event.section}`;
    case "left":
      return `leave ${event.section}`;
    case "started":
    case "reached":
    case "printed":
    case "fault":
    case "returned":
    case "raised":
      return null;
  }
}

/** A second half of a command under one lock is no step of its own. */
function commandText({ command }: Commanded): string | null {
  if (command.op === "replace") return null;
  if (command.op === "set-many") return "set"; // one transaction, however many keys
  const verb = VERBS[command.op] ?? command.op;
  const keys = keysOf(command);
  return keys.length === 1 ? `${verb} ${keys[0]}` : verb;
}

const VERBS: Partial<Record<string, string>> = {
  "get-many": "get",
  "delete-many": "delete",
  "delete-expired": "delete",
  "delete-if": "evalsha",
  "touch-if": "evalsha",
  ttl: "pttl",
};

function statementText(sql: string): string {
  const verb = sql.split(" ", 1)[0] ?? "";
  const table = /^(?:SELECT .*? FROM|INSERT .*?INTO|UPDATE|DELETE FROM) ["`](\w+)/s.exec(sql)?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}

/** What is stored, and until when. */
class Stored {
  private readonly entries = new Map<string, { store: StoreId; key: string; entry: Entry }>();
  private readonly aliases = new Map<string, string>();

  constructor(private readonly caches: CachesOfRun) {}

  apply(change: Change): void {
    if (change.kind === "row") return;
    const { kind, store, key } = change;
    const id = `${store} ${key}`;
    if (kind === "put") this.entries.set(id, { store, key, entry: change.entry });
    else if (kind === "removed") this.entries.delete(id);
    else if (kind === "touched") {
      const known = this.entries.get(id);
      if (known) this.entries.set(id, { ...known, entry: { ...known.entry, expiresAtMs: change.expiresAtMs } });
    }
  }

  /** What has run out by now; each is told once. */
  expired(nowMs: number): [alias: string, key: string][] {
    const over = [...this.entries].filter(([, { entry }]) => entry.expiresAtMs !== null && entry.expiresAtMs <= nowMs);
    for (const [id] of over) this.entries.delete(id);
    return over.map(([, { store, key }]) => [this.aliasOf(store), key]);
  }

  left(reprOf: RaceRun["reprOf"]): RaceSchedule["ends"]["cache"] {
    return [...this.entries.values()].map(({ store, key, entry }) => ({
      alias: this.aliasOf(store),
      process: scopeOf(store) === null ? null : Number(scopeOf(store)?.slice(1)),
      key,
      value: reprOf(entry.payload, store),
    }));
  }

  private aliasOf(store: StoreId): string {
    const bare = store.replace(/^p\d+\|/, "");
    const known = this.aliases.get(bare);
    if (known !== undefined) return known;
    const fitting = Object.entries(this.caches).filter(([, { BACKEND }]) => String(BACKEND).includes(backendOf(store)));
    const exact = fitting.find(([, { LOCATION }]) =>
      [LOCATION].flat().some((one) => String(one) === locationOf(store)),
    );
    const alias = (exact ?? fitting[0])?.[0] ?? "default";
    this.aliases.set(bare, alias);
    return alias;
  }
}
