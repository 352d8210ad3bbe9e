/**
 * The best way known to a state: fewest preemptions, then least time lost (all ways to a state of one layer have
 * equally many steps). A preemption is a switch away from a request that could have gone on at that moment.
 */
export interface Path {
  readonly previous: Path | null;
  readonly preemptions: number;
  /** Time that passed although somebody could have gone on. */
  readonly lostMs: number;
  /** Number of the task state that stepped. */
  readonly mover: number;
  /** The same request as the step before. */
  readonly continues: boolean;
  readonly atMs: number;
}

export const isBetter = (a: Path, b: Path): boolean =>
  a.preemptions < b.preemptions || (a.preemptions === b.preemptions && a.lostMs < b.lostMs);
