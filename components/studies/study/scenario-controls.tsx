"use client";
/** What is not the program: how many requests, when they come, on how many processes, which backend, what its steps cost, which seed. */
import { type ReactNode, useId } from "react";
import { ProcessesNote } from "#components/studies/study/processes-note";
import { classNames } from "#components/ui/class-names";
import { NumberInput } from "#components/ui/number-input";
import { BACKENDS, type BackendChoice, backendNameOf } from "#runtime/caches";
import type { Arrivals } from "#simulation/arrivals";
import { MAX_REQUESTS, MODULE_STATES, processCount, type Scenario } from "#simulation/scenario";
import { secondsFor, spreadOver, tripOf, tripRule, withRule } from "#view-models/words/scenario-numbers";
import { arrivalWords } from "#view-models/words/scenario-words";

interface ScenarioControlsProps {
  scenario: Scenario;
  backend: BackendChoice;
  onScenario: (scenario: Scenario) => void;
  onBackend: (backend: BackendChoice) => void;
}

const ARRIVALS: Record<"all" | "every" | "poisson" | "burst", { title: string; start: Arrivals }> = {
  all: { title: "all at once", start: { kind: "all" } },
  every: { title: "evenly", start: { kind: "every", everyMs: 200 } },
  poisson: { title: "as visitors come", start: { kind: "poisson", perSecond: 5 } },
  burst: { title: "in bursts", start: { kind: "burst", size: 10, everyMs: 1000 } },
};

export function ScenarioControls({ scenario, backend, onScenario, onBackend }: ScenarioControlsProps) {
  const { count, latency = {}, seed = 1 } = scenario;
  const arrivals: Arrivals = scenario.arrivals ?? { kind: "all" };
  const put = (part: Partial<Scenario>) => onScenario({ ...scenario, ...part });
  const within = secondsFor(arrivals, count);
  const latencyMs = (of: string) => (typeof latency[of] === "number" ? (latency[of] as number) : 0);
  // The backend's own rule counts before the one for all caches.
  const cacheRule = backendNameOf(backend) in latency ? backendNameOf(backend) : "cache";
  const cacheTrip = tripOf(latency[cacheRule]);
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
      <NumberField label="Requests" value={count} min={1} max={MAX_REQUESTS} onChange={(n) => put({ count: n })} />
      <Field label="They arrive">
        {(id) => (
          <select
            id={id}
            value={arrivals.kind}
            onChange={({ currentTarget }) =>
              put({ arrivals: ARRIVALS[currentTarget.value as keyof typeof ARRIVALS].start })
            }
            className={FIELD}
          >
            {arrivals.kind === "at" && <option value="at">{arrivalWords(scenario)}</option>}
            {Object.entries(ARRIVALS).map(([kind, { title }]) => (
              <option key={kind} value={kind}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {arrivals.kind === "every" && (
        <NumberField
          label="One every, ms"
          value={arrivals.everyMs}
          min={0}
          max={3_600_000}
          whole={false}
          onChange={(everyMs) => put({ arrivals: { kind: "every", everyMs } })}
        />
      )}
      {arrivals.kind === "poisson" && (
        <NumberField
          label="Arrival rate, requests a second"
          value={arrivals.perSecond}
          min={0.01}
          max={1000}
          whole={false}
          onChange={(perSecond) => put({ arrivals: { kind: "poisson", perSecond } })}
        />
      )}
      {within !== null && (
        <NumberField
          label="All within, s"
          value={within}
          min={0.1}
          max={86_400}
          whole={false}
          onChange={(seconds) => put({ arrivals: spreadOver(arrivals, count, seconds) })}
        />
      )}
      {arrivals.kind === "burst" && (
        <NumberField
          label="Burst of"
          value={arrivals.size}
          min={1}
          max={MAX_REQUESTS}
          onChange={(size) => put({ arrivals: { ...arrivals, size } })}
        />
      )}
      <NumberField
        label="Processes"
        value={processCount(scenario, backendNameOf(backend))}
        min={1}
        max={MAX_REQUESTS}
        onChange={(n) => put({ processes: n })}
      />
      <Field label="Between requests, a process" wide>
        {(id) => (
          <select
            id={id}
            value={scenario.moduleState ?? "fresh"}
            onChange={({ currentTarget: { value } }) =>
              put({ moduleState: MODULE_STATES.find((state) => state === value && state !== "fresh") })
            }
            className={FIELD}
          >
            <option value="fresh">starts fresh</option>
            <option value="kept">keeps its globals, one request at a time</option>
            <option value="threads">keeps its globals, requests are its threads</option>
          </select>
        )}
      </Field>
      <Field label="Backend">
        {(id) => (
          <select
            id={id}
            value={backend}
            onChange={({ currentTarget }) => onBackend(currentTarget.value as BackendChoice)}
            className={FIELD}
          >
            {BACKENDS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      <NumberField
        label="Round trip to the cache, ms"
        value={cacheTrip.ms}
        min={0}
        max={60_000}
        onChange={(ms) => put({ latency: { ...latency, [cacheRule]: tripRule({ ...cacheTrip, ms }) } })}
      />
      <NumberField
        label="Its jitter, ± ms"
        value={cacheTrip.jitterMs}
        min={0}
        // No trip takes less than no time.
        max={cacheTrip.ms}
        onChange={(jitterMs) => put({ latency: { ...latency, [cacheRule]: tripRule({ ...cacheTrip, jitterMs }) } })}
      />
      <NumberField
        label="One query, ms"
        value={latencyMs("database")}
        min={0}
        max={60_000}
        onChange={(ms) => put({ latency: { ...latency, database: ms } })}
      />
      <NumberField
        label="Slow work takes longer by, ms"
        value={latencyMs("work")}
        min={0}
        max={600_000}
        onChange={(ms) => put({ latency: withRule(latency, "work", ms) })}
      />
      <NumberField label="Seed" value={seed} min={0} max={1_000_000} onChange={(n) => put({ seed: n })} />
      <ProcessesNote scenario={scenario} backend={backend} />
    </div>
  );
}

const FIELD =
  "min-h-9 w-full min-w-0 rounded-md border border-control bg-surface px-2 text-sm tabular-nums pointer-coarse:min-h-11";

interface FieldProps {
  label: string;
  wide?: boolean;
  children: (id: string) => ReactNode;
}

function Field({ label, wide = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className={classNames("grid min-w-0 content-start gap-1", wide && "col-span-2")}>
      <label htmlFor={id} className="text-ink-soft text-xs">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface NumberFieldProps {
  label: string;
  whole?: boolean;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** Numbers within their limits, whole ones unless it is said; what is half typed changes nothing. */
function NumberField({ label, whole, value, min, max, onChange }: NumberFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <NumberInput id={id} value={value} min={min} max={max} whole={whole} onChange={onChange} className={FIELD} />
      )}
    </Field>
  );
}
