/**
 * Of requests that took the same lock, never two between taking and releasing; and never two in a section that the program marks. A lock
 * is a key that a request takes with `add`, or with a look that finds nothing and a `set` right after it, and that is released: what
 * nobody deletes is a mark ("sent today"), not a lock. So the verdict falls when somebody who shared the lock deletes it, or
 * at once when it ran out under a sleep or slow work that is longer than its timeout: there it was left to run out.
 * Processes of locmem have a cache each, but it is the same lock that they take.
 */
import type { Commanded, TraceEvent } from "#engine/event";
import type { Property } from "#explorer/property";
import { heldName, takenBy } from "#simulation/measures/lock-calls";
import { quoted } from "#simulation/words";

interface Shared {
  /** How many are between taking and releasing, by lock. */
  inside: Readonly<Record<string, number>>;
  /** Locks that two have held at once, as long as somebody is inside. */
  crowded: readonly string[];
  /** Locks whose timeout is over before the work under them, as long as somebody is inside. */
  outlived: readonly string[];
}
interface Held {
  name: string;
  untilMs: number | null;
}
interface Own {
  held: readonly Held[];
  /** What its last step found missing. */
  missed: string | null;
}
interface Seen {
  shared: Shared;
  own: Own;
  violation?: string;
}

const start: Seen = { shared: { inside: {}, crowded: [], outlived: [] }, own: { held: [], missed: null } };

export const oneAtATime = (): Property => ({
  name: "one-at-a-time",
  title: "Never two requests at once between taking and releasing a lock, or in a marked section.",
  kind: "always",
  monitor: {
    start,
    follow: (event, memory) => follow(event, { shared: memory.shared as Shared, own: memory.own as Own }),
  },
});

function follow(event: TraceEvent, before: Seen): Seen {
  const missed = event.type === "commanded" ? missedBy(event) : null;
  const { shared, own, violation } = after(event, before);
  const next = { shared, own: { ...own, missed } };
  return violation === undefined ? next : { ...next, violation };
}

function after(event: TraceEvent, before: Seen): Seen {
  switch (event.type) {
    case "commanded":
      return afterCommand(event, before);
    case "slept":
    case "worked": {
      const over = before.own.held.filter(
        ({ untilMs }) => untilMs !== null && untilMs <= event.atMs + event.durationMs,
      );
      const outlived = over.reduce((names, { name }) => withName(names, name), before.shared.outlived);
      return { ...before, shared: { ...before.shared, outlived } };
    }
    case "entered": {
      const name = sectionName(event.section);
      const entered = enter(before, { name, untilMs: null });
      const isCrowded = entered.shared.crowded.includes(name);
      return isCrowded ? { ...entered, violation: `two requests were at once in ${quoted(event.section)}` } : entered;
    }
    case "left":
      return leave(before, sectionName(event.section));
    case "returned":
    case "raised":
      return before.own.held.reduce((seen, { name }) => leave(seen, name), before);
    default:
      return before;
  }
}

function afterCommand(event: Commanded, before: Seen): Seen {
  const { command, outcome, store } = event;
  const violation =
    "key" in command ? `two requests were at once between taking and releasing ${quoted(command.key)}` : "";
  if ((command.op === "delete" || command.op === "delete-if") && outcome !== "failed") {
    const name = heldName(store, command.key);
    if (!holds(before.own, name)) return before;
    const left = leave(before, name);
    return before.shared.crowded.includes(name) ? { ...left, violation } : left;
  }
  const name = takenBy(event, before.own.missed);
  if (name === null || holds(before.own, name)) return prolonged(event, before);
  const put = event.changes.find((change) => change.kind === "put");
  const taken = enter(before, { name, untilMs: put?.kind === "put" ? put.entry.expiresAtMs : null });
  const isOutlived = taken.shared.crowded.includes(name) && taken.shared.outlived.includes(name);
  return isOutlived ? { ...taken, violation } : taken;
}

/** Whoever has a lock may give it more time. */
function prolonged(event: Commanded, before: Seen): Seen {
  const touched = event.changes.find((change) => change.kind === "touched");
  if (touched?.kind !== "touched") return before;
  const name = heldName(event.store, touched.key);
  const held = before.own.held.map((each) => (each.name === name ? { name, untilMs: touched.expiresAtMs } : each));
  return { ...before, own: { ...before.own, held } };
}

function enter({ shared, own }: Seen, taken: Held): Seen {
  const { name } = taken;
  const count = (shared.inside[name] ?? 0) + 1;
  const crowded = count > 1 ? withName(shared.crowded, name) : shared.crowded;
  return {
    shared: { ...shared, inside: { ...shared.inside, [name]: count }, crowded },
    own: { ...own, held: [...own.held, taken] },
  };
}

function leave({ shared, own }: Seen, name: string): Seen {
  if (!holds(own, name)) return { shared, own };
  const { [name]: count = 0, ...others } = shared.inside;
  const held = own.held.filter((each) => each.name !== name);
  if (count > 1) return { shared: { ...shared, inside: { ...others, [name]: count - 1 } }, own: { ...own, held } };
  const without = (names: readonly string[]) => names.filter((each) => each !== name);
  return {
    shared: { inside: others, crowded: without(shared.crowded), outlived: without(shared.outlived) },
    own: { ...own, held },
  };
}

const holds = ({ held }: Own, name: string): boolean => held.some((each) => each.name === name);

const withName = (names: readonly string[], name: string): readonly string[] =>
  names.includes(name) ? names : [...names, name].sort();

function missedBy({ command, outcome, store }: Commanded): string | null {
  const looked = command.op === "get" || command.op === "has";
  return looked && (outcome === "miss" || outcome === "expired") ? heldName(store, command.key) : null;
}

const sectionName = (section: string): string => `section ${section}`;
