"use client";
/** How much traffic, how long, of which shape, on how many keys; and what is planned meanwhile. */
import { type ReactNode, useId } from "react";
import { plannedWords, TrafficPlan } from "#components/playground/traffic/traffic-plan";
import { Disclosure } from "#components/ui/disclosure";
import { NumberInput } from "#components/ui/number-input";
import { MAX_KEYS, MAX_TRAFFIC_REQUESTS, type TrafficSpec } from "#simulation/traffic/traffic-spec";

interface TrafficFormProps {
  traffic: TrafficSpec;
  onChange: (traffic: TrafficSpec) => void;
}

const FIELD = "min-h-9 w-full min-w-0 rounded-md border border-control bg-surface px-2 text-sm tabular-nums";
const MINUTE_MS = 60_000;
const SPIKE_OF = 10;

export function TrafficForm({ traffic, onChange }: TrafficFormProps) {
  const put = (part: Partial<TrafficSpec>) => onChange({ ...traffic, ...part });
  const spike = { atMs: traffic.durationMs / 2, lengthMs: traffic.durationMs / 24, times: SPIKE_OF };
  const planned = plannedWords(traffic);
  const number = (label: string, value: number, min: number, max: number, set: (value: number) => void) => (
    <Field label={label}>
      {(id) => <NumberInput id={id} value={value} min={min} max={max} whole={false} onChange={set} className={FIELD} />}
    </Field>
  );
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
      {number("Requests", traffic.requests, 1, MAX_TRAFFIC_REQUESTS, (n) => put({ requests: Math.round(n) }))}
      <Field label="In">
        {(id) => (
          <select
            id={id}
            value={traffic.durationMs}
            onChange={({ currentTarget }) => {
              const durationMs = Number(currentTarget.value);
              const within = ({ atMs }: { atMs: number }) => atMs < durationMs;
              const { deploys, events, adjustments } = traffic;
              put({
                durationMs,
                spikes: [],
                deploys: deploys?.filter(within),
                events: events?.filter(within),
                adjustments: adjustments?.filter(within),
              });
            }}
            className={FIELD}
          >
            <option value={10_000}>ten seconds</option>
            <option value={MINUTE_MS}>a minute</option>
            <option value={10 * MINUTE_MS}>ten minutes</option>
            <option value={60 * MINUTE_MS}>an hour</option>
            <option value={24 * 60 * MINUTE_MS}>a day</option>
          </select>
        )}
      </Field>
      <Field label="They come">
        {(id) => (
          <select
            id={id}
            value={`${traffic.shape}${traffic.spikes.length > 0 ? " spike" : ""}`}
            onChange={({ currentTarget: { value } }) =>
              put({
                shape: value.startsWith("day") ? "day" : "steady",
                spikes: value.endsWith("spike") ? [spike] : [],
              })
            }
            className={FIELD}
          >
            <option value="steady">steadily</option>
            <option value="steady spike">with a spike in the middle</option>
            <option value="day">by night and day</option>
            <option value="day spike">by day, with a spike</option>
          </select>
        )}
      </Field>
      {number("Different keys (0: as the calls say)", traffic.keys, 0, MAX_KEYS, (n) => put({ keys: Math.round(n) }))}
      {number("Skew (1 = Zipf)", traffic.skew, 0, 3, (skew) => put({ skew }))}
      {number("Seed", traffic.seed, 0, 1_000_000, (n) => put({ seed: Math.round(n) }))}
      <div className="col-span-full">
        <Disclosure summary={planned === "" ? "Deploys, a warm-up, single calls" : `Planned: ${planned}`}>
          <TrafficPlan key={traffic.durationMs} traffic={traffic} onChange={onChange} />
        </Disclosure>
      </div>
    </div>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="text-ink-soft text-xs">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
