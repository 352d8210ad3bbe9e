/** The ends of all interleavings, grouped by what was returned and what is left in the cache, with exact counts. */
import type { Clock, Position } from "#explorer/clock";
import type { ExploreOptions } from "#explorer/explore-options";
import { finalCache } from "#explorer/final-cache";
import { isBetter, type Path } from "#explorer/path";
import { payloadRepr, type ReprOf } from "#explorer/payload-repr";
import type { End, Property } from "#explorer/property";
import { serialEnds } from "#explorer/serial-ends";
import type { Transitions } from "#explorer/transitions";
import { endingText } from "#simulation/task";

export interface Group {
  interleavings: bigint;
  path: Path | null;
  steps: number;
}

export interface OutcomeGroup extends Group {
  returns: readonly string[];
  cache: Readonly<Record<string, string>>;
}

export class Outcomes {
  readonly groups = new Map<string, OutcomeGroup>();
  /** By property: the interleavings that violate (or witness) it. */
  readonly flagged: Group[];
  interleavings = 0n;
  private readonly properties: readonly Property[];
  private readonly reprOf: ReprOf;
  private serial: readonly End[] | null = null;

  constructor(
    private readonly transitions: Transitions,
    private readonly clock: Clock,
    options: ExploreOptions,
    private readonly start: Position,
  ) {
    this.properties = options.properties ?? [];
    const known = new Map<string, string>();
    this.reprOf = (payload, store) => {
      let repr = known.get(payload);
      if (repr === undefined) {
        repr = (options.reprOf ?? payloadRepr)(payload, store);
        known.set(payload, repr);
      }
      return repr;
    };
    this.flagged = this.properties.map(() => ({ interleavings: 0n, path: null, steps: 0 }));
  }

  add(at: Position, interleavings: bigint, paths: readonly Path[]): void {
    const path = paths.reduce<Path | null>((best, p) => (best === null || isBetter(p, best) ? p : best), null);
    const steps = lengthOf(path);
    const end = this.endOf(at);
    this.interleavings += interleavings;
    const key = JSON.stringify([end.returns, end.cache]);
    let group = this.groups.get(key);
    if (!group) {
      group = { returns: end.returns, cache: end.cache, interleavings: 0n, path: null, steps: 0 };
      this.groups.set(key, group);
    }
    addTo(group, interleavings, path, steps);
    this.properties.forEach((property, i) => {
      const flagged = (at.flags & (1 << i)) !== 0;
      if (flagged || this.judge(property, i, at, end)) addTo(this.flagged[i] as Group, interleavings, path, steps);
    });
  }

  endOf({ world, tasks }: Position): End {
    const endings = tasks.flatMap(({ ending }) => ending ?? []);
    return {
      returns: endings.map(endingText).sort(),
      endings,
      cache: finalCache(world.world, this.reprOf),
      world: world.world,
    };
  }

  /** The ends that requests one after another reach; worked out when a property first asks. */
  readonly serialEnds = (): readonly End[] => {
    this.serial ??= serialEnds(this.transitions, this.clock, this.start).map((at) => this.endOf(at));
    return this.serial;
  };

  private judge(property: Property, index: number, at: Position, end: End): boolean {
    return (property.atEnd?.(end, at.world.shared[index], this.serialEnds) ?? null) !== null;
  }
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
