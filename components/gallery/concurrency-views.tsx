"use client";
/** Each panel with a program that shows it at work; nothing runs before it is asked for. */
import { useState } from "react";
import { ExplorationPanel } from "#components/studies/exploration/exploration-panel";
import { ByHandPanel } from "#components/studies/scheduler/by-hand-panel";
import { SimulationPanel } from "#components/studies/simulation/simulation-panel";
import { BlockFrame, BlockPart } from "#components/studies/study/block-frame";
import { TrafficComparison } from "#components/studies/traffic/traffic-comparison";
import { WalkTable } from "#components/studies/walk/walk-table";
import { Button } from "#components/ui/button";
import { TimeControls } from "#components/visualisers/player/time-controls";
import type { LessonProgram } from "#course/model/schema";
import type { RunRecord } from "#engine/run-record";
import { runtimeClient } from "#runtime/client/client";
import type { ExploreSpec, RunOptions, SimulationReport } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";

type Programs = Readonly<Record<string, LessonProgram>>;

const two = (entry: string, args: unknown[] = []) => ({ calls: [{ entry, args }], count: 2 });

const EXPLORATIONS: { title: string; file: string; spec: ExploreSpec }[] = [
  {
    title: "Two visitors, one counter",
    file: "counter.py",
    spec: { scenario: two("visit"), timing: "nominal", properties: [{ kind: "named", name: "no-lost-update" }] },
  },
  {
    title: "The lock recipe, three requests",
    file: "lock.py",
    spec: {
      scenario: { ...two("report"), count: 3 },
      timing: "nominal",
      properties: [
        { kind: "named", name: "no-none" },
        { kind: "named", name: "lock-by-owner" },
      ],
    },
  },
  {
    title: "Delete, then refill",
    file: "price.py",
    spec: {
      scenario: {
        calls: [
          { entry: "show", args: [1] },
          { entry: "change", args: [1, "9.99"] },
        ],
        count: 2,
      },
      timing: "nominal",
      properties: [{ kind: "named", name: "cache-equals-database" }],
    },
  },
];

const TRAFFIC: Scenario = {
  calls: [{ entry: "dashboard", args: [] }],
  count: 60,
  arrivals: { kind: "poisson", perSecond: 6 },
  latency: { cache: 1 },
  seed: 7,
};

export function ConcurrencyGallery({ programs }: { programs: Programs }) {
  const program = (file: string) => programs[file] as LessonProgram;
  return (
    <main id="main" className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-10 px-4 py-10">
      <h1 className="text-2xl">Gallery: concurrency</h1>
      {EXPLORATIONS.map(({ title, file, spec }) => (
        <BlockFrame key={file} title={title}>
          <ExplorationPanel
            title={title}
            workKey={`gallery/${file}`}
            program={program(file)}
            spec={spec}
            recorded={null}
          />
        </BlockFrame>
      ))}
      <BlockFrame title="By hand: the lock recipe">
        <ByHandPanel
          workKey="gallery/by-hand.py"
          program={program("lock.py")}
          scenario={two("report")}
          goals={["two-compute", "someone-gets-none"]}
        />
      </BlockFrame>
      <BlockFrame title="Simulation: cache-aside">
        <SimulationPanel workKey="gallery/aside.py" program={program("aside.py")} scenario={TRAFFIC} recorded={null} />
      </BlockFrame>
      <BlockFrame title="Simulation: the lock recipe">
        <SimulationPanel
          workKey="gallery/lock-simulation.py"
          program={program("lock.py")}
          scenario={{
            ...two("report"),
            count: 6,
            processes: 2,
            arrivals: { kind: "every", everyMs: 400 },
            latency: { cache: 2 },
          }}
          recorded={null}
        />
      </BlockFrame>
      <Traffic programs={[program("plain.py"), program("aside.py")]} />
      <Walk program={program("walk.py")} />
    </main>
  );
}

const optionsOf = ({ code, backend }: LessonProgram): RunOptions => ({
  code,
  backend: backend as RunOptions["backend"],
});

function Traffic({ programs }: { programs: readonly [LessonProgram, LessonProgram] }) {
  const [reports, setReports] = useState<readonly [SimulationReport, SimulationReport] | null>(null);
  const [options] = useState<[RunOptions, RunOptions]>(() => [optionsOf(programs[0]), optionsOf(programs[1])]);
  const load = async () =>
    setReports([
      await runtimeClient().simulate(options[0], TRAFFIC, false),
      await runtimeClient().simulate(options[1], TRAFFIC, false),
    ]);
  return (
    <BlockFrame title="Traffic">
      <BlockPart>
        {reports === null ? (
          <Button onClick={() => void load()}>Compare</Button>
        ) : (
          <TrafficComparison
            titles={["No cache", "Cache-aside"]}
            programs={options}
            scenario={TRAFFIC}
            recorded={reports}
          />
        )}
      </BlockPart>
    </BlockFrame>
  );
}

function Walk({ program }: { program: LessonProgram }) {
  const [record, setRecord] = useState<RunRecord | null>(null);
  const [cursor, setCursor] = useState(0);
  return (
    <BlockFrame title="Walk">
      <BlockPart>
        {record === null ? (
          <Button
            onClick={async () => setRecord(await runtimeClient().run({ ...optionsOf(program), watchLines: true }))}
          >
            Watch lines
          </Button>
        ) : (
          <>
            <TimeControls cursor={cursor} length={record.events.length} words={`event ${cursor}`} onMove={setCursor} />
            <WalkTable program={{ ...program, record }} cursor={cursor} onCursor={setCursor} />
          </>
        )}
      </BlockPart>
    </BlockFrame>
  );
}
