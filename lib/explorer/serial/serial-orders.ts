/**
 * What whole requests, one strictly after another, can lead to: what a program means when nobody gets in between. Orders are searched
 * with a goal: an order is given up as soon as a request ends otherwise than wanted. Equal requests that saw the same are one.
 */
import type { World } from "#engine/world";
import { type LeftEntry, leftEntries } from "#explorer/ends/final-cache";
import { type FinalDatabase, finalDatabase } from "#explorer/ends/final-database";
import { asksAgain, NOTHING_SEEN, type Observations, observationsText } from "#explorer/ends/observations";
import type { ReprOf } from "#explorer/ends/payload-repr";
import { LaterLooks } from "#explorer/serial/later-looks";
import { sortedWithinKinds } from "#explorer/serial/request-order";
import { type AloneEnd, runAlone, TooManyOrders } from "#explorer/serial/serial-run";
import type { Timing } from "#explorer/timing";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import type { Request } from "#simulation/task";

/** An end to be compared with: one for each request, in their order. */
export interface Wanted {
  texts: readonly string[];
  seen: readonly Observations[];
  cache: Readonly<Record<string, string>>;
  database: FinalDatabase;
  world: World;
}

export interface SerialEnd {
  texts: readonly string[];
  /** Unexpired entries; in the order of the names. */
  cache: Readonly<Record<string, string>>;
  /** Names of those that may have expired by then, because the clock may jump. */
  mayExpire: ReadonlySet<string>;
  database: FinalDatabase;
  world: World;
}

interface Options {
  tree: BehaviourTree;
  world: World;
  requests: readonly Request[];
  /** Requests of one kind are interchangeable. */
  kinds: readonly unknown[];
  timing: Timing;
  reprOf: ReprOf;
  /** What intervenes from outside at fixed times has no place in an order without time. */
  intervened: boolean;
}

/** Requests run alone, for one question; beyond, the answer is not known. */
const MAX_RUNS = 20_000;
const MAX_ENDS = 2_000;

export class SerialOrders {
  private readonly kinds: string[];
  private readonly alone = new Map<string, AloneEnd[]>();
  private readonly answers = new Map<string, boolean | null>();
  private readonly listed = new Map<string, readonly SerialEnd[] | null>();
  private runs = 0;
  private readonly later: LaterLooks;

  constructor(private readonly options: Options) {
    this.kinds = options.kinds.map(String);
    this.later = new LaterLooks(options.tree, options.requests);
  }

  /** Requests make such an entry of the database in the beginning, and none of those that may come after any of these ends looks at it. */
  isOutOfSight(name: string, ...ends: readonly World[]): boolean {
    const unseen = (world: World): boolean => this.later.from(world)?.has(name) === false;
    return this.later.isMadeOfRows(name, this.options.world) && ends.every(unseen);
  }

  /** Whether some order gives this end; null = there are too many to know. */
  gives(wanted: Wanted): boolean | null {
    const key = JSON.stringify([wanted.texts, wanted.cache, wanted.database, wanted.seen.map(observationsText)]);
    let answer = this.answers.get(key);
    if (answer === undefined) {
      const { seen, texts } = wanted;
      answer = this.searchAll(seen, texts, (end) => differing(end, wanted)?.length === 0);
      // Only then is it asked which entries do not matter any more: that takes longer.
      if (answer === false) answer = this.searchAll(seen, texts, (end) => this.isAlike(end, wanted));
      this.answers.set(key, answer);
    }
    return answer;
  }

  /** All ends that requests which saw these can reach; null = there are too many. */
  ends(seen: readonly Observations[]): readonly SerialEnd[] | null {
    const key = JSON.stringify(seen.map(observationsText));
    let ends = this.listed.get(key);
    if (ends === undefined) {
      const found = new Map<string, SerialEnd>();
      const all = this.searchAll(seen, null, (end) => {
        found.set(JSON.stringify([end.texts, end.cache, end.database]), end);
        if (found.size > MAX_ENDS) throw new TooManyOrders();
        return false;
      });
      ends = all === null ? null : [...found.values()];
      this.listed.set(key, ends);
    }
    return ends;
  }

  /** How the requests ended, in their order, sorted among equal ones: two ends that differ in no more are told alike. */
  told(texts: readonly string[]): string[] {
    return sortedWithinKinds(this.kinds, texts, (text) => text);
  }

  /** It is all the same to everybody who comes later that the entry isn't as in that order. */
  isNoMatter(name: string, end: World, order: World): boolean {
    return (
      this.isOutOfSight(name, order, end) ||
      this.later.isMadeAgain(name, end, order) ||
      this.later.isMadeAgain(name, order, end) ||
      this.later.isRefill(name, end)
    );
  }

  private isAlike(end: SerialEnd, wanted: Wanted): boolean {
    return differing(end, wanted)?.every((name) => this.isNoMatter(name, wanted.world, end.world)) ?? false;
  }

  /**
   * With the moments that the requests saw; and where the clock does not jump, before that, each in its own time: whoever waited for another
   * would have been earlier alone, and a moment by itself makes no difference.
   */
  private searchAll(
    seen: readonly Observations[],
    texts: readonly string[] | null,
    accept: (end: SerialEnd) => boolean,
  ): boolean | null {
    if (this.options.intervened) return null;
    const timeless = seen.map((each) => each.filter(({ kind }) => kind !== "clock"));
    const sawMoments = timeless.some((each, i) => each.length < (seen[i] as Observations).length);
    const views = this.options.timing === "nominal" && sawMoments ? [timeless, seen] : [seen];
    this.runs = 0;
    try {
      return (
        views.some((view) => this.search(view, texts, accept, false)) ||
        (seen.some(asksAgain) && this.search(seen, texts, accept, true))
      );
    } catch (error) {
      if (error instanceof TooManyOrders) return null;
      throw error;
    }
  }

  /** Goes through the orders until `accept` is content. `texts`: how each request must end; null = anyhow. */
  private search(
    seen: readonly Observations[],
    texts: readonly string[] | null,
    accept: (end: SerialEnd) => boolean,
    passes: boolean,
  ): boolean {
    const { requests, world } = this.options;
    const like = requests.map(
      (_, i) => `${this.kinds[i]} ${texts?.[i] ?? ""} ${observationsText(seen[i] ?? NOTHING_SEEN)}`,
    );
    const visited = new Set<string>();
    const ended: string[] = requests.map(() => "");
    const visit = (from: World, waiting: readonly number[], endedMs: number): boolean => {
      if (waiting.length === 0) return accept(this.endOf(from, ended, endedMs));
      const rest = waiting.map((i) => like[i]).sort();
      // Without a goal, how the others have ended is part of where this is.
      const key = JSON.stringify([from.fingerprint(), rest, endedMs, texts === null ? ended : null]);
      if (visited.has(key)) return false;
      visited.add(key);
      const tried = new Set<string>();
      for (const i of waiting) {
        const kind = like[i] as string;
        if (tried.has(kind)) continue;
        tried.add(kind);
        const others = waiting.filter((other) => other !== i);
        for (const end of this.endsAlone(from, i, seen[i] ?? NOTHING_SEEN, passes)) {
          if (texts !== null && end.text !== texts[i]) continue;
          ended[i] = end.text;
          if (visit(end.world, others, Math.max(endedMs, end.endedMs))) return true;
          ended[i] = "";
        }
      }
      return false;
    };
    return visit(
      world,
      requests.map((_, i) => i),
      world.nowMs,
    );
  }

  private endsAlone(from: World, i: number, seen: Observations, passes: boolean): AloneEnd[] {
    const { tree, timing, requests } = this.options;
    const key = `${this.kinds[i]} ${observationsText(seen)} ${passes} ${from.fingerprint()}`;
    let ends = this.alone.get(key);
    if (!ends) {
      if (++this.runs > MAX_RUNS) throw new TooManyOrders();
      ends = runAlone(tree, timing, from, requests[i] as Request, seen, { passes });
      this.alone.set(key, ends);
    }
    return ends;
  }

  private endOf(world: World, texts: readonly string[], endedMs: number): SerialEnd {
    const { reprOf, timing } = this.options;
    const jumps = timing === "adversarial";
    const isLeft = (expiresAtMs: number | null) => jumps || expiresAtMs === null || expiresAtMs > endedMs;
    const left: LeftEntry[] = leftEntries(world, reprOf, isLeft);
    return {
      texts: [...texts],
      cache: Object.fromEntries(left.map(({ name, repr }) => [name, repr])),
      mayExpire: new Set(left.flatMap(({ name, expiresAtMs }) => (jumps && expiresAtMs !== null ? [name] : []))),
      database: finalDatabase(this.options.world, world),
      world,
    };
  }
}

/** Names of entries that are not the same, but for what may have expired; null = the database is another. */
function differing({ cache, mayExpire, database }: SerialEnd, wanted: Wanted): string[] | null {
  if (JSON.stringify(database) !== JSON.stringify(wanted.database)) return null;
  const names = new Set([...Object.keys(cache), ...Object.keys(wanted.cache)]);
  return [...names].filter((name) => {
    const left = wanted.cache[name];
    return left === undefined ? !mayExpire.has(name) : cache[name] !== left;
  });
}
