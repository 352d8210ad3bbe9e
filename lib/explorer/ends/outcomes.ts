/** The ends of all interleavings, grouped by what was returned and what is left in cache and database, with exact counts. */

import { type Ended, endOf } from "#explorer/ends/end-of";
import type { FinalDatabase } from "#explorer/ends/final-database";
import { observationsOf } from "#explorer/ends/observations";
import { payloadRepr, type ReprOf } from "#explorer/ends/payload-repr";
import type { ExploreOptions } from "#explorer/explore-options";
import type { Position } from "#explorer/graph/clock";
import { isBetter, type Path } from "#explorer/graph/path";
import type { End, Property } from "#explorer/property";
import { SerialOrders } from "#explorer/serial/serial-orders";

export interface Group {
  interleavings: bigint;
  path: Path | null;
  steps: number;
}

export interface OutcomeGroup extends Group {
  /** So many of its requests ended with an exception, or did not end. */
  failed: number;
  returns: readonly string[];
  cache: Readonly<Record<string, string>>;
  database: FinalDatabase;
  /** By property: in how many of its interleavings it is violated (or witnessed). */
  flagged: bigint[];
}

export class Outcomes {
  readonly groups = new Map<string, OutcomeGroup>();
  /** By property: the interleavings that violate (or witness) it. */
  readonly flagged: Group[];
  /** By property: the interleavings whose ends could not be judged. */
  readonly undecided: bigint[];
  interleavings = 0n;
  readonly serial: SerialOrders;
  private readonly properties: readonly Property[];
  private readonly reprOf: ReprOf;
  private readonly kinds: readonly number[];

  constructor(
    private readonly options: ExploreOptions,
    private readonly start: Position,
  ) {
    this.properties = options.properties ?? [];
    this.reprOf = remembering(options.reprOf ?? payloadRepr);
    this.flagged = this.properties.map(() => ({ interleavings: 0n, path: null, steps: 0 }));
    this.undecided = this.properties.map(() => 0n);
    this.kinds = start.tasks.map(({ kind }) => kind);
    this.serial = serialOrdersOf(options, this.kinds, this.reprOf);
  }

  add(at: Position, interleavings: bigint, paths: readonly Path[]): void {
    const path = paths.reduce<Path | null>((best, p) => (best === null || isBetter(p, best) ? p : best), null);
    const steps = lengthOf(path);
    const end = this.endOf(at);
    this.interleavings += interleavings;
    const { returns, cache, database } = end;
    const key = JSON.stringify([returns, cache, database]);
    let group = this.groups.get(key);
    if (!group) {
      const flagged = this.properties.map(() => 0n);
      const failed = end.endings.filter(({ kind }) => kind === "raised" || kind === "stuck").length;
      group = { returns, cache, database, failed, interleavings: 0n, path: null, steps: 0, flagged };
      this.groups.set(key, group);
    }
    addTo(group, interleavings, path, steps);
    for (const [i, property] of this.properties.entries()) {
      const seenOnTheWay = (at.flags & (1 << i)) !== 0;
      const found = seenOnTheWay ? "" : property.atEnd?.(end, at.world.shared[i], this.serial);
      if (found === undefined && property.atEnd && !seenOnTheWay)
        this.undecided[i] = (this.undecided[i] ?? 0n) + interleavings;
      if ((found ?? null) === null) continue;
      addTo(this.flagged[i] as Group, interleavings, path, steps);
      group.flagged[i] = (group.flagged[i] ?? 0n) + interleavings;
    }
  }

  private endOf({ world, tasks }: Position): End {
    const ended = new Map<number, Ended[]>();
    for (const { kind, ending, node } of tasks) {
      if (ending === null) throw new Error("at the end all requests have ended");
      const known = ended.get(kind);
      const one = { ending, seen: observationsOf(node) };
      if (known) known.push(one);
      else ended.set(kind, [one]);
    }
    const inOrder = this.kinds.map((kind) => ended.get(kind)?.pop() as Ended);
    return endOf(this.options.requests, this.kinds, inOrder, this.start.world.world, world.world, this.reprOf);
  }
}

export function serialOrdersOf(options: ExploreOptions, kinds: readonly unknown[], reprOf: ReprOf): SerialOrders {
  const { tree, world, requests, timing, interventions = [] } = options;
  return new SerialOrders({ tree, world, requests, kinds, timing, reprOf, intervened: interventions.length > 0 });
}

function remembering(reprOf: ReprOf): ReprOf {
  const known = new Map<string, string>();
  return (payload, store) => {
    let repr = known.get(payload);
    if (repr === undefined) {
      repr = reprOf(payload, store);
      known.set(payload, repr);
    }
    return repr;
  };
}

function addTo(group: Group, interleavings: bigint, path: Path | null, steps: number): void {
  group.interleavings += interleavings;
  const { path: best } = group;
  const better =
    best === null ||
    path === null ||
    path.preemptions < best.preemptions ||
    (path.preemptions === best.preemptions &&
      (steps < group.steps || (steps === group.steps && path.lostMs < best.lostMs)));
  if (!better) return;
  group.path = path;
  group.steps = steps;
}

function lengthOf(path: Path | null): number {
  let steps = 0;
  for (let at = path; at !== null; at = at.previous) steps++;
  return steps;
}
