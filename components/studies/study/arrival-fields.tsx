"use client";
/** How many requests there are, and when they come. */
import { FIELD, Field, NumberField } from "#components/studies/study/scenario-fields";
import type { Arrivals } from "#simulation/arrivals";
import { MAX_REQUESTS, type Scenario } from "#simulation/scenario";
import { secondsFor, spreadOver } from "#view-models/words/scenario-numbers";
import { arrivalWords } from "#view-models/words/scenario-words";

const ARRIVALS: Record<"all" | "every" | "poisson" | "burst", { title: string; start: Arrivals }> = {
  all: { title: "all at once", start: { kind: "all" } },
  every: { title: "evenly", start: { kind: "every", everyMs: 200 } },
  poisson: { title: "as visitors come", start: { kind: "poisson", perSecond: 5 } },
  burst: { title: "in bursts", start: { kind: "burst", size: 10, everyMs: 1000 } },
};

interface ArrivalFieldsProps {
  scenario: Scenario;
  put: (part: Partial<Scenario>) => void;
}

export function ArrivalFields({ scenario, put }: ArrivalFieldsProps) {
  const { count } = scenario;
  const arrivals: Arrivals = scenario.arrivals ?? { kind: "all" };
  const within = secondsFor(arrivals, count);
  return (
    <>
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
    </>
  );
}
