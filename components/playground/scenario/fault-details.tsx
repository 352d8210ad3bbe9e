"use client";
/** The fields of one thing that goes wrong: on which server, from when to when, by how much. */
import type { ReactNode } from "react";
import { DurationField } from "#components/playground/scenario/duration-field";
import { NumberInput } from "#components/ui/number-input";
import type { Fault, Intervention } from "#engine/faults";

export type Trouble = Fault | Intervention;

const SERVERS = ["redis", "memcached"] as const;
const FIELD =
  "min-h-9 w-24 rounded-md border border-control bg-surface px-2 text-ink text-sm tabular-nums pointer-coarse:min-h-11";

export const isFault = (trouble: Trouble): trouble is Fault => "fromMs" in trouble;

export function FaultDetails({ trouble, onChange }: { trouble: Trouble; onChange: (trouble: Trouble) => void }) {
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
          <DurationField
            label="From"
            value={trouble.fromMs}
            onChange={(ms) => onChange({ ...trouble, fromMs: ms ?? 0 })}
            className={FIELD}
          />
          <DurationField
            label="Until"
            value={trouble.untilMs}
            emptyMeans="the end"
            onChange={(untilMs) => onChange({ ...trouble, untilMs })}
            className={FIELD}
          />
        </>
      ) : (
        <DurationField
          label="At"
          value={trouble.atMs}
          onChange={(ms) => onChange({ ...trouble, atMs: ms ?? 0 })}
          className={FIELD}
        />
      )}
      {trouble.kind === "slow" && (
        <DurationField
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
