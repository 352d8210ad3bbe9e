/**
 * The world a run lives in: a virtual clock, the stores, the small database, the faults. `perform` carries out one
 * step of one task, atomically, and says what changed. Forks share everything until one of them writes.
 * Time moves only when somebody sets `nowMs`: schedulers decide, not the world.
 */
import type { Effect } from "#engine/backend";
import { backends } from "#engine/backends/index";
import { performWithin } from "#engine/capacity";
import { Database, type TableRows } from "#engine/database";
import type { Change, Entry } from "#engine/event";
import { extraLatencyMs, type Fault, faultReply, type Intervention } from "#engine/faults";
import { Locks } from "#engine/locks";
import { failure } from "#engine/reply";
import { drawAt } from "#engine/rng";
import { backendOf, type CacheStep, type DatabaseStep, partsOf, type Step, type StoreId } from "#engine/step";
import { emptyStore, forkStore, Keeper, nextExpiryMs, type Store, storeFingerprint } from "#engine/store";
import type { CacheChange, OpenTransactions } from "#engine/transactions";

/** Virtual time 0 on the wall: Monday 2026-01-05 09:00:00 UTC, a whole second. */
export const EPOCH_MS = 1_767_603_600_000;

/** From this many free places on, the order of use is part of the state: culling may be near. */
const NEARLY_FULL = 64;

/** Scoped ids by store and process: asked for at every step of locmem. */
const scopedIds = new Map<StoreId, StoreId[]>();

export interface WorldOptions {
  seed?: number;
  faults?: readonly Fault[];
  /** The order of use is part of the state from the start; by itself it becomes so when a store is nearly full. */
  orderMatters?: boolean;
  /** Tables of the database at the start, in place of the usual ones of these names. */
  tables?: TableRows | null;
}

export interface Actor {
  task: number;
  process: number;
}

export class World {
  nowMs = 0;
  /** How many random numbers have been drawn: the n-th is the same in every run with this seed. */
  draws = 0;
  /** How many requests have asked for a number of their own. */
  identities = 0;
  /** What goes wrong with the servers, and when; may be changed while the world runs. */
  faults: readonly Fault[];
  /** So many entries have room in each store, whatever the settings say; null = as they say. */
  room: number | null = null;
  readonly database: Database;
  /** Of processes whose requests are threads: their locks, and what they have made of their modules (module-state.ts). */
  private locks = Locks.create();
  private modules: ReadonlyMap<number, string> = new Map();
  private readonly stores: Map<StoreId, Store>;

  private constructor(
    private readonly options: Required<Omit<WorldOptions, "tables">>,
    stores: Map<StoreId, Store>,
    database: Database,
  ) {
    this.stores = stores;
    this.database = database;
    this.faults = options.faults;
  }

  static create(options: WorldOptions = {}): World {
    const { seed = 1, faults = [], orderMatters = false, tables = null } = options;
    return new World({ seed, faults, orderMatters }, new Map(), Database.create(tables));
  }

  /** An independent copy: nothing done to one is seen by the other. */
  fork(): World {
    const stores = new Map<StoreId, Store>();
    for (const [id, store] of this.stores) stores.set(id, forkStore(store));
    const copy = new World(this.options, stores, this.database.fork());
    copy.nowMs = this.nowMs;
    copy.draws = this.draws;
    copy.identities = this.identities;
    copy.faults = this.faults;
    copy.room = this.room;
    copy.locks = this.locks.fork();
    copy.modules = this.modules;
    return copy;
  }

  /** Equal fingerprints behave equally for ever after. */
  fingerprint(): string {
    const parts: string[] = [];
    for (const store of this.stores.values())
      if (store.entries.size > 0) parts.push(`${store.id}\u0001${storeFingerprint(store)}`);
    if (parts.length > 1) parts.sort();
    const threads = `${this.locks.fingerprint()}\u0001${[...this.modules].sort().join("\u0001")}`;
    return `${this.nowMs}\u0000${this.draws} ${this.identities}\u0000${this.database.fingerprint()}\u0000${parts.join("\u0000")}\u0000${threads}`;
  }

  /** What the threads of a process have made of its module; "" = it is as after the import. */
  moduleOf(process: number): string {
    return this.modules.get(process) ?? "";
  }

  leaveModule(process: number, state: string): void {
    const modules = new Map(this.modules);
    if (state === "") modules.delete(process);
    else modules.set(process, state);
    this.modules = modules;
  }

  /** Somebody else has to release the lock, or end their transaction, first. `open`: the actor's transactions, where they are lifted out. */
  blocks(step: Step, actor: Actor, open: OpenTransactions | null = null): boolean {
    if (step.kind === "lock") return this.locks.blocks(step, actor.process);
    return this.rowsInTheWay(step, actor, open).length > 0;
  }

  /** Names of what others have locked in the database and the step would have to wait for. */
  rowsInTheWay(step: Step, { task }: Actor, open: OpenTransactions | null = null): readonly string[] {
    if (step.kind === "database") return this.database.inTheWay(step.action, task, open);
    if (step.kind !== "cache" || backendOf(step.store) !== "db") return [];
    return this.database.inTheWayOfCache(step, task, open);
  }

  /** Who holds what the step would wait for, as far as that is known. */
  holders(step: Step, actor: Actor): readonly number[] {
    if (step.kind === "lock") return this.locks.holders(step, actor.process);
    const owners = this.rowsInTheWay(step, actor).flatMap((name) => this.database.locks.get(name) ?? []);
    return [...new Set(owners)];
  }

  /** Everything stored, by store as events name them. Read only. */
  contents(): ReadonlyMap<StoreId, Store["entries"]> {
    return new Map([...this.stores].map(([id, store]) => [id, store.entries]));
  }

  perform(step: Step, actor: Actor): Effect {
    switch (step.kind) {
      case "cache":
        return this.performCache(step, actor);
      case "database":
        return this.performDatabase(step, actor);
      case "clock":
        return { reply: EPOCH_MS + this.nowMs, outcome: "looked", changes: [] };
      case "draw":
        return { reply: this.draw(), outcome: "looked", changes: [] };
      case "lock":
        return { reply: this.locks.perform(step, actor.task, actor.process), outcome: "looked", changes: [] };
      case "identity":
        return {
          reply: step.of === "process" ? actor.process : this.identities++,
          outcome: "looked",
          changes: [],
        };
      case "sleep":
      case "work":
      case "section":
        // Blocking is the scheduler's business; the step itself says nothing.
        return { reply: undefined, outcome: "looked", changes: [] };
    }
  }

  /** The id under which the world keeps a store for this actor: locmem belongs to its process. */
  scoped(store: StoreId, actor: Actor): StoreId {
    if (backendOf(store) !== "locmem") return store;
    let ids = scopedIds.get(store);
    if (ids === undefined) {
      ids = [];
      scopedIds.set(store, ids);
    }
    ids[actor.process] ??= `p${actor.process}|${store}`;
    return ids[actor.process] as StoreId;
  }

  /** Grows with whatever a request takes from the world without changing what is stored. */
  get taken(): number {
    return this.draws + this.identities;
  }

  /** The number that will be drawn after `skip` others; draws nothing. */
  drawAhead(skip: number): number {
    return drawAt(this.options.seed, this.draws + skip);
  }

  /** How much later than usual the server answers this step now. */
  extraLatencyMs(step: Step): number {
    return step.kind === "cache" ? extraLatencyMs(this.faults, step.store, this.nowMs) : 0;
  }

  /** The next moment at which something stored expires; Infinity when nothing will. */
  nextExpiryMs(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const store of this.stores.values()) next = Math.min(next, nextExpiryMs(store, this.nowMs));
    return next;
  }

  /** What happens to the stores from outside: a flush, an eviction, the death of a process. */
  intervene(what: Intervention): Change[] {
    const changes: Change[] = [];
    if (what.kind === "kill") {
      this.locks.forget(what.process);
      this.leaveModule(what.process, "");
    }
    for (const store of this.stores.values()) {
      const { backend, location, scope } = partsOf(store.id);
      const keeper = new Keeper(store, this.nowMs);
      if (what.kind === "kill") {
        if (scope === `p${what.process}`) keeper.removeAll("cleared");
      } else if (what.backend === backend && (what.location === undefined || what.location === location)) {
        if (what.kind === "flush") keeper.removeAll("cleared");
        else keeper.remove(what.key, "evicted");
      }
      changes.push(...keeper.changes);
    }
    return changes;
  }

  /** One entry's time is over, whatever the clock says. */
  expire(store: StoreId, key: string): Change[] {
    const keeper = new Keeper(this.storeOf(store), this.nowMs);
    keeper.remove(key, "expired");
    return keeper.changes;
  }

  /** An entry that had gone is there again, as it was. */
  putBack(store: StoreId, key: string, { payload, expiresAtMs }: Entry): void {
    new Keeper(this.storeOf(store), this.nowMs).put(key, payload, expiresAtMs);
  }

  /** Everything stored, as changes that would put it there. */
  stored(): Change[] {
    const changes: Change[] = [];
    for (const [store, entries] of this.contents())
      for (const [key, { payload, expiresAtMs }] of entries)
        changes.push({ kind: "put", store, key, entry: { payload, expiresAtMs }, previous: null });
    return changes;
  }

  /** One entry of one store, as events name it, goes. */
  evict(store: StoreId, key: string): void {
    const found = this.stores.get(store);
    if (found) new Keeper(found, this.nowMs).remove(key, "evicted");
  }

  /** Everything stored anywhere goes. */
  flushAll(): Change[] {
    const changes: Change[] = [];
    for (const store of this.stores.values()) {
      const keeper = new Keeper(store, this.nowMs);
      keeper.removeAll("cleared");
      changes.push(...keeper.changes);
    }
    return changes;
  }

  /**
   * New processes in place of all there are: locmem as `born` has it after set-up, its processes counted from `firstProcess` on. Caches elsewhere stay.
   */
  deploy(born: World, firstProcess: number): Change[] {
    const changes: Change[] = [];
    for (const store of [...this.stores.values()]) {
      if (partsOf(store.id).scope === null) continue;
      const keeper = new Keeper(store, this.nowMs);
      keeper.removeAll("cleared");
      changes.push(...keeper.changes);
      this.stores.delete(store.id);
    }
    for (const { id, entries } of born.stores.values()) {
      const { scope } = partsOf(id);
      if (scope === null) continue;
      const process = firstProcess + Number(scope.slice(1));
      const keeper = new Keeper(this.storeOf(`p${process}${id.slice(scope.length)}`), this.nowMs);
      for (const [key, { payload, expiresAtMs }] of entries)
        keeper.put(key, payload, expiresAtMs === null ? null : expiresAtMs - born.nowMs + this.nowMs);
      changes.push(...keeper.changes);
    }
    return changes;
  }

  /** A commit also shows everybody what its transaction has done to the cache's own tables. */
  private performDatabase({ action }: DatabaseStep, { task }: Actor): Effect {
    const cached = action.do === "commit" ? this.database.cachedIn(action.transaction, task) : [];
    const effect = this.database.perform(action, task);
    if (cached.length === 0 || effect.outcome === "failed") return effect;
    const changes = [...effect.changes];
    for (const change of cached) {
      const keeper = new Keeper(this.storeOf(change.store), this.nowMs);
      keeper.apply(change);
      changes.push(...keeper.changes);
    }
    return { ...effect, changes };
  }

  /** A statement of the database cache inside a transaction: carried out on the table as the transaction sees it, which others do not. */
  private performInside(step: CacheStep, transaction: string, { task }: Actor): Effect {
    const seen = forkStore(this.storeOf(step.store));
    const before = new Keeper(seen, this.nowMs);
    for (const change of this.database.cachedIn(transaction, task))
      if (change.store === step.store) before.apply(change);
    const keeper = new Keeper(seen, this.nowMs);
    const { reply, outcome } = backends.db(keeper, step.command, this.draw);
    this.database.cacheIn(transaction, task, step, keeper.changes as CacheChange[]);
    return { reply, outcome, changes: [] };
  }

  private performCache(step: CacheStep, actor: Actor): Effect {
    const refusal = faultReply(this.faults, step.store, this.nowMs, this.draw);
    if (refusal !== null) return { reply: refusal, outcome: "failed", changes: [] };
    // Nobody takes a step that has to wait, unless it is given up: those who are left wait for one another.
    if (this.rowsInTheWay(step, actor).length > 0)
      return { reply: failure("deadlock", "deadlock detected"), outcome: "failed", changes: [] };
    if (step.transaction !== undefined) return this.performInside(step, step.transaction, actor);
    const perform = backends[backendOf(step.store)];
    const store = this.storeOf(this.scoped(step.store, actor));
    const limits = "limits" in step.command ? step.command.limits : undefined;
    if (limits && !store.ordered && store.entries.size + NEARLY_FULL >= limits.maxEntries) {
      store.ordered = true;
      store.fingerprint = null;
    }
    const keeper = new Keeper(store, this.nowMs + (step.aheadMs ?? 0));
    if (this.room !== null) return performWithin(this.room, perform, keeper, step.command, this.draw);
    const performed = perform(keeper, step.command, this.draw);
    return { reply: performed.reply, outcome: performed.outcome, changes: keeper.changes };
  }

  private storeOf(id: StoreId): Store {
    let store = this.stores.get(id);
    if (!store) {
      store = emptyStore(id, this.options.orderMatters);
      this.stores.set(id, store);
    }
    return store;
  }

  private readonly draw = (): number => drawAt(this.options.seed, this.draws++);
}
