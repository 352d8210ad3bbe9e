/**
 * Which entries still matter to requests that come later, run alone from there: which they may look at, and which they would make again, the
 * same. What nobody will look at any more can be neither stale nor wrong: the page of an
 * old generation, stored after the number of the generation went up. Found by running each request of the scenario alone, twice in a row, where
 * anything with a timeout may have expired. Where a request asks for the clock, it may come at the same moment or a year later. Where it looks for keys, nobody
 * can say which it looks at; nor where it draws a random number that makes a difference. What would be made again is made again at the same moment.
 */
import { type Step, type StoreId, scopeOf } from "#engine/step";
import type { World } from "#engine/world";
import { NOTHING_SEEN } from "#explorer/ends/observations";
import { callKey } from "#explorer/serial/request-order";
import { runAlone, TooManyOrders } from "#explorer/serial/serial-run";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import type { Request } from "#simulation/task";

/** Beyond, it is not known. */
const MAX_RUNS = 2_000;
const IN_A_ROW = 2;
/** Where the smallest and the greatest number lead to the same, it does not matter what is drawn: a timeout that is spread by chance. */
const DRAWS = [0, 1 - 2 ** -53];
const YEAR_MS = 365 * 24 * 3_600_000;

class AnyEntry extends Error {}

export class LaterLooks {
  private readonly known = new Map<string, ReadonlySet<string> | null>();
  private readonly pages = new Map<string, boolean>();
  private readonly remade = new Map<string, boolean>();
  private readonly requests: readonly Request[];
  private runs = 0;

  constructor(
    private readonly tree: BehaviourTree,
    requests: readonly Request[],
  ) {
    const kinds = new Map(requests.map((request) => [`${callKey(request)} ${request.process}`, request]));
    this.requests = [...kinds.values()];
  }

  /** Names of entries, as in the final cache; null = it may be any. */
  from(world: World): ReadonlySet<string> | null {
    const key = world.fingerprint();
    let names = this.known.get(key);
    if (names === undefined) {
      names = this.lookFrom(world);
      this.known.set(key, names);
    }
    return names;
  }

  /**
   * The entry that only `having` has is one that a cache may forget: requests that come then answer the same and do the same to the database, and
   * one of them only reads the database and stores it again, whatever is drawn. What is made by slow work, or from nothing, may be a mark, and is
   * no such entry.
   */
  isMadeAgain(name: string, lacking: World, having: World): boolean {
    const key = `${name}\u0000${lacking.fingerprint()}\u0000${having.fingerprint()}`;
    let answer = this.remade.get(key);
    if (answer === undefined) {
      answer = this.makeAgain(name, lacking, having);
      this.remade.set(key, answer);
    }
    return answer;
  }

  /** The entry is what a request would make of the database now. */
  isRefill(name: string, world: World): boolean {
    return this.isMadeAgain(name, without(world, name), world);
  }

  /** Some request that finds no such entry only reads the database, and stores one. */
  isMadeOfRows(name: string, start: World): boolean {
    let answer = this.pages.get(name);
    if (answer === undefined) {
      answer = this.storesFrom(name, without(start, name));
      this.pages.set(name, answer);
    }
    return answer;
  }

  private storesFrom(name: string, start: World): boolean {
    const database = start.database.fingerprint();
    try {
      return this.requests.some((request) => {
        let reads = false;
        const watch = (step: Step): void => {
          reads ||= step.kind === "database" && step.action.do === "select";
        };
        const ends = this.alone(start, request, watch, DRAWS[0]);
        return (
          reads &&
          ends.some(({ world }) => payloadOf(world, name) !== undefined && world.database.fingerprint() === database)
        );
      });
    } catch (error) {
      if (error instanceof AnyEntry || error instanceof TooManyOrders) return false;
      throw error;
    }
  }

  private makeAgain(name: string, lacking: World, having: World): boolean {
    const payload = payloadOf(having, name);
    if (payload === undefined || payloadOf(lacking, name) !== undefined) return false;
    let isMade = false;
    try {
      for (const request of this.requests) {
        if (++this.runs > MAX_RUNS) return false;
        const made = DRAWS.map((draw) => this.madeBy(request, name, lacking, having, draw));
        if (made.includes(null)) return false;
        isMade ||= made.every((each) => each === true);
      }
    } catch (error) {
      if (error instanceof AnyEntry || error instanceof TooManyOrders) return false;
      throw error;
    }
    return isMade;
  }

  /** Whether this request stores the entry again; null = it does something else when the entry is not there. */
  private madeBy(request: Request, name: string, lacking: World, having: World, draw: number): boolean | null {
    const steps: Step[] = [];
    const lacks = this.alone(lacking, request, (step) => steps.push(step), draw);
    const has = this.alone(having, request, () => {}, draw);
    if (whatComes(lacks) !== whatComes(has)) return null;
    const reads = steps.some((step) => step.kind === "database" && step.action.do === "select");
    const works = steps.some(({ kind }) => kind === "work" || kind === "sleep");
    const [payload, database] = [payloadOf(having, name), lacking.database.fingerprint()];
    const isStored = lacks.some(
      ({ world }) => payloadOf(world, name) === payload && world.database.fingerprint() === database,
    );
    return reads && !works && isStored;
  }

  private alone(
    from: World,
    request: Request,
    watch: (step: Step, store: StoreId | null) => void,
    draw: number | undefined = undefined,
    aheadMs = 0,
  ) {
    return runAlone(this.tree, "adversarial", from, request, NOTHING_SEEN, {
      draw,
      aheadMs,
      watch: (step, store) => {
        const { kind } = step;
        if (kind === "draw" && draw === undefined) throw new AnyEntry();
        watch(step, store);
      },
    });
  }

  /** At the same moment; and if it asks for the time, a year later, too. */
  private endsAnyTime(from: World, request: Request, watch: (step: Step, store: StoreId | null) => void) {
    let asks = false;
    const ends = this.alone(from, request, (step, store) => {
      asks ||= step.kind === "clock";
      watch(step, store);
    });
    return asks ? [...ends, ...this.alone(from, request, watch, undefined, YEAR_MS)] : ends;
  }

  private lookFrom(world: World): ReadonlySet<string> | null {
    const names = new Set<string>();
    let from = new Map([[world.fingerprint(), world]]);
    try {
      for (let i = 0; i < IN_A_ROW; i++) {
        const next = new Map<string, World>();
        for (const each of from.values())
          for (const request of this.requests) {
            if (++this.runs > MAX_RUNS) return null;
            for (const end of this.endsAnyTime(each, request, (step, store) => addNames(names, step, store)))
              next.set(end.world.fingerprint(), end.world);
          }
        from = next;
      }
    } catch (error) {
      if (error instanceof AnyEntry || error instanceof TooManyOrders) return null;
      throw error;
    }
    return names;
  }
}

function addNames(names: Set<string>, step: Step, store: StoreId | null): void {
  if (step.kind !== "cache" || store === null || step.command.op === "clear") return;
  const { command } = step;
  const keys = "key" in command ? [command.key] : "keys" in command ? command.keys : null;
  if (keys === null && command.op !== "set-many") throw new AnyEntry();
  for (const key of keys ?? ("entries" in command ? command.entries.map(([each]) => each) : []))
    names.add(nameOf(store, key)).add(`${store}|${key}`);
}

/** How it may end, and what the database is then. */
const whatComes = (ends: readonly { world: World; text: string }[]): string =>
  [...new Set(ends.map(({ world, text }) => `${text}\u0000${world.database.fingerprint()}`))].sort().join("\u0000");

function payloadOf(world: World, name: string): string | undefined {
  for (const [store, entries] of world.contents())
    for (const [key, { payload, expiresAtMs }] of entries)
      if (nameOf(store, key) === name && (expiresAtMs === null || expiresAtMs > world.nowMs)) return payload;
  return undefined;
}

const nameOf = (store: StoreId, key: string): string => {
  const scope = scopeOf(store);
  return scope === null ? key : `${scope}|${key}`;
};

/** The same world, but the entry has run out. */
function without(world: World, name: string): World {
  const lacking = world.fork();
  for (const [store, entries] of world.contents())
    for (const key of entries.keys()) if (nameOf(store, key) === name) lacking.expire(store, key);
  return lacking;
}
