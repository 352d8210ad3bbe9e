/** A lock that does not wait: a request comes while another has the lock, and gives up. One after another, nobody would have. */
import type { Claim } from "#explorer/races/claims";
import { commandsIn, type FindRace } from "#explorer/races/race";
import { lockRefused, lockTaken } from "#simulation/measures/lock-calls";

export const turnedAway: FindRace = (events) => {
  const commands = commandsIn(events);
  for (const refused of commands) {
    const key = lockRefused(refused);
    if (key === null) continue;
    const holder = commands.findLast(
      (event) => event.index < refused.index && event.store === refused.store && lockTaken(event) === key,
    );
    const released = commands.find(
      (event) =>
        event.index > refused.index &&
        event.task === holder?.task &&
        event.command.op === "delete" &&
        event.command.key === key,
    );
    const next = commands.find((event) => event.task === refused.task && event.index > refused.index);
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
