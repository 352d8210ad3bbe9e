/** How far a search is. Nobody knows how many states there are before all have been seen, so there is no bar, only numbers. */
import type { Progress } from "#explorer/report";
import { separated } from "#view-models/race/verdict-words";

interface SearchProgressProps {
  progress: Progress;
  statesPerSecond: number;
  cancelling: boolean;
}

export function SearchProgress({ progress, statesPerSecond, cancelling }: SearchProgressProps) {
  const facts = [
    ["States", separated(BigInt(progress.states))],
    ["Interleavings so far", separated(progress.interleavings)],
    ["States a second", statesPerSecond === 0 ? "…" : separated(BigInt(statesPerSecond))],
    ["Runs of Python", String(progress.pythonRuns)],
  ] as const;
  return (
    <section aria-label="Search" className="grid gap-3 rounded-md bg-sunken px-4 py-3">
      <p className="font-semibold text-sm">{cancelling ? "Ending the search …" : "Looking at every interleaving …"}</p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-soft text-xs">{name}</dt>
            <dd className="break-all font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
