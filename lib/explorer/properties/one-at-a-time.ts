/**
 * Of requests that took the same lock, never two between taking and releasing; and never two in a section that the program marks. A lock
 * is a key that a request takes with `add`, or with a look that finds nothing and a `set` right after it, and deletes later: what nobody
 * releases is a mark ("sent today"), not a lock, so the verdict falls when somebody who shared it releases it.
 * Processes of locmem have a cache each, but it is the same lock that they take.
 */
import type { Property } from "#explorer/property";
import { heldName, takenBy } from "#simulation/measures/lock-calls";
import { quoted } from "#simulation/words";

interface Shared {
  /** How many are between taking and releasing, by lock. */
  inside: Readonly<Record<string, number>>;
  /** Locks that two have held at once, as long as somebody is inside. */
  crowded: readonly string[];
}
interface Own {
  held: readonly string[];
  /** What its last step found missing. */
  missed: string | null;
}

const start = { shared: { inside: {}, crowded: [] } as Shared, own: { held: [], missed: null } as Own };

export const oneAtATime = (): Property => ({
  name: "one-at-a-time",
  title: "Never two requests at once between taking and releasing a lock, or in a marked section.",
  kind: "always",
  monitor: {
    start,
    follow: (event, memory) => {
      let shared = memory.shared as Shared;
      let { held, missed } = memory.own as Own;
      let violation: string | undefined;
      const enter = (name: string): void => {
        const count = (shared.inside[name] ?? 0) + 1;
        const crowded = count > 1 && !shared.crowded.includes(name) ? [...shared.crowded, name].sort() : shared.crowded;
        shared = { inside: { ...shared.inside, [name]: count }, crowded };
        held = [...held, name];
      };
      const leave = (name: string): void => {
        const { [name]: count = 0, ...others } = shared.inside;
        held = held.filter((each) => each !== name);
        shared =
          count > 1
            ? { ...shared, inside: { ...others, [name]: count - 1 } }
            : { inside: others, crowded: shared.crowded.filter((each) => each !== name) };
      };
      if (event.type === "commanded") {
        const taken = takenBy(event, missed);
        if (taken !== null && !held.includes(taken)) enter(taken);
        const { command } = event;
        const released =
          command.op === "delete" && event.outcome !== "failed" ? heldName(event.store, command.key) : null;
        if (released !== null && held.includes(released)) {
          if (shared.crowded.includes(released) && command.op === "delete")
            violation = `two requests were at once between taking and releasing ${quoted(command.key)}`;
          leave(released);
        }
        const looked =
          (command.op === "get" || command.op === "has") && (event.outcome === "miss" || event.outcome === "expired");
        missed = looked ? heldName(event.store, command.key) : null;
      } else if (event.type === "entered") {
        const name = sectionName(event.section);
        enter(name);
        if (shared.crowded.includes(name)) violation = `two requests were at once in ${quoted(event.section)}`;
        missed = null;
      } else if (event.type === "left") {
        if (held.includes(sectionName(event.section))) leave(sectionName(event.section));
        missed = null;
      } else if (event.type === "returned" || event.type === "raised") {
        for (const name of held) leave(name);
      } else missed = null;
      const next = { shared, own: { held, missed } satisfies Own };
      return violation === undefined ? next : { ...next, violation };
    },
  },
});

const sectionName = (section: string): string => `section ${section}`;
