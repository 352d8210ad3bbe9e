"use client";
/** What goes wrong while the requests run: servers down, slow or losing connections for a while; flushes and kills at a moment. */
import type { ReactNode } from "react";
import { MomentField } from "#components/playground/moment-field";
import { Button } from "#components/ui/button";
import { IconButton } from "#components/ui/icon-button";
import { NumberInput } from "#components/ui/number-input";
import type { Fault, Intervention } from "#engine/faults";
import type { Scenario } from "#simulation/scenario";

interface FaultListProps {
  scenario: Scenario;
  onChange: (scenario: Scenario) => void;
}

type Trouble = Fault | Intervention;

const SERVERS = ["redis", "memcached"] as const;
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
const FIELD =
  "min-h-9 w-24 rounded-md border border-control bg-surface px-2 text-ink text-sm tabular-nums pointer-coarse:min-h-11";

const isFault = (trouble: Trouble): trouble is Fault => "fromMs" in trouble;

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
            <Details trouble={trouble} onChange={(one) => put(all.map((each, i) => (i === at ? one : each)))} />
          </div>
        </div>
      ))}
      <div className="flex flex-wrap gap-1.5">
        {(Object.keys(START) as Trouble["kind"][]).map((kind) => (
          <Button key={kind} size="sm" variant="quiet" onClick={() => put([...all, START[kind]])}>
            + {TITLES[kind]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function Details({ trouble, onChange }: { trouble: Trouble; onChange: (trouble: Trouble) => void }) {
  return (
    <>
      {"backend" in trouble && (
        <label className="grid gap-0.5 text-ink-soft text-xs">
          Server
          <select
            value={trouble.backend}
            onChange={({ currentTarget }) =>
              onChange({ ...trouble, backend: currentTarget.value as (typeof SERVERS)[number] })
            }
            className={FIELD}
          >
            {SERVERS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {isFault(trouble) ? (
        <>
          <MomentField
            label="From"
            value={trouble.fromMs}
            onChange={(ms) => onChange({ ...trouble, fromMs: ms ?? 0 })}
            className={FIELD}
          />
          <MomentField
            label="Until"
            value={trouble.untilMs}
            emptyMeans="the end"
            onChange={(untilMs) => onChange({ ...trouble, untilMs })}
            className={FIELD}
          />
        </>
      ) : (
        <MomentField
          label="At"
          value={trouble.atMs}
          onChange={(ms) => onChange({ ...trouble, atMs: ms ?? 0 })}
          className={FIELD}
        />
      )}
      {trouble.kind === "slow" && (
        <MomentField
          label="Slower by"
          value={trouble.extraMs}
          onChange={(ms) => onChange({ ...trouble, extraMs: ms ?? 0 })}
          className={FIELD}
        />
      )}
      {trouble.kind === "flaky" && (
        <Labelled label="Of 100">
          <NumberInput
            value={Math.round(trouble.share * 100)}
            min={0}
            max={100}
            onChange={(percent) => onChange({ ...trouble, share: percent / 100 })}
            className={FIELD}
          />
        </Labelled>
      )}
      {trouble.kind === "kill" && (
        <Labelled label="Process">
          <NumberInput
            value={trouble.process + 1}
            min={1}
            onChange={(process) => onChange({ ...trouble, process: process - 1 })}
            className={FIELD}
          />
        </Labelled>
      )}
      {trouble.kind === "evict" && (
        <label className="grid gap-0.5 text-ink-soft text-xs">
          Key
          <input
            value={trouble.key}
            onChange={({ currentTarget: { value } }) => onChange({ ...trouble, key: value })}
            className={FIELD}
          />
        </label>
      )}
    </>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="grid content-start gap-0.5 text-ink-soft text-xs">
      {label}
      {children}
    </label>
  );
}
