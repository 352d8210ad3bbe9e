"use client";
/** What goes wrong while the requests run: servers down, slow or losing connections for a while; flushes and kills at a moment. */
import { FaultDetails, isFault, type Trouble } from "#components/playground/scenario/fault-details";
import { Button } from "#components/ui/button";
import { IconButton } from "#components/ui/icon-button";
import type { Intervention } from "#engine/faults";
import type { Scenario } from "#simulation/scenario";

interface FaultListProps {
  scenario: Scenario;
  onChange: (scenario: Scenario) => void;
}

const START: Record<Trouble["kind"], Trouble> = {
  down: { kind: "down", backend: "redis", fromMs: 1000, untilMs: 3000 },
  slow: { kind: "slow", backend: "redis", fromMs: 0, untilMs: null, extraMs: 200 },
  flaky: { kind: "flaky", backend: "redis", fromMs: 0, untilMs: null, share: 0.2 },
  flush: { kind: "flush", backend: "redis", atMs: 1000 },
  evict: { kind: "evict", backend: "redis", atMs: 1000, key: ":1:stats" },
  kill: { kind: "kill", process: 0, atMs: 1000 },
};
const TITLES: Record<Trouble["kind"], string> = {
  down: "Server is down",
  slow: "Server is slow",
  flaky: "Connections break",
  flush: "Cache is flushed",
  evict: "A key is evicted",
  kill: "A process is killed",
};

const neverHappens = (trouble: Trouble): boolean =>
  isFault(trouble) && trouble.untilMs !== null && trouble.untilMs <= trouble.fromMs;

export function FaultList({ scenario, onChange }: FaultListProps) {
  const all: Trouble[] = [...(scenario.faults ?? []), ...(scenario.interventions ?? [])];
  const put = (next: Trouble[]) => {
    const faults = next.filter(isFault);
    const interventions = next.filter((each): each is Intervention => !isFault(each));
    onChange({
      ...scenario,
      faults: faults.length > 0 ? faults : undefined,
      interventions: interventions.length > 0 ? interventions : undefined,
    });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-ink-soft text-xs">What goes wrong</legend>
      {/* Above the list, so that they stay under the pointer while it grows. */}
      <div className="flex flex-wrap gap-1.5">
        {(Object.keys(START) as Trouble["kind"][]).map((kind) => (
          <Button key={kind} size="sm" variant="quiet" onClick={() => put([...all, START[kind]])}>
            + {TITLES[kind]}
          </Button>
        ))}
      </div>
      {all.map((trouble, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
          key={at}
          className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md bg-sunken px-3 py-2 text-sm"
        >
          <span className="min-h-9 grow content-center font-semibold">{TITLES[trouble.kind]}</span>
          <IconButton
            label={`Remove: ${TITLES[trouble.kind]}`}
            icon="close"
            onClick={() => put(all.filter((_, i) => i !== at))}
          />
          <div className="flex basis-full flex-wrap items-start gap-x-3 gap-y-2">
            <FaultDetails trouble={trouble} onChange={(one) => put(all.map((each, i) => (i === at ? one : each)))} />
          </div>
          <p role="status" className="basis-full text-miss text-xs empty:hidden">
            {neverHappens(trouble) ? "It ends before it begins, so it never happens." : ""}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
