/** What the choice between fresh and long-lived processes changes, for this scenario, in a sentence or two. */
import { type BackendChoice, backendNameOf } from "#runtime/caches";
import { processCount, type Scenario } from "#simulation/scenario";

export function ProcessesNote({ scenario, backend }: { scenario: Scenario; backend: BackendChoice }) {
  return <p className="col-span-full max-w-prose text-ink-soft text-sm">{wordsFor(scenario, backend)}</p>;
}

function wordsFor(scenario: Scenario, backend: BackendChoice): string {
  const { moduleState, placement, count } = scenario;
  if (moduleState === "threads")
    return (
      "The requests of a process are its threads: they run at the same time and share the module's globals and its locks, " +
      "until the process is killed. Each process has its own."
    );
  if (moduleState !== "kept")
    return (
      "Each request finds the module's globals as they are after the import, and none waits for another. " +
      "What they share is the cache and the database. Under a real server processes are long-lived."
    );
  const kept =
    "What a request leaves in the module's globals, the next of its process finds, until the process is killed. " +
    "A process serves one request at a time: those that come meanwhile wait in line.";
  const inTurn = placement === undefined || placement.kind === "in-turn";
  const alone = inTurn && count > 1 && processCount(scenario, backendNameOf(backend)) >= count;
  return alone ? `${kept} Here each has a process to itself, so nobody finds anything: take fewer processes.` : kept;
}
