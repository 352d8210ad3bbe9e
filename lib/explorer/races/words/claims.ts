/**
 * What a report says about a run, as data: each claim names the events it speaks of, and its words are made from those events only
 * (claim-words.ts). So whoever doubts a sentence can hold it against the trace: the property test over random programs
 * does, with a checker of its own (testing/claim-checker.ts). Numbers are indexes of events.
 */

/** What a look, a write or a conflict is about. */
export type Resource = { key: string } | { table: string };

export type Claim =
  /** The step happened. */
  | { kind: "did"; step: number }
  /** A read found nothing, and somebody else wrote the key only later. */
  | { kind: "missed-before"; read: number; write: number; key: string }
  /** A read found nothing although somebody had written the key earlier. */
  | { kind: "missed-although"; read: number; write: number; key: string }
  /** What this event stored was over at that moment; `before` is the first event at or after it. */
  | { kind: "ran-out"; put: number; key: string; atMs: number; before: number; atWork: boolean }
  | { kind: "held"; take: number; key: string }
  | { kind: "never-held"; release: number; key: string }
  /** The release removed what another request had taken. */
  | { kind: "foreign-release"; owner: number; release: number; key: string }
  /** Between a read and the write that follows from it, another request changed the same. */
  | { kind: "changed-between"; read: number; between: number; write: number; what: Resource }
  /** The write came after the other's change and without a look at it. */
  | { kind: "overwrote"; read: number; between: number; write: number; what: Resource }
  | { kind: "read-before-commit"; read: number; commit: number }
  | { kind: "removed-before-write"; removal: number; write: number; key: string }
  | { kind: "not-removed-between"; commit: number; write: number; key: string }
  /** Nothing happened to the key after this event, to the end of the run. */
  | { kind: "untouched-after"; after: number; key: string }
  | { kind: "stored-old"; read: number; commit: number; write: number; key: string; stays: boolean }
  | { kind: "stored-before-commit"; put: number; commit: number; key: string }
  /** No request stored it: it was there before the first one. */
  | { kind: "stored-at-import"; key: string }
  /** The removal came before the commit, so it could not help. */
  | { kind: "removed-before-commit"; removal: number; commit: number; key: string }
  | { kind: "served-between"; commit: number; hit: number; removal: number; key: string }
  | { kind: "served-after"; commit: number; hit: number; key: string }
  | { kind: "returned-none"; miss: number; returned: number }
  | { kind: "refused-by"; refused: number; holder: number; key: string }
  | { kind: "read-before-write"; read: number; write: number; key: string }
  | { kind: "read-after-gone"; read: number; gone: number; key: string }
  | { kind: "never-written"; read: number; key: string }
  /** Both looked before either acted. */
  | { kind: "both-looked"; looks: readonly [number, number]; acts: readonly [number, number]; what: Resource }
  /** The second took the lock while the first was between taking and releasing it; `leave` null = it never got that far. */
  | { kind: "both-inside"; first: number; second: number; leave: number | null; key: string }
  /** As before, but each in the cache of its own process. */
  | { kind: "separate-caches"; first: number; second: number; key: string }
  /** The request had begun, and had run up to its first step, before the other ended, though none of their steps fell between each other. */
  | { kind: "began-before"; began: number; ended: number }
  | { kind: "in-section"; first: number; second: number; leave: number | null; section: string }
  /** One step came before another that it conflicts with. */
  | { kind: "precedes"; first: number; second: number; what: Resource }
  /** Each of two requests has a step before a conflicting one of the other. */
  | { kind: "neither-first"; pairs: readonly [first: number, second: number][] }
  | { kind: "both-worked"; first: number; second: number }
  | { kind: "worked-again"; first: number; second: number };

/** The events a claim speaks of, in the order of its fields. */
export function stepsOf(claim: Claim): number[] {
  switch (claim.kind) {
    case "did":
      return [claim.step];
    case "missed-before":
    case "missed-although":
    case "read-before-write":
      return [claim.read, claim.write];
    case "ran-out":
      return [claim.put];
    case "held":
      return [claim.take];
    case "never-held":
      return [claim.release];
    case "foreign-release":
      return [claim.owner, claim.release];
    case "changed-between":
    case "overwrote":
      return [claim.read, claim.between, claim.write];
    case "read-before-commit":
      return [claim.read, claim.commit];
    case "removed-before-write":
      return [claim.removal, claim.write];
    case "not-removed-between":
      return [claim.commit, claim.write];
    case "untouched-after":
    case "stored-at-import":
      return [];
    case "stored-old":
      return [claim.read, claim.commit, claim.write];
    case "stored-before-commit":
      return [claim.put, claim.commit];
    case "removed-before-commit":
      return [claim.removal, claim.commit];
    case "served-between":
      return [claim.commit, claim.hit, claim.removal];
    case "served-after":
      return [claim.commit, claim.hit];
    case "returned-none":
      return [claim.miss, claim.returned];
    case "refused-by":
      return [claim.holder, claim.refused];
    case "read-after-gone":
      return [claim.gone, claim.read];
    case "never-written":
      return [claim.read];
    case "both-looked":
      return [...claim.looks, ...claim.acts];
    case "began-before":
      return [claim.ended];
    case "both-inside":
    case "in-section":
      return [claim.first, claim.second, ...(claim.leave === null ? [] : [claim.leave])];
    case "separate-caches":
    case "precedes":
    case "both-worked":
    case "worked-again":
      return [claim.first, claim.second];
    case "neither-first":
      return claim.pairs.flat();
  }
}
