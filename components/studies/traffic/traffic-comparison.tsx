"use client";
/** Two programs under the same traffic: what each costs side by side, their loads over the same time, and both again when the traffic changes. */
import { useEffect, useRef, useState } from "react";
import { Refusal } from "#components/studies/study/refusal";
import { ComparedTable } from "#components/studies/traffic/compared-table";
import { Slider } from "#components/ui/slider";
import { AreaChart } from "#components/visualisers/charts/area-chart";
import { runtimeClient } from "#runtime/client/client";
import type { RunOptions, SimulationReport } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";
import { inTurn, type Trouble, troubleOf } from "#stores/in-turn";
import { compareFigures } from "#view-models/playground/compare-figures";
import { arrivalWords } from "#view-models/words/scenario-words";

interface TrafficComparisonProps {
  titles: readonly [string, string];
  programs: readonly [RunOptions, RunOptions];
  scenario: Scenario;
  recorded: readonly [SimulationReport, SimulationReport];
}

const SETTLE_MS = 250;

export function TrafficComparison({ titles, programs, scenario, recorded }: TrafficComparisonProps) {
  const [reports, setReports] = useState(recorded);
  const [count, setCount] = useState(scenario.count);
  /** Null until the learner moves it: the requests come as the lesson has it. */
  const [perSecond, setPerSecond] = useState<number | null>(null);
  const [state, setState] = useState<{ busy: boolean; live: boolean; trouble: Trouble | null }>(RECORDED);
  const wantedRef = useRef(0);
  const touchedRef = useRef(false);

  useEffect(() => {
    if (!touchedRef.current) return;
    const wanted = ++wantedRef.current;
    const traffic: Scenario = {
      ...scenario,
      count,
      ...(perSecond !== null && { arrivals: perSecond === 0 ? { kind: "all" } : { kind: "poisson", perSecond } }),
    };
    const timer = setTimeout(async () => {
      setState((before) => ({ ...before, busy: true, trouble: null }));
      try {
        const both: SimulationReport[] = [];
        for (const options of programs) {
          if (wanted !== wantedRef.current) return;
          both.push(await inTurn(() => runtimeClient().simulate(options, traffic, false)));
        }
        const [one, other] = both;
        if (wanted !== wantedRef.current || !one || !other) return;
        setReports([one, other]);
        setState({ busy: false, live: true, trouble: null });
      } catch (error) {
        if (wanted === wantedRef.current) setState({ busy: false, live: false, trouble: troubleOf(error) });
      }
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [count, perSecond, programs, scenario]);

  const change = (set: (value: number) => void) => (value: number) => {
    touchedRef.current = true;
    set(value);
  };
  const [one, other] = reports;
  const series = (of: (report: SimulationReport) => SimulationReport["measures"]["recomputations"]) => [
    { name: titles[0], concurrency: of(one), endMs: one.measures.endMs },
    { name: titles[1], concurrency: of(other), endMs: other.measures.endMs },
  ];
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        <Knob
          label="Requests"
          value={count}
          min={1}
          max={Math.max(500, scenario.count)}
          text={`${count.toLocaleString("en")} requests`}
          onChange={change(setCount)}
        />
        <Knob
          label="Rate"
          value={perSecond ?? rateOf(scenario)}
          min={0}
          max={100}
          text={perSecond === null ? arrivalWords(scenario) : perSecond === 0 ? "all at once" : `${perSecond} a second`}
          onChange={change(setPerSecond)}
        />
      </div>
      <p className="text-ink-faint text-xs">
        {state.busy
          ? "simulating …"
          : state.live
            ? "simulated in your browser"
            : "recorded when this page was built; move a slider to simulate"}
      </p>
      <Refusal trouble={state.trouble} />
      <ComparedTable caption="Comparison" titles={titles} figures={compareFigures(one.measures, other.measures)} />
      <div className="grid gap-5 sm:grid-cols-2">
        <AreaChart title="Recomputations at once" series={series(({ measures }) => measures.recomputations)} />
        <AreaChart title="Database queries at once" series={series(({ measures }) => measures.database.load)} />
      </div>
    </div>
  );
}

const RECORDED = { busy: false, live: false, trouble: null };

function rateOf({ arrivals }: Scenario): number {
  if (arrivals?.kind === "poisson") return Math.round(arrivals.perSecond);
  if (arrivals?.kind === "every" && arrivals.everyMs > 0) return Math.min(100, Math.round(1000 / arrivals.everyMs));
  return 0;
}

interface KnobProps {
  label: string;
  value: number;
  min: number;
  max: number;
  text: string;
  onChange: (value: number) => void;
}

function Knob({ label, value, min, max, text, onChange }: KnobProps) {
  return (
    <div className="grid gap-0.5 text-sm">
      <span className="flex justify-between gap-3">
        <span className="text-ink-soft">{label}</span>
        <span className="font-semibold tabular-nums">{text}</span>
      </span>
      <Slider label={label} value={value} min={min} max={max} valueText={text} onChange={onChange} />
    </div>
  );
}
