"use client";
/** What is planned to happen during the traffic: deploys, a warm-up of all keys, single calls. What is half typed changes nothing yet. */
import { useId, useState } from "react";
import type { TrafficSpec } from "#simulation/traffic/traffic-spec";
import {
  deploysText,
  type Read,
  readDeploys,
  readTimedCalls,
  timedCallsText,
} from "#view-models/literals/duration-text";

interface TrafficPlanProps {
  traffic: TrafficSpec;
  onChange: (traffic: TrafficSpec) => void;
}

export function TrafficPlan({ traffic, onChange }: TrafficPlanProps) {
  const { durationMs, deploys = [], events = [], warmUp = false } = traffic;
  return (
    <div className="grid gap-3">
      <MomentsField
        label="Deploys: every process starts afresh, with an empty locmem"
        placeholder="20m, 40m"
        start={deploysText(deploys)}
        rows={1}
        read={(text) => readDeploys(text, durationMs)}
        onRead={(next) => onChange({ ...traffic, deploys: next.length > 0 ? next : undefined })}
      />
      <MomentsField
        label="Single calls, one a line: when, and what"
        placeholder="30m change_price(1, 9.99)"
        start={timedCallsText(events)}
        rows={Math.max(2, events.length)}
        read={(text) => readTimedCalls(text, durationMs)}
        onRead={(next) => onChange({ ...traffic, events: next.length > 0 ? next : undefined })}
      />
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          checked={warmUp}
          onChange={({ currentTarget: { checked } }) => onChange({ ...traffic, warmUp: checked || undefined })}
          className="mt-1 size-4 shrink-0 accent-accent"
        />
        <span>
          Warm the cache at the start and after each deploy
          <span className="block text-ink-faint text-xs">
            Every key is called for once, all at the same time: with one timeout for all they also expire at the same
            time. A little chance in the timeout (jitter) spreads them.
          </span>
        </span>
      </label>
    </div>
  );
}

export function plannedWords({ deploys = [], events = [], warmUp }: TrafficSpec): string {
  const parts = [
    deploys.length > 0 && (deploys.length === 1 ? "a deploy" : `${deploys.length} deploys`),
    events.length > 0 && (events.length === 1 ? "a single call" : `${events.length} single calls`),
    warmUp && "a warm-up",
  ];
  return parts.filter((part) => part !== false && part !== undefined).join(", ");
}

interface MomentsFieldProps<T> {
  label: string;
  placeholder: string;
  start: string;
  rows: number;
  read: (text: string) => Read<T>;
  onRead: (value: T) => void;
}

function MomentsField<T>({ label, placeholder, start, rows, read, onRead }: MomentsFieldProps<T>) {
  const id = useId();
  const [text, setText] = useState(start);
  const now = read(text);
  const props = {
    id,
    value: text,
    placeholder,
    spellCheck: false,
    "aria-invalid": !now.ok,
    "aria-describedby": `${id}-wrong`,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      setText(value);
      const next = read(value);
      if (next.ok) onRead(next.value);
    },
    className: "min-h-9 w-full rounded-md border border-control bg-surface px-2 py-1.5 font-mono text-sm",
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-ink-soft text-xs">
        {label}
      </label>
      {rows === 1 ? <input {...props} /> : <textarea rows={rows} {...props} />}
      <p id={`${id}-wrong`} role="status" className="text-deleted text-xs empty:hidden">
        {now.ok ? "" : now.reason}
      </p>
    </div>
  );
}
