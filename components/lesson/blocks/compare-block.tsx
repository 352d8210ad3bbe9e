"use client";
import { useState } from "react";
import { useStore } from "zustand";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import { LiveRegion } from "#components/ui/live-region";
import { Table } from "#components/ui/table";
import type { Comparison, LessonProgram } from "#course/model/schema";
import type { RunRecord } from "#engine/run-record";
import { runtimeClient } from "#runtime/client/client";
import { type RunState, runStoreFor, startRun } from "#stores/run";
/**
 * Two programs that do the same, side by side, and what each costs: as bars to see, as a table to read. The costs are read off the
 * recorded runs; "Run both" reads them off runs in this browser instead.
 */
import { runOptionsOf } from "#stores/run-options";
import { type CostRow, compareCosts } from "#view-models/trace/costs";
import { duration } from "#view-models/words/duration";

export function CompareBlock({ comparison }: { comparison: Comparison }) {
  const { slug, open, active } = useLessonPlace();
  const { titles, programs } = comparison;
  const [a, b] = programs;
  const storeA = runStoreFor(workKeyOf(slug, a), a.record, a.code);
  const storeB = runStoreFor(workKeyOf(slug, b), b.record, b.code);
  const runA = useStore(storeA);
  const runB = useStore(storeB);
  const [said, setSaid] = useState({ message: "", count: 0 });
  const records = [recordOf(runA, a), recordOf(runB, b)] as const;
  const running = runA.running !== null || runB.running !== null;
  const live = records[0] !== a.record && records[1] !== b.record;
  const rows = compareCosts(...records);

  async function runBoth() {
    await startRun(storeA, runOptionsOf(a, a.code));
    await startRun(storeB, runOptionsOf(b, b.code));
    setSaid(({ count }) => ({ message: "Both have run.", count: count + 1 }));
  }

  return (
    <section aria-label={`${titles[0]} and ${titles[1]}`} className="grid grid-cols-1 gap-5">
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        {programs.map((program, side) => (
          <div key={program.hash} className="grid min-w-0 grid-cols-1 content-start gap-2">
            <p className="flex items-baseline justify-between gap-2">
              <span className="font-semibold">{titles[side]}</span>
              <span className="text-ink-faint text-xs tabular-nums">
                {duration(records[side]?.endMs ?? 0)} on the virtual clock
              </span>
            </p>
            <CodeListing label={`Program ${program.file}`} html={program.highlighted} />
            {active?.hash !== program.hash && (
              <div>
                <Button size="sm" variant="quiet" onClick={() => open(program)}>
                  Open and step through
                </Button>
              </div>
            )}
          </div>
        ))}
      </div>
      <div className="rounded-lg border border-line bg-surface px-2 pt-2 pb-3">
        <Table
          caption={`What “${titles[0]}” and “${titles[1]}” cost`}
          captionHidden
          columns={[
            { id: "cost", header: "What each costs" },
            { id: "a", header: titles[0] },
            { id: "b", header: titles[1] },
          ]}
        >
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="whitespace-nowrap text-left font-normal text-ink-soft">
                {row.label}
              </th>
              <CostCell row={row} side={0} />
              <CostCell row={row} side={1} />
            </tr>
          ))}
        </Table>
        <div className="mt-2 flex flex-wrap items-center gap-3 px-3 text-ink-faint text-xs">
          <Button
            size="sm"
            disabled={running}
            onPointerEnter={() => runtimeClient().warm()}
            onFocus={() => runtimeClient().warm()}
            onClick={() => void runBoth()}
          >
            <Icon name="play" />
            {running ? "Running …" : "Run both"}
          </Button>
          {live ? "run in your browser" : "recorded when this page was built"}
          <LiveRegion message={said.message} count={said.count} />
        </div>
      </div>
    </section>
  );
}

/** The programs are ours; a run of the learner's changed copy is not what is compared. */
const recordOf = (run: RunState, program: LessonProgram): RunRecord =>
  run.source === "live" && run.code === program.code ? run.record : program.record;

function CostCell({ row, side }: { row: CostRow; side: 0 | 1 }) {
  const mine = row.values[side];
  const other = row.values[1 - side] ?? null;
  const most = Math.max(row.values[0] ?? 0, row.values[1] ?? 0);
  const better =
    row.smallerIsBetter !== null &&
    mine !== null &&
    other !== null &&
    mine !== other &&
    mine < other === row.smallerIsBetter;
  return (
    <td className="w-1/3 min-w-32">
      <span className={classNames("relative tabular-nums", better && "font-semibold text-hit")}>
        {row.words[side]}
        {better && <span className="sr-only"> (better)</span>}
      </span>
      <span aria-hidden="true" className="mt-1 block h-1.5 rounded-full bg-sunken">
        <span
          className={classNames("block h-full rounded-full", better ? "bg-hit" : "bg-control")}
          style={{ width: `${most === 0 || mine === null ? 0 : Math.max(mine > 0 ? 2 : 0, (mine / most) * 100)}%` }}
        />
      </span>
    </td>
  );
}
