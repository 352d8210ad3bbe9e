/** Claims in sentences. Letters, keys and verbs come from the events themselves. */
import { assertNever } from "#engine/assert-never";
import type { TraceEvent } from "#engine/event";
import { accessesOf } from "#explorer/races/trace/accesses";
import { commitsRows } from "#explorer/races/trace/race";
import type { Claim, Resource } from "#explorer/races/words/claims";
import { stepInWords } from "#explorer/races/words/step-words";
import { inSeconds, letterOf, quoted } from "#simulation/words";

export function claimInWords(claim: Claim, events: readonly TraceEvent[]): string {
  const at = (index: number): TraceEvent => {
    const event = events[index];
    if (!event) throw new Error(`a claim speaks of event ${index}, which there is not`);
    return event;
  };
  const who = (index: number): string => letterOf(at(index).task);
  const step = (index: number): string => stepInWords(at(index));
  /** It had changed something before that step, too. */
  const again = (commit: number, step: number): string =>
    events.some((event) => event.task === at(commit).task && event.index < step && commitsRows(event).length > 0)
      ? " again"
      : "";
  switch (claim.kind) {
    case "did":
      // An exception may bring a full stop of its own.
      return `${at(claim.step).type === "raised" ? step(claim.step).replace(/\.$/, "") : step(claim.step)}.`;
    case "missed-before":
      return `${who(claim.read)} found nothing under ${quoted(claim.key)} before ${who(claim.write)} wrote it.`;
    case "missed-although":
      return `${step(claim.read)}, although ${who(claim.write)} had written it.`;
    case "ran-out": {
      const owner = who(claim.put);
      const after = inSeconds(claim.atMs - at(claim.put).atMs);
      return `What ${owner} had stored under ${quoted(claim.key)} ran out after ${after}${claim.atWork ? `, while ${owner} was still at work` : ""}.`;
    }
    case "held":
      return isKept(at(claim.take))
        ? `${step(claim.take)} and held the lock.`
        : `${step(claim.take)}, and went on as if it held the lock.`;
    case "never-held":
      return `${who(claim.release)} never had ${quoted(claim.key)}.`;
    case "foreign-release":
      return `${who(claim.release)} then deleted ${quoted(claim.key)}: that was ${who(claim.owner)}'s lock.`;
    case "changed-between":
      return `Before ${who(claim.write)} ${writing(claim.what, at(claim.write))}, ${step(claim.between)}.`;
    case "overwrote":
      return `${who(claim.write)} then ${isRemoval(at(claim.write)) ? "deleted it" : "wrote over it"}: what ${who(claim.between)} had done to ${nameOf(claim.what)} is gone.`;
    case "read-before-commit":
      return `${who(claim.read)} read the database before ${who(claim.commit)} changed it${again(claim.commit, claim.read)}.`;
    case "removed-before-write":
      return `${step(claim.removal)}; ${who(claim.write)} had not written it yet.`;
    case "not-removed-between":
      return `Nobody deleted ${quoted(claim.key)} between ${who(claim.commit)}'s change and what ${who(claim.write)} wrote.`;
    case "untouched-after":
      return `Nobody deleted or rewrote ${quoted(claim.key)} after that.`;
    case "stored-old":
      return `${who(claim.write)} then wrote the old value to ${quoted(claim.key)}${claim.stays ? `, where it stays${hasTimeout(at(claim.write), claim.key) ? " until its timeout" : ""}` : ""}.`;
    case "stored-before-commit":
      return `${who(claim.put)} wrote ${quoted(claim.key)} before ${who(claim.commit)} changed the database${again(claim.commit, claim.put)}.`;
    case "stored-at-import":
      return `${quoted(claim.key)} was stored before the first request.`;
    case "removed-before-commit":
      return `${step(claim.removal)} before ${who(claim.commit)} ${again(claim.commit, claim.removal) === "" ? "had changed the database" : "changed the database again"}.`;
    case "served-between":
      return `${who(claim.hit)} read ${quoted(claim.key)} after ${who(claim.commit)} had changed the database and before ${step(claim.removal)}.`;
    case "served-after":
      return `${who(claim.hit)} read ${quoted(claim.key)} after ${who(claim.commit)} had changed the database, and got the older value.`;
    case "returned-none":
      return `Nothing was there, and ${who(claim.returned)} returned None.`;
    case "refused-by":
      return `${who(claim.refused)} could not add ${quoted(claim.key)}: ${who(claim.holder)} had it.`;
    case "read-before-write":
      return `${who(claim.read)} read ${quoted(claim.key)} before ${who(claim.write)} wrote it.`;
    case "read-after-gone":
      return `${who(claim.read)} read ${quoted(claim.key)} after ${step(claim.gone)}.`;
    case "never-written":
      return `${who(claim.read)} read ${quoted(claim.key)}, and nobody ever wrote it.`;
    case "both-looked": {
      const [first, second] = claim.looks;
      const looked = "key" in claim.what ? `looked at ${quoted(claim.what.key)}` : "read the database";
      return `${who(first)} and ${who(second)} both ${looked} before either of them changed it.`;
    }
    case "both-inside":
      return claim.leave === null
        ? `${who(claim.second)} took ${quoted(claim.key)} while ${who(claim.first)}, who had taken it, was still at work.`
        : `${who(claim.second)} took ${quoted(claim.key)} after ${who(claim.first)} had taken it and before ${who(claim.first)} released it.`;
    case "separate-caches":
      return `${who(claim.first)} and ${who(claim.second)} are served by different processes, and each has a cache of its own: ${quoted(claim.key)} in one is not seen in the other.`;
    case "began-before":
      return `${who(claim.began)} had begun before ${who(claim.ended)} ended: what its code did before its first step, it did then.`;
    case "in-section":
      return `${who(claim.second)} entered ${quoted(claim.section)} while ${who(claim.first)} was in it.`;
    case "precedes":
      return `${step(claim.first)}, then ${step(claim.second)}${rowsOf(claim.what, at(claim.first), at(claim.second))}.`;
    case "neither-first": {
      const [pair] = claim.pairs;
      const [a, b] = pair ? [who(pair[0]), who(pair[1])] : ["", ""];
      return `So it is neither ${a} first and then ${b}, nor ${b} first and then ${a}.`;
    }
    case "both-worked":
      return `${who(claim.first)} and ${who(claim.second)} both did the slow work${workOf(at(claim.second))}.`;
    case "worked-again":
      return `So ${who(claim.second)} did the slow work again${workOf(at(claim.second))}.`;
    default:
      return assertNever(claim, "claim");
  }
}

/** Not by a dummy cache. */
const isKept = (event: TraceEvent): boolean =>
  event.type === "commanded" && event.changes.some(({ kind }) => kind === "put");

const workOf = (event: TraceEvent): string => (event.type === "worked" ? `, ${quoted(event.name)}` : "");

/** Which rows it is about: those that the one changes and the other may ask for. */
function rowsOf(what: Resource, first: TraceEvent, second: TraceEvent): string {
  if ("key" in what) return "";
  const asked = [first, second].flatMap((event) =>
    accessesOf(event).filter((access) => access.id === `table ${what.table}`),
  );
  const [rows] = asked.map(({ rows: ids }) => ids).filter((ids) => ids !== null);
  const shared = [...(rows ?? [])].filter((id) => asked.every(({ rows: ids }) => ids?.has(id) ?? true));
  return shared.length === 1 ? ` (${quoted(`${what.table} ${shared[0]}`)})` : "";
}

const nameOf = (what: Resource): string => ("key" in what ? quoted(what.key) : "the database");

const isRemoval = (event: TraceEvent): boolean => event.type === "commanded" && event.command.op.startsWith("delete");

const writing = (what: Resource, write: TraceEvent): string =>
  isRemoval(write) ? "deleted it" : "key" in what ? "wrote it back" : "changed it";

function hasTimeout(event: TraceEvent, key: string): boolean {
  if (event.type !== "commanded") return false;
  const put = event.changes.find((change) => change.kind === "put" && change.key === key);
  return put?.kind === "put" && put.entry.expiresAtMs !== null;
}
