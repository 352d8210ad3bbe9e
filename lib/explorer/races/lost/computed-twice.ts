/** Two do the slow work: because the second looked before the first had stored the result, or because a lock had run out. */
import type { Commanded, TraceEvent } from "#engine/event";
import { ranOut } from "#explorer/races/trace/expiry";
import { commandsIn, type FindRace, isMiss, keysPut, readsKey } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";
import { keysMissed } from "#simulation/measures/cache-reads";
import { lockTaken } from "#simulation/measures/lock-calls";

export const computedTwice: FindRace = (events, clue) => {
  const works = events.filter(({ type }) => type === "worked" || type === "slept");
  const slow = works.some(({ type }) => type === "worked") ? works.filter(({ type }) => type === "worked") : works;
  const second =
    clue.event === null
      ? slow.find(({ task }) => task !== slow[0]?.task)
      : slow.find(({ index }) => index === clue.event);
  const first = second && slow.findLast(({ task, index }) => task !== second.task && index < second.index);
  if (!first || !second) return null;
  const commands = commandsIn(events);
  const write = commands.find(
    (event) =>
      event.task === first.task &&
      event.index > first.index &&
      keysPut(event).some((key) => missesOf(commands, second).some((miss) => keysMissed(miss).includes(key))),
  );
  const key =
    write && keysPut(write).find((k) => missesOf(commands, second).some((miss) => keysMissed(miss).includes(k)));
  const lock = lockStory(events, commands, first, second);
  const race = { kind: "slow work done twice", requests: [first.task, second.task], window: null };
  if (!write || key === undefined) {
    const { index } = first;
    const why: Claim = { kind: "both-worked", first: index, second: second.index };
    const early = lock.key === "" ? bothMissed(commands, first, second) : null;
    return { ...race, key: early?.key ?? lock.key, claims: [...(early?.claims ?? lock.claims), why] };
  }
  const early = commands.findLast(
    (event) => event.task === second.task && event.index < second.index && readsKey(event, key) && isMiss(event),
  );
  const claims: Claim[] = [...lock.claims];
  if (early && early.index < write.index)
    claims.push({ kind: "missed-before", read: early.index, write: write.index, key });
  else if (early) claims.push(...lostAgain(events, commands, write, early, key));
  claims.push({ kind: "worked-again", first: first.index, second: second.index });
  return { ...race, key, claims, window: { task: first.task, from: first.index, to: write.index } };
};

const missesOf = (commands: readonly Commanded[], work: TraceEvent): Commanded[] =>
  commands.filter((event) => event.task === work.task && event.index < work.index && keysMissed(event).length > 0);

/** Both found nothing before either of them did its work, and one of them stored it first: the other was refused, or is yet to come. */
function bothMissed(
  commands: readonly Commanded[],
  first: TraceEvent,
  second: TraceEvent,
): { key: string; claims: Claim[] } | null {
  const [misses, others] = [missesOf(commands, first), missesOf(commands, second)];
  for (const other of others.toReversed())
    for (const key of keysMissed(other)) {
      const miss = misses.findLast((each) => each.store === other.store && keysMissed(each).includes(key));
      const put = commands.find((event) => event.store === other.store && keysPut(event).includes(key));
      if (!miss || !put || put.index < Math.max(miss.index, other.index)) continue;
      if (put.task !== first.task && put.task !== second.task) continue;
      const [read, owner] = put.task === first.task ? [other, first] : [miss, second];
      if (put.index < owner.index) continue;
      return { key, claims: [{ kind: "missed-before", read: read.index, write: put.index, key }] };
    }
  return null;
}

/** The second has got the lock that the first took, because its time was over. */
function lockStory(
  events: readonly TraceEvent[],
  commands: readonly Commanded[],
  first: TraceEvent,
  second: TraceEvent,
): { key: string; claims: Claim[] } {
  for (const take of commands.filter((event) => event.task === second.task && event.index < second.index)) {
    const key = lockTaken(take);
    const own = commands.findLast(
      (event) => event.task === first.task && event.index < take.index && lockTaken(event) === key,
    );
    const over = key !== null && own ? ranOut(events, own, key, take.index) : null;
    if (key === null || !own || !over) continue;
    return { key, claims: [{ kind: "held", take: own.index, key }, over, { kind: "did", step: take.index }] };
  }
  return { key: "", claims: [] };
}

/** It had been written, and was gone again when the second looked. */
function lostAgain(
  events: readonly TraceEvent[],
  commands: readonly Commanded[],
  write: Commanded,
  early: Commanded,
  key: string,
): Claim[] {
  const over = ranOut(events, write, key, early.index);
  const gone = commands.findLast(
    (event) =>
      event.index > write.index &&
      event.index < early.index &&
      event.changes.some((change) => change.kind === "removed" && change.key === key),
  );
  const cause: Claim[] = over ? [over] : gone ? [{ kind: "did", step: gone.index }] : [];
  return [...cause, { kind: "missed-although", read: early.index, write: write.index, key }];
}
