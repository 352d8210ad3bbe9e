"use client";
/** What is not the program: how many requests, when they come, on how many processes, which backend, what its steps cost, which seed. */
import { ArrivalFields } from "#components/studies/study/arrival-fields";
import { ProcessesNote } from "#components/studies/study/processes-note";
import { FIELD, Field, NumberField } from "#components/studies/study/scenario-fields";
import { BACKENDS, type BackendChoice, backendNameOf } from "#runtime/caches";
import { MAX_REQUESTS, MODULE_STATES, processCount, type Scenario } from "#simulation/scenario";
import { tripOf, tripRule, withRule } from "#view-models/words/scenario-numbers";

interface ScenarioControlsProps {
  scenario: Scenario;
  backend: BackendChoice;
  onScenario: (scenario: Scenario) => void;
  onBackend: (backend: BackendChoice) => void;
  /** Why it does not count how many requests there are and when they come; null = it does. */
  allAtOnce?: string | null;
  /** The program runs by itself: there is one process, and what is said of times counts only among requests. */
  alone?: boolean;
}

export function ScenarioControls({
  scenario,
  backend,
  onScenario,
  onBackend,
  allAtOnce = null,
  alone = false,
}: ScenarioControlsProps) {
  const { latency = {}, seed = 1 } = scenario;
  const put = (part: Partial<Scenario>) => onScenario({ ...scenario, ...part });
  const latencyMs = (of: string) => (typeof latency[of] === "number" ? (latency[of] as number) : 0);
  // The backend's own rule counts before the one for all caches.
  const cacheRule = backendNameOf(backend) in latency ? backendNameOf(backend) : "cache";
  const cacheTrip = tripOf(latency[cacheRule]);
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
      {allAtOnce === null ? (
        <ArrivalFields scenario={scenario} put={put} />
      ) : (
        <p className="col-span-full max-w-prose text-ink-soft text-sm">{allAtOnce}</p>
      )}
      {!alone && (
        <>
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
        </>
      )}
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
      {!alone && (
        <>
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
        </>
      )}
    </div>
  );
}
