/** What an exploration is asked for. */
import type { Intervention } from "#engine/faults";
import type { World } from "#engine/world";
import type { ReprOf } from "#explorer/ends/payload-repr";
import type { Property } from "#explorer/property";
import type { Timing } from "#explorer/timing";
import type { BehaviourTree } from "#simulation/behaviour-tree";
import type { Request } from "#simulation/task";

export interface Limits {
  maxStates: number;
  maxStepsPerTask: number;
  /** Of the tree, whoever asked for them. What the orders of whole requests need, for properties that ask for them, comes on top. */
  maxPythonRuns: number;
}

export interface ExploreOptions {
  tree: BehaviourTree;
  /** As it is before the first request; it is not changed. */
  world: World;
  requests: readonly Request[];
  timing: Timing;
  interventions?: readonly Intervention[];
  /** At most 30: each is a bit of the state. */
  properties?: readonly Property[];
  reprOf?: ReprOf;
  limits?: Partial<Limits>;
  /** "steps" (the default): the shortest interleavings first, each counted. "few-switches": few-switches.ts. */
  order?: "steps" | "few-switches";
}
