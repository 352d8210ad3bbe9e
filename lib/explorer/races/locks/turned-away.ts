/** A lock that does not wait: a request comes while another has the lock, and gives up. One after another, nobody would have. */
import { failureOf } from "#engine/reply";
import { locksRows } from "#explorer/races/locks/deadlock";
import { commandsIn, type FindRace } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";
import { holderOf, isRelease, lockRefused } from "#simulation/measures/lock-calls";

export const turnedAway: FindRace = (events, clue) =>
  byCacheLock(events, clue) ?? byThreadLock(events, clue) ?? byRowLock(events, clue);

/** A row that another transaction has locked, and a statement that doesn't wait for it (`nowait`). */
const byRowLock: FindRace = (events) => {
  const refused = events.find((event) => event.type === "queried" && failureOf(event.reply)?.kind === "locked");
  if (refused?.type !== "queried" || !("table" in refused.action)) return null;
  const { table } = refused.action;
  const holder = events.findLast(
    (event) =>
      event.task !== refused.task &&
      event.index < refused.index &&
      locksRows(event) &&
      event.type === "queried" &&
      "table" in event.action &&
      event.action.table === table,
  );
  const commit = events.find(
    (event) =>
      event.task === holder?.task &&
      event.index > refused.index &&
      event.type === "queried" &&
      (event.action.do === "commit" || event.action.do === "rollback"),
  );
  const end = events.find(({ type, task }) => task === refused.task && (type === "returned" || type === "raised"));
  if (!holder || !commit || !end) return null;
  const steps = [holder.index, refused.index, end.index, commit.index].sort((a, b) => a - b);
  return {
    kind: "turned away by a lock",
    key: "",
    requests: [holder.task, refused.task],
    window: { task: holder.task, from: holder.index, to: commit.index },
    claims: steps.map((step): Claim => ({ kind: "did", step })),
  };
};

/** A lock of the program's own threads that does not wait, or not for ever. */
const byThreadLock: FindRace = (events) => {
  const locks = events.filter((event) => event.type === "synchronised");
  for (const refused of locks) {
    if (refused.lock.what !== "acquire" || refused.reply === true) continue;
    const { process, lock } = refused;
    const same = locks.filter((event) => event.process === process && event.lock.id === lock.id);
    const taken = same.findLast(
      (event) =>
        event.index < refused.index &&
        event.task !== refused.task &&
        event.lock.what === "acquire" &&
        event.reply === true,
    );
    const released = same.find(
      ({ index, task, lock: { what } }) => task === taken?.task && what === "release" && index > refused.index,
    );
    const end = events.find(({ type, task }) => task === refused.task && (type === "returned" || type === "raised"));
    const next = events.some(
      ({ task, index, type }) =>
        task === refused.task &&
        index > refused.index &&
        type !== "printed" &&
        type !== "reached" &&
        index !== end?.index,
    );
    if (!taken || !released || !end || next) continue;
    const steps = [taken.index, refused.index, end.index, released.index].sort((a, b) => a - b);
    return {
      kind: "turned away by a lock",
      key: "",
      requests: [taken.task, refused.task],
      window: { task: taken.task, from: taken.index, to: released.index },
      claims: steps.map((step): Claim => ({ kind: "did", step })),
    };
  }
  return null;
};

const byCacheLock: FindRace = (events) => {
  const commands = commandsIn(events);
  for (const refused of commands) {
    const key = lockRefused(refused);
    if (key === null) continue;
    const holder = holderOf(commands, refused, key);
    const released = commands.find(
      (event) => event.index > refused.index && event.task === holder?.task && isRelease(event, key),
    );
    // It gave up: it does nothing more, unless its `finally` deletes a lock that it never had.
    const next = commands.find(
      (event) => event.task === refused.task && event.index > refused.index && !isRelease(event, key),
    );
    if (!holder || !released || holder.task === refused.task || next) continue;
    const end = events.find(({ type, task }) => task === refused.task && (type === "returned" || type === "raised"));
    const claims: Claim[] = [
      { kind: "held", take: holder.index, key },
      { kind: "refused-by", refused: refused.index, holder: holder.index, key },
      ...(end ? [{ kind: "did", step: end.index } as const] : []),
      { kind: "did", step: released.index },
    ];
    return {
      kind: "turned away by a lock",
      key,
      requests: [holder.task, refused.task],
      window: { task: holder.task, from: holder.index, to: released.index },
      claims,
    };
  }
  return null;
};
