/**
 * A program keeps something in its module, and the processes of the scenario do not: what is said about it, and which processes are offered. Only what
 * was seen in a request is said (runtime/requests/observe-modules.ts).
 */
import type { ModuleHint } from "#simulation/module-hint";
import type { ModuleState } from "#simulation/scenario";

export interface ModuleHintWords {
  sentence: string;
  offers: { moduleState: Exclude<ModuleState, "fresh">; label: string }[];
}

const LONG_LIVED = { moduleState: "kept", label: "Make processes long-lived" } as const;
const THREADS = { moduleState: "threads", label: "Make requests threads of their process" } as const;

/** `explored`: every interleaving is looked at, which long-lived processes without threads are not there for. */
export function moduleHintWords(hint: ModuleHint, moduleState: ModuleState, explored: boolean): ModuleHintWords {
  const sentences: string[] = [];
  if (hint.changed.length > 0)
    sentences.push(
      `A request changes ${named(hint.changed)} in the module. Here every request finds the module as after the import, so the next one does not see that; a server's process keeps it.`,
    );
  if (hint.locks.length > 0)
    sentences.push(
      moduleState === "kept"
        ? `The module has ${locks(hint.locks)}. Here a process serves one request at a time, so nobody ever waits for it.`
        : `The module has ${locks(hint.locks)}. Here every request has its own, so nobody waits for it; threads of one process share it.`,
    );
  const offers = hint.changed.length > 0 && !explored ? [LONG_LIVED, THREADS] : [THREADS];
  return { sentence: sentences.join(" "), offers: hint.locks.length > 0 ? offers.toReversed() : offers };
}

const locks = (names: readonly string[]): string => `the ${names.length === 1 ? "lock" : "locks"} ${named(names)}`;

const named = (names: readonly string[]): string => {
  const quoted = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
  const more = names.length - quoted.length;
  const all = more > 0 ? [...quoted, `${more} more`] : quoted;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
};

const MOST_NAMES = 4;
